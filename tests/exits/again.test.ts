import { expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

/** A phone supplier that was left after a broken promise. */
async function leftBehind() {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const contract = await addContract(dancecard, { supplierName: 'Alpsegler Mobil', name: 'Mobile', terms: openTerms });
  const problem = await dancecard.value('problems.open', {
    contractId: contract.id,
    title: 'No signal',
    since: '2026-08-01',
    wants: 'repair',
  });
  const about = { type: 'problem', id: problem.id } as const;
  const mast = await dancecard.value('promises.add', {
    subject: about,
    text: 'A mast by September',
    madeOn: '2026-08-02',
  });
  await dancecard.value('promises.settle', { id: mast.id, outcome: 'broken', on: '2026-09-30' });
  await dancecard.value('promises.add', { contractId: contract.id, text: 'Twenty euros back' });
  const kept = await dancecard.value('promises.add', { contractId: contract.id, text: 'A letter' });
  await dancecard.value('promises.settle', { id: kept.id, outcome: 'kept' });
  const { exitId } = await dancecard.value('exits.log', {
    contractId: contract.id,
    decidedOn: '2026-10-01',
    noticeSentOn: '2026-10-01',
    endsOn: '2026-10-31',
    reason: 'No signal at home',
    wouldReturn: 'A mast',
  });
  await dancecard.value('problems.close', { id: problem.id, outcome: 'exit' });
  return { dancecard, contract, exitId };
}

test('[exits-32] who was left tells why, what is not kept, and what would bring the person back', async () => {
  const { dancecard, contract, exitId } = await leftBehind();
  const left = await dancecard.value('relationships.left', { supplierId: contract.supplierId });
  expect(left).toMatchObject({
    supplierName: 'Alpsegler Mobil',
    exits: [{ exitId, reason: 'No signal at home', wouldReturn: 'A mast', problems: [{ title: 'No signal' }] }],
    promises: [
      { text: 'A mast by September', outcome: 'broken' },
      { text: 'Twenty euros back', outcome: null },
    ],
  });
  expect(await dancecard.value('relationships.left', { supplierName: 'ALPSEGLER mobil GmbH' })).toEqual(left);
});

test('[exits-33] resuming starts a new episode and keeps the old one in view', async () => {
  const { dancecard, contract, exitId } = await leftBehind();
  await dancecard.value('exits.acknowledge', { exitId, acknowledgedOn: '2026-10-10' });
  await dancecard.value('relationships.resume', { id: contract.relationshipId, resumedOn: '2026-11-22' });
  const { relationships } = await dancecard.value('suppliers.get', { id: contract.supplierId });
  expect(relationships[0]?.episodes).toMatchObject([{ endedOn: '2026-10-31' }, { startedOn: '2026-11-22' }]);
  expect(await dancecard.value('relationships.left', { supplierId: contract.supplierId })).toMatchObject({
    exits: [{ exitId, reason: 'No signal at home' }],
  });
});

test('a supplier that was never left, is not known, or whose exit was taken back says nothing', async () => {
  const { dancecard, contract, exitId } = await leftBehind();
  const other = await addContract(dancecard, { supplierName: 'Blattgold' });
  expect(await dancecard.value('relationships.left', { supplierId: other.supplierId })).toBeNull();
  expect(await dancecard.value('relationships.left', { supplierName: 'Nobody at all' })).toBeNull();
  await dancecard.value('exits.withdraw', { exitId });
  expect(await dancecard.value('relationships.left', { supplierId: contract.supplierId })).toBeNull();
});

test('[exits-34] a candidate that was left before says so, whether it was named or chosen from the list', async () => {
  const { dancecard, exitId } = await leftBehind();
  const need = await dancecard.value('needs.add', { title: 'A phone', trigger: 'other' });
  await dancecard.value('candidates.add', { needId: need.id, supplierName: 'Alpsegler Mobil' });
  await dancecard.value('candidates.add', { needId: need.id, supplierName: 'Funkelnetz' });
  const { candidates } = await dancecard.value('needs.get', { id: need.id });
  expect(candidates.map(({ lastExit }) => lastExit)).toEqual([
    { exitId, decidedOn: '2026-10-01', endsOn: '2026-10-31', reason: 'No signal at home', wouldReturn: 'A mast' },
    null,
  ]);
});
