import { describe, expect, it } from 'vitest';
import { addContract, yearlyTerms } from '../support/builders.ts';
import { openTestDancecard } from '../support/open-test-dancecard.ts';
import { plantInStore } from '../support/plant-rows.ts';

const monthly = { n: 1, unit: 'month' } as const;

/** A contract with a price far beyond every household, as an earlier version let in, with its history. */
async function withHugePrice() {
  const dancecard = await openTestDancecard();
  const other = await addContract(dancecard, { supplierName: 'Other Ltd', name: 'Other' });
  const huge = await addContract(dancecard, { supplierName: 'Huge Ltd', name: 'Huge' });
  plantInStore(dancecard.folder, (sqlite) => {
    sqlite.prepare('UPDATE prices SET amount = 1000000000000000 WHERE contractId = ?').run(huge.id);
  });
  const all = () => dancecard.value('contracts.list', {});
  const shown = async () => (await all()).find(({ id }) => id === huge.id);
  return { dancecard, other, huge, all, shown };
}

describe('A contract of which something cannot be read', () => {
  it('stands in every list with what cannot be read and the change that brought it', async () => {
    const { dancecard, huge, all, shown } = await withHugePrice();
    expect(await all()).toHaveLength(2);
    const [entry] = await dancecard.value('history.list', { limit: 1 });
    expect(await shown()).toMatchObject({
      name: 'Huge',
      price: null,
      yearlyCost: null,
      nextNoticeDeadline: '2026-11-30',
      problem: { fields: ['price'], entryId: entry?.id },
    });
    expect((await shown())?.problem?.message).toBe(
      'This one cannot be read: the price is not one that Dancecard can show, and no sum counts it. Correct it, or undo the change that brought it.',
    );
    const relationships = await dancecard.value('relationships.list', {});
    const relationship = relationships.find(({ supplierName }) => supplierName === 'Huge Ltd');
    expect(relationship).toMatchObject({ yearlyCosts: [], problem: { fields: ['price'] } });
    const contract = await dancecard.value('contracts.get', { id: huge.id });
    expect(contract.prices).toEqual([]);
    expect(contract.unreadablePrices).toHaveLength(1);
    expect(await dancecard.value('unreadable.list', {})).toMatchObject([
      { record: 'price', recordName: 'Huge', contractId: huge.id, supplierId: huge.supplierId, entryId: entry?.id },
    ]);
  });

  it('is corrected by a new price', async () => {
    const { dancecard, huge, shown } = await withHugePrice();
    await dancecard.value('contracts.update', { id: huge.id, note: 'Asked them.' });
    expect(await shown()).toMatchObject({ price: null });
    await dancecard.value('contracts.update', {
      id: huge.id,
      price: { amount: 1999, currency: 'EUR', every: monthly },
    });
    expect(await shown()).toMatchObject({ price: { amount: 1999 }, yearlyCost: { amount: 23_988 }, problem: null });
    await dancecard.value('history.undo', {
      entryId: (await dancecard.value('history.list', { limit: 1 }))[0]?.id ?? '',
    });
    expect(await shown()).toMatchObject({ price: null, problem: { fields: ['price'] } });
  });

  it('loses the price by removing it, or the contract by undoing what brought it', async () => {
    const first = await withHugePrice();
    const contract = await first.dancecard.value('contracts.get', { id: first.huge.id });
    await first.dancecard.value('prices.remove', { id: contract.unreadablePrices[0]?.id ?? '' });
    expect(await first.shown()).toMatchObject({ price: null, problem: null });

    const second = await withHugePrice();
    await second.dancecard.value('history.undo', { entryId: (await second.shown())?.problem?.entryId ?? '' });
    expect(await second.all()).toMatchObject([{ name: 'Other' }]);
  });

  it('is removed like any other', async () => {
    const { dancecard, huge, all } = await withHugePrice();
    await dancecard.value('contracts.remove', { id: huge.id });
    expect(await all()).toMatchObject([{ name: 'Other' }]);
  });

  it('[storing-17] has no days when its terms cannot be read, until they are written again', async () => {
    const { dancecard, huge, shown } = await withHugePrice();
    plantInStore(dancecard.folder, (sqlite) =>
      sqlite
        .prepare('UPDATE contracts SET terms = ? WHERE id = ?')
        .run('{"startsOn":"2026-02-30","initialTerm":null,"renewal":"none","notice":null}', huge.id),
    );
    const noDays = { startsOn: null, nextNoticeDeadline: null, currentTermEnd: null, endsOn: null };
    expect(await shown(), 'at once').toMatchObject(noDays);
    expect(await dancecard.value('suppliers.get', { id: huge.supplierId })).toMatchObject({
      relationships: [{ contracts: [{ outlook: null, ...noDays }] }],
    });
    dancecard.resumed();
    const nudges = await dancecard.value('nudges.list', {});
    expect(nudges.filter(({ contractId, actBy }) => contractId === huge.id && actBy !== null)).toEqual([]);
    await dancecard.value('contracts.update', { id: huge.id, note: 'Looked at.' });
    expect(await shown(), 'after a change').toMatchObject(noDays);
    expect((await shown())?.problem?.fields).toContain('terms');
    expect(await dancecard.value('deadlines.list', {})).not.toContainEqual(
      expect.objectContaining({ contractId: huge.id }),
    );
    await dancecard.value('contracts.update', { id: huge.id, terms: yearlyTerms });
    expect(await shown()).toMatchObject({ startsOn: '2025-03-01', nextNoticeDeadline: '2026-11-30' });
  });

  it('never takes a price whose cycle or first day cannot be read for another one', async () => {
    for (const [column, value] of [
      ['cycleUnit', 'fortnight'],
      ['cycleCount', 0],
      ['currency', 'euro'],
      ['sharePercent', 300],
      ['effectiveFrom', '01.01.2026'],
    ] as const) {
      const dancecard = await openTestDancecard();
      const { id } = await addContract(dancecard);
      plantInStore(dancecard.folder, (sqlite) => sqlite.prepare(`UPDATE prices SET "${column}" = ?`).run(value));
      const [shown] = await dancecard.value('contracts.list', {});
      expect(shown, column).toMatchObject({ price: null, yearlyCost: null, problem: { fields: ['price'] } });
      await dancecard.value('contracts.update', { id, price: { amount: 1, currency: 'EUR', every: monthly } });
      const [corrected] = await dancecard.value('contracts.list', {});
      expect(corrected, column).toMatchObject({ price: { amount: 1 }, problem: null });
    }
  });
});
