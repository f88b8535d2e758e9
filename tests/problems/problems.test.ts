import { expect, test } from 'vitest';
import { undoLast } from '#tests/needs/builders.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

async function aProblem(dancecard: TestDancecard) {
  const contract = await addContract(dancecard, { name: 'Gym' });
  const { id } = await dancecard.value('problems.open', {
    contractId: contract.id,
    title: 'Cold showers',
    since: '2026-11-01',
    wants: 'refund',
    claimed: euros(4500),
  });
  return { contract, id };
}

test('[problems-4] a problem goes from the first call over a broken promise to an exit that remembers it', async () => {
  const dancecard = await openTestDancecard();
  const { contract, id } = await aProblem(dancecard);
  await dancecard.value('problems.addStep', {
    problemId: id,
    on: '2026-11-02',
    text: 'Called the desk.',
    nextActor: 'them',
    nextBy: '2026-11-10',
    minutes: 20,
  });
  const subject = { type: 'problem', id } as const;
  const promise = await dancecard.value('promises.add', {
    subject,
    text: 'Warm water within a week',
    madeOn: '2026-11-02',
    dueOn: '2026-11-09',
    madeIn: 'call',
  });
  await dancecard.value('problems.addStep', {
    problemId: id,
    on: '2026-11-12',
    text: 'Wrote a letter.',
    minutes: 15,
    cost: euros(485),
    nextActor: 'them',
  });
  expect(await dancecard.value('promises.list', { subject })).toMatchObject([{ outcome: null, isOverdue: true }]);
  await dancecard.value('promises.settle', {
    id: promise.id,
    outcome: 'broken',
    on: '2026-11-10',
    proof: 'Still cold',
  });
  expect(await dancecard.value('problems.get', { id })).toMatchObject({
    subjectName: 'Gym',
    supplierId: contract.supplierId,
    waitsFor: 'them',
    waitsUntil: null,
    minutes: 35,
    costs: [euros(485)],
    deadlines: { given: 1, missed: 1 },
    promises: { open: 0, kept: 0, broken: 1, withdrawn: 0 },
    steps: [
      { text: 'Called the desk.', cost: null },
      { text: 'Wrote a letter.', cost: euros(485) },
    ],
  });

  const exit = await dancecard.value('exits.log', { contractId: contract.id, decidedOn: '2026-11-20' });
  await dancecard.value('problems.close', {
    id,
    outcome: 'exit',
    on: '2026-11-20',
    refunded: euros(1500),
    satisfaction: 1,
  });
  expect(await dancecard.value('problems.get', { id })).toMatchObject({
    outcome: 'exit',
    exitId: exit.exitId,
    shortfall: euros(3000),
    satisfaction: 1,
  });
  expect(await dancecard.value('exits.list', { contractId: contract.id })).toMatchObject([
    { problems: [{ id, title: 'Cold showers' }] },
  ]);
});

test('[problems-5] open problems stand first, those due soonest at their head, then the closed ones, the latest first', async () => {
  const dancecard = await openTestDancecard();
  const { contract } = await aProblem(dancecard);
  const note = async (title: string, answerBy: string | null) =>
    (
      await dancecard.value('problems.open', {
        contractId: contract.id,
        title,
        since: '2026-10-01',
        wants: 'repair',
        answerBy,
      })
    ).id;
  const later = await note('Later', '2026-12-24');
  await note('Sooner', '2026-11-30');
  const early = await note('Closed early', null);
  await dancecard.value('problems.close', { id: early, outcome: 'dropped', on: '2026-10-05' });
  const late = await note('Closed late', null);
  await dancecard.value('problems.close', { id: late, outcome: 'solved', on: '2026-11-05' });
  const titles = async (input: object) => (await dancecard.value('problems.list', input)).map(({ title }) => title);
  expect(await titles({})).toEqual(['Sooner', 'Later', 'Cold showers', 'Closed late', 'Closed early']);
  expect(await titles({ open: true, supplierId: contract.supplierId })).toEqual(['Sooner', 'Later', 'Cold showers']);
  expect(await titles({ open: false, relationshipId: contract.relationshipId })).toEqual([
    'Closed late',
    'Closed early',
  ]);
  expect(await titles({ subject: { type: 'supplier', id: contract.supplierId } })).toEqual([]);
  await dancecard.value('problems.reopen', { id: late });
  await dancecard.value('problems.remove', { id: later });
  expect(await titles({ open: true })).toEqual(['Sooner', 'Closed late', 'Cold showers']);
  await undoLast(dancecard);
  expect(await titles({ open: true })).toHaveLength(4);
});

test('what can not be is refused in words', async () => {
  const dancecard = await openTestDancecard();
  const { contract, id } = await aProblem(dancecard);
  const need = await dancecard.value('needs.add', { title: 'Sport', trigger: 'other' });
  const refusals = [
    ['problems.open', { subject: { type: 'need', id: need.id }, title: 'x', since: '2026-11-01', wants: 'repair' }],
    [
      'problems.open',
      { contractId: contract.id, title: 'x', since: '2026-11-02', wants: 'other', answerBy: '2026-11-01' },
    ],
    ['problems.close', { id, outcome: 'solved', on: '2026-10-31' }],
    ['problems.close', { id, outcome: 'solved', exitId: 'some-exit' }],
    ['problems.reopen', { id }],
    ['problems.addStep', { problemId: id, on: '2026-11-05', text: 'Called', nextBy: '2026-11-10' }],
    ['problems.addStep', { problemId: id, on: '2026-11-05', text: 'Called', nextActor: 'me', nextBy: '2026-11-04' }],
    ['promises.add', { contractId: contract.id, text: 'x', madeOn: '2026-11-02', dueOn: '2026-11-01' }],
  ] as const;
  for (const [path, input] of refusals) {
    const outcome = await dancecard.callUnknown(path, input);
    expect(outcome, JSON.stringify(input)).toMatchObject({ ok: false, error: { type: 'Refused' } });
  }
});

test('[problems-6] a promise is open, kept, broken or withdrawn, and open again', async () => {
  const dancecard = await openTestDancecard();
  const { contract } = await aProblem(dancecard);
  const { id } = await dancecard.value('promises.add', {
    relationshipId: contract.relationshipId,
    text: 'A new mat',
    dueOn: '2026-12-01',
  });
  const subject = { type: 'relationship', id: contract.relationshipId } as const;
  const shown = async () => (await dancecard.value('promises.list', { subject }))[0];
  expect(await shown()).toMatchObject({ madeOn: '2026-11-22', outcome: null, isOverdue: false });
  for (const outcome of ['kept', 'broken', 'withdrawn'] as const) {
    await dancecard.value('promises.settle', { id, outcome, on: '2026-11-23' });
    expect(await shown()).toMatchObject({ outcome, settledOn: '2026-11-23', isOverdue: false });
  }
  await dancecard.value('promises.settle', { id, outcome: null });
  expect(await shown()).toMatchObject({ outcome: null, settledOn: null });
  await dancecard.value('promises.update', { id, text: 'A new blue mat', madeBy: 'Ms Berg' });
  expect(await shown()).toMatchObject({ text: 'A new blue mat', madeBy: 'Ms Berg', dueOn: '2026-12-01' });
});

test('[problems-7] a problem is found by its words and by those of its steps, and both lead to it', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await aProblem(dancecard);
  const step = await dancecard.value('problems.addStep', { problemId: id, on: '2026-11-03', text: 'Spoke to Müller' });
  const found = async (text: string) =>
    (await dancecard.value('search.everything', { text })).map((hit) => [hit.type, hit.id, hit.problemId]);
  expect(await found('cold showers')).toContainEqual(['problem', id, id]);
  expect(await found('muller')).toEqual([['problemStep', step.id, id]]);
  expect(await found('gym')).toContainEqual(['contract', expect.any(String), null]);
});
