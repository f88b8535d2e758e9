import { expect, test } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

/** A contract left and confirmed, with the clock moved past its last day. */
async function aPastRelationship(dancecard: TestDancecard) {
  const ids = await addContract(dancecard, { terms: openTerms });
  const { exitId } = await dancecard.value('exits.log', {
    contractId: ids.id,
    decidedOn: '2026-11-22',
    noticeSentOn: '2026-11-22',
    reason: 'Too far away',
  });
  await dancecard.value('exits.acknowledge', { exitId, acknowledgedOn: '2026-11-24' });
  dancecard.clock.moveTo(day('2027-02-01'));
  return ids;
}

test('[contracts-6] a relationship whose last contract ended is past and keeps everything', async () => {
  const dancecard = await openTestDancecard();
  const { supplierId, relationshipId } = await aPastRelationship(dancecard);
  expect(await dancecard.value('relationships.list', {})).toMatchObject([
    {
      id: relationshipId,
      state: 'past',
      since: '2024-01-15',
      endedOn: '2026-12-22',
      runningCount: 0,
      contractCount: 1,
    },
  ]);
  const supplier = await dancecard.value('suppliers.get', { id: supplierId });
  expect(supplier.relationships[0]?.episodes).toMatchObject([{ startedOn: '2024-01-15', endedOn: '2026-12-22' }]);
  expect(supplier.timeline.map(({ on, kind }) => [on, kind])).toEqual([
    ['2024-01-15', 'relationship_started'],
    ['2024-01-15', 'contract_started'],
    ['2026-11-22', 'exit_decided'],
    ['2026-11-22', 'notice_sent'],
    ['2026-11-24', 'exit_acknowledged'],
    ['2026-12-22', 'relationship_ended'],
    ['2026-12-22', 'contract_ended'],
  ]);
});

test('[contracts-7] resuming begins a new episode and closes the old one on its last day', async () => {
  const dancecard = await openTestDancecard();
  const { relationshipId, supplierId } = await aPastRelationship(dancecard);
  expect((await dancecard.error('relationships.resume', { id: relationshipId, resumedOn: '2026-12-01' })).type).toBe(
    'Refused',
  );
  await dancecard.value('relationships.resume', { id: relationshipId });
  expect((await dancecard.value('relationships.list', {}))[0]).toMatchObject({ state: 'current', since: '2027-02-01' });
  const supplier = await dancecard.value('suppliers.get', { id: supplierId });
  expect(supplier.relationships[0]?.episodes).toMatchObject([
    { startedOn: '2024-01-15', endedOn: '2026-12-22' },
    { startedOn: '2027-02-01', endedOn: null },
  ]);
  expect((await dancecard.error('relationships.resume', { id: relationshipId })).type).toBe('Refused');
});

test('a new contract with a past relationship begins a new episode by itself', async () => {
  const dancecard = await openTestDancecard();
  const past = await aPastRelationship(dancecard);
  const again = await addContract(dancecard, { name: 'Gym again', terms: { ...openTerms, startsOn: '2027-02-01' } });
  expect(again.relationshipId).toBe(past.relationshipId);
  const supplier = await dancecard.value('suppliers.get', { id: past.supplierId });
  expect(supplier.relationships[0]).toMatchObject({
    state: 'current',
    episodes: [{ endedOn: '2026-12-22' }, { startedOn: '2027-02-01', endedOn: null }],
  });
});

test('each member of the household has a relationship of their own, and contracts can move between them', async () => {
  const dancecard = await openTestDancecard();
  const { id: adaId } = await dancecard.value('people.add', { name: 'Ada' });
  const shared = await addContract(dancecard);
  const hers = await addContract(dancecard, { name: 'Pilates', personId: adaId });
  expect(hers.relationshipId).not.toBe(shared.relationshipId);
  await dancecard.value('contracts.update', { id: shared.id, personId: adaId });
  expect((await dancecard.value('contracts.get', { id: shared.id })).relationshipId).toBe(hers.relationshipId);
  expect((await dancecard.error('people.remove', { id: adaId })).type).toBe('Refused');
  expect((await dancecard.error('people.add', { name: 'ADA' })).type).toBe('Refused');
});

test('relationships are asked for by the category and the payment method of their contracts, and by tag', async () => {
  const dancecard = await openTestDancecard();
  await addContract(dancecard, { supplierName: 'Gym', category: 'Sport', paymentMethod: 'Card', tags: ['fun'] });
  await addContract(dancecard, { supplierName: 'Club', category: 'Sport', paymentMethod: 'Invoice' });
  await addContract(dancecard, { supplierName: 'Club', name: 'Trips', category: 'Travel', paymentMethod: 'Card' });
  const found = async (input: InputOf<'relationships.list'>) =>
    (await dancecard.value('relationships.list', input)).map(({ supplierName }) => supplierName);
  expect(await found({ category: 'Sport' })).toEqual(['Club', 'Gym']);
  expect(await found({ category: 'Travel' })).toEqual(['Club']);
  expect(await found({ paymentMethod: 'Card' })).toEqual(['Club', 'Gym']);
  expect(await found({ category: 'Sport', tag: 'fun' })).toEqual(['Gym']);
  expect(await found({ category: 'sport' })).toEqual([]);
  expect(await dancecard.value('relationships.list', { category: 'Travel' })).toMatchObject([
    { categories: ['Sport', 'Travel'], paymentMethods: ['Invoice', 'Card'] },
  ]);
});
