import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownPayments, type ComparedPayment } from '#shared/domain/payments/known-payments.ts';
import { day } from '#tests/terms/day.ts';

function payment(overrides: Partial<ComparedPayment> = {}): ComparedPayment {
  return {
    bookedOn: day('2026-10-01'),
    amount: { amount: -1299, currency: 'EUR' },
    counterparty: 'Netflix International B.V.',
    iban: null,
    endToEnd: null,
    mandate: null,
    purpose: 'Netflix monthly 0815',
    bankId: null,
    ...overrides,
  };
}

const isNew = (statement: ComparedPayment[], here: ComparedPayment[]) =>
  knownPayments(statement, here).map((found) => found === null);

describe('a payment of a statement is here already', () => {
  test('when another kind of file wrote it, with its text cut and set otherwise', () => {
    const csv = payment({ counterparty: 'NETFLIX INTERNATIONAL B.V.', purpose: 'NETFLIX MONTHLY 08 15' });
    const mt940 = payment({
      counterparty: 'Netflix International B.V',
      purpose: 'Netflix monthly 0815 EREF+ABC',
      bankId: 'mt940:77',
    });
    expect(isNew([csv], [mt940])).toEqual([false]);
    expect(isNew([mt940], [csv])).toEqual([false]);
  });

  test('when one of both files says nothing beside day and sum', () => {
    expect(isNew([payment({ counterparty: null, purpose: null })], [payment()])).toEqual([false]);
  });

  test('when the bank calls both the same, whatever the text', () => {
    const one = payment({ bankId: 'camt:1', counterparty: 'Netflix' });
    expect(isNew([one], [payment({ bankId: 'camt:1', counterparty: 'PayPal', purpose: 'something else' })])).toEqual([
      false,
    ]);
  });
});

describe('a payment that another kind of file puts on a day near by', () => {
  const here = payment({ endToEnd: 'RG-2026-104711', bankId: 'camt:1' });
  const beside = (overrides: Partial<ComparedPayment>) =>
    payment({ endToEnd: 'RG-2026-104711', bookedOn: day('2026-10-05'), ...overrides });

  test('is here already when both have the same long reference', () => {
    expect(isNew([beside({})], [here])).toEqual([false]);
    expect(isNew([beside({ bookedOn: day('2026-09-27') })], [here])).toEqual([false]);
    expect(isNew([here], [beside({ bankId: 'mt940:9' })])).toEqual([false]);
  });

  test('is another one when it is further away, of another sum or account, or its reference is short', () => {
    expect(isNew([beside({ bookedOn: day('2026-10-06') })], [here])).toEqual([true]);
    expect(isNew([beside({ amount: { amount: -1300, currency: 'EUR' } })], [here])).toEqual([true]);
    const iban = 'DE89370400440532013000';
    expect(isNew([beside({ iban })], [{ ...here, iban: 'DE02120300000000202051' }])).toEqual([true]);
    expect(isNew([beside({ endToEnd: 'RG-1' })], [{ ...here, endToEnd: 'RG-1' }])).toEqual([true]);
  });

  test('is another one when the same kind of file says both: the debit came back and was tried again', () => {
    expect(isNew([beside({ bankId: 'camt:2' })], [here])).toEqual([true]);
    expect(isNew([beside({})], [{ ...here, bankId: null }])).toEqual([true]);
  });
});

describe('a payment of a statement is another one', () => {
  test('when it is of another day, sum or currency', () => {
    const here = [payment()];
    expect(isNew([payment({ bookedOn: day('2026-10-02') })], here)).toEqual([true]);
    expect(isNew([payment({ amount: { amount: -1298, currency: 'EUR' } })], here)).toEqual([true]);
    expect(isNew([payment({ amount: { amount: 1299, currency: 'EUR' } })], here)).toEqual([true]);
    expect(isNew([payment({ amount: { amount: -1299, currency: 'USD' } })], here)).toEqual([true]);
  });

  test('when anything that identifies it differs: the bank’s id of the same kind of file, an IBAN, a mandate, a reference', () => {
    const differing = [
      [{ bankId: 'ofx:1' }, { bankId: 'ofx:2' }],
      [{ iban: 'DE89370400440532013000' }, { iban: 'DE02120300000000202051' }],
      [{ mandate: 'M1' }, { mandate: 'M2' }],
      [{ endToEnd: 'E1' }, { endToEnd: 'E2' }],
      [
        { counterparty: 'Bäckerei', purpose: null },
        { counterparty: 'Fleischerei', purpose: null },
      ],
    ] as const;
    for (const [one, other] of differing) expect(isNew([payment(one)], [payment(other)])).toEqual([true]);
  });

  test('when two alike were paid and only one of them is here', () => {
    expect(isNew([payment(), payment()], [payment()]).filter(Boolean)).toHaveLength(1);
    expect(isNew([payment(), payment()], [payment(), payment()])).toEqual([false, false]);
  });
});

const text = fc.constantFrom(null, 'Netflix', 'Stadtwerke', 'Rent October', 'Rent November', '');
const anyPayment: fc.Arbitrary<ComparedPayment> = fc.record({
  bookedOn: fc.constantFrom(day('2026-10-01'), day('2026-10-02'), day('2026-10-09')),
  amount: fc.record({ amount: fc.constantFrom(-1299, -500), currency: fc.constant('EUR') }),
  counterparty: text,
  iban: fc.constantFrom(null, 'DE89370400440532013000', 'DE02120300000000202051'),
  endToEnd: fc.constantFrom(null, 'E1', 'E2', 'LONG-REFERENCE-1'),
  mandate: fc.constantFrom(null, 'M1', 'M2'),
  purpose: text,
  bankId: fc.constantFrom(null, 'ofx:1', 'ofx:2', 'camt:1'),
});
const payments = fc.array(anyPayment, { maxLength: 12 });

test('[payments-1] a statement read again adds nothing, whatever stands beside it and in what order', () => {
  fc.assert(
    fc.property(payments, payments, (statement, others) => {
      expect(isNew(statement, statement.toReversed())).toEqual(statement.map(() => false));
      expect(isNew(statement, [...statement, ...others])).toEqual(statement.map(() => false));
    }),
  );
});

test('[payments-2] what is here stands for one payment at most, and only for one of the same sum and day, or of a day near by with the same reference', () => {
  fc.assert(
    fc.property(payments, payments, (statement, here) => {
      const known = knownPayments(statement, here);
      const found = known.filter((index) => index !== null);
      expect(new Set(found).size).toBe(found.length);
      for (const [index, other] of known.entries()) {
        if (other === null) continue;
        const [one, stored] = [statement[index], here[other]];
        expect(stored?.amount).toEqual(one?.amount);
        if (stored?.bookedOn === one?.bookedOn) continue;
        expect([stored?.endToEnd, one?.endToEnd]).toEqual(['LONG-REFERENCE-1', 'LONG-REFERENCE-1']);
        expect([stored?.bookedOn, one?.bookedOn]).not.toContain('2026-10-09');
      }
    }),
  );
});

test('a hundred thousand payments of one day and sum are compared in no time', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => payment({ purpose: `no ${index}` }));
  const others = Array.from({ length: 100_000 }, (_, index) => payment({ purpose: `number ${index}` }));
  const before = performance.now();
  knownPayments(many, others);
  expect(performance.now() - before).toBeLessThan(5000);
});
