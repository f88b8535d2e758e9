import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractPaid, type Paid, type PaidContract } from '#shared/domain/recognition/attach.ts';
import { dayOf, paymentFindings } from '#shared/domain/recognition/payment-findings.ts';
import { day, months } from './payments.ts';

function paid(on: string, amount = 2990, id = `${on} ${amount}`): Paid {
  return { id, bookedOn: day(on), amount: { amount, currency: 'EUR' } };
}

function contract(over: Partial<PaidContract> = {}): PaidContract {
  return {
    contractId: 'gym',
    cycle: { n: 1, unit: 'month' },
    perCycle: 1,
    price: null,
    endsOn: null,
    paid: months('2025-07-10', 12).map((on) => paid(on)),
    ...over,
  };
}

const kinds = (over: Partial<PaidContract>, until = '2026-06-30') =>
  paymentFindings(contract(over), day(until)).map((found) => [found.kind, dayOf(found)]);

describe('a payment is for the contract', () => {
  const phone = contract({ contractId: 'phone', paid: months('2025-07-24', 12).map((on) => paid(on, 1490)) });

  test('whose amount is nearest', () => {
    expect(contractPaid(paid('2026-07-12', 2990), [contract(), phone])).toBe('gym');
    expect(contractPaid(paid('2026-07-12', 1590), [contract(), phone])).toBe('phone');
  });

  test('whose day is nearest where amounts are the same', () => {
    const other = contract({ contractId: 'other', paid: months('2025-07-24', 12).map((on) => paid(on)) });
    expect(contractPaid(paid('2026-07-10'), [contract(), other])).toBe('gym');
    expect(contractPaid(paid('2026-07-24'), [contract(), other])).toBe('other');
  });

  test('that has a price and was never paid', () => {
    const fresh = contract({ paid: [], price: { amount: 2990, currency: 'EUR' } });
    expect(contractPaid(paid('2026-07-10'), [fresh, phone])).toBe('gym');
  });

  test('and for none where none is near, or two are as near', () => {
    expect(contractPaid(paid('2026-07-10', 15_000), [contract(), phone])).toBeNull();
    expect(contractPaid(paid('2026-07-10'), [contract(), contract({ contractId: 'twin' })])).toBeNull();
    expect(contractPaid({ ...paid('2026-07-10'), amount: { amount: 2990, currency: 'USD' } }, [contract()])).toBeNull();
  });
});

describe('the payments of a contract tell', () => {
  const days = months('2025-07-10', 12);

  test('nothing where all is as it was', () => {
    expect(kinds({})).toEqual([]);
  });

  test('what is missing, but not what is due after the last statement or after the end', () => {
    const some = days.filter((on) => !['2025-10-10', '2026-06-10'].includes(on)).map((on) => paid(on));
    expect(kinds({ paid: some })).toEqual([
      ['missing', '2025-10-10'],
      ['missing', '2026-06-10'],
    ]);
    expect(kinds({ paid: some }, '2026-06-12')).toEqual([['missing', '2025-10-10']]);
    expect(kinds({ paid: some, endsOn: day('2026-05-31') })).toEqual([['missing', '2025-10-10']]);
  });

  test('what was paid twice', () => {
    const twice = [...days.map((on) => paid(on)), paid('2026-06-12', 2990, 'again')];
    expect(kinds({ paid: twice })).toEqual([['double', '2026-06-12']]);
  });

  test('a new price, and not one payment that is off', () => {
    const prices = days.map((on, place) => paid(on, place < 10 ? 2990 : 3290));
    expect(kinds({ paid: prices })).toEqual([['changed', '2026-05-10']]);
    const off = days.map((on, place) => paid(on, place === 5 ? 3990 : 2990));
    expect(kinds({ paid: off })).toEqual([]);
    expect(kinds({ paid: days.map((on, place) => paid(on, place === 11 ? 3290 : 2990)) })).toEqual([
      ['changed', '2026-06-10'],
    ]);
  });

  test('a bill far above the usual, where each has its own amount', () => {
    const bills = days.map((on, place) => paid(on, place === 9 ? 14_000 : 4000 + ((place * 791) % 1300)));
    expect(kinds({ paid: bills })).toEqual([['unusual', '2026-04-10']]);
  });

  test('what was taken after the end', () => {
    expect(kinds({ endsOn: day('2026-04-30') })).toEqual([
      ['after_end', '2026-05-10'],
      ['after_end', '2026-06-10'],
    ]);
    expect(
      kinds({ endsOn: day('2026-06-10'), paid: [...days.slice(0, 11).map((on) => paid(on)), paid('2026-06-12')] }),
    ).toEqual([]);
  });

  test('nothing of a rhythm that is none, and never of a payment that is not theirs', () => {
    expect(kinds({ cycle: { n: 5, unit: 'day' } })).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 5000 })), { maxLength: 40 }),
        (given) => {
          const all = given
            .map(([back, amount], place) => paid(months('2024-07-01', 24)[back % 24] ?? '', amount, `p${place}`))
            .toSorted((one, other) => (one.bookedOn < other.bookedOn ? -1 : 1));
          const ids = new Set(all.map(({ id }) => id));
          for (const found of paymentFindings(contract({ paid: all }), day('2026-06-30'))) {
            expect(found.kind === 'missing' || ids.has(found.paymentId)).toBe(true);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
