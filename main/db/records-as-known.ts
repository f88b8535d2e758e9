import type { Database } from 'better-sqlite3';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { connect } from './connect.ts';
import { prepareOnce } from './prepare-once.ts';
import { outlooks } from './schema/derived.ts';
import { looks, nudges } from './schema/nudges.ts';
import { readImage } from './row-image.ts';
import { asStored, readableConnection } from './readable/readable-connection.ts';
import { trackedTables } from './tracked-tables.ts';

/** Records as they were known at an instant, in memory: to be read like a store, and closed. */
export interface RecordsAsKnown {
  readonly sqlite: Database;
  close(): void;
}

/** Tables that are read together with records, and are empty here: what is kept in them is of another day. */
const emptyTables = [getTableConfig(outlooks).name, getTableConfig(looks).name];

/** What was shown to the person stays as it was shown, and is no record. */
const shownTable = getTableConfig(nudges).name;

/** Records that were known at an instant and can be brought forward, a little at a time, to what was known later. */
export interface RecordsRewound extends RecordsAsKnown {
  /**
   * Does again what was written until just before `endsAt`, which must not be earlier than the last time. While `look`
   * runs the changes stand in a table `changes` under one entry, as they do within a command.
   */
  advance<Value>(endsAt: number, look: (changed: readonly RewoundRow[]) => Value): Value;
}

/** A row that was changed. */
export interface RewoundRow {
  readonly tableName: string;
  readonly rowId: string;
}

interface RecordedRow extends RewoundRow {
  sequence: number;
  at: number;
  before: string | null;
}

/** What a change left behind, to be put back: values of columns, or a whole row with its place. */
interface Undone extends RecordedRow {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
  readonly isWhole: boolean;
}

/**
 * The records as they were known just before `endsAt` (milliseconds since 1970): those of the store, with everything
 * taken back that was written from then on, the latest first, by what the change log keeps of it. What was erased is in
 * neither, and stays erased.
 */
export function recordsAsKnown(readable: Database, endsAt: number): RecordsAsKnown {
  const store = asStored(readable);
  const memory = copied(store);
  memory.transaction(() => {
    shownNudges(store, memory).copyUntil(dayOf(endsAt));
    for (const change of changesFrom(store, endsAt)) takeBack(memory, change);
    addIndexes(store, memory);
  })();
  return { sqlite: readableConnection(memory), close: () => memory.close() };
}

/** What is not taken back, and stays as it is now. */
export interface StaysAsNow {
  /** Columns by their table: changes of nothing else are left out. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Whole tables. */
  readonly tables: readonly string[];
}

const nothingStays: StaysAsNow = { columns: new Map(), tables: [] };

/** The same, to be brought forward afterwards. */
export function recordsRewound(readable: Database, endsAt: number, stays: StaysAsNow = nothingStays): RecordsRewound {
  const store = asStored(readable);
  const memory = copied(store);
  const undone: Undone[] = [];
  const tolls = entriesFrom(store, endsAt);
  const shown = shownNudges(store, memory);
  memory.transaction(() => {
    memory.exec('CREATE TABLE changes (entryId TEXT, tableName TEXT, rowId TEXT, before TEXT)');
    memory.exec(`CREATE TABLE current_entry (id TEXT); INSERT INTO current_entry VALUES ('${oneEntry}')`);
    shown.copyUntil(dayOf(endsAt));
    addIndexes(store, memory);
    for (const change of changesFrom(store, endsAt, stays)) {
      const left = leftBy(memory, change);
      takeBack(memory, change);
      if (left !== null) undone.push(left);
    }
  })();
  return {
    sqlite: readableConnection(memory),
    advance(until, look) {
      const reached = tolls.before(until);
      const again: Undone[] = [];
      for (let last = undone.at(-1); last !== undefined && last.sequence <= reached; last = undone.at(-1)) {
        again.push(last);
        undone.pop();
      }
      return memory.transaction(() => {
        for (const change of again) doAgain(memory, change);
        const value = look([...again, ...shown.copyUntil(dayOf(until))]);
        if (again.length > 0) memory.exec('DELETE FROM changes');
        return value;
      })();
    },
    close: () => memory.close(),
  };
}

/** What all that is done again is called while it is looked at. */
const oneEntry = 'again';

/** A store in memory with every record as it is now, and no nudges yet. */
function copied(store: Database): Database {
  const memory = connect(':memory:', { key: null, readonly: false });
  memory.pragma('foreign_keys = OFF');
  const names = trackedTables.map(({ name }) => name);
  memory.transaction(() => {
    for (const name of [...names, ...emptyTables, shownTable]) {
      memory.exec(definitionOf(store, 'table', name)[0] ?? '');
    }
    for (const name of names) copyRows(store, memory, name);
  })();
  return memory;
}

function addIndexes(store: Database, memory: Database): void {
  for (const { name } of trackedTables) for (const sql of definitionOf(store, 'index', name)) memory.exec(sql);
}

function definitionOf(store: Database, type: 'table' | 'index', table: string): string[] {
  return store
    .prepare<[string, string], string>(
      'SELECT sql FROM sqlite_master WHERE type = ? AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid',
    )
    .pluck()
    .all(type, table);
}

/** Rows keep their place, by which ties are settled. */
function copyRows(store: Database, memory: Database, table: string): void {
  const columns = trackedTables.find(({ name }) => name === table)?.columns ?? [];
  const list = ['rowid', ...columns.map((column) => `"${column}"`)].join(', ');
  const put = memory.prepare(
    `INSERT INTO "${table}" (${list}) VALUES (${['rowid', ...columns].map(() => '?').join(', ')})`,
  );
  for (const row of store.prepare<[], unknown[]>(`SELECT ${list} FROM "${table}"`).raw().iterate()) put.run(...row);
}

/** Nudges that stood, or had stood, on a day, as far as they were not erased since. */
interface ShownNudges {
  /**
   * Copies those raised until a day that were not copied yet; asked day after day. Gives the records they lead to, as rows
   * that something else may be said of now.
   */
  copyUntil(day: string): RewoundRow[];
}

function shownNudges(store: Database, memory: Database): ShownNudges {
  const columns = getTableConfig(nudges).columns.map(({ name }) => name);
  const list = columns.map((name) => `"${name}"`).join(', ');
  const put = memory.prepare(`INSERT INTO "${shownTable}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`);
  const read = store.prepare<[number], unknown[]>(`SELECT ${list} FROM "${shownTable}" WHERE rowid = ?`).raw();
  const contract = columns.indexOf('contractId');
  const waiting = store
    .prepare<[], { place: number; raisedOn: string }>(
      `SELECT rowid AS place, raisedOn FROM "${shownTable}" WHERE typeof(raisedOn) = 'text'
       ORDER BY raisedOn DESC, rowid DESC`,
    )
    .all();
  return {
    copyUntil(day) {
      const shown: RewoundRow[] = [];
      for (let next = waiting.at(-1); next !== undefined && next.raisedOn <= day; next = waiting.at(-1)) {
        waiting.pop();
        const row = read.get(next.place);
        if (row === undefined) continue;
        put.run(...row);
        const contractId = row[contract];
        if (typeof contractId === 'string') shown.push({ tableName: 'contracts', rowId: contractId });
      }
      return shown;
    },
  };
}

/** A nudge is raised at the beginning of a day, so the day after `endsAt` began is not over. */
function dayOf(endsAt: number): string {
  return new Date(endsAt).toISOString().slice(0, 10);
}

/** What was recorded from an instant on, the latest first. An entry written later counts as later, whatever its clock said. */
function changesFrom(
  store: Database,
  endsAt: number,
  { columns: unread, tables }: StaysAsNow = nothingStays,
): IterableIterator<RecordedRow> {
  const whole = tables.map((table) => ` AND c.tableName <> '${table}'`).join('');
  const leftOut = [...unread]
    .filter(([, columns]) => columns.length > 0)
    .map(([table, columns]) => {
      const paths = columns.map((column) => `'$.${column}'`).join(', ');
      return ` AND NOT (c.tableName = '${table}' AND c.before IS NOT NULL AND json_valid(c.before) AND json_remove(c.before, ${paths}) = '{}')`;
    })
    .join('');
  return store
    .prepare<[number], RecordedRow>(
      `SELECT c.tableName, c.rowId, c.before, e.sequence, e.at FROM changes c JOIN history_entries e ON e.id = c.entryId
       WHERE e.sequence > coalesce((SELECT max(sequence) FROM history_entries WHERE at < ?), 0)${leftOut}${whole}
       ORDER BY e.sequence DESC, c.id DESC`,
    )
    .iterate(endsAt);
}

/** Tells the last entry that was written before an instant, of those from another instant on; they are asked in order. */
function entriesFrom(store: Database, from: number): { before(endsAt: number): number } {
  const entries = store
    .prepare<[number], { sequence: number; at: number }>(
      'SELECT sequence, at FROM history_entries WHERE at >= ? ORDER BY at, sequence',
    )
    .all(from);
  let next = 0;
  let last = 0;
  return {
    before(endsAt) {
      for (let entry = entries[next]; entry !== undefined && entry.at < endsAt; entry = entries[next]) {
        last = Math.max(last, entry.sequence);
        next += 1;
      }
      return last;
    },
  };
}

/** What taking a change back will undo; null where there is nothing to take back. */
function leftBy(memory: Database, change: RecordedRow): Undone | null {
  const { tableName, rowId, before } = change;
  const table = trackedTables.find(({ name }) => name === tableName);
  const image = readImage(before);
  if (table === undefined || image === undefined) return null;
  const columns =
    image === null ? ['rowid', ...table.columns] : Object.keys(image).filter((column) => isOwn(table, column));
  if (columns.length === 0) return null;
  const values = prepareOnce<[string], unknown[]>(
    memory,
    `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table.name}" WHERE id = ?`,
  )
    .raw()
    .get(rowId);
  return values === undefined ? null : { ...change, columns, values, isWhole: image === null };
}

/** Does again what was taken back, and puts the change where a look at it finds it. */
function doAgain(memory: Database, { tableName, rowId, before, columns, values, isWhole }: Undone): void {
  const names = columns.map((column) => `"${column}"`);
  if (isWhole) {
    prepareOnce(
      memory,
      `INSERT INTO "${tableName}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ).run(...values);
  } else {
    prepareOnce(memory, `UPDATE "${tableName}" SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`).run(
      ...values,
      rowId,
    );
  }
  prepareOnce(memory, 'INSERT INTO changes VALUES (?, ?, ?, ?)').run(oneEntry, tableName, rowId, before);
}

function isOwn({ columns }: { readonly columns: readonly string[] }, column: string): boolean {
  return column !== 'id' && columns.includes(column);
}

/** Puts back what a change found. What is no change of a record here, as a restored file may hold, is left out. */
function takeBack(memory: Database, { tableName, rowId, before }: RecordedRow): void {
  const table = trackedTables.find(({ name }) => name === tableName);
  const image = readImage(before);
  if (table === undefined || image === undefined) return;
  if (image === null) {
    prepareOnce(memory, `DELETE FROM "${table.name}" WHERE id = ?`).run(rowId);
    return;
  }
  const columns = Object.keys(image).filter((column) => isOwn(table, column));
  if (columns.length === 0) return;
  prepareOnce(
    memory,
    `UPDATE "${table.name}" SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE id = ?`,
  ).run(...columns.map((column) => image[column]), rowId);
}
