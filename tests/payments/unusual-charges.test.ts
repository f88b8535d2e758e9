import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths } from '#shared/domain/calendar-date.ts';
import { unusualCharges, type Charge, type ChargedContract } from '#shared/domain/payments/unusual-charges.ts';
import { day } from '#tests/terms/day.ts';

const monthly = { n: 1, unit: 'month' } as const;

function charge(on: string, amount: number): Charge {
  return { id: `${on} ${amount}`, on: day(on), amount: { amount, currency: 'EUR' } };
}

/** 30 euros a month, taken on the third from January 2026 on. */
function contract(charges: readonly Charge[], overrides: Partial<ChargedContract> = {}): ChargedContract {
  return {
    charges,
    prices: [{ amount: { amount: 3000, currency: 'EUR' }, every: monthly, sharePercent: 100, from: null }],
    endedOn: null,
    knownUntil: null,
    isPaused: false,
    ...overrides,
  };
}

const regular = (months: number) =>
  Array.from({ length: months }, (_, index) => charge(addMonths(day('2026-01-03'), index), 3000));
const kindsOf = (of: ChargedContract) => unusualCharges(of).map(({ kind }) => kind);

test('[payments-3] what was charged is unusual', () => {
  // when it is dearer than agreed, told once, and told again where it rises further
  {
    const dearer = [...regular(3), charge('2026-04-03', 3300), charge('2026-05-03', 3300)];
    expect(kindsOf(contract(dearer))).toEqual(['dearer']);
    const noted = contract(dearer, {
      prices: [
        { amount: { amount: 3000, currency: 'EUR' }, every: monthly, sharePercent: 100, from: null },
        { amount: { amount: 3300, currency: 'EUR' }, every: monthly, sharePercent: 100, from: day('2026-04-03') },
      ],
    });
    expect(unusualCharges(noted)).toMatchObject([
      { kind: 'dearer', charge: { on: '2026-04-03' }, expected: { amount: 3000 } },
    ]);
  }

  // when the same sum is taken twice within days
  {
    expect(kindsOf(contract([...regular(3), charge('2026-03-05', 3000)]))).toEqual(['double']);
  }

  // when it goes on after the end, or long after it
  {
    const ended = { endedOn: day('2026-03-31') };
    expect(kindsOf(contract(regular(4), ended))).toEqual(['after_end']);
    expect(kindsOf(contract([...regular(3), charge('2026-06-20', 900)], ended))).toEqual(['after_end']);
  }

  // when each bill differs and one is far above all before
  {
    const bills = [4100, 3900, 5200, 4600, 9900].map((amount, index) =>
      charge(addMonths(day('2026-01-03'), index), amount),
    );
    expect(kindsOf(contract(bills))).toEqual(['high']);
  }

  // when nothing comes though the statement goes on
  {
    expect(kindsOf(contract(regular(3), { knownUntil: day('2026-04-30') }))).toEqual(['missing']);
  }
});

test('[payments-4] what was charged is as it should be', () => {
  // when it is the price, the own part of it, or half of it twice a month
  {
    const shared = [
      { amount: { amount: 6000, currency: 'EUR' }, every: monthly, sharePercent: 50, from: null },
    ] as const;
    expect(kindsOf(contract(regular(4), { prices: shared }))).toEqual([]);
    const halves = ['2026-01-01', '2026-01-15', '2026-02-01', '2026-02-15'].map((on) => charge(on, 3000));
    const whole = [
      { amount: { amount: 6000, currency: 'EUR' }, every: monthly, sharePercent: 100, from: null },
    ] as const;
    expect(kindsOf(contract(halves, { prices: whole }))).toEqual([]);
  }

  // when each bill differs, when it falls, and when another currency was taken
  {
    const bills = [4100, 3900, 5200, 6100].map((amount, index) => charge(addMonths(day('2026-01-03'), index), amount));
    expect(kindsOf(contract(bills))).toEqual([]);
    expect(kindsOf(contract([...regular(3), charge('2026-04-03', 2500)]))).toEqual([]);
    const dollars = { id: 'x', on: day('2026-04-03'), amount: { amount: 3400, currency: 'USD' } };
    expect(kindsOf(contract([...regular(3), dollars]))).toEqual([]);
  }

  // when what was taken twice, or too late, was given back
  {
    const back = { id: 'back', on: day('2026-03-09'), amount: { amount: -3000, currency: 'EUR' } };
    expect(kindsOf(contract([...regular(3), charge('2026-03-05', 3000), back]))).toEqual([]);
  }

  // when a last bill of another sum comes soon after the end
  {
    expect(kindsOf(contract([...regular(3), charge('2026-04-12', 1740)], { endedOn: day('2026-03-31') }))).toEqual([]);
  }

  // when the statement ends before one could be missing, in a pause, and after the end
  {
    expect(kindsOf(contract(regular(3), { knownUntil: day('2026-04-12') }))).toEqual([]);
    expect(kindsOf(contract(regular(3), { knownUntil: day('2026-06-30'), isPaused: true }))).toEqual([]);
    const over = { knownUntil: day('2026-06-30'), endedOn: day('2026-03-31') };
    expect(kindsOf(contract(regular(3), over))).toEqual([]);
  }
});

test('charges as agreed on whatever day of the month, a few days late now and then, are never unusual', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 28 }),
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 24 }),
      (first, delays) => {
        const start = day(`2025-01-${String(first).padStart(2, '0')}`);
        const charges = delays.map((late, index): Charge => {
          const on = new Date(`${addMonths(start, index)}T00:00:00Z`);
          on.setUTCDate(on.getUTCDate() + late);
          return charge(on.toISOString().slice(0, 10), 3000);
        });
        expect(unusualCharges(contract(charges, { knownUntil: charges.at(-1)?.on ?? null }))).toEqual([]);
      },
    ),
  );
});
