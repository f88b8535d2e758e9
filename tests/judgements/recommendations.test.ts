import { expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const monday = '2026-11-16';

/** A contract that goes on since January 2024, with so many contacts in October 2026. */
async function dealtWith(dancecard: TestDancecard, supplierName: string, contacts: number): Promise<string> {
  const { id, relationshipId } = await addContract(dancecard, { supplierName, name: supplierName, terms: openTerms });
  for (let n = 1; n <= contacts; n += 1) {
    await dancecard.value('interactions.add', {
      subject: { type: 'contract', id },
      direction: 'out',
      on: `2026-10-0${n}`,
      text: 'Called',
    });
  }
  return relationshipId;
}

test('one supplier is asked about in a week; an answer or "not now" settles it for a quarter', async () => {
  const dancecard = await openTestDancecard({ today: monday });
  const gym = await dealtWith(dancecard, 'Gym', 3);
  const box = await dealtWith(dancecard, 'Box', 2);
  await dealtWith(dancecard, 'Quiet', 0);
  const asked = () => dancecard.value('recommendations.asked', {});
  expect(await asked()).toMatchObject({ relationshipId: gym, supplierName: 'Gym', dealings: 3, lastScore: null });
  await dancecard.value('recommendations.add', { relationshipId: gym, score: 7, reason: 'The pool' });
  expect(await asked()).toBeNull();
  dancecard.clock.moveTo(day('2026-11-23'));
  expect(await asked()).toMatchObject({ relationshipId: box });
  expect(await dancecard.value('recommendations.putOff', { relationshipId: box })).toMatchObject({
    until: '2027-02-23',
  });
  expect((await dancecard.error('recommendations.putOff', { relationshipId: box })).type).toBe('Refused');
  dancecard.clock.moveTo(day('2027-02-15'));
  expect(await asked()).toBeNull();
  await dancecard.value('interactions.add', {
    subject: { type: 'relationship', id: gym },
    direction: 'in',
    on: '2027-02-10',
    text: 'A letter',
  });
  dancecard.clock.moveTo(day('2027-02-22'));
  expect(await asked()).toMatchObject({ relationshipId: gym, dealings: 1, lastScore: 7, lastOn: '2026-11-16' });
});

test('[judgements-8] what is said within the quarter corrects what was said last, and keeps its reason unless another is given', async () => {
  const dancecard = await openTestDancecard({ today: monday });
  const gym = await dealtWith(dancecard, 'Gym', 1);
  const add = (score: number, on: string) => dancecard.value('recommendations.add', { relationshipId: gym, score, on });
  const first = await dancecard.value('recommendations.add', {
    relationshipId: gym,
    score: 8,
    reason: 'The pool',
    on: '2026-02-28',
  });
  expect(await add(6, '2026-05-27')).toEqual({ id: first.id, corrected: true });
  expect(await dancecard.value('recommendations.list', { relationshipId: gym })).toMatchObject([
    { score: 6, reason: 'The pool', on: '2026-05-27' },
  ]);
  const second = await add(3, '2026-08-27');
  expect(second.corrected).toBe(false);
  expect((await dancecard.value('recommendations.list', {})).map(({ score }) => score)).toEqual([3, 6]);
  expect((await dancecard.error('recommendations.add', { relationshipId: gym, score: 5, on: '2026-08-26' })).type).toBe(
    'Refused',
  );
  const { entries } = await dancecard.value('timeline.list', { kinds: ['recommended'] });
  expect(entries.map(({ title }) => title)).toEqual([
    'Likelihood to recommend: 3 of 10',
    'Likelihood to recommend: 6 of 10',
  ]);
  await dancecard.value('recommendations.remove', { id: second.id });
  expect(await dancecard.value('recommendations.list', {})).toHaveLength(1);
});

test('who put it off may still say it, and putting off is no part of the story', async () => {
  const dancecard = await openTestDancecard({ today: monday });
  const gym = await dealtWith(dancecard, 'Gym', 1);
  const { id } = await dancecard.value('recommendations.putOff', { relationshipId: gym });
  expect((await dancecard.value('timeline.list', { kinds: ['recommended'] })).entries).toEqual([]);
  expect(await dancecard.value('recommendations.add', { relationshipId: gym, score: 9 })).toEqual({
    id,
    corrected: true,
  });
});

test('nobody is asked about a supplier that is being left', async () => {
  const dancecard = await openTestDancecard({ today: monday });
  const gym = await dealtWith(dancecard, 'Gym', 1);
  await dancecard.value('exits.log', { relationshipId: gym, decidedOn: monday });
  expect(await dancecard.value('recommendations.asked', {})).toBeNull();
});
