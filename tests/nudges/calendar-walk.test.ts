import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { anyDeed, perform, today } from './deeds.ts';
import { exportedFile, type ReadEvent } from './read-calendar.ts';

/** Palgorithms whose day to act by stands in the calendar too. */
const inCalendar = new Set([
  'notice_deadline',
  'trial_ending',
  'cooling_off_ending',
  'fixed_term_ending',
  'exit_unsent',
  'need_deciding',
  'offer_lapsing',
]);

/** The nudges in the list whose day no event of the same record lies on, or before. */
async function laterInCalendar(dancecard: TestDancecard, events: readonly ReadEvent[]): Promise<string[]> {
  const nudges = await dancecard.value('nudges.list', {});
  return nudges.flatMap(({ palgorithm, actBy, contractId, subject, key }) => {
    if (actBy === null || !inCalendar.has(palgorithm)) return [];
    const about = events.filter(({ uid }) => uid.startsWith(contractId ?? subject.id));
    return about.some(({ on }) => on <= actBy) ? [] : [`${key} by ${actBy}`];
  });
}

it('whatever is done between two calendar files, the later one puts the earlier right', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyDeed, fc.nat({ max: 20 })), { minLength: 2, maxLength: 14 }),
      async (steps) => {
        const dancecard = await openTestDancecard({ today });
        /** What a calendar holds that took in every file so far. */
        const held = new Map<string, ReadEvent & { readonly isCancelled: boolean }>();
        for (const [step, pick] of steps) {
          await perform(dancecard, step, pick);
          const { events, cancelled } = await exportedFile(dancecard);
          expect(new Set([...events, ...cancelled].map(({ uid }) => uid)).size).toBe(events.length + cancelled.length);
          for (const event of [
            ...events.map((each) => ({ ...each, isCancelled: false })),
            ...cancelled.map((each) => ({ ...each, isCancelled: true })),
          ]) {
            const before = held.get(event.uid);
            const { sequence } = event;
            const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(event);
            if (before !== undefined && !isSame) expect(sequence).toBeGreaterThan(before.sequence);
            if (event.isCancelled) expect(before).toBeDefined();
            held.set(event.uid, event);
          }
          const now = dancecard.clock.today();
          const stands = [...held.values()].filter(({ isCancelled, on }) => !isCancelled && on >= now);
          expect(stands.map(({ uid }) => uid).toSorted()).toEqual(events.map(({ uid }) => uid).toSorted());
          expect(await laterInCalendar(dancecard, events)).toEqual([]);
        }
        await dancecard.close();
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);
