import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { migrationsFolder } from '#main/built-folders.ts';
import { asStored } from '#main/db/readable/readable-connection.ts';
import { openStore } from '#main/db/open-store.ts';
import { transact } from '#main/db/transact.ts';
import { refreshSearchTextsInPortions } from '#main/app/search/refresh-search-texts.ts';
import { allAtOnce } from '#main/portions.ts';
import { foldText } from '#shared/domain/fold.ts';
import { ok } from '#shared/domain/result.ts';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import { isSaid } from '#main/app/history/field-words.ts';
import { arbitraryRecord, type PlacedRow, type Row } from '#tests/support/arbitrary-records.ts';
import { putEmptyStore } from '#tests/support/empty-store.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

/** Writes rows as commands do: each entry of the history in a transaction of its own. */
function written(folder: string, entries: readonly { id: string; rows: readonly PlacedRow[] }[]): void {
  const opened = openStore({ folder, migrationsFolder: migrationsFolder(), door: 'test', now: 0, processId: 1 });
  if (!opened.ok) throw new Error('The store does not open');
  const sqlite = asStored(opened.value.sqlite);
  for (const { id, rows } of entries) {
    const entry = { id, at: 1_795_348_800_000, actor: 'person', operation: 'test' } as const;
    const write = (): ReturnType<typeof ok<null>> => {
      for (const { table, row } of rows) put(table, row);
      return ok(null);
    };
    allAtOnce(
      transact(
        sqlite,
        entry,
        () => 'Written by a test',
        write,
        (changed) => refreshSearchTextsInPortions(sqlite, changed),
      ),
    );
  }
  opened.value.close();

  function put(table: string, row: Row): void {
    const names = Object.keys(row);
    const again = names.map((name) => `"${name}" = excluded."${name}"`).join(', ');
    sqlite
      .prepare(
        `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})
         ON CONFLICT (id) DO UPDATE SET ${again}`,
      )
      .run(...names.map((name) => row[name] ?? null));
  }
}

function stored(dancecard: TestDancecard, table: string, id: unknown): Row | undefined {
  return livingRows(dancecard.folder)[table]?.find((row) => row['id'] === id);
}

function withoutTimes({ changedAt, ...row }: Row): Row {
  return row;
}

const kinds = recordList.map((record) => ({ table: record.table, record }));

test.each(kinds)(
  '[records-1] whatever a record of $table holds is kept, told, taken back, done again, carried away and found',
  async ({ table, record }) => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord(record), async ({ before, row, changed }) => {
        const folder = temporaryFolder();
        putEmptyStore(folder);
        written(
          folder,
          [
            { id: 'before', rows: before },
            { id: 'added', rows: [{ table, row }] },
            { id: 'changed', rows: [{ table, row: changed }] },
          ].filter(({ rows }) => rows.length > 0),
        );
        const dancecard = await openTestDancecard({ folder });
        const { id } = row;
        const differing = fieldsOf(record).filter(([name]) => (row[name] ?? null) !== (changed[name] ?? null));
        expect(stored(dancecard, table, id)).toEqual(withoutTimes(changed));

        if (differing.length > 0) {
          const told = await dancecard.value('history.get', { id: 'changed' });
          const fields = told.changes.flatMap((change) => change.fields);
          const isTold = ([, field]: (typeof differing)[number]): boolean =>
            isSaid(field) || field.partOf !== undefined || (field.bond !== undefined && field.said !== 'hidden');
          expect(fields.length > 0).toBe(differing.some(isTold));
          for (const { field, before: was, after: is } of fields) {
            expect(`${field} ${was} ${is}`).not.toMatch(/records\.|[a-z]_[a-z]|[{}]|leadDays/);
          }
          await dancecard.value('history.undo', { entryId: 'changed' });
          expect(stored(dancecard, table, id)).toEqual(withoutTimes(row));
          await dancecard.value('history.redo', {});
          expect(stored(dancecard, table, id)).toEqual(withoutTimes(changed));
          await dancecard.value('history.undo', { entryId: 'changed' });
        }
        await dancecard.value('history.undo', { entryId: 'added' });
        expect(stored(dancecard, table, id)).toBeUndefined();
        await dancecard.value('history.redo', {});
        expect(stored(dancecard, table, id)).toEqual(withoutTimes(row));

        const path = join(temporaryFolder(), 'everything.json');
        await dancecard.value('export.all', { path });
        const restored = await openTestDancecard();
        await restored.value('import.all', { path });
        expect(livingRows(restored.folder)).toEqual(livingRows(dancecard.folder));
        for (const [name, field] of fieldsOf(record)) {
          const text = row[name];
          if (field.searched !== true || field.kind !== 'text' || typeof text !== 'string') continue;
          if (foldText(text) === '') continue;
          for (const each of [dancecard, restored]) {
            const hits = await each.value('search.everything', { text: text.slice(0, 200), limit: 200 });
            expect(hits.map((hit) => hit.id)).toContain(id);
          }
        }
        await dancecard.close();
        await restored.close();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  },
  60_000,
);
