import { describe, expect, test } from 'vitest';
import { contractPaid, type Paid, type PaidContract } from '#shared/domain/recognition/attach.ts';
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
