import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { savingsSinceEnd, type EndedContract, type Replacement } from '#shared/domain/exits/savings.ts';
import type { DatedPrice } from '#shared/domain/terms/cost.ts';
import { aPrice } from '#tests/payments/builders.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { someDay } from '#tests/terms/arbitrary-terms.ts';
import { day } from '#tests/terms/day.ts';

const recently = someDay('2024-01-01', '2026-12-31');
const maybeDay = fc.option(recently, { nil: null });
const somePrice = fc
  .record({
    amount: fc.integer({ min: 1, max: 20_000 }),
    every: fc.constantFrom(
      { n: 1, unit: 'month' as const },
      { n: 1, unit: 'year' as const },
      { n: 2, unit: 'week' as const },
    ),
    sharePercent: fc.constantFrom(100, 50, 33.3),
  })
  .map((changes): DatedPrice => ({ price: aPrice(changes), effectiveFrom: null }));

const someEnded: fc.Arbitrary<EndedContract> = fc.record({
  endsOn: recently,
  ownEnd: maybeDay,
  prices: fc.tuple(somePrice),
});
const someReplacement: fc.Arbitrary<Replacement> = fc.record({
  startsOn: maybeDay,
  ownEnd: maybeDay,
  prices: fc.tuple(somePrice),
  isCountedElsewhere: fc.constant(false),
});

test('[exits-41] what an exit saved is what it would have cost, less what took its place', () => {
  fc.assert(
    fc.property(someEnded, someReplacement, recently, (ended, next, today) => {
      const alone = savingsSinceEnd(ended, null, today);
      const both = savingsSinceEnd(ended, next, today);
      expect(both.wouldHaveCost).toEqual(alone.saved);
      const net = alone.saved === null ? undefined : alone.saved.amount - (both.replacementCost?.amount ?? Number.NaN);
      expect(both.saved?.amount).toBe(net);
      expect(both.counted).toBe(alone.saved === null ? null : 'counted');
    }),
  );
});

test('several in a row add up to the first less the last, on days that all of them would have run', () => {
  fc.assert(
    fc.property(recently, fc.tuple(somePrice, somePrice, somePrice), (endsOn, [first, second, third]) => {
      const today = addDays(endsOn, 400);
      const price = ({ price: { amount } }: DatedPrice): DatedPrice => ({
        price: aPrice({ amount }),
        effectiveFrom: null,
      });
      const after = (end: CalendarDate, one: DatedPrice): Replacement => ({
        startsOn: addDays(end, 1),
        ownEnd: null,
        prices: [price(one)],
        isCountedElsewhere: false,
      });
      const left = (one: DatedPrice, next: DatedPrice) =>
        savingsSinceEnd({ endsOn, ownEnd: null, prices: [price(one)] }, after(endsOn, next), today).saved?.amount ?? 0;
      expect(left(first, second) + left(second, third)).toBe(left(first, third));
    }),
  );
});

test('unlike currencies, and what is counted with another exit, are said apart', () => {
  const ended = { endsOn: day('2026-01-31'), ownEnd: null, prices: [{ price: aPrice(), effectiveFrom: null }] };
  const next = { startsOn: null, ownEnd: null, prices: ended.prices, isCountedElsewhere: false };
  const today = day('2026-03-31');
  const francs = [{ price: aPrice({ currency: 'CHF', amount: 1000 }), effectiveFrom: null }];
  expect(savingsSinceEnd(ended, next, today)).toMatchObject({ saved: { amount: 0 }, counted: 'counted' });
  expect(savingsSinceEnd(ended, { ...next, prices: francs }, today)).toEqual({
    saved: { amount: 5980, currency: 'EUR' },
    wouldHaveCost: { amount: 5980, currency: 'EUR' },
    replacementCost: { amount: 2000, currency: 'CHF' },
    counted: 'other_currency',
  });
  expect(savingsSinceEnd(ended, { ...next, isCountedElsewhere: true }, today)).toMatchObject({
    saved: { amount: 5980 },
    counted: 'elsewhere',
  });
  expect(savingsSinceEnd(ended, { ...next, prices: [] }, today)).toMatchObject({
    saved: { amount: 5980 },
    counted: 'unknown',
  });
});

test('[exits-42] an exit names what took its place, and what both saved is counted once', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-30' });
  const [phone, internet] = [
    await addContract(dancecard, { name: 'Phone', supplierName: 'Alpsegler', terms: openTerms }),
    await addContract(dancecard, { name: 'Internet', supplierName: 'Alpsegler', terms: openTerms }),
  ];
  const bundle = await addContract(dancecard, {
    name: 'Both',
    supplierName: 'Talwind',
    terms: { ...openTerms, startsOn: '2026-10-01' },
    price: { amount: 6000, currency: 'EUR', every: { n: 1, unit: 'month' } },
  });
  const leave = (contractId: string, endsOn: string) =>
    dancecard.value('exits.log', { contractId, decidedOn: '2026-09-01', noticeSentOn: '2026-09-01', endsOn });
  const first = await leave(phone.id, '2026-09-30');
  const second = await leave(internet.id, '2026-10-31');
  for (const { exitId } of [first, second]) {
    await dancecard.value('exits.update', { exitId, replacedById: bundle.id });
  }
  const exits = await dancecard.value('exits.list', {});
  const saved = (exitId: string) => exits.find(({ id }) => id === exitId);
  expect(saved(first.exitId)).toMatchObject({
    replacedBy: { contractName: 'Both', supplierName: 'Talwind' },
    saved: { amount: 2 * 4990 - 2 * 6000 },
    yearlySaved: { amount: 12 * 4990 - 12 * 6000 },
    replacement: { wouldHaveCost: { amount: 9980 }, cost: { amount: 12_000 }, counted: 'counted' },
  });
  expect(saved(second.exitId)).toMatchObject({ saved: { amount: 4990 }, replacement: { counted: 'elsewhere' } });
  await dancecard.value('contracts.remove', { id: bundle.id });
  const [alone] = await dancecard.value('exits.list', { id: first.exitId });
  expect(alone).toMatchObject({ replacedBy: null, replacement: null, saved: { amount: 9980 } });
  const itself = await dancecard.error('exits.update', { exitId: first.exitId, replacedById: phone.id });
  expect(itself.message).toContain('cannot take its own place');
  const gone = await dancecard.error('exits.update', { exitId: first.exitId, replacedById: bundle.id });
  expect(gone.type).toBe('NotFound');
});

test('what was chosen for the need that a contract raised takes its place by itself, unless it is said that nothing did', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-30' });
  const { id: contractId } = await addContract(dancecard, {
    name: 'Phone',
    supplierName: 'Alpsegler',
    terms: openTerms,
  });
  const need = await dancecard.value('needs.add', { title: 'Phone', trigger: 'price', cause: { contractId } });
  const candidate = await dancecard.value('candidates.add', {
    needId: need.id,
    supplierName: 'Talwind',
    source: 'own_idea',
  });
  const offer = await dancecard.value('offers.add', {
    candidateId: candidate.id,
    price: { amount: 2000, currency: 'EUR', every: { n: 1, unit: 'month' } },
    terms: { initialTerm: null, renewal: 'indefinite', notice: null },
  });
  const deal = await dancecard.value('needs.choose', { needId: need.id, offerId: offer.id, startsOn: '2027-01-01' });
  const { exitId } = await dancecard.value('exits.log', { contractId, decidedOn: '2026-11-30' });
  const replacedById = async (id: string) => (await dancecard.value('exits.get', { id })).replacedById;
  expect(await replacedById(exitId)).toBe(deal.contractId);
  await dancecard.value('exits.withdraw', { exitId });
  const other = await dancecard.value('exits.log', { contractId, decidedOn: '2026-11-30', replacedById: null });
  expect(await replacedById(other.exitId)).toBeNull();
});
