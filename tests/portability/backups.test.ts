import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { contentList, exportedTables } from '#main/app/portability/everything.ts';
import { isWrittenWhole } from '#main/app/portability/written-whole.ts';
import { writeExport } from '#main/app/portability/write-export.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows, readStore, writeBeside } from '#tests/support/read-store.ts';
import {
  contentOf,
  exportFile,
  exportVersions,
  frozenExport,
  openFrozen,
  withRows,
  written,
} from './support/export-files.ts';

/** A household with more recorded changes than are read at once, many of them of the same rows. */
async function withLongHistory(): Promise<TestDancecard> {
  const dancecard = await openTestDancecard();
  const list = join(temporaryFolder(), 'list.csv');
  const rows = Array.from({ length: 340 }, (_, n) => `Supplier ${n % 40},Contract ${n},9.99,monthly`);
  writeFileSync(list, ['Supplier,Contract,Price,Cycle', ...rows].join('\n'));
  await dancecard.value('imports.apply', { path: list, mapping: { currency: 'EUR' } });
  const { id } = await addContract(dancecard);
  for (let n = 0; n < 20; n += 1) await dancecard.value('contracts.update', { id, note: `Note ${n}` });
  return dancecard;
}

function countOf(folder: string, table: string): number {
  return readStore(folder, (sqlite) => Number(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()));
}

test('[export-1] an export holds every row of every list, however many there are', async () => {
  const source = await withLongHistory();
  const path = await exportFile(source);
  const { records, counts } = contentOf(path);
  expect(countOf(source.folder, 'changes')).toBeGreaterThan(700);
  for (const [list, rows] of Object.entries(records)) {
    if (list !== contentList) expect(rows.length, list).toBe(countOf(source.folder, list));
    expect(counts[list], list).toBe(rows.length);
  }
});

test('after a restore every change can be undone, back to the beginning', async () => {
  const source = await withLongHistory();
  const target = await openTestDancecard();
  await target.value('import.all', { path: await exportFile(source) });
  const entries = await target.value('history.list', { limit: 1000 });
  expect(entries).toEqual(await source.value('history.list', { limit: 1000 }));
  for (const { id } of entries) await target.value('history.undo', { entryId: id });
  expect(Object.values(livingRows(target.folder)).flat()).toEqual([]);
});

test.each(['0000_first_records', '0001_quicker_passes', '0002_needs', '0003_order_of_history', '0004_subjects'])(
  '[restore-2] exporting and restoring the frozen store %s gives the same records and the same history',
  async (tag) => {
    const source = await openFrozen(tag);
    const path = await exportFile(source);
    const target = await openTestDancecard();
    await target.value('import.all', { path });
    expect(contentOf(await exportFile(target))).toEqual(contentOf(path));
  },
);

test('no column can be taken for the order of its table', () => {
  const taken = exportedTables.flatMap(({ name, order, columns }) =>
    columns.filter((column) => order === '_rowid_' && column.name.toLowerCase() === order).map(() => name),
  );
  expect(taken).toEqual([]);
});

test.each(exportVersions)('[restore-3] an export of version %d is restored as it was', async (version) => {
  const path = frozenExport(version);
  const { records } = contentOf(path);
  const target = await openTestDancecard();
  expect(await target.value('backup.check', { path })).toMatchObject({ whole: true, kind: 'export', problem: null });
  await target.value('import.all', { path });
  const restored = contentOf(await exportFile(target)).records;
  for (const [list, rows] of Object.entries(records)) {
    expect(new Set(restored[list]?.map(({ id }) => id)), list).toEqual(new Set(rows.map(({ id }) => id)));
  }
  const entries = await target.value('history.list', {});
  await target.value('history.undo', { entryId: entries[0]?.id ?? '' });
});

test('an export may be indented anew and its fields put in order', async () => {
  const source = await openFrozen();
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted(([one], [other]) => (one < other ? -1 : 1))
              .map(([name, inner]) => [name, sorted(inner)]),
          )
        : value;
  const content = contentOf(await exportFile(source));
  const path = written(`\uFEFF${JSON.stringify(sorted(content), null, '\t')}`);
  const target = await openTestDancecard();
  await target.value('import.all', { path });
  expect(livingRows(target.folder)).toEqual(livingRows(source.folder));
});

test.each([
  ['a row taken out', (text: string) => text.replace(/\{"id":[^\n]*"tableName":"prices"[^\n]*\n\s*/, ''), '1 of'],
  ['a word changed', (text: string) => text.replace('Notice only in writing', 'Notice only in speech'), '“contracts”'],
  ['an amount changed', (text: string) => text.replace('"amount":5990', '"amount":5991'), '“prices”'],
  ['a day changed', (text: string) => text.replace('"decidedOn":"2026-10-01"', '"decidedOn":"2026-10-02"'), '“exits”'],
  ['a count changed', (text: string) => text.replace('"contracts": 4', '"contracts": 5'), '1 of 5 rows of “contracts”'],
  ['no counts', (text: string) => text.replace(/"counts": \{[^}]*\}/, '"counts": {}'), 'how many rows'],
  ['no digests', (text: string) => text.replace(/,\s*"digests": \{[^}]*\}/, ''), 'the digest of'],
  ['its end missing', (text: string) => text.slice(0, -40), 'damaged'],
  ['its half missing', (text: string) => text.slice(0, text.length / 2), 'damaged'],
])('[restore-6] an export with %s is refused, naming what is wrong', async (_, spoil, named) => {
  const source = await openFrozen();
  const text = readFileSync(await exportFile(source), 'utf8');
  const spoilt = spoil(text);
  expect(spoilt).not.toBe(text);
  const path = written(spoilt);
  const target = await openTestDancecard();
  expect(await target.error('import.all', { path })).toMatchObject({
    type: 'NotAList',
    message: expect.stringContaining(named),
  });
  expect(await target.value('backup.check', { path })).toMatchObject({
    whole: false,
    problem: expect.stringContaining(named),
  });
  expect(await target.value('history.list', {})).toEqual([]);
  await addContract(target);
});

test('two rows that changed places are noticed', async () => {
  const source = await openFrozen();
  const content = contentOf(await exportFile(source));
  const records = { ...content.records, changes: content.records['changes']?.toReversed() };
  const target = await openTestDancecard();
  const error = await target.error('import.all', { path: written({ ...content, records }) });
  expect(error.message).toContain('“changes”');
});

test('[restore-7] where only the history is not whole, the records can be had without it', async () => {
  const content = contentOf(frozenExport(2));
  const records = { ...content.records, changes: content.records['changes']?.slice(0, -3) };
  const path = written({ ...content, records });
  const target = await openTestDancecard();
  const error = await target.error('import.all', { path });
  expect(error.message).toContain('3 of 54 rows of “changes” are missing');
  expect(error.message).toContain('without its history');
  const restored = await target.value('import.all', { path, withoutHistory: true });
  expect(restored.records).toMatchObject({ contracts: 4, history_entries: 0, changes: 0 });
  expect(await target.value('history.list', {})).toEqual([]);
  expect(await target.value('contracts.list', {})).toHaveLength(3);
  await addContract(target);
  expect(await target.value('history.list', {})).toHaveLength(1);

  const lacking = written({ ...content, records: { ...content.records, exits: [] } });
  const other = await openTestDancecard();
  expect((await other.error('import.all', { path: lacking, withoutHistory: true })).message).toContain('“exits”');
});

test('[export-3] a file that could not be read back as it was written is not called whole', async () => {
  const source = await openFrozen();
  await readStore(source.folder, async (sqlite) => {
    const writing = writeExport(sqlite, { writtenAt: 0, appVersion: '0' });
    const text = [...writing.pieces()].join('');
    const isWhole = (content: string) =>
      isWrittenWhole(
        {
          async *chunks() {
            yield Buffer.from(content);
          },
        },
        writing,
      );
    expect(await isWhole(text)).toBe(true);
    expect(await isWhole(text.slice(0, -2))).toBe(false);
    expect(await isWhole(text.replace('Pulsgarten', 'Pulsgarden'))).toBe(false);
    expect(await isWhole('')).toBe(false);
    const fewer = contentOf(withRows(written(text), (rows) => ({ ...rows, changes: rows['changes']?.slice(1) ?? [] })));
    expect(await isWhole(JSON.stringify(fewer))).toBe(false);
  });
});

/** The copy a start made before it brought a store to the present schema. */
function latestCopy(folder: string): string {
  const copies = join(folder, 'copies');
  const name = readdirSync(copies)
    .filter((file) => file.endsWith('.sqlite'))
    .toSorted()
    .at(-1);
  if (name === undefined) throw new Error('There is no copy');
  return join(copies, name);
}

test.each(['0000_first_records', '0001_quicker_passes', '0002_needs'])(
  '[restore-9] a drill: the copy made before an update of %s is checked, restored, and compared',
  async (tag) => {
    const source = await openFrozen(tag);
    const copy = latestCopy(source.folder);
    const before = readFileSync(copy);
    const target = await openTestDancecard();
    expect(await target.value('backup.check', { path: copy })).toMatchObject({
      kind: 'copy',
      whole: true,
    });
    await target.value('import.all', { path: copy });
    expect(livingRows(target.folder)).toEqual(livingRows(source.folder));
    expect(await target.value('history.list', {})).toEqual(await source.value('history.list', {}));
    expect(contentOf(await exportFile(target)).records).toEqual(contentOf(await exportFile(source)).records);
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(readdirSync(target.folder).filter((name) => name.startsWith('reading-'))).toEqual([]);
  },
);

test('what a kill left of reading a copy is gone at the next start', async () => {
  const dancecard = await openTestDancecard();
  await dancecard.close();
  const left = join(dancecard.folder, 'reading-a1b2c3');
  mkdirSync(left);
  writeFileSync(join(left, 'copy.sqlite'), 'Nordwall Fitness');
  await openTestDancecard({ folder: dancecard.folder });
  expect(existsSync(left)).toBe(false);
});

test('a database that was not closed is restored with what lies in its log', async () => {
  const source = await openTestDancecard();
  await addContract(source);
  const folder = join(temporaryFolder(), 'found');
  mkdirSync(folder);
  for (const suffix of ['', '-wal']) {
    copyFileSync(join(source.folder, databaseFileName + suffix), join(folder, databaseFileName + suffix));
  }
  const target = await openTestDancecard();
  await target.value('import.all', { path: join(folder, databaseFileName) });
  expect(livingRows(target.folder)).toEqual(livingRows(source.folder));
});

test.each([
  [
    'a damaged copy',
    (path: string) => {
      const bytes = readFileSync(path);
      bytes.fill(0x5a, 5000, 9000);
      writeFileSync(path, bytes);
    },
    /damaged/,
  ],
  ['a copy cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 9000)), /damaged/],
  [
    'another program’s database',
    (path: string) => {
      writeFileSync(path, '');
      const sqlite = new Sqlite(path);
      sqlite.exec('CREATE TABLE contracts (id TEXT)');
      sqlite.close();
    },
    /not a copy/,
  ],
  [
    'a copy that would run something',
    (path: string) => {
      const sqlite = new Sqlite(path);
      sqlite.exec('CREATE TRIGGER own AFTER INSERT ON people BEGIN DELETE FROM contracts; END');
      sqlite.close();
    },
    /not a copy/,
  ],
  [
    'a copy of a newer version',
    (path: string) => {
      const sqlite = new Sqlite(path);
      sqlite.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 99999999999999)");
      sqlite.close();
    },
    /newer version/,
  ],
  [
    'a copy with a value that does not belong there',
    (path: string) => {
      const sqlite = new Sqlite(path);
      sqlite.exec('UPDATE contracts SET createdAt = 1.5');
      sqlite.close();
    },
    /contracts, 0, createdAt/,
  ],
])('%s is refused with a reason', async (_, spoil, reason) => {
  const source = await openFrozen('0000_first_records');
  const path = join(temporaryFolder(), 'copy.sqlite');
  copyFileSync(latestCopy(source.folder), path);
  spoil(path);
  const target = await openTestDancecard();
  const error = await target.error('import.all', { path });
  expect(error).toMatchObject({ type: 'NotAList', message: expect.stringMatching(reason) });
  expect(await target.value('history.list', {})).toEqual([]);
  await addContract(target);
  expect(readdirSync(target.folder).filter((name) => name.startsWith('reading-'))).toEqual([]);
});

test('a history whose rows are gone from the store is not exported as whole by accident', async () => {
  const source = await openFrozen();
  writeBeside(source.folder, (sqlite) => sqlite.exec('DELETE FROM changes WHERE id > 50'));
  const path = await exportFile(source);
  expect(contentOf(path).counts['changes']).toBe(50);
  expect(contentOf(path).records['changes']).toHaveLength(50);
});
