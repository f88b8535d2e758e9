import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataKinds } from '#shared/domain/data-given/data-kinds.ts';
import { paymentKnows, probableData, type Dealings } from '#shared/domain/data-given/probable-data.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { day } from '#tests/terms/day.ts';

const nothing: Dealings = { contracts: [], reached: [], told: [], noted: [] };
const kindsOf = (dealings: Partial<Dealings>) => probableData({ ...nothing, ...dealings }).map(({ kind }) => kind);

describe('what a supplier probably knows', () => {
  test('[data-5] it follows from how it is paid and how one side reached the other, each with its reason', () => {
    const found = probableData({
      ...nothing,
      contracts: [{ name: 'Gym', paymentMethod: 'Direct debit, joint account' }],
      reached: [
        { way: 'email', on: day('2026-05-03') },
        { way: 'letter', on: null },
      ],
    });
    expect(found.map(({ kind, ground, reason }) => [kind, ground, reason.id])).toEqual([
      ['name', 'contract', 'data.probably.contract'],
      ['email', 'unknown', 'data.probably.reachedOn'],
      ['postal_address', 'unknown', 'data.probably.reached'],
      ['bank_account', 'contract', 'data.probably.bank_account'],
    ]);
    expect(kindsOf({})).toEqual([]);
  });

  test.each([
    ['Direct debit, joint account', 'bank_account'],
    ['SEPA-Lastschrift', 'bank_account'],
    ['Dauerauftrag Haushaltskonto', 'bank_account'],
    ['Überweisung', 'bank_account'],
    ['Standing order', 'bank_account'],
    ['Visa ending 12', 'card'],
    ['Kreditkarte', 'card'],
    ['Card ending 0917', 'card'],
    ['Gift card', null],
    ['Gutscheinkarte', null],
    ['PayPal', null],
    ['Cash', null],
    ['Cardinal sum', null],
  ])('who is paid by %s knows of %s', (method, known) => {
    expect(paymentKnows(method)).toBe(known);
  });

  test('what was erased is offered again only where something later shows that it is known anew', () => {
    const noted = [{ kind: 'email', erasedOn: day('2026-05-01') } as const];
    expect(kindsOf({ noted, reached: [{ way: 'email', on: day('2026-05-01') }] })).toEqual([]);
    expect(kindsOf({ noted, reached: [{ way: 'email', on: null }] })).toEqual([]);
    expect(kindsOf({ noted, reached: [{ way: 'email', on: day('2026-05-02') }] })).toEqual(['email']);
    expect(kindsOf({ noted, told: [{ kind: 'email', on: day('2026-06-01') }] })).toEqual(['email']);
  });

  test('[data-6] what is noted as held is never offered, and nothing twice, whatever else is written down', () => {
    const anyDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2019-01-01'), n));
    const dayOrNone = fc.option(anyDay);
    const kind = fc.constantFrom(...dataKinds);
    const dealings = fc.record({
      contracts: fc.array(
        fc.record({
          name: fc.string(),
          paymentMethod: fc.option(fc.constantFrom('Direct debit', 'Visa', 'PayPal', 'Lastschrift', '')),
        }),
      ),
      reached: fc.array(fc.record({ way: fc.constantFrom('email', 'phone', 'letter'), on: dayOrNone })),
      told: fc.array(fc.record({ kind, on: dayOrNone })),
      noted: fc.array(fc.record({ kind, erasedOn: dayOrNone })),
    });
    fc.assert(
      fc.property(dealings, (given) => {
        const offered = probableData(given).map((each) => each.kind);
        const held = given.noted.filter(({ erasedOn }) => erasedOn === null).map((each) => each.kind);
        expect(offered.filter((each) => held.includes(each))).toEqual([]);
        expect(new Set(offered).size).toBe(offered.length);
        const withoutNotes = probableData({ ...given, noted: [] }).map((each) => each.kind);
        expect(offered.filter((each) => !withoutNotes.includes(each))).toEqual([]);
      }),
    );
  });
});
