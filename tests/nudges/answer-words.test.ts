import { expect, test } from 'vitest';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

/** What the history shows of the nudge that was answered last. */
async function answered(dancecard: Awaited<ReturnType<typeof openTestDancecard>>): Promise<string> {
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  const shown = await dancecard.value('history.get', { id: entry?.id ?? '' });
  return JSON.stringify(shown.changes);
}

test('what was said to a nudge is told in the language of whoever looks, not of whoever said it', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  await dancecard.value('contracts.add', {
    supplierName: 'BodyStreet',
    name: 'Gym',
    terms: {
      startsOn: day('2026-01-01'),
      initialTerm: { n: 12, unit: 'month' },
      renewal: { n: 12, unit: 'month' },
      notice: { n: 1, unit: 'month', anchor: 'term_end' },
    },
  });
  const [nudge] = await dancecard.value('nudges.list', {});
  await dancecard.value('nudges.dismiss', { id: nudge?.id ?? '' });
  expect(await answered(dancecard)).toContain(nudge?.title);
  const entry = await dancecard.value('history.next', {});
  await dancecard.value('preferences.set', { language: 'de', locale: 'de-DE' });
  const german = await dancecard.value('history.get', { id: entry.undo?.entryId ?? '' });
  const told = JSON.stringify(german.changes);
  expect(told).not.toContain(nudge?.title);
  expect(told).toContain('Gym, BodyStreet: bleiben oder kündigen');
});
