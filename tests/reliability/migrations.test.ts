import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrationsFolder } from '#main/built-folders.ts';
import { inPresentShape } from '#main/app/portability/earlier-shape.ts';
import { databaseFileName, openStore } from '#main/db/open-store.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { migrationsWith, ownMigrations } from './support/migrations-folder.ts';
import { bytesOf, fillStore, open } from './support/opening.ts';
import { dump, halfCommands } from './support/whole-store.ts';
import { inEnglish } from '#tests/support/in-english.ts';

const stores = join(import.meta.dirname, '..', 'fixtures', 'stores');

test.each(ownMigrations())(
  '[storing-12] records written with $tag are all there in the present version',
  async ({ tag }) => {
    const folder = temporaryFolder();
    const database = join(folder, databaseFileName);
    cpSync(join(stores, `${tag}.sqlite`), database);
    const before = rowsOf(database);
    const empty = before.filter(({ rows }) => rows.length === 0);
    expect(empty.map(({ table }) => table)).toEqual([]);
    const dancecard = await open(folder);
    const contracts = await dancecard.call('contracts.list', {});
    expect(contracts.ok && contracts.value.map(({ name }) => name)).toContain('Membership');
    await dancecard.close();
    const after = new Map(
      rowsOf(database).map(({ table, rows }) => [table, new Map(rows.map((row) => [keyOf(row), row]))]),
    );
    for (const { table, rows } of before) {
      for (const row of rows)
        expect(after.get(table)?.get(keyOf(row))).toMatchObject(inPresentShape(table, row) as Row);
    }
    expect(halfCommands(database)).toEqual([]);
  },
);

/** What names a row: its id, or that of the document whose text it is. */
function keyOf(row: Row): Row[string] {
  return row['id'] ?? row['documentId'] ?? null;
}

test('[storing-13] before an update a copy is made that holds every row', async () => {
  const folder = await filledFolder();
  const before = dump(join(folder, databaseFileName));
  const migrations = migrationsWith({
    tag: '9000_more',
    statements: ['ALTER TABLE people ADD COLUMN "from 9000" text', `UPDATE people SET "from 9000" = 'none'`],
  });
  expect(openWith(folder, migrations)).toBeNull();
  const copies = readdirSync(join(folder, 'copies'));
  expect(copies).toHaveLength(1);
  const copy = join(folder, 'copies', copies[0] ?? '');
  expect(dump(copy)).toBe(before);
  expect(halfCommands(copy)).toEqual([]);
});

const failing = [
  {
    name: 'fails in its second statement',
    statements: ["UPDATE contracts SET name = 'lost'", 'INSERT INTO nowhere VALUES (1)'],
  },
  { name: 'is no SQL', statements: ['ALTER TABLE suppliers RENAME TO organisations', 'this is not SQL'] },
  { name: 'breaks references between records', statements: ['DELETE FROM suppliers'] },
  { name: 'drops a table others refer to', statements: ['DROP TABLE relationships'] },
];

test.each(failing)('[storing-14] an update that $name puts everything back and says so', async ({ statements }) => {
  const folder = await filledFolder();
  const before = dump(join(folder, databaseFileName));
  const failure = openWith(folder, migrationsWith({ tag: '9000_bad', statements }));
  expect(failure).toMatchObject({ reason: 'failed', message: expect.stringContaining('put everything back') });
  const copy = readdirSync(join(folder, 'copies')).find((name) => name.endsWith('.sqlite')) ?? '';
  expect(failure?.message).toContain(join(folder, 'copies', copy));
  expect(dump(join(folder, 'copies', copy))).toBe(before);
  expect(dump(join(folder, databaseFileName))).toBe(before);
  const dancecard = await open(folder);
  const list = await dancecard.call('contracts.list', {});
  expect(list.ok && list.value.length).toBe(8);
});

test('of several updates, those before the failing one are taken back as well', async () => {
  const folder = await filledFolder();
  const before = dump(join(folder, databaseFileName));
  const migrations = migrationsWith(
    { tag: '9000_good', statements: ['ALTER TABLE people ADD COLUMN "from 9000" text'] },
    { tag: '9001_bad', statements: ['INSERT INTO nowhere VALUES (1)'] },
  );
  expect(openWith(folder, migrations)?.reason).toBe('failed');
  expect(dump(join(folder, databaseFileName))).toBe(before);
});

test('a first start with a bad update leaves no store behind', () => {
  const folder = temporaryFolder();
  const migrations = migrationsWith({ tag: '9000_bad', statements: ['INSERT INTO nowhere VALUES (1)'] });
  expect(() => openWith(folder, migrations)).toThrow('nowhere');
  expect(readdirSync(folder)).not.toContain(databaseFileName);
  expect(openWith(folder, migrationsFolder())).toBeNull();
});

test('an update that rebuilds a table keeps the rows that refer to it', async () => {
  const folder = await filledFolder();
  const database = join(folder, databaseFileName);
  const children = 'SELECT id, supplierId FROM relationships ORDER BY id';
  const before = query(database, children);
  expect(before).toHaveLength(7);
  const columns =
    '"id", "createdAt", "changedAt", "deletedAt", "name", "folded", "website", "email", "phone", "postalAddress", "note", "tags"';
  const failure = openWith(
    folder,
    migrationsWith({
      tag: '9000_rebuild',
      statements: [
        'PRAGMA foreign_keys=OFF',
        `CREATE TABLE __new_suppliers ("id" text PRIMARY KEY NOT NULL, "createdAt" integer NOT NULL,
          "changedAt" integer NOT NULL, "deletedAt" integer, "name" text NOT NULL, "folded" text NOT NULL,
          "website" text, "email" text, "phone" text, "postalAddress" text, "note" text DEFAULT '', "tags" text NOT NULL)`,
        `INSERT INTO __new_suppliers (${columns}) SELECT ${columns} FROM suppliers`,
        'DROP TABLE suppliers',
        'ALTER TABLE __new_suppliers RENAME TO suppliers',
        'PRAGMA foreign_keys=ON',
      ],
    }),
  );
  expect(failure).toBeNull();
  expect(query(database, children)).toEqual(before);
  expect(query(database, 'SELECT sql FROM sqlite_master WHERE name = ?', 'relationships')).toEqual([
    { sql: expect.stringMatching(/REFERENCES [`"]suppliers[`"]/u) },
  ]);
});

const latest = ownMigrations().at(-1)?.when ?? 0;
const disorders = [
  { name: 'is out of order', more: [{ tag: '9000_late', statements: ['SELECT 1'], when: latest - 1000 }] },
  {
    name: 'names one instant twice',
    more: [
      { tag: '9000_a', statements: ['SELECT 1'], when: latest + 1000 },
      { tag: '9001_b', statements: ['SELECT 1'], when: latest + 1000 },
    ],
  },
];

test.each(disorders)('a list of updates that $name is refused, and nothing is changed', async ({ more }) => {
  const folder = await filledFolder();
  const before = bytesOf(folder);
  const failure = openWith(folder, migrationsWith(...more));
  expect(failure).toMatchObject({ reason: 'failed', message: expect.stringContaining('not opened and not changed') });
  expect(bytesOf(folder)).toEqual(before);
});

test('a list of updates that would skip one is refused, and nothing is changed', async () => {
  const folder = await filledFolder();
  const later = { tag: '9001_later', statements: ['SELECT 1'], when: latest + 5000 };
  expect(openWith(folder, migrationsWith(later))).toBeNull();
  const before = dump(join(folder, databaseFileName));
  const earlier = { tag: '9000_earlier', statements: ['SELECT 1'], when: latest + 2000 };
  const failure = openWith(folder, migrationsWith(earlier, later));
  expect(failure).toMatchObject({
    reason: 'failed',
    message: expect.stringContaining('9000_earlier would be skipped'),
  });
  expect(dump(join(folder, databaseFileName))).toBe(before);
});

async function filledFolder(): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  await fillStore(join(folder, 'data'), 8);
  return join(folder, 'data');
}

/** Opens and closes a store with other migrations; gives the failure, or null. */
function openWith(folder: string, migrations: string) {
  const store = openStore({ folder, migrationsFolder: migrations, door: 'test', now: 0, processId: 1 });
  if (!store.ok) return inEnglish(store.error);
  store.value.close();
  return null;
}

type Row = Record<string, unknown>;

function query(path: string, sql: string, ...values: string[]): Row[] {
  const sqlite = new Sqlite(path, { readonly: true });
  try {
    return sqlite.prepare<string[], Row>(sql).all(...values);
  } finally {
    sqlite.close();
  }
}

/** The rows a person wrote, and their history; what is derived from them may differ from version to version. */
function rowsOf(path: string): { table: string; rows: Row[] }[] {
  const derived = [
    '__drizzle_migrations',
    'deliveries',
    'exported_events',
    'kept_calendar',
    'nudge_tellings',
    'looks',
    'outlooks',
    'nudges',
    'search_texts',
  ];
  return query(
    path,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%'",
  )
    .map(({ name }) => String(name))
    .filter((table) => !derived.includes(table))
    .map((table) => ({ table, rows: query(path, `SELECT * FROM "${table}"`) }));
}
