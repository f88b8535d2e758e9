import { expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

const over = {
  startsOn: '2024-01-01',
  endsOn: '2025-12-31',
  initialTerm: null,
  renewal: 'none',
  notice: null,
} as const;

test('the number beside the relationships is that of the list: one for each person, without those that are past', async () => {
  const dancecard = await openTestDancecard();
  const { id: ada } = await dancecard.value('people.add', { name: 'Ada' });
  const counted = async () => {
    const list = await dancecard.value('relationships.list', {});
    const { relationships } = (await dancecard.value('app.status', {})).counts;
    expect(relationships).toBe(list.filter(({ state }) => state !== 'past').length);
    return relationships;
  };
  const shared = await addContract(dancecard, { supplierName: 'Alpsegler', terms: openTerms });
  await addContract(dancecard, { supplierName: 'Alpsegler', terms: openTerms, personId: ada });
  expect(await counted()).toBe(2);
  const past = await addContract(dancecard, { supplierName: 'Blattgold', terms: over });
  expect(await counted()).toBe(2);
  await addContract(dancecard, { supplierName: 'Blattgold', name: 'Eggs', terms: null });
  expect(await counted()).toBe(3);
  await dancecard.value('exits.log', { contractId: shared.id, decidedOn: '2026-01-02', noticeSentOn: '2026-01-02' });
  expect(await counted()).toBe(3);
  const [exit] = await dancecard.value('exits.list', { contractId: shared.id });
  await dancecard.value('exits.acknowledge', { exitId: exit?.id ?? '', acknowledgedOn: '2026-01-09' });
  expect(await counted()).toBe(2);
  await dancecard.value('relationships.resume', { id: shared.relationshipId, resumedOn: '2026-11-01' });
  expect(await counted()).toBe(3);
  await dancecard.value('suppliers.remove', { id: past.supplierId });
  expect(await counted()).toBe(2);
});
