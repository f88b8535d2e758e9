import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { trackedTables } from '#main/db/tracked-tables.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { writeFileSync } from 'node:fs';
import { list } from '../../scripts/bench/imports.ts';

it('what the log of changes takes on disk is less than the records it speaks of', async () => {
  const dancecard = await openTestDancecard();
  const path = join(dancecard.folder, 'list.csv');
  writeFileSync(path, list(1000));
  expect(await dancecard.value('imports.apply', { path })).toMatchObject({ added: 1000 });
  await dancecard.close();

  const sqlite = new Sqlite(join(dancecard.folder, databaseFileName), { readonly: true });
  const bytesOf = sqlite.prepare<[string], number>(
    `SELECT sum(pgsize) FROM dbstat
     WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name IN (SELECT value FROM json_each(?)))`,
  );
  const bytes = (tables: readonly string[]) => bytesOf.pluck().get(JSON.stringify(tables)) ?? 0;
  const log = bytes(['changes', 'history_entries']);
  const records = bytes(trackedTables.map(({ name }) => name));
  sqlite.close();
  expect(log).toBeGreaterThan(0);
  expect(log / records).toBeLessThan(0.75);
});

it('an added record is shown as it was added, whatever was done to it later', async () => {
  const { value } = await openTestDancecard();
  const { id } = await value('people.add', { name: 'Nora' });
  const [adding] = await value('history.list', {});
  const shown = async () => (await value('history.get', { id: adding?.id ?? '' })).changes;
  const added = await shown();
  expect(added).toMatchObject([
    {
      record: 'person',
      kind: 'added',
      fields: [
        { field: 'name', before: null, after: 'Nora' },
        { field: 'hears of', before: null, after: 'what is theirs and what is nobody’s' },
      ],
    },
  ]);
  await value('people.update', { id, name: 'Emil' });
  await value('people.update', { id, name: 'Ida' });
  await value('people.remove', { id });
  expect((await shown()).map(({ fields }) => fields)).toEqual(added.map(({ fields }) => fields));
});
