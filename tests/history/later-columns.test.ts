import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { trackedTables, type ColumnKind } from '#main/db/tracked-tables.ts';
import { exportVersions, frozenExport } from '#tests/portability/support/export-files.ts';
import { migrationsWith, ownMigrations } from '#tests/reliability/support/migrations-folder.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { watchedRows } from '#tests/support/read-store.ts';
import { everyCommand } from './every-command.ts';
import { furnish } from './household.ts';

/** What a later version has beside the present one: one column that must hold something, and one it filled. */
const update = vi.hoisted(() => ({ migrations: null as string | null }));

vi.mock('#main/built-folders.ts', async (original) => {
  const folders = await original<typeof import('#main/built-folders.ts')>();
  return { ...folders, migrationsFolder: () => update.migrations ?? folders.migrationsFolder() };
});

/** Makes the program that is opened from here on the later version, which knows the columns its update adds. */
function updateProgram(): void {
  update.migrations = migrationsWith({
    tag: '9000_later',
    statements: trackedTables.flatMap(({ name }) => [
      `ALTER TABLE "${name}" ADD COLUMN "laterWord" text DEFAULT 'as before' NOT NULL`,
      `ALTER TABLE "${name}" ADD COLUMN "laterNumber" integer`,
      `UPDATE "${name}" SET "laterNumber" = 7`,
    ]),
  });
  for (const { columns, kinds } of trackedTables) {
    (columns as string[]).push(...later.keys());
    for (const [column, kind] of later) (kinds as Map<string, ColumnKind>).set(column, kind);
  }
  onTestFinished(() => {
    update.migrations = null;
    for (const { columns, kinds } of trackedTables) {
      (columns as string[]).splice(-later.size);
      for (const column of later.keys()) (kinds as Map<string, ColumnKind>).delete(column);
    }
  });
}

const later: ReadonlyMap<string, ColumnKind> = new Map([
  ['laterWord', { holds: 'text', required: true, hasDefault: true }],
  ['laterNumber', { holds: 'whole number', required: false, hasDefault: false }],
]);

/** Takes everything back, one after the other, and does it all again. */
async function walkBackAndOn(dancecard: TestDancecard): Promise<number> {
  const rows = watchedRows(dancecard.folder);
  const states = [rows()];
  while ((await dancecard.value('app.status', {})).canUndo) {
    await dancecard.value('history.undo', {});
    states.unshift(rows());
  }
  expect(Object.values(states[0] ?? {}).flat()).toEqual([]);
  for (const state of states.slice(1)) {
    await dancecard.value('history.redo', {});
    expect(rows()).toEqual(state);
  }
  return states.length - 1;
}

test.each(ownMigrations())(
  '[history-19] what was done with $tag is taken back and done again after an update',
  async ({ tag }) => {
    const folder = temporaryFolder();
    const stores = join(import.meta.dirname, '..', 'fixtures', 'stores');
    cpSync(join(stores, `${tag}.sqlite`), join(folder, databaseFileName));
    updateProgram();
    expect(await walkBackAndOn(await openTestDancecard({ folder }))).toBeGreaterThan(5);
  },
);

test('every kind of command is taken back and done again after an update', async () => {
  const folder = temporaryFolder();
  const before = await openTestDancecard({ folder });
  const home = await furnish(before);
  for (const [path, deed] of Object.entries(everyCommand)) {
    // What one took away another can not change; those are refused here and have their own test.
    if ('input' in deed) await before.callUnknown(path, (deed.input as (given: typeof home) => unknown)(home));
  }
  const done = (await before.value('history.list', { limit: 1000, standing: true })).length;
  await before.close();
  updateProgram();
  expect(await walkBackAndOn(await openTestDancecard({ folder }))).toBe(done);
});

test.each(exportVersions)(
  'what was done in a restored export of version %d is taken back and done again',
  async (version) => {
    updateProgram();
    const dancecard = await openTestDancecard();
    await dancecard.value('import.all', { path: frozenExport(version) });
    expect(await walkBackAndOn(dancecard)).toBeGreaterThan(5);
  },
);

test('a column that came later still counts once it was changed', async () => {
  const folder = temporaryFolder();
  const before = await openTestDancecard({ folder });
  await before.value('people.add', { name: 'Ada' });
  await before.close();
  updateProgram();
  const dancecard = await openTestDancecard({ folder });
  const [adding] = await dancecard.value('history.list', {});
  const { entryId } = await changeBeside(dancecard, 'as asked');
  expect(await dancecard.error('history.undo', { entryId: adding?.id ?? '' })).toMatchObject({
    type: 'Contradicted',
    laterEntryIds: [entryId],
  });
  await changeBeside(dancecard, 'as before');
  await dancecard.value('history.undo', { entryId: adding?.id ?? '' });
  expect(await dancecard.value('people.list', {})).toEqual([]);
});

/** Changes the later column of everybody, as a command of the later version would, and records it. */
async function changeBeside({ folder, value }: TestDancecard, word: string): Promise<{ entryId: string }> {
  const [latest] = await value('history.list', { limit: 1 });
  const entryId = `later ${word}`;
  const sqlite = new Sqlite(join(folder, databaseFileName));
  sqlite
    .prepare("INSERT INTO history_entries VALUES (?, 0, 'person', 'people.update', 'Later', 1, NULL, NULL, ?)")
    .run(entryId, (latest?.sequence ?? 0) + 1);
  sqlite
    .prepare(
      `INSERT INTO changes (entryId, tableName, rowId, before, after)
         SELECT ?, 'people', id, json_object('laterWord', "laterWord"), json_object('laterWord', ?) FROM people`,
    )
    .run(entryId, word);
  sqlite.prepare('UPDATE people SET "laterWord" = ?').run(word);
  sqlite.close();
  return { entryId };
}
