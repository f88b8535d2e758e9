import { expect, test } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

const open = {
  startsOn: day('2024-01-01'),
  initialTerm: null,
  renewal: 'indefinite',
  notice: { n: 1, unit: 'month', anchor: 'any_time' },
} as const;

/** A gym whose exit was confirmed for the end of February 2026. */
async function leftGym(dancecard: TestDancecard) {
  const { id } = await dancecard.value('contracts.add', {
    supplierName: 'Nordwall',
    name: 'Membership',
    category: 'Gym',
    terms: open,
    price: { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' } },
  });
  const days = { decidedOn: day('2026-01-10'), noticeSentOn: day('2026-01-10'), endsOn: day('2026-02-28') };
  const { exitId } = await dancecard.value('exits.log', { contractId: id, ...days });
  await dancecard.value('exits.acknowledge', { exitId, acknowledgedOn: day('2026-01-12'), endsOn: day('2026-02-28') });
  return { id, exitId };
}

/** What is said of the checklist on a day, after it was seen that a pass over everything says the same. */
async function said(dancecard: TestDancecard, on: string) {
  dancecard.clock.moveTo(day(on));
  const afterPass = await dancecard.value('nudges.list', {});
  dancecard.resumed();
  expect(await dancecard.value('nudges.list', {})).toEqual(afterPass);
  return afterPass.filter(({ palgorithm }) => palgorithm === 'exit_checklist');
}

/** The mandate is due on 11 April, six weeks after the end, erasure to be asked for on the 25th. */
const longAfter = '2026-07-01';

test('[nudges-180] is asked about once more long after its day, and is done with by any of the three answers', async () => {
  const dancecard = await openTestDancecard({ today: '2026-01-10' });
  const { exitId } = await leftGym(dancecard);
  expect(await said(dancecard, '2026-06-05')).toEqual([]);
  const [stuck, ...others] = await said(dancecard, longAfter);
  expect(others).toEqual([]);
  expect(stuck).toMatchObject({
    title: 'Membership, Nordwall: the exit is stuck, 2 things are still open',
    actBy: null,
  });
  const on = day(longAfter);
  await dancecard.value('exits.tick', { exitId, item: 'payment_ended', state: 'not_needed', on });
  const [one] = await said(dancecard, longAfter);
  expect(one?.actions.map(({ path, input }) => [path, input])).toEqual([
    ['exits.tick', { exitId, item: 'erasure_asked', state: 'done', on: longAfter }],
    ['exits.tick', { exitId, item: 'erasure_asked', state: 'not_needed', on: longAfter }],
    ['exits.get', { id: exitId }],
  ]);
  await dancecard.value('nudges.done', { id: one?.id ?? '' });
  expect(await said(dancecard, longAfter)).toEqual([]);
  expect(await said(dancecard, '2026-10-22')).toEqual([]);
});

test('is told once for what became due within weeks, and let be half a year after its day', async () => {
  const dancecard = await openTestDancecard({ today: '2026-01-10' });
  const told: string[] = [];
  dancecard.subscribe('nudgesRaised', ({ nudges }) => {
    for (const { title } of nudges) if (title.includes('the exit is stuck')) told.push(dancecard.clock.today());
  });
  await leftGym(dancecard);
  for (let month = 2; month <= 9; month += 1) await said(dancecard, `2026-${String(month).padStart(2, '0')}-20`);
  expect(told).toEqual(['2026-06-24']);
  expect(await said(dancecard, '2026-10-22')).toHaveLength(1);
  expect(await said(dancecard, '2026-10-23')).toEqual([]);
});

test('who left it at that the first time is not asked a second time', async () => {
  const dancecard = await openTestDancecard({ today: '2026-01-10' });
  await leftGym(dancecard);
  const [first] = await said(dancecard, '2026-04-26');
  await dancecard.value('nudges.done', { id: first?.id ?? '' });
  expect(await said(dancecard, longAfter)).toEqual([]);
});
