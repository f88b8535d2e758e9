import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { api } from '#shared/api/api.ts';
import { amount as amountSchema } from '#shared/records/values.ts';
import { message } from '#shared/domain/message.ts';
import { english } from '#tests/support/in-english.ts';
import { mostAmount, sumByCurrency } from '#shared/domain/money.ts';
import { readAmount } from '#renderer/ui/amount.ts';
import { addContract, aContract, yearlyTerms } from '../support/builders.ts';
import { openTestDancecard } from '../support/open-test-dancecard.ts';

const amountTooLarge = english.say(message('input.amountTooLarge'));

const daily = { n: 1, unit: 'day' } as const;
const monthly = { n: 1, unit: 'month' } as const;
const periods = fc.record({
  n: fc.oneof(fc.integer({ min: 1, max: 3660 }), fc.constant(3660)),
  unit: fc.constantFrom('day', 'week', 'month', 'year', 'business_day'),
});

describe('An amount', () => {
  it('[money-5] that is too large is refused with one sentence, wherever it comes in', async () => {
    const dancecard = await openTestDancecard();
    const { id } = await addContract(dancecard);
    const need = await dancecard.value('needs.add', { title: 'A phone', trigger: 'other' });
    const candidate = await dancecard.value('candidates.add', { needId: need.id, supplierName: 'Phones Ltd' });
    const price = { amount: 1e15, currency: 'EUR', every: monthly };
    const offer = (more: object) => ({
      candidateId: candidate.id,
      price: { amount: 100, currency: 'EUR', every: monthly, ...more },
    });
    for (const [path, input] of [
      ['contracts.add', aContract({ price })],
      ['contracts.update', { id, price }],
      ['prices.announce', { contractId: id, price, effectiveFrom: '2027-01-01' }],
      ['terms.preview', { terms: yearlyTerms, price }],
      ['needs.update', { id: need.id, budget: { amount: 1e15, currency: 'EUR', per: 'month' } }],
      ['offers.add', offer({ amount: 1e15 })],
      ['offers.add', offer({ setupFee: 1e15 })],
      ['offers.add', offer({ deposit: 1e15 })],
      ['offers.add', offer({ credits: 1e15 })],
      ['offers.add', offer({ introductory: { amount: 1e15, months: 3 } })],
      ['offers.add', offer({ perUnit: { amount: 1e15, unit: 'kWh', assumedUsePerMonth: 1 } })],
    ] as const) {
      const outcome = await dancecard.callUnknown(path, input);
      if (outcome.ok) throw new Error(`${path} took it`);
      expect(outcome.error.type, path).toBe('InvalidInput');
      expect(outcome.error.message, path).toContain(amountTooLarge);
    }
    expect(await dancecard.value('contracts.list', {})).toHaveLength(1);
  });

  it.each([-1, -0, 0.5, Number.NaN, Infinity, -Infinity, 1e308, mostAmount + 1, '12', null, [1], {}, true])(
    'cannot be %s',
    async (amount) => {
      const dancecard = await openTestDancecard();
      expect(amountSchema.safeParse(amount).success).toBe(false);
      const outcome = await dancecard.callUnknown('contracts.add', {
        ...aContract(),
        price: { amount, currency: 'EUR', every: monthly },
      });
      expect(outcome).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    },
  );

  it('in a list that is far too large stays empty with a doubt, and the row stays', async () => {
    const dancecard = await openTestDancecard();
    const text =
      'Supplier;Contract;Price;Currency;Cycle\nGood Ltd;One;9,99;EUR;monthly\nEan Ltd;Two;4006381333931;EUR;monthly\n';
    const { writeFileSync } = await import('node:fs');
    const path = `${dancecard.folder}/list.csv`;
    writeFileSync(path, text);
    const preview = await dancecard.value('imports.preview', { path });
    expect(JSON.stringify(preview)).toContain(amountTooLarge);
    await dancecard.value('imports.apply', { path });
    const contracts = await dancecard.value('contracts.list', {});
    expect(contracts.map(({ name, price }) => [name, price?.amount ?? null])).toEqual([
      ['Two', null],
      ['One', 999],
    ]);
  });
});

describe('An amount typed into a form', () => {
  it('has the same bound in the same words', () => {
    expect(readAmount(String(mostAmount / 100), 'en-GB', 'EUR')).toEqual({ minorUnits: mostAmount, problem: null });
    expect(readAmount('4006381333931', 'en-GB', 'EUR')).toEqual({
      minorUnits: null,
      problem: message('input.amountTooLarge'),
    });
  });
});

describe('Sums and days of whatever is accepted', () => {
  it('sums that are too large to be exact are not given', () => {
    expect(
      sumByCurrency([
        { amount: Number.MAX_SAFE_INTEGER, currency: 'EUR' },
        { amount: 1, currency: 'EUR' },
        { amount: 5, currency: 'CHF' },
      ]),
    ).toEqual({ sums: [{ amount: 5, currency: 'CHF' }], tooLarge: ['EUR'] });
  });

  it('sums are exact, whatever lies between them and in whichever order', () => {
    const anyAmount = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 }));
    fc.assert(
      fc.property(fc.array(anyAmount, { minLength: 1, maxLength: 8 }), (amounts) => {
        const total = amounts.reduce((sum, each) => sum + BigInt(each), 0n);
        const isExact = Number.isSafeInteger(Number(total));
        expect(sumByCurrency(amounts.map((amount) => ({ amount, currency: 'EUR' })))).toEqual({
          sums: isExact ? [{ amount: Number(total), currency: 'EUR' }] : [],
          tooLarge: isExact ? [] : ['EUR'],
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('a relationship whose yearly costs are too large to add up says so', async () => {
    const dancecard = await openTestDancecard();
    for (let n = 0; n < 30; n += 1) {
      await addContract(dancecard, { name: `No ${n}`, price: { amount: mostAmount, currency: 'EUR', every: daily } });
    }
    const [relationship] = await dancecard.value('relationships.list', {});
    expect(relationship).toMatchObject({ yearlyCosts: [], problem: { fields: ['yearlyCosts'], entryId: null } });
    expect(relationship?.problem?.message).toBe(
      'What it costs in a year is too large to add up in EUR. Please check the decimal places.',
    );
  });

  it('every price and all terms that are taken leave every list and page answering', async () => {
    const dancecard = await openTestDancecard();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constant(mostAmount), fc.integer({ min: 0, max: mostAmount })),
        fc.record({ n: fc.integer({ min: 1, max: 1200 }), unit: fc.constantFrom('day', 'week', 'month', 'year') }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.constantFrom('1000-01-01', '2026-11-22', '9999-12-31'),
        periods,
        fc.oneof(periods, fc.constant('indefinite' as const), fc.constant('none' as const)),
        fc.constantFrom('any_time', 'term_end', 'month_end'),
        async (amount, every, sharePercent, startsOn, initialTerm, renewal, anchor) => {
          const added = await dancecard.callUnknown('contracts.add', {
            supplierName: 'Anything Ltd',
            name: 'Anything',
            terms: { startsOn, initialTerm, renewal, notice: { ...initialTerm, anchor } },
            price: { amount, currency: 'VND', every, sharePercent },
          });
          if (!added.ok) {
            expect(added.error.type).toBe('InvalidInput');
            return;
          }
          for (const path of ['contracts.list', 'relationships.list', 'nudges.list', 'deadlines.list'] as const) {
            const outcome = await dancecard.callUnknown(path, {});
            expect(outcome, path).toMatchObject({ ok: true });
          }
          const { id, supplierId } = api['contracts.add'].output.parse(added.value);
          expect(await dancecard.callUnknown('contracts.get', { id })).toMatchObject({ ok: true });
          expect(await dancecard.callUnknown('suppliers.get', { id: supplierId })).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });
});
