import { expect, test } from 'vitest';
import type { TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows, readStore } from '#tests/support/read-store.ts';
import { everyCommand } from './every-command.ts';
import { furnishedOnce } from './furnished.ts';
import type { Household } from './household-ids.ts';

/** A command with its type forgotten: its input was checked where the table was written. */
interface LooseDeed {
  readonly input: (home: Household) => unknown;
  readonly again: 'nothing' | 'refused' | 'another';
}
const deeds = Object.entries(everyCommand).flatMap(([path, deed]) =>
  'input' in deed ? [{ path, ...(deed as LooseDeed) }] : [],
);

const furnished = furnishedOnce();

/** What lives, and what follows from it. */
function state(dancecard: TestDancecard) {
  const derived = readStore(dancecard.folder, (sqlite) => ({
    outlooks: sqlite.prepare('SELECT * FROM outlooks ORDER BY contractId').all(),
    searchTexts: sqlite.prepare('SELECT id, kind, supplierId, name, text FROM search_texts ORDER BY id').all(),
    nudges: sqlite
      .prepare('SELECT key, title, because, actBy, urgency, actions FROM nudges WHERE expiredOn IS NULL ORDER BY key')
      .all(),
  }));
  return { ...livingRows(dancecard.folder), ...derived };
}

const entryCount = async (dancecard: TestDancecard) => (await dancecard.value('history.list', { limit: 1000 })).length;

async function carryOut(dancecard: TestDancecard, path: string, input: unknown): Promise<void> {
  const outcome = await dancecard.callUnknown(path, input);
  if (!outcome.ok) throw new Error(`${path}: ${JSON.stringify(outcome.error)}`);
}

test.each(deeds)('[history-10] $path is taken back, done again and taken back', async ({ path, input }) => {
  const { dancecard, home } = await furnished();
  const before = state(dancecard);
  await carryOut(dancecard, path, input(home));
  const after = state(dancecard);
  expect(after).not.toEqual(before);
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  expect(entry?.operation).toBe(path);
  const entryId = entry?.id ?? '';
  expect((await dancecard.value('history.get', { id: entryId })).changes).not.toEqual([]);
  dancecard.clock.sleepUntil(dancecard.clock.today(), '12:01');
  await dancecard.value('history.undo', { entryId });
  expect(state(dancecard)).toEqual(before);
  await dancecard.value('history.redo', {});
  expect(state(dancecard)).toEqual(after);
  await dancecard.value('history.undo', { entryId });
  expect(state(dancecard)).toEqual(before);
});

test.each(deeds)('[history-2] $path a second time: $again', async ({ path, input, again }) => {
  const { dancecard, home } = await furnished();
  await carryOut(dancecard, path, input(home));
  const [before, entries] = [wholeStore(dancecard), await entryCount(dancecard)];
  dancecard.clock.sleepUntil(dancecard.clock.today(), '12:01');
  const outcome = await dancecard.callUnknown(path, input(home));
  expect(outcome.ok).toBe(again !== 'refused');
  expect(await entryCount(dancecard)).toBe(again === 'another' ? entries + 1 : entries);
  if (again !== 'another') expect(wholeStore(dancecard)).toEqual(before);
});

/** Every row of every table, times of change too. */
function wholeStore({ folder }: TestDancecard): unknown {
  return readStore(folder, (sqlite) =>
    sqlite
      .prepare<[], string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%'",
      )
      .pluck()
      .all()
      .map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all()]),
  );
}
