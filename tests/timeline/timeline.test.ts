import { expect, test } from 'vitest';
import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { aNeedWithOffer } from '#tests/needs/builders.ts';
import { addContract, openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

type Entry = OutputOf<'timeline.list'>['entries'][number];

async function story(dancecard: TestDancecard, wanted: InputOf<'timeline.list'> = {}): Promise<Entry[]> {
  return (await dancecard.value('timeline.list', wanted)).entries;
}

const told = (entries: readonly Entry[]) => entries.map(({ on, title }) => `${on} ${title}`);

/** A gym with everything that can happen, and a phone beside it. */
async function aFullStory(dancecard: TestDancecard) {
  const gym = await addContract(dancecard, { terms: { ...yearlyTerms, startsOn: '2024-03-01' } });
  const phone = await addContract(dancecard, { supplierName: 'Fernruf AG', name: 'Mobile', terms: openTerms });
  await dancecard.value('prices.announce', {
    contractId: gym.id,
    price: { amount: 5490, currency: 'EUR', every: { n: 1, unit: 'month' } },
    effectiveFrom: '2026-01-01',
  });
  const problem = await dancecard.value('problems.open', {
    contractId: gym.id,
    title: 'Cold showers',
    since: '2026-05-01',
    wants: 'refund',
  });
  await dancecard.value('problems.addStep', { problemId: problem.id, on: '2026-05-02', text: 'Called the desk' });
  const promise = await dancecard.value('promises.add', {
    subject: { type: 'problem', id: problem.id },
    text: 'Warm water within a week',
    madeOn: '2026-05-02',
    dueOn: '2026-05-09',
  });
  await dancecard.value('promises.settle', { id: promise.id, outcome: 'broken', on: '2026-05-10' });
  await dancecard.value('interactions.add', {
    contractId: gym.id,
    direction: 'in',
    channel: 'phone',
    on: '2026-05-12',
    text: 'They are sorry',
  });
  await dancecard.value('problems.close', {
    id: problem.id,
    outcome: 'partly',
    on: '2026-06-01',
    refunded: { amount: 1500, currency: 'EUR' },
  });
  const exit = await dancecard.value('exits.log', {
    contractId: gym.id,
    decidedOn: '2026-10-01',
    noticeSentOn: '2026-10-02',
    reason: 'Cold water',
  });
  await dancecard.value('exits.acknowledge', { exitId: exit.exitId ?? '', acknowledgedOn: '2026-10-09' });
  return { gym, phone, problem, promise };
}

test('[story-1] the story of everything is told from the latest to the first, each fact by its day', async () => {
  const dancecard = await openTestDancecard();
  await aFullStory(dancecard);
  expect(told(await story(dancecard))).toEqual([
    '2026-10-09 The end of Gym was confirmed',
    '2026-10-02 Notice sent for Gym',
    '2026-10-01 Decided to leave Gym: Cold water',
    '2026-06-01 Problem partly solved, €15.00 refunded: Cold showers',
    '2026-05-12 They by phone about Gym: They are sorry',
    '2026-05-10 Promise broken: Warm water within a week',
    '2026-05-02 Cold showers: Called the desk',
    '2026-05-02 Promised by May 9, 2026: Warm water within a week',
    '2026-05-01 Problem: Cold showers',
    '2026-03-01 Gym was renewed for the 2nd time',
    '2026-01-01 Gym: €49.90 became €54.90',
    '2024-03-01 Gym started',
    '2024-01-15 Mobile started',
  ]);
});

test('[story-2] the story of one supplier tells of its contracts, problems and promises and of nothing else', async () => {
  const dancecard = await openTestDancecard();
  const { gym, phone } = await aFullStory(dancecard);
  expect(told(await story(dancecard, { supplierId: phone.supplierId }))).toEqual(['2024-01-15 Mobile started']);
  const ofGym = await story(dancecard, { supplierId: gym.supplierId });
  expect(ofGym).toHaveLength(12);
  expect(new Set(ofGym.map(({ supplierName }) => supplierName))).toEqual(new Set(['Nordwall Fitness GmbH']));
  expect(await dancecard.error('timeline.list', { supplierId: 'nobody' })).toMatchObject({ type: 'NotFound' });
});

test('[story-3] kinds, days and words narrow a story, each word wherever it was written', async () => {
  const dancecard = await openTestDancecard();
  const { gym, problem } = await aFullStory(dancecard);
  expect(await story(dancecard, { kinds: ['promise_settled', 'problem_opened'] })).toMatchObject([
    { kind: 'promise_settled', subject: { type: 'problem', id: problem.id }, contractId: gym.id },
    { kind: 'problem_opened', id: problem.id },
  ]);
  expect(await story(dancecard, { kinds: [] })).toEqual([]);
  expect(told(await story(dancecard, { from: '2026-05-02', to: '2026-05-10' }))).toHaveLength(3);
  expect(told(await story(dancecard, { text: 'SORRY nordwall' }))).toEqual([
    '2026-05-12 They by phone about Gym: They are sorry',
  ]);
  expect(told(await story(dancecard, { text: 'fernrüf' }))).toEqual(['2024-01-15 Mobile started']);
  expect(await story(dancecard, { text: 'nordwall mobile' })).toEqual([]);
});

test('what lies ahead is told only where a later day is asked for', async () => {
  const dancecard = await openTestDancecard();
  const { gym } = await aFullStory(dancecard);
  await dancecard.value('prices.announce', {
    contractId: gym.id,
    price: { amount: 5990, currency: 'EUR', every: { n: 1, unit: 'month' } },
    effectiveFrom: '2027-01-01',
  });
  expect((await story(dancecard))[0]?.on).toBe('2026-10-09');
  expect(told(await story(dancecard, { from: '2026-11-23', to: '2027-12-31' }))).toEqual([
    '2027-02-28 Gym ends',
    '2027-01-01 Gym: €54.90 will become €59.90',
  ]);
});

test('[story-4] what was done about nudges is told, what was put off is not', async () => {
  const dancecard = await openTestDancecard();
  await addContract(dancecard, { name: 'Bicycle', terms: null });
  await addContract(dancecard, { name: 'Car', terms: null });
  const [first, second] = await dancecard.value('nudges.list', {});
  await dancecard.value('nudges.dismiss', { id: first?.id ?? '' });
  await dancecard.value('nudges.snooze', { id: second?.id ?? '', until: '2026-12-01' });
  expect(await story(dancecard, { kinds: ['nudge_answered'] })).toMatchObject([
    {
      on: '2026-11-22',
      title: `Put away: ${first?.title ?? ''}`,
      subject: { type: 'contract', id: first?.contractId },
      supplierName: 'Nordwall Fitness GmbH',
    },
  ]);
});

test('a need and a candidate have their part in the story, though no supplier is kept for them', async () => {
  const dancecard = await openTestDancecard();
  const { needId, candidateId } = await aNeedWithOffer(dancecard);
  await dancecard.value('interactions.add', {
    candidateId,
    direction: 'out',
    channel: 'email',
    on: '2026-11-20',
    text: 'What does it cost?',
  });
  expect(await story(dancecard, { kinds: ['interaction'] })).toMatchObject([
    { title: 'You by email: What does it cost?', subject: { type: 'candidate', id: candidateId }, needId },
  ]);
});

test('a relationship that was taken up again begins again in its story, unless its contract says so by name', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const gym = await addContract(dancecard, { terms: { ...openTerms, startsOn: '2024-01-15' } });
  await dancecard.value('exits.log', { contractId: gym.id, decidedOn: '2025-01-01', endsOn: '2025-03-31' });
  const before = await story(dancecard, { kinds: ['relationship_started', 'relationship_ended', 'contract_ended'] });
  expect(told(before)).toEqual(['2025-03-31 Last day of Gym']);
  await dancecard.value('relationships.resume', { id: gym.relationshipId, resumedOn: '2026-02-01' });
  expect(told(await story(dancecard, { kinds: ['relationship_started'] }))).toEqual(['2026-02-01 Started again']);
});

test('what was removed leaves the story, and comes back when that is undone', async () => {
  const dancecard = await openTestDancecard();
  const { gym } = await aFullStory(dancecard);
  await dancecard.value('suppliers.remove', { id: gym.supplierId });
  expect(told(await story(dancecard))).toEqual(['2024-01-15 Mobile started']);
  await dancecard.value('history.undo', {});
  expect(await story(dancecard)).toHaveLength(13);
});
