import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { camtStatement, type WrittenEntry } from './statement-file.ts';

const films = { to: 'Lichtspiel Streaming GmbH', creditorId: 'DE77ZZZ00000123456', mandate: 'L-1' } as const;

/** A payment on the fifteenth of each of these months of 2026. */
function monthly(months: readonly number[], entry: Omit<WrittenEntry, 'on'>): WrittenEntry[] {
  return months.map((month) => ({ ...entry, on: `2026-${String(month).padStart(2, '0')}-15` }));
}

const halfAYear = [5, 6, 7, 8, 9, 10];

async function bringIn(dancecard: TestDancecard, entries: readonly WrittenEntry[], iban?: string) {
  const path = join(dancecard.folder, 'statement.xml');
  writeFileSync(path, camtStatement(entries, iban === undefined ? {} : { iban }));
  return dancecard.value('imports.apply', { path });
}

async function onlySuggestion(dancecard: TestDancecard) {
  const [suggestion, ...more] = await dancecard.value('suggestions.list', {});
  expect(more).toEqual([]);
  if (suggestion === undefined) throw new Error('Nothing is suggested');
  return suggestion;
}

describe('a suggestion is taken up', () => {
  test('[payments-6] as a contract with its supplier, every price that was paid, and its payments', async () => {
    const dancecard = await openTestDancecard();
    await bringIn(dancecard, [
      ...monthly([1, 2, 3, 4, 5, 6], { ...films, amount: '-9.99' }),
      ...monthly([7, 8, 9, 10], { ...films, amount: '-11.99' }),
    ]);
    const suggestion = await onlySuggestion(dancecard);
    expect(suggestion).toMatchObject({
      supplierId: null,
      cycle: { n: 1, unit: 'month' },
      amount: 1199,
      count: 10,
      running: true,
      nextOn: '2026-12-15',
      contractId: null,
    });
    const { contractId, supplierId } = await dancecard.value('suggestions.accept', { id: suggestion.id });
    const contract = await dancecard.value('contracts.get', { id: contractId });
    expect(contract.prices.map(({ price, effectiveFrom }) => [price.amount, effectiveFrom])).toEqual([
      [999, null],
      [1199, '2026-07-15'],
    ]);
    expect(contract.nextPaymentOn).toBe('2026-12-15');
    expect(await dancecard.value('payments.list', { contractId })).toHaveLength(10);
    expect(await dancecard.value('suggestions.list', {})).toEqual([]);
    const known = await dancecard.value('identifiers.list', { supplierId });
    expect(known.map(({ kind }) => kind).toSorted()).toEqual(
      expect.arrayContaining(['creditor_id', 'mandate', 'name']),
    );
  });

  test('[payments-7] with another name, person and price, where the person says so', async () => {
    const dancecard = await openTestDancecard();
    const { id: personId } = await dancecard.value('people.add', { name: 'Ada' });
    await bringIn(dancecard, monthly(halfAYear, { ...films, amount: '-9.99' }));
    const { id } = await onlySuggestion(dancecard);
    const price = { amount: 1099, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;
    const edits = { supplierName: 'Lichtspiel', name: 'Films', category: 'Fun', personId, price };
    const { contractId } = await dancecard.value('suggestions.accept', { id, edits });
    expect(await dancecard.value('contracts.get', { id: contractId })).toMatchObject({
      supplierName: 'Lichtspiel',
      name: 'Films',
      category: 'Fun',
      personId,
      price: { amount: 1099 },
    });
  });

  test('[payments-8] as payments for a contract that is here already, where one costs about that as often', async () => {
    const dancecard = await openTestDancecard();
    const { id: contractId } = await dancecard.value('contracts.add', {
      supplierName: 'Lichtspiel Streaming',
      name: 'Films',
      price: { amount: 999, currency: 'EUR', every: { n: 1, unit: 'month' } },
    });
    await bringIn(dancecard, monthly(halfAYear, { ...films, amount: '-9.99' }));
    const suggestion = await onlySuggestion(dancecard);
    expect(suggestion).toMatchObject({ contractId, contractName: 'Films' });
    expect(await dancecard.value('suggestions.accept', { id: suggestion.id })).toMatchObject({ contractId });
    expect(await dancecard.value('contracts.list', {})).toHaveLength(1);
    expect(await dancecard.value('payments.list', { contractId })).toHaveLength(6);
  });

  test('[payments-9] as one that is over, where nothing was paid since', async () => {
    const dancecard = await openTestDancecard();
    await bringIn(dancecard, [
      ...monthly([1, 2, 3, 4, 5], { ...films, amount: '-9.99' }),
      { on: '2026-11-10', amount: '-20.00', to: 'Somebody else' },
    ]);
    const suggestion = await onlySuggestion(dancecard);
    expect(suggestion).toMatchObject({ running: false, nextOn: null, lastOn: '2026-05-15' });
    const { contractId } = await dancecard.value('suggestions.accept', { id: suggestion.id });
    expect(await dancecard.value('contracts.get', { id: contractId })).toMatchObject({
      state: 'ended',
      endsOn: '2026-06-14',
    });
  });

  test('[payments-10] all at once that are sure enough, in one entry of the history', async () => {
    const dancecard = await openTestDancecard();
    await bringIn(dancecard, [
      ...monthly(halfAYear, { ...films, amount: '-9.99' }),
      ...monthly(halfAYear, {
        to: 'Talwerk Energie GmbH',
        creditorId: 'DE88ZZZ00000654321',
        mandate: 'T',
        amount: '-80.00',
      }),
    ]);
    const { contractIds } = await dancecard.value('suggestions.acceptAll', { atLeast: 0.75 });
    expect(contractIds).toHaveLength(2);
    await dancecard.value('history.undo', {});
    expect(await dancecard.value('contracts.list', {})).toEqual([]);
    expect(await dancecard.value('suggestions.list', {})).toHaveLength(2);
  });
});

describe('a suggestion is turned down', () => {
  test('[payments-11] it is not made again when later payments come; never means nothing of them at all', async () => {
    const dancecard = await openTestDancecard();
    await bringIn(dancecard, monthly(halfAYear, { ...films, amount: '-9.99' }));
    await dancecard.value('suggestions.reject', { id: (await onlySuggestion(dancecard)).id });
    await bringIn(dancecard, monthly([11], { ...films, amount: '-9.99' }));
    expect(await dancecard.value('suggestions.list', {})).toEqual([]);
    await dancecard.value('history.undo', {});
    await dancecard.value('history.undo', {});
    await dancecard.value('suggestions.reject', { id: (await onlySuggestion(dancecard)).id, never: true });
    await bringIn(dancecard, monthly(halfAYear, { ...films, mandate: 'L-2', amount: '-24.00' }));
    expect(await dancecard.value('suggestions.list', {})).toEqual([]);
  });

  test('one that is gone is refused in words', async () => {
    const dancecard = await openTestDancecard();
    expect(await dancecard.error('suggestions.accept', { id: 'nothing' })).toMatchObject({ type: 'NotFound' });
    expect(await dancecard.error('suggestions.reject', { id: 'nothing' })).toMatchObject({ type: 'NotFound' });
  });
});

describe('later statements', () => {
  test('[payments-12] go to the contract, and a new price of it is written down from the day it was first taken', async () => {
    const dancecard = await openTestDancecard();
    await bringIn(dancecard, monthly(halfAYear, { ...films, amount: '-9.99' }));
    const { contractId } = await dancecard.value('suggestions.accept', { id: (await onlySuggestion(dancecard)).id });
    await bringIn(dancecard, monthly([11], { ...films, amount: '-12.99' }));
    const { prices } = await dancecard.value('contracts.get', { id: contractId });
    expect(prices.map(({ price, effectiveFrom }) => [price.amount, effectiveFrom])).toEqual([
      [999, null],
      [1299, '2026-11-15'],
    ]);
    const nudges = await dancecard.value('nudges.list', {});
    expect(nudges.filter(({ palgorithm }) => palgorithm === 'charge_unusual')).toMatchObject([
      { contractId, stake: { amount: 3600, currency: 'EUR' }, urgency: 'soon' },
    ]);
    await dancecard.value('history.undo', {});
    expect((await dancecard.value('contracts.get', { id: contractId })).prices).toHaveLength(1);
    expect((await dancecard.value('nudges.list', {})).map(({ palgorithm }) => palgorithm)).not.toContain(
      'charge_unusual',
    );
  });

  test('tell of a charge that does not come, once they go on beyond its day, also where nothing else of it changed', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-30' });
    await bringIn(dancecard, monthly(halfAYear, { ...films, amount: '-9.99' }));
    const { contractId } = await dancecard.value('suggestions.accept', { id: (await onlySuggestion(dancecard)).id });
    await bringIn(dancecard, [{ on: '2026-11-28', amount: '-20.00', to: 'Somebody else' }]);
    const nudges = await dancecard.value('nudges.list', {});
    expect(nudges.filter(({ palgorithm }) => palgorithm === 'charge_unusual')).toMatchObject([
      { contractId, key: expect.stringContaining('missing 2026-11-15') },
    ]);
  });

  test('[payments-13] of another account of the household go to the same contract', async () => {
    const dancecard = await openTestDancecard();
    await bringIn(dancecard, monthly(halfAYear, { ...films, amount: '-9.99' }));
    const { contractId } = await dancecard.value('suggestions.accept', { id: (await onlySuggestion(dancecard)).id });
    await bringIn(dancecard, monthly([11], { ...films, mandate: 'L-9', amount: '-9.99' }), 'DE02120300000000202051');
    expect(await dancecard.value('payments.list', { contractId })).toHaveLength(7);
    expect(await dancecard.value('accounts.list', {})).toHaveLength(2);
  });

  test('[payments-14] that were read before, or overlap, add nothing twice and say how many were known', async () => {
    const dancecard = await openTestDancecard();
    expect(await bringIn(dancecard, monthly([8, 9], { ...films, amount: '-9.99' }))).toMatchObject({
      added: 2,
      known: 0,
    });
    expect(await bringIn(dancecard, monthly([9, 10], { ...films, amount: '-9.99' }))).toMatchObject({
      added: 1,
      known: 1,
    });
    expect(await bringIn(dancecard, monthly([8, 9, 10], { ...films, amount: '-9.99' }))).toMatchObject({
      added: 0,
      known: 3,
    });
    expect(await dancecard.value('history.list', {})).toHaveLength(2);
  });
});
