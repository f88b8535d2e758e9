import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';

async function announced() {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const { id: contractId, supplierId } = await addContract(dancecard, { terms: openTerms });
  const path = join(temporaryFolder(), 'New prices.txt');
  writeFileSync(path, 'From 1 January it costs 55.90. You may leave until 15 December.');
  const subject = { type: 'contract', id: contractId } as const;
  const { id: documentId } = await dancecard.value('documents.add', { path, subject });
  const price = await dancecard.value('prices.announce', {
    contractId,
    price: { amount: 5590, currency: 'EUR', every: { n: 1, unit: 'month' } },
    effectiveFrom: '2027-01-01',
    announcedOn: '2026-11-20',
    exitRightUntil: '2026-12-15',
    documentId,
  });
  return { dancecard, contractId, supplierId, documentId, priceId: price.id };
}

test('[documents-20] a price names the letter that announced it, and the letter the price', async () => {
  const { dancecard, contractId, supplierId, documentId, priceId } = await announced();
  expect((await dancecard.value('contracts.get', { id: contractId })).prices[1]).toMatchObject({
    documentId,
    documentName: 'New prices.txt',
    announcedOn: '2026-11-20',
  });
  expect((await dancecard.value('documents.get', { id: documentId })).announces).toEqual([
    {
      priceId,
      contractId,
      contractName: 'Gym',
      supplierId,
      price: { amount: 5590, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 100 },
      effectiveFrom: '2027-01-01',
      exitRightUntil: '2026-12-15',
    },
  ]);
});

test('the nudge and the exit for the new price lead to its letter, for as long as it is here', async () => {
  const { dancecard, contractId, documentId } = await announced();
  const letters = async () => {
    const nudges = await dancecard.value('nudges.list', {});
    const rise = nudges.find(({ palgorithm }) => palgorithm === 'price_rise');
    expect(rise).toBeDefined();
    return rise?.actions.filter(({ path }) => path === 'documents.get').map(({ label, input }) => ({ label, input }));
  };
  expect(await letters()).toEqual([{ label: 'Read the letter', input: { id: documentId } }]);
  await dancecard.value('documents.remove', { id: documentId });
  expect(await letters()).toEqual([]);
  const entries = await dancecard.value('history.list', { limit: 1 });
  await dancecard.value('history.undo', { entryId: entries[0]?.id ?? '' });
  expect(await letters()).toHaveLength(1);
  const { exitId } = await dancecard.value('exits.log', {
    contractId,
    decidedOn: '2026-11-22',
    ground: 'price_change',
  });
  const letter = async () => (await dancecard.value('exits.get', { id: exitId })).letter;
  expect(await letter()).toEqual({ id: documentId, name: 'New prices.txt' });
  await dancecard.value('documents.remove', { id: documentId });
  expect(await letter()).toBeNull();
  expect((await dancecard.value('contracts.get', { id: contractId })).prices[1]).toMatchObject({
    documentId: null,
    documentName: null,
  });
});

test('a price cannot name a letter that is not here', async () => {
  const { dancecard, contractId, documentId } = await announced();
  await dancecard.value('documents.remove', { id: documentId });
  const failure = await dancecard.error('prices.announce', {
    contractId,
    price: { amount: 6000, currency: 'EUR', every: { n: 1, unit: 'month' } },
    effectiveFrom: '2027-02-01',
    documentId,
  });
  expect(failure).toMatchObject({ type: 'NotFound', message: expect.stringContaining('no such document') });
});
