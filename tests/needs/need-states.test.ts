import { expect, test } from 'vitest';
import { isOpenNeed, moveRefused, needStates, type NeedState } from '#shared/domain/needs/need-states.ts';
import { livingRows } from '#tests/support/read-store.ts';
import { aNeedWithOffer, britishDancecard } from './builders.ts';

const ends = ['dropped', 'no_decision'] as const;
const beginnings: readonly NeedState[] = ['stirring', 'searching'];

test.each(needStates.filter((state) => isOpenNeed(state)))('from %s a need goes anywhere but decided', (from) => {
  for (const to of needStates) expect(moveRefused(from, to) === null).toBe(to !== 'decided');
});

test.each(ends)('from %s a need comes back to the beginning only', (from) => {
  for (const to of needStates) expect(moveRefused(from, to) === null).toBe(to === from || beginnings.includes(to));
});

test('a decision is not moved', () => {
  for (const to of needStates) expect(moveRefused('decided', to) === null).toBe(to === 'decided');
});

test('a need that was dropped and taken up again has kept everything', async () => {
  const dancecard = await britishDancecard();
  const { needId } = await aNeedWithOffer(dancecard, {
    need: { story: 'Since the move', requirements: [{ text: 'Pool', kind: 'must', weight: 7 }] },
  });
  const before = await dancecard.value('needs.get', { id: needId });
  await dancecard.value('needs.move', { id: needId, state: 'dropped', reason: 'No time' });
  expect(await dancecard.value('needs.get', { id: needId })).toMatchObject({
    state: 'dropped',
    stateReason: 'No time',
    candidates: before.candidates,
  });
  expect(await dancecard.value('needs.list', { state: 'open' })).toEqual([]);
  const rows = livingRows(dancecard.folder);
  const error = await dancecard.error('needs.move', { id: needId, state: 'at_the_table' });
  expect(error).toMatchObject({ type: 'Refused', message: expect.stringContaining('everything is kept') });
  expect(livingRows(dancecard.folder)).toEqual(rows);
  await dancecard.value('needs.move', { id: needId, state: 'searching' });
  const { changedAt, ...again } = await dancecard.value('needs.get', { id: needId });
  expect(again).toEqual({ ...before, state: 'searching', changedAt: undefined });
});

test('moving to where it is leaves no entry', async () => {
  const dancecard = await britishDancecard();
  const { id } = await dancecard.value('needs.add', { title: 'Sport', trigger: 'other' });
  const before = await dancecard.value('history.list', {});
  await dancecard.value('needs.move', { id, state: 'stirring' });
  expect(await dancecard.value('history.list', {})).toEqual(before);
});
