import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldWord, isSaid } from '#main/app/history/field-words.ts';
import { subjectTypes } from '#shared/domain/subject.ts';
import { valuesOf, type Field, type Fields } from '#shared/records/field.ts';
import { contentList } from '#main/app/portability/everything.ts';
import { documentLists } from '#shared/records/documents.ts';
import { historyLists } from '#shared/records/history.ts';
import { fieldsOf, type Description } from '#shared/records/record.ts';
import { recordList, records, tableOfType } from '#shared/records/records.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { readStore } from '#tests/support/read-store.ts';
import { read } from '../architecture/project.ts';
import { glossaryWritten } from '../../scripts/pages/kinds-of-records.ts';
import { documentPath, writtenAnew } from './export-format.ts';

/** Tables that hold no records: what is worked out from them, what is proposed, and what the tools keep. */
const besideRecords = [
  '__drizzle_migrations',
  'deliveries',
  'exported_events',
  'kept_calendar',
  'looks',
  'nudge_tellings',
  'nudges',
  'outlooks',
  'proposals',
  'search_texts',
];

const columns = z.array(
  z.object({
    name: z.string(),
    type: z.string(),
    notnull: z.number(),
    dflt_value: z.string().nullable(),
    pk: z.number(),
  }),
);
const keys = z.array(z.object({ from: z.string(), table: z.string() }));
type Store = ReadonlyMap<string, { columns: z.output<typeof columns>; keys: z.output<typeof keys> }>;
interface List {
  readonly table: string;
  readonly fields: Fields;
}

/** The tables of a new store, as the migrations made them. */
async function newStore(): Promise<Store> {
  const { folder } = await openTestDancecard();
  return readStore(folder, (sqlite) => {
    const tables = sqlite
      .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_index%'")
      .pluck()
      .all();
    return new Map(
      tables
        .filter((name) => !name.startsWith('sqlite_') && !besideRecords.includes(name))
        .map((name) => [
          name,
          {
            columns: columns.parse(sqlite.pragma(`table_info("${name}")`)),
            keys: keys.parse(sqlite.pragma(`foreign_key_list("${name}")`)),
          },
        ]),
    );
  });
}

const sqlTypes: Readonly<Record<Field['kind'], string>> = {
  id: 'text',
  text: 'text',
  day: 'text',
  choice: 'text',
  json: 'text',
  instant: 'integer',
  whole: 'integer',
  flag: 'integer',
  number: 'real',
};

function columnInSql(name: string, { kind, required, initially }: Field): string {
  const first = initially === undefined ? '' : typeof initially === 'number' ? String(initially) : `'${initially}'`;
  return `${name} ${sqlTypes[kind]} ${required === true ? 'NOT NULL' : ''} ${first}`;
}

/** Where a store and what is described differ, both ways. */
function differences(store: Store, lists: readonly List[]): string[] {
  const described = new Map(lists.map((list) => [list.table, list]));
  return [...new Set([...store.keys(), ...described.keys()])].flatMap((table) => {
    const there = store.get(table);
    const list = described.get(table);
    if (there === undefined || list === undefined) return [table];
    const stored = there.columns.map((column) => {
      const first = table === 'history_entries' && column.name === 'sequence' ? null : column.dflt_value;
      return `${column.name} ${column.type.toLowerCase()} ${column.notnull === 1 ? 'NOT NULL' : ''} ${first ?? ''}`;
    });
    const fields = fieldsOf(list).map(([name, field]) => columnInSql(name, field));
    const referring = there.keys.map(({ from, table: to }) => `${from} → ${to}`);
    const bonds = fieldsOf(list).flatMap(([name, { bond }]) =>
      bond === undefined || bond.unguarded === true ? [] : [`${name} → ${bond.to}`],
    );
    return [...unequal(stored, fields), ...(table === 'changes' ? [] : unequal(referring, bonds))];
  });
}

function unequal(some: readonly string[], others: readonly string[]): string[] {
  return [...some.filter((one) => !others.includes(one)), ...others.filter((one) => !some.includes(one))];
}

const lists: readonly List[] = [
  ...recordList,
  ...documentLists.filter(({ table }) => table !== contentList),
  ...historyLists,
];
/** The place of a change is its number in the table, which SQLite calls a primary key. */
const numbered = new Map([['changes', ['id integer  ']]]);

function differing(store: Store, described: readonly List[]): string[] {
  const known = [...numbered.values()].flat();
  return differences(store, described).filter((each) => !known.includes(each) && each !== 'id integer NOT NULL ');
}

test('[records-2] the store has a table for every record and a column for every field, and no others', async () => {
  expect(differing(await newStore(), lists)).toEqual([]);
});

test('[records-3] a record or a field that is missing in the description does not go unseen', async () => {
  const store = await newStore();
  for (const record of recordList) {
    expect(
      differing(
        store,
        lists.filter((list) => list !== record),
      ),
      record.table,
    ).not.toEqual([]);
    for (const [left] of fieldsOf(record)) {
      const fields = Object.fromEntries(fieldsOf(record).filter(([name]) => name !== left));
      const without = lists.map((list) => (list === record ? { ...record, fields } : list));
      expect(differing(store, without), `${record.table}.${left}`).not.toEqual([]);
    }
  }
});

test('every record is listed under its own table, and every bond, name and key is one of its fields', () => {
  for (const [table, record] of Object.entries<Description>(records)) {
    expect(record.table).toBe(table);
    const names = fieldsOf(record).map(([name]) => name);
    for (const name of [...record.named, ...(record.key ?? [])]) expect(names, table).toContain(name);
    for (const [name, { bond, partOf, spoils }] of fieldsOf(record)) {
      if (bond !== undefined) expect(recordList.map((each) => each.table)).toContain(bond.to);
      for (const other of [partOf, spoils]) if (other !== undefined) expect(names, `${table}.${name}`).toContain(other);
    }
  }
  for (const type of subjectTypes) expect(Object.keys(records)).toContain(tableOfType[type]);
});

test.each(['en', 'de'])('the words of %s are exactly those of the records, their fields and values', (language) => {
  const catalog: unknown = JSON.parse(read(`shared/messages/${language}/records.json`));
  const ids = Object.keys(z.record(z.string(), z.string()).parse(catalog));
  const beside = /^records\.(?:other|said|setting|preference\.named)\.|\.did\./;
  const expected = recordList.flatMap((record) => [
    `records.${record.type}.word`,
    `records.${record.type}.several`,
    ...fieldsOf(record)
      .filter(([, field]) => isSaid(field))
      .flatMap(([name, field]) => [
        fieldWord(record.table, name).id,
        ...valuesOf(field).map((value) => `records.${record.type}.${name}.${value}`),
      ]),
  ]);
  expect(ids.filter((id) => !beside.test(id)).toSorted()).toEqual(expected.toSorted());
});

test('[records-4] the document on the export says what follows from the records (node tests/records/export-format.ts)', () => {
  const document = readFileSync(documentPath, 'utf8');
  expect(document).toBe(writtenAnew(document));
});

test('[records-8] the glossary names every kind of record, in both languages (npm run pages)', () => {
  const glossary = read('docs/glossary.md');
  expect(glossary).toBe(glossaryWritten(glossary));
  const kinds = glossary.split('\n').filter((row) => row.startsWith('- **'));
  expect(kinds).toHaveLength(recordList.length);
});

test('[records-5] what has a key has the same id on every device, and is the same record when it comes back', async () => {
  const ids = async () => {
    const dancecard = await openTestDancecard();
    await dancecard.value('preferences.set', { theme: 'dark' });
    await dancecard.value('rates.set', { from: 'EUR', to: 'CHF', rate: 0.97, date: '2026-11-22' });
    return { dancecard, found: keyed(dancecard.folder) };
  };
  const [one, other] = [await ids(), await ids()];
  expect(one.found).toEqual(other.found);
  await one.dancecard.value('rates.set', { from: 'CHF', to: 'EUR', rate: 1.03, date: '2026-11-22' });
  await one.dancecard.value('rates.set', { from: 'EUR', to: 'CHF', rate: 0.98, date: '2026-11-23' });
  expect(keyed(one.dancecard.folder)).toEqual(other.found);
  expect(await one.dancecard.value('rates.list', {})).toMatchObject([{ from: 'EUR', to: 'CHF', rate: 0.98 }]);
  const [entry] = await one.dancecard.value('history.list', { limit: 1 });
  await one.dancecard.value('history.undo', { entryId: entry?.id ?? '' });
  expect(await one.dancecard.value('rates.list', {})).toMatchObject([{ from: 'CHF', to: 'EUR', rate: 1.03 }]);
});

function keyed(folder: string): unknown[] {
  return readStore(folder, (sqlite) =>
    sqlite
      .prepare(
        'SELECT id FROM preferences WHERE deletedAt IS NULL UNION ALL SELECT id FROM exchange_rates WHERE deletedAt IS NULL',
      )
      .pluck()
      .all(),
  );
}
