import { expect, test } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { furnish } from './household.ts';

const entryCount = async (dancecard: TestDancecard) => (await dancecard.value('history.list', { limit: 1000 })).length;

test('choosing the default that is in force leaves no entry', async () => {
  const dancecard = await openTestDancecard();
  const { palgorithms, ...preferences } = await dancecard.value('preferences.get', {});
  await dancecard.value('preferences.set', {
    theme: preferences.theme,
    currency: preferences.currency,
    quietHours: preferences.quietHours,
    palgorithms: { trial_ending: palgorithms.trial_ending },
  });
  expect(await entryCount(dancecard)).toBe(0);
});

test('a candidate that is put where it stands leaves no entry, wherever that is', async () => {
  const dancecard = await openTestDancecard();
  const { need } = await furnish(dancecard);
  await dancecard.value('candidates.add', { needId: need, supplierName: 'Sportwerk Süd' });
  const places = async () => (await dancecard.value('needs.get', { id: need })).candidates.map(({ id }) => id);
  const [first = '', , third = ''] = await places();
  await dancecard.value('candidates.move', { id: third, stage: 'long_list', position: 1 });
  await dancecard.value('candidates.move', { id: first, stage: 'long_list', position: 1 });
  const before = [await places(), await entryCount(dancecard)];
  for (const [position, id] of (await places()).entries()) {
    await dancecard.value('candidates.move', { id, stage: 'long_list', position });
  }
  expect([await places(), await entryCount(dancecard)]).toEqual(before);
});

test('hiding a nudge until the same day on another day leaves no entry', async () => {
  const dancecard = await openTestDancecard();
  const { nudge } = await furnish(dancecard);
  await dancecard.value('nudges.snooze', { id: nudge, until: '2026-11-26' });
  const entries = await entryCount(dancecard);
  dancecard.clock.sleepUntil(dancecard.clock.today(), '13:00');
  await dancecard.value('nudges.snooze', { id: nudge, until: '2026-11-26' });
  expect(await entryCount(dancecard)).toBe(entries);
});

test('what changes nothing does not tell the pages, and leaves what can be done again', async () => {
  const dancecard = await openTestDancecard();
  const { gym } = await furnish(dancecard);
  await dancecard.value('contracts.update', { id: gym.id, name: 'Gym, north' });
  const [renaming] = await dancecard.value('history.list', { limit: 1 });
  await dancecard.value('history.undo', { entryId: renaming?.id ?? '' });
  const told: string[] = [];
  dancecard.subscribe('changed', ({ operation }) => told.push(operation));
  await dancecard.value('contracts.update', { id: gym.id, name: 'Gym' });
  expect(told).toEqual([]);
  await dancecard.value('history.redo', {});
  expect((await dancecard.value('contracts.get', { id: gym.id })).name).toBe('Gym, north');
});
