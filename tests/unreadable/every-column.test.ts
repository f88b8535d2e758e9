import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { api, isPath, type OutputOf, type Path } from '#shared/api/api.ts';
import { namedRecord } from '#shared/records/named-record.ts';
import { references, trackedTables } from '#main/db/tracked-tables.ts';
import { type Description } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import { arbitraryRecord, type Row } from '../support/arbitrary-records.ts';
import { english } from '../support/in-english.ts';
import { openTestDancecard, type TestDancecard } from '../support/open-test-dancecard.ts';
import { plantInStore, type PlantedValue } from '../support/plant-rows.ts';
import { openDancecard } from '#main/compose.ts';
import { silentLog } from '#main/log.ts';
import { testClock } from '../support/test-clock.ts';
import { day } from '../support/open-test-dancecard.ts';

const today = '2026-11-22';

/** Wrong for nearly every column: kinds, bounds, days that are none, JSON that is none or means something else. */
const badValues: readonly PlantedValue[] = [
  1e15,
  -1,
  1.5,
  9_007_199_254_740_993n,
  'nonsense',
  '',
  '31.12.2026',
  '2026-02-30',
  '{"startsOn":"2026-02-30","initialTerm":null,"renewal":"none","notice":null}',
  '{"__proto__":{"a":1}}',
  '[1,{"a":null}]',
  'null',
  'x'.repeat(5000),
  Buffer.from([0xff, 0xfe, 0]),
];

const columnsTogether = 8;

/** Columns by which rows find each other: a row that points nowhere has no place in a list. */
const structural = /^(?:id|deletedAt|subjectType)$|Id$/;

const untouched = 'Untouched Ltd';

/** The rows of the kinds of which the household had none and no example was written down. */
const filled = new Map<string, readonly Row[]>();

let household = '';
beforeAll(async () => {
  household = mkdtempSync(join(tmpdir(), 'dancecard-household-'));
  const opened = await openDancecard({
    dataFolder: household,
    today: null,
    demo: true,
    door: 'test',
    mayUsePaths: true,
    log: silentLog,
    clock: testClock(day(today)),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const added = await opened.value.call('contracts.add', {
    supplierName: untouched,
    name: 'Untouched contract',
    terms: {
      startsOn: '2025-12-20',
      initialTerm: { n: 12, unit: 'month' },
      renewal: { n: 12, unit: 'month' },
      notice: { n: 14, unit: 'day', anchor: 'term_end' },
    },
    price: { amount: 999, currency: 'EUR', every: { n: 1, unit: 'month' } },
  });
  if (!added.ok) throw new Error(added.error.message);
  await opened.value.close();
  plantInStore(household, fillEmptyTables);
});
afterAll(() => rmSync(household, { recursive: true, force: true }));

describe('A stored value that cannot be read', () => {
  it.each(besideEachOther())(
    '[storing-16] in any column of $name takes no list, page or pass down, at once and after a restart',
    async ({ tables }) => {
      // What is exported lies beside the store, and another run must not write it too.
      const own = mkdtempSync(join(tmpdir(), 'dancecard-planted-'));
      const folder = join(own, 'household');
      const names = new Set(tables.map(({ name }) => name));
      try {
        cpSync(household, folder, { recursive: true });
        const before = await openTestDancecard({ folder, today });
        const ids = await idsOf(before);
        for (const batch of batchesOf(tables)) {
          const originals = batch.map(({ table, column }, n) => ({
            table,
            column,
            original: plant(folder, table, column, n * 3),
          }));
          before.resumed();
          const kept = batch.some(({ column }) => structural.test(column)) ? null : ids;
          const where = batch.map(({ table, column }) => `${table}.${column}`).join(', ');
          await everythingAnswers(before, kept, where, names);
          plantInStore(folder, (sqlite) => {
            for (const { table, column, original } of originals) putBack(sqlite, table, column, original);
          });
        }
        for (const { name, columns } of tables) {
          for (const column of columns) if (!structural.test(column)) plant(folder, name, column);
        }
        await before.close();
        const after = await openTestDancecard({ folder, today });
        await everythingAnswers(after, ids, `${[...names].join(', ')} after a restart`, null);
        const unreadable = (await after.value('unreadable.list', {})).map(({ record }) => record);
        for (const { name } of tables) expect(unreadable, name).toContain(english.say(namedRecord(name)));
        await after.close();
      } finally {
        rmSync(own, { recursive: true, force: true });
      }
    },
    240_000,
  );

  it('is looked for in every table once', () => {
    const looked = besideEachOther().flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(looked.toSorted()).toEqual(trackedTables.map(({ name }) => name).toSorted());
  });
});

type Table = (typeof trackedTables)[number];

/**
 * The tables in groups within which none belongs to another: what is wrong in one then hides nothing of another, and one
 * look at everything tells about all of a group.
 */
function besideEachOther(): { name: string; tables: readonly Table[] }[] {
  const depths = new Map<string, number>();
  for (const { name } of trackedTables) {
    const parents = references.filter(({ child, parent }) => child === name && parent !== name);
    // Parents come before their children.
    depths.set(name, Math.max(0, ...parents.map(({ parent }) => (depths.get(parent) ?? 0) + 1)));
  }
  const groups = Map.groupBy(trackedTables, ({ name }) => depths.get(name) ?? 0);
  return [...groups.values()].map((tables) => ({ name: tables.map(({ name }) => name).join(', '), tables }));
}

interface Place {
  readonly table: string;
  readonly column: string;
}

/**
 * Of each table a few columns at a time, each row with another value in each; those that rows find each other by one by
 * one.
 */
function batchesOf(tables: readonly Table[]): Place[][] {
  const batches: Place[][] = [];
  const add = (place: number, table: string, columns: readonly string[]): void =>
    void (batches[place] ??= []).push(...columns.map((column) => ({ table, column })));
  const most = Math.max(...tables.map(({ columns }) => columns.filter((column) => structural.test(column)).length));
  for (const { name, columns } of tables) {
    const values = columns.filter((column) => !structural.test(column));
    columns.filter((column) => structural.test(column)).forEach((column, n) => add(n, name, [column]));
    for (let n = 0; n < values.length; n += columnsTogether)
      add(most + n / columnsTogether, name, values.slice(n, n + columnsTogether));
  }
  return batches;
}

type Original = { id: PlantedValue; rowid: number | bigint; value: PlantedValue | null }[];

/** What the demo household has none of. */
function fillEmptyTables(sqlite: Sqlite.Database): void {
  sqlite.exec(`
    INSERT INTO promises (id, createdAt, changedAt, subjectType, subjectId, text)
      SELECT 'p' || id, 1, 1, 'contract', id, 'Promised' FROM contracts;
    INSERT INTO checklist_items (id, createdAt, changedAt, subjectType, subjectId, text, position)
      SELECT 'i' || id, 1, 1, 'contract', id, 'To set up', 1 FROM contracts;
    INSERT INTO problems (id, createdAt, changedAt, subjectType, subjectId, title, since, wants, claimedAmount, claimedCurrency)
      SELECT 't' || id, 1, 1, 'contract', id, 'Out of order', '2026-10-01', 'repair', 4500, 'EUR' FROM contracts;
    INSERT INTO problem_steps (id, createdAt, changedAt, problemId, "on", text, costAmount, costCurrency)
      SELECT 's' || id, 1, 1, id, '2026-10-02', 'Called', 290, 'EUR' FROM problems;
    INSERT INTO documents (id, createdAt, changedAt, subjectType, subjectId, name, datedOn, addedOn, mediaType, bytes, hash)
      SELECT 'd' || id, 1, 1, 'contract', id, 'Letter', '2026-10-01', '2026-10-02', 'text/plain', 8, hex(randomblob(32)) FROM contracts;
    INSERT OR IGNORE INTO judgements (id, createdAt, changedAt, relationshipId, question, answer, fact, judgedOn)
      SELECT 'j' || id, 1, 1, id, 'selling', -1, 'A fee nobody named', '2026-10-01' FROM relationships;
    INSERT INTO layer_items (id, createdAt, changedAt, layer, text, position)
      SELECT 'l' || id, 1, 1, 'values', 'Fair', rowid FROM contracts;
    INSERT INTO layer_matches (id, createdAt, changedAt, layerItemId, relationshipId, fit, "on")
      SELECT 'm' || c.id, 1, 1, 'l' || c.id, c.relationshipId, 'fits', '2026-10-01' FROM contracts c;
    INSERT INTO exchanges (id, createdAt, changedAt, relationshipId, side, text, "on", amount, currency)
      SELECT 'x' || id, 1, 1, id, 'get', 'A free month', '2026-10-01', 990, 'EUR' FROM relationships;
    INSERT INTO recommendations (id, createdAt, changedAt, relationshipId, score, reason, "on")
      SELECT 'q' || id, 1, 1, id, 7, 'Friendly', '2026-10-01' FROM relationships;
    INSERT INTO data_given (id, createdAt, changedAt, relationshipId, kind, what, givenOn, ground, consentWithdrawnOn, askedBackOn)
      SELECT 'g' || id, 1, 1, id, 'email', 'The private one', '2025-10-01', 'consent', '2026-09-01', '2026-10-01' FROM relationships;
    INSERT INTO detail_changes (id, createdAt, changedAt, kind, newDetail, oldDetail, validFrom)
      SELECT 'm' || id, 1, 1, 'postal_address', 'Lindenhof 3', 'Gerberweg 12', '2026-12-01' FROM people;
    INSERT INTO detail_tellings (id, createdAt, changedAt, changeId, relationshipId, toldOn, channel, note)
      SELECT 'y' || r.id, 1, 1, c.id, r.id, '2026-11-20', 'letter', 'Registered' FROM relationships r, detail_changes c
      WHERE c.id = (SELECT min(id) FROM detail_changes);
    INSERT INTO bank_accounts (id, createdAt, changedAt, name, iban, currency) VALUES ('ba', 1, 1, 'Household', 'DE89370400440532013000', 'EUR');
    INSERT INTO payments (id, createdAt, changedAt, bankAccountId, bookedOn, valueOn, amount, currency, counterparty, purpose, supplierId, contractId)
      SELECT 'z' || c.id, 1, 1, 'ba', '2026-10-01', '2026-10-02', -1499, 'EUR', 'Somebody', 'For October', r.supplierId, c.id
      FROM contracts c JOIN relationships r ON r.id = c.relationshipId;
    INSERT INTO identifiers (id, createdAt, changedAt, supplierId, kind, value, source)
      SELECT 'f' || id, 1, 1, id, 'name', folded, 'payments' FROM suppliers;
    INSERT INTO suggestion_answers (id, createdAt, changedAt, series, name, answer, "on")
      SELECT 'u' || id, 1, 1, 'series ' || id, 'Somebody', 'rejected', '2026-10-01' FROM contracts;
    INSERT INTO nudge_feedback (id, createdAt, changedAt, nudgeKey, title, verdict, saidOn)
      SELECT 'w' || id, 1, 1, key, title, 'helped', '2026-10-01' FROM nudges;
    INSERT INTO own_palgorithms (id, createdAt, changedAt, name, "on", "when", say, atMostEvery, isOn)
      SELECT 'w' || value, 1, 1, 'Rule ' || value, 'contract', 'contract.monthly > 1.0', 'Dear', '{"n":1,"unit":"month"}', 1
      FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14]');
    INSERT INTO exchange_rates (id, createdAt, changedAt, fromCurrency, toCurrency, rate, quotedOn, source)
      SELECT 'r' || value, 1, 1, value, 'EUR', 1.25, '2026-11-20', 'ECB'
      FROM json_each('["USD","GBP","CHF","JPY","SEK","NOK","DKK","PLN","CZK","HUF","RON","TRY","CAD","AUD"]');`);
  for (const record of recordList) {
    const isEmpty = sqlite.prepare(`SELECT 1 FROM "${record.table}" WHERE deletedAt IS NULL`).get() === undefined;
    if (isEmpty) filled.set(record.table, fillAsDescribed(sqlite, record));
  }
}

/** Rows as the description of a kind of record allows them, with what they stand on; gives what they belong to. */
function fillAsDescribed(sqlite: Sqlite.Database, record: Description): readonly Row[] {
  const some = fc.sample(arbitraryRecord(record), { numRuns: badValues.length, seed: 20_261_122 });
  for (const placed of some.flatMap(({ before, row }) => [...before, { table: record.table, row }])) {
    const names = Object.keys(placed.row);
    sqlite
      .prepare(
        `INSERT OR IGNORE INTO "${placed.table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .run(...Object.values(placed.row));
  }
  return some.map(({ row }) => row);
}

/** What is asked about one record by its id, such as what belongs to a contract. */
function questionsAbout(rows: readonly Row[]): { path: Path; input: Row }[] {
  const owners = rows.flatMap((row) =>
    Object.entries(row).flatMap(([name, id]) => (/.Id$/.test(name) && id !== null ? [{ [name]: id }] : [])),
  );
  return Object.keys(api)
    .filter(isPath)
    .filter((path) => api[path].kind === 'query' && !notAsked.has(path) && !withoutId.includes(path))
    .flatMap((path) =>
      owners.filter((input) => api[path].input.safeParse(input).success).map((input) => ({ path, input })),
    );
}

/** Puts one bad value after another into the rows of a table, and gives what was there. */
function plant(folder: string, table: string, column: string, from = 0): Original {
  return plantInStore(folder, (sqlite) => {
    sqlite.exec('DROP INDEX IF EXISTS contracts_starts_on');
    const spared = sqlite
      .prepare<[{ name: string }], string>(
        `SELECT s.id FROM suppliers s WHERE s.name = @name
         UNION SELECT r.id FROM relationships r JOIN suppliers s ON s.id = r.supplierId WHERE s.name = @name
         UNION SELECT e.id FROM episodes e JOIN relationships r ON r.id = e.relationshipId JOIN suppliers s ON s.id = r.supplierId WHERE s.name = @name
         UNION SELECT c.id FROM contracts c WHERE c.name = 'Untouched contract'
         UNION SELECT p.id FROM prices p JOIN contracts c ON c.id = p.contractId WHERE c.name = 'Untouched contract'`,
      )
      .pluck()
      .all({ name: untouched });
    const rows = sqlite
      .prepare<[string], Original[number]>(
        `SELECT rowid AS rowid, id, "${column}" AS value FROM "${table}"
         WHERE deletedAt IS NULL AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY id`,
      )
      .all(JSON.stringify(spared));
    const touched: Original = [];
    for (const [n, row] of rows.entries()) {
      const value = badValues[(n + from) % badValues.length];
      if (value === undefined) continue;
      try {
        sqlite.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(value, row.rowid);
        touched.push(row);
      } catch (error) {
        // What the database itself refuses cannot lie in it.
        if (!(error instanceof Error) || !/constraint|malformed/i.test(error.message)) throw error;
      }
    }
    return touched;
  });
}

function putBack(sqlite: Sqlite.Database, table: string, column: string, original: Original): void {
  for (const { rowid, value } of original) {
    sqlite.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(value, rowid);
  }
}

const notAsked: ReadonlySet<Path> = new Set([
  'calendar.choosePlace',
  'work.stop',
  'files.collect',
  'app.openLink',
  'app.openDemo',
]);
const withoutId = Object.keys(api)
  .filter(isPath)
  .filter((path) => api[path].kind === 'query' && !notAsked.has(path) && api[path].input.safeParse({}).success);

/** What the pages of suppliers show, and those of needs do not. */
const ofSuppliers: ReadonlySet<string> = new Set([
  'people',
  'suppliers',
  'relationships',
  'episodes',
  'contracts',
  'prices',
  'exits',
  'exit_items',
  'promises',
  'checklist_items',
  'problems',
  'problem_steps',
  'documents',
  'identifiers',
]);

/** What the page of how it goes with a supplier shows. */
const ofStanding: ReadonlySet<string> = new Set([
  'relationships',
  'contracts',
  'prices',
  'exits',
  'promises',
  'problems',
  'judgements',
  'layer_items',
  'layer_matches',
  'recommendations',
  'exchanges',
]);

/** Asks everything there is to ask; `ids` are those that every list must still hold. */
async function everythingAnswers(
  dancecard: TestDancecard,
  ids: Ids | null,
  where: string,
  tables: ReadonlySet<string> | null,
): Promise<void> {
  const answers = (path: string, input: unknown): Promise<unknown> => answer(dancecard, path, input, where);
  const asked = new Map<Path, unknown>();
  const isOf = (shown: (table: string) => boolean): boolean => tables === null || [...tables].some(shown);
  for (const path of withoutId) asked.set(path, await answers(path, {}));
  const listed = <Listing extends Path>(path: Listing): OutputOf<Listing> => {
    if (!asked.has(path)) throw new Error(`${path} was not asked`);
    return asked.get(path) as OutputOf<Listing>;
  };
  await answers('contracts.list', { search: 'a' });
  await answers('relationships.list', { search: 'a' });
  await answers('search.everything', { text: 'a' });
  await answers('nudges.list', { status: 'all' });
  await answers('nudges.list', { asOf: '2027-03-01' });
  await answers('deadlines.list', { from: '2020-01-01', to: '2035-12-31' });
  await answers('calendar.export', { path: join(dancecard.folder, '..', 'planted.ics') });
  for (const supplier of isOf((table) => ofSuppliers.has(table)) ? listed('suppliers.list') : []) {
    await mayBeMissing(dancecard, 'suppliers.get', { id: supplier.id }, where);
    if (isOf((table) => table === 'identifiers')) {
      await answers('identifiers.list', { supplierId: supplier.id });
    }
  }
  for (const exit of isOf((table) => table.startsWith('exit')) ? listed('exits.list') : []) {
    await mayBeMissing(dancecard, 'exits.get', { id: exit.id }, where);
  }
  for (const problem of isOf((table) => table.startsWith('problem')) ? listed('problems.list') : []) {
    await mayBeMissing(dancecard, 'problems.get', { id: problem.id }, where);
  }
  for (const { id } of isOf((table) => ofStanding.has(table)) ? listed('relationships.list') : []) {
    await mayBeMissing(dancecard, 'judgements.get', { relationshipId: id }, where);
    await mayBeMissing(dancecard, 'layers.list', { relationshipId: id }, where);
    await mayBeMissing(dancecard, 'relationships.reciprocity', { relationshipId: id }, where);
  }
  for (const need of isOf((table) => !ofSuppliers.has(table)) ? listed('needs.list') : []) {
    await mayBeMissing(dancecard, 'needs.get', { id: need.id }, where);
    await mayBeMissing(dancecard, 'needs.compare', { needId: need.id, months: 24 }, where);
    await mayBeMissing(dancecard, 'needs.draftQuestions', { needId: need.id }, where);
  }
  for (const [, rows] of [...filled].filter(([table]) => tables?.has(table) === true)) {
    for (const { path, input } of questionsAbout(rows)) await mayBeMissing(dancecard, path, input, where);
  }
  for (const entry of await dancecard.value('history.list', { limit: 5 })) {
    await mayBeMissing(dancecard, 'history.get', { id: entry.id }, where);
  }
  const contracts = listed('contracts.list');
  const own = contracts.find(({ supplierName }) => supplierName === untouched);
  expect(own, where).toMatchObject({ nextNoticeDeadline: '2026-12-05', yearlyCost: { amount: 11_988 }, problem: null });
  const deadlines = listed('deadlines.list');
  expect(
    deadlines.map(({ contractId }) => contractId),
    where,
  ).toContain(own?.id);
  const nudges = listed('nudges.list');
  expect(
    nudges.map(({ contractId }) => contractId),
    where,
  ).toContain(own?.id);
  const note = await dancecard.call('contracts.update', { id: own?.id ?? '', note: where });
  expect(note, where).toMatchObject({ ok: true });
  if (ids === null) return;
  expect(Object.fromEntries(complete.map((path) => [path, idsIn(listed(path))])), where).toEqual(ids);
}

async function answer(dancecard: TestDancecard, path: string, input: unknown, where: string): Promise<unknown> {
  const outcome = await dancecard.callUnknown(path, input).catch((error: unknown) => {
    throw new Error(`${path} with ${where}`, { cause: error });
  });
  if (!outcome.ok) throw new Error(`${path} with ${where}: ${outcome.error.message}`);
  return outcome.value;
}

/** A record whose id cannot be read is shown, but is not found by it. */
async function mayBeMissing(dancecard: TestDancecard, path: string, input: unknown, where: string): Promise<void> {
  const outcome = await dancecard.callUnknown(path, input).catch((error: unknown) => {
    throw new Error(`${path} with ${where}`, { cause: error });
  });
  if (!outcome.ok) expect(outcome.error.type, `${path} with ${where}`).toBe('NotFound');
}

type Ids = Record<string, string[]>;

/** The lists that must still hold every record. */
const complete = [
  'people.list',
  'suppliers.list',
  'relationships.list',
  'contracts.list',
  'exits.list',
  'needs.list',
] as const satisfies readonly Path[];

async function idsOf(dancecard: TestDancecard): Promise<Ids> {
  const ids: Ids = {};
  for (const path of complete) ids[path] = idsIn(await dancecard.value(path, {}));
  return ids;
}

function idsIn(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id).toSorted();
}
