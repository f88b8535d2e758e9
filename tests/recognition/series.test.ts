import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { findSeries, type KnownToday, type Series } from '#shared/domain/recognition/find-series.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { day, months, nothingKnown, payment, payments } from './payments.ts';

const gym = { counterparty: 'Kletterhalle Nord GmbH', creditorId: 'DE98ZZZ09999999999', mandate: 'M-1', amount: -2990 };

function seriesIn(given: readonly PaymentFacts[], known: Partial<KnownToday> = {}): Series[] {
  return findSeries(given, { ...nothingKnown, ...known });
}

/** The only series there is. */
function onlyIn(given: readonly PaymentFacts[], known: Partial<KnownToday> = {}): Series {
  const [one, another] = seriesIn(given, known);
  if (one === undefined || another !== undefined)
    throw new Error(`there is not one series but ${seriesIn(given).length}`);
  return one;
}

const weeks = (first: string, number: number, every: number) =>
  Array.from({ length: number }, (_, place) => addDays(day(first), place * every * 7));

describe('a cycle', () => {
  test.each([
    [weeks('2026-03-05', 17, 1), { n: 1, unit: 'week' }, '2026-07-02'],
    [weeks('2025-12-04', 15, 2), { n: 2, unit: 'week' }, '2026-07-02'],
    [weeks('2025-09-25', 10, 4), { n: 4, unit: 'week' }, '2026-07-02'],
    [months('2025-07-15', 12), { n: 1, unit: 'month' }, '2026-07-15'],
    [months('2025-02-03', 9, { every: 2 }), { n: 2, unit: 'month' }, '2026-08-03'],
    [months('2025-01-01', 6, { every: 3 }), { n: 3, unit: 'month' }, '2026-07-01'],
    [months('2024-06-10', 5, { every: 6 }), { n: 6, unit: 'month' }, '2026-12-10'],
    [months('2024-05-20', 3, { every: 12 }), { n: 1, unit: 'year' }, '2027-05-20'],
  ])('is told by the days: %s', (days, cycle, nextOn) => {
    expect(onlyIn(payments(days, gym))).toMatchObject({ cycle, nextOn, running: true, perCycle: 1 });
  });

  test('of a yearly fee two payments are enough', () => {
    expect(onlyIn(payments(['2025-03-01', '2026-03-02'], gym)).cycle).toEqual({ n: 1, unit: 'year' });
  });

  test('twice a month is a month with two payments in it', () => {
    const days = months('2025-10-01', 8).flatMap((first) => [first, addDays(first, 14)]);
    expect(onlyIn(payments(days, gym))).toMatchObject({ cycle: { n: 1, unit: 'month' }, perCycle: 2, count: 16 });
  });

  test.each([29, 30, 31])('the %i of a month is its last day where it has no such day', (date) => {
    const series = onlyIn(payments(months(`2025-08-${date}`, 11), gym), { today: day('2026-07-01') });
    expect(series.cycle).toEqual({ n: 1, unit: 'month' });
    expect(series.count).toBe(11);
    expect(Number(series.nextOn?.slice(8))).toBe(date);
  });

  test('weekends and holidays move payments, and a late one is no other cycle', () => {
    const days = months('2025-01-01', 18, { monday: true }).map((on, place) => (place === 3 ? addDays(on, 4) : on));
    expect(onlyIn(payments(days, gym))).toMatchObject({ cycle: { n: 1, unit: 'month' }, count: 18, missed: 0 });
  });

  test('a month left out and one paid twice leave it what it is', () => {
    const days = months('2025-07-15', 12).filter((_, place) => place !== 4);
    const given = [...payments(days, gym), payment({ ...gym, on: '2026-02-17' })];
    const series = onlyIn(given);
    expect(series).toMatchObject({ cycle: { n: 1, unit: 'month' }, missed: 1, count: 11 });
    expect(series.doubledIds).toHaveLength(1);
    expect(series.paymentIds).toHaveLength(12);
  });

  test('months of which nothing is known do not make two series of one', () => {
    const days = months('2024-07-15', 24).filter((_, place) => place < 10 || place > 13);
    expect(onlyIn(payments(days, gym)).count).toBe(20);
  });

  test('the day may be another one from some month on', () => {
    const days = months('2024-07-05', 24).map((on, place) => (place < 12 ? on : addDays(on, 14)));
    expect(onlyIn(payments(days, gym))).toMatchObject({ count: 24, nextOn: '2026-07-19' });
  });
});

describe('amounts', () => {
  const days = months('2024-07-15', 24);

  test('that are always the same are fixed', () => {
    const series = onlyIn(payments(days, gym));
    expect(series).toMatchObject({ amounts: 'fixed', amount: { amount: 2990, currency: 'EUR' } });
    expect(series.steps).toEqual([{ from: '2024-07-15', amount: { amount: 2990, currency: 'EUR' } }]);
  });

  test('that rise now and then are prices, each from its day', () => {
    const given = payments(days, (place) => ({ ...gym, amount: place < 9 ? -2990 : place < 20 ? -3290 : -3490 }));
    const series = onlyIn(given);
    expect(series).toMatchObject({ amounts: 'stepped', amount: { amount: 3490 } });
    expect(series.steps.map(({ from, amount }) => [from, amount.amount])).toEqual([
      ['2024-07-15', 2990],
      ['2025-04-15', 3290],
      ['2026-03-15', 3490],
    ]);
  });

  test('a rise in the last payment is seen', () => {
    const given = payments(days, (place) => ({ ...gym, amount: place < 23 ? -2990 : -3490 }));
    expect(onlyIn(given).amount.amount).toBe(3490);
  });

  test('that follow the seasons are told so', () => {
    const given = payments(days, (place) => ({
      ...gym,
      amount: -Math.round(9000 + 5000 * Math.cos((2 * Math.PI * (place + 6)) / 12) + (place % 5) * 20),
    }));
    expect(onlyIn(given).amounts).toBe('seasonal');
  });

  test('that differ each time have no price', () => {
    const given = payments(days, (place) => ({ ...gym, amount: -5000 - ((place * 7919) % 1700) }));
    expect(onlyIn(given)).toMatchObject({ amounts: 'varying', steps: [] });
  });
});

describe('contracts with one supplier are told apart', () => {
  const days = months('2025-01-10', 18);

  test('by mandate', () => {
    const given = [...payments(days, gym), ...payments(days, { ...gym, mandate: 'M-2' })];
    expect(seriesIn(given).map(({ count }) => count)).toEqual([18, 18]);
  });

  test('by the number of the customer in the purpose', () => {
    const numbered = (number: string) => payments(days, { ...gym, purpose: `Beitrag Vertragsnr. ${number} 03/2026` });
    expect(seriesIn([...numbered('77123456'), ...numbered('88123456')])).toHaveLength(2);
  });

  test('by amount', () => {
    const given = [...payments(days, gym), ...payments(days, { ...gym, amount: -990 })];
    expect(
      seriesIn(given)
        .map(({ amount }) => amount.amount)
        .toSorted((a, b) => a - b),
    ).toEqual([990, 2990]);
  });

  test('by day', () => {
    const given = [...payments(days, gym), ...payments(months('2025-01-19', 18), gym)];
    expect(seriesIn(given).map(({ count }) => count)).toEqual([18, 18]);
  });

  test('and shopping there does not hide one', () => {
    const amazon = { counterparty: 'AMZN Mktp DE*2K4AB1CD5' };
    const shopping = Array.from({ length: 30 }, (_, place) =>
      payment({
        ...amazon,
        on: addDays(day('2025-01-02'), (place * 53) % 530),
        amount: -700 - ((place * 7919) % 9000),
      }),
    );
    const found = onlyIn([...payments(days, { ...amazon, amount: -899 }), ...shopping]);
    expect(found).toMatchObject({ amount: { amount: 899 }, count: 18, supplier: { name: 'Amazon' } });
  });
});

describe('one contract stays one', () => {
  const days = months('2025-01-10', 18);

  test('when it is paid from another account', () => {
    const given = payments(days, (place) => ({ ...gym, accountId: place < 8 ? 'old' : 'giro' }));
    expect(onlyIn(given)).toMatchObject({ count: 18, running: true });
  });

  test('when its mandate is another one', () => {
    const given = payments(days, (place) => ({ ...gym, mandate: place < 8 ? 'M-1' : 'M-2' }));
    expect(onlyIn(given).supplier.identifiers.mandates).toEqual(['M-1', 'M-2']);
  });

  test('when its supplier has another name from some month on, and the person is told', () => {
    const given = payments(days, (place) => ({ amount: -2990, counterparty: place < 8 ? 'Alpha Netz' : 'Beta Strom' }));
    const series = onlyIn(given);
    expect(series).toMatchObject({ count: 18, supplier: { name: 'Beta Strom' } });
    expect(series.supplier.because.map(({ id }) => id)).toContain('recognition.who.before');
  });
});

describe('a series that stopped', () => {
  test('has no next day', () => {
    const given = [...payments(months('2025-01-10', 10), gym), payment({ counterparty: 'Kiosk', on: '2026-06-28' })];
    expect(onlyIn(given)).toMatchObject({ running: false, nextOn: null, lastOn: '2025-10-10' });
  });

  test('is not one of which later statements are only not here yet', () => {
    expect(onlyIn(payments(months('2025-01-10', 10), gym))).toMatchObject({ running: true });
  });
});

describe('what is no contract', () => {
  const monthly = months('2024-07-15', 24);
  const irregular = Array.from({ length: 60 }, (_, place) =>
    addDays(day('2025-01-02'), (place * place * 7 + place * 8) % 540),
  );

  test.each([
    ['money that comes in', payments(monthly, { counterparty: 'Arbeit GmbH', amount: 280_000 })],
    ['transfers to an own account', payments(monthly, { counterparty: 'Nora', iban: 'DE02', amount: -20_000 })],
    ['pocket money', payments(monthly, { counterparty: 'Emil Winter', iban: 'DE77', amount: -2000 })],
    ['cash', payments(monthly, { purpose: 'GELDAUTOMAT Ulm', amount: -10_000 })],
    [
      'groceries',
      payments(irregular, (place) => ({ counterparty: 'REWE 4711 Ulm', amount: -1000 - ((place * 7919) % 6000) })),
    ],
    ['lunch at one price', payments(irregular, { counterparty: 'Kantine am Ring', amount: -890 })],
    [
      'a bill of each year about the same time',
      payments(['2024-12-03', '2025-12-14', '2026-01-02'], (place) => ({
        counterparty: 'Spielwaren Klee',
        amount: -2000 - place * 3100,
      })),
    ],
    ['two payments', payments(['2026-04-15', '2026-05-15'], gym)],
  ])('%s', (_name, given) => {
    expect(seriesIn(given, { ownIbans: ['DE02'] })).toEqual([]);
  });

  test('a refund belongs to no series', () => {
    const back = payment({ ...gym, on: '2026-01-20', amount: 2990 });
    expect(onlyIn([...payments(monthly, gym), back]).paymentIds).not.toContain(back.id);
  });

  test('what is left over beside a known contract needs more to look like one', () => {
    const extras = payments(['2026-01-20', '2026-02-19', '2026-03-21'], (place) => ({
      ...gym,
      amount: -400 - place * 37,
    }));
    const identifiers = [{ kind: 'creditor_id', value: gym.creditorId, supplierId: 's1' }] as const;
    expect(seriesIn(extras, { identifiers, suppliersWithContracts: new Set(['s1']) })).toEqual([]);
  });
});

test('the reasons say what was seen, and the surest series is first', () => {
  const sure = payments(months('2024-07-15', 24), gym);
  const unsure = payments(['2025-03-01', '2026-03-09'], { counterparty: 'Gartenfreunde', amount: -4000 });
  const [one, other] = seriesIn([...unsure, ...sure]);
  expect(one?.confidence).toBeGreaterThan(other?.confidence ?? 0);
  expect(one?.because.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'recognition.because.rhythm',
      'recognition.because.sameAmount',
      'recognition.because.mandate',
    ]),
  );
});
