import { join } from 'node:path';
import fc from 'fast-check';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { storyKinds } from '#shared/api/timeline.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { storySql } from '#main/app/timeline/story-sources.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { plantStory } from './large-story.ts';

type Entry = OutputOf<'timeline.list'>['entries'][number];

/** Every entry, read page by page. */
async function inPages(dancecard: TestDancecard, wanted: InputOf<'timeline.list'>): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | null = null;
  do {
    const page: OutputOf<'timeline.list'> = await dancecard.value('timeline.list', {
      ...wanted,
      ...(cursor === null ? {} : { cursor }),
    });
    entries.push(...page.entries);
    cursor = page.next;
  } while (cursor !== null);
  return entries;
}

test('[story-5] pages of any size together are the whole story, each entry once and in its order', async () => {
  const dancecard = await openTestDancecard();
  const busy = await plantStory(dancecard, 400);
  const whole = await dancecard.value('timeline.list', { limit: 1000 });
  expect(whole.next).toBeNull();
  expect(whole.entries.length).toBeGreaterThan(400);
  expect(whole.entries.map(({ on }) => on)).toEqual(
    whole.entries.map(({ on }) => on).toSorted((one, other) => other.localeCompare(one)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 7, max: 450 }),
      fc.constantFrom<InputOf<'timeline.list'>>(
        {},
        { supplierId: busy },
        { text: 'contract 3' },
        { kinds: ['promise_made'] },
      ),
      async (limit, wanted) => {
        const expected = await dancecard.value('timeline.list', { ...wanted, limit: 1000 });
        expect(await inPages(dancecard, { ...wanted, limit })).toEqual(expected.entries);
      },
    ),
    { numRuns: 15 },
  );
});

test('a cursor that names no place is said to be wrong', async () => {
  const dancecard = await openTestDancecard();
  expect(await dancecard.error('timeline.list', { cursor: 'the second page' })).toMatchObject({ type: 'InvalidInput' });
});

const rounds = 9;

/** The shortest times two deeds take, done in turn so that both meet the same machine. In milliseconds. */
async function timesOf(
  one: () => unknown,
  other: () => unknown,
): Promise<{ readonly one: number; readonly other: number }> {
  const shortest = { one: Infinity, other: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await one();
    const between = performance.now();
    await other();
    shortest.one = Math.min(shortest.one, between - began);
    shortest.other = Math.min(shortest.other, performance.now() - between);
  }
  return shortest;
}

test('[story-6] a page of 50,000 entries takes no more than twice what finding it takes, wherever it is', async () => {
  const dancecard = await openTestDancecard();
  const busy = await plantStory(dancecard, 50_000);
  const sqlite = new Sqlite(join(dancecard.folder, databaseFileName), { readonly: true });
  try {
    const all = { kinds: new Set(storyKinds), withWords: false, limited: true, goesOn: false } as const;
    const first = sqlite.prepare(storySql({ ...all, ofSupplier: false }));
    const theirs = sqlite.prepare(storySql({ ...all, ofSupplier: true }));
    const days = { from: '0000-01-01', to: '2026-11-22', limit: 101 };
    const { next } = await dancecard.value('timeline.list', { from: '2012-01-01', to: '2015-06-30' });
    const pages: readonly [InputOf<'timeline.list'>, () => unknown][] = [
      [{}, () => first.all(days)],
      [{ cursor: next ?? '' }, () => first.all(days)],
      [{ supplierId: busy }, () => theirs.all({ ...days, supplierId: busy })],
    ];
    for (const [wanted, bare] of pages) {
      const took = await timesOf(() => dancecard.value('timeline.list', wanted), bare);
      expect(took.one, JSON.stringify({ wanted, took })).toBeLessThan(2 * took.other);
    }
  } finally {
    sqlite.close();
  }
});
