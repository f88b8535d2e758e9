import type { Database, Statement } from 'better-sqlite3';
import { boundTo } from '../bound-to.ts';
import { columnRules } from './column-rules.ts';
import type { ColumnRule } from './rule.ts';

/** A stored value that cannot be shown. */
export interface UnreadableValue {
  readonly table: string;
  readonly column: string;
}

interface Check {
  readonly position: number;
  /** What the statement calls it. */
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly rule: ColumnRule;
}

const unreadable = new WeakMap<object, UnreadableValue[]>();
const underneath = new WeakMap<Database, Database>();

/**
 * The connection as everything but undoing and exporting reads it: each value is held against the rule of the column it
 * comes from, whatever the statement, and one that cannot be shown is replaced by "not known". So a row that an older
 * version, a restored file or another program left behind takes nothing else down. What is stored stays as it is.
 */
export function readableConnection(stored: Database): Database {
  const readable = new Proxy(stored, {
    get(target, property) {
      if (property === 'prepare') return (sql: string) => readableStatement(target.prepare(sql));
      return boundTo(target, property);
    },
  });
  underneath.set(readable, stored);
  return readable;
}

/** The connection underneath, which gives every value as it is stored. */
export function asStored(sqlite: Database): Database {
  return underneath.get(sqlite) ?? sqlite;
}

/** What of a row cannot be shown; empty for nearly every row. Only for rows read as objects. */
export function unreadableIn(row: object): readonly UnreadableValue[] {
  return unreadable.get(row) ?? [];
}

function readableStatement(statement: Statement): Statement {
  const checks = statement.reader ? checksOf(statement) : [];
  if (checks.length === 0) return statement;
  let shape: 'rows' | 'arrays' | 'first' = 'rows';
  const made = (row: unknown): unknown => {
    if (shape === 'arrays') return Array.isArray(row) ? withoutUnreadable(row, checks, 'position') : row;
    if (shape === 'rows') return isRow(row) ? withoutUnreadable(row, checks, 'name') : row;
    const first = checks.find(({ position }) => position === 0);
    return first === undefined || row == null || first.rule.readable(row) ? row : first.rule.fallback(row);
  };
  const readable: Statement = new Proxy(statement, {
    get(target, property) {
      switch (property) {
        case 'all':
          return (...parameters: unknown[]) => target.all(...parameters).map(made);
        case 'get':
          return (...parameters: unknown[]) => made(target.get(...parameters));
        case 'iterate':
          return function* iterate(...parameters: unknown[]) {
            for (const row of target.iterate(...parameters)) yield made(row);
          };
        case 'raw':
          return (on = true) => {
            target.raw(on);
            shape = on ? 'arrays' : 'rows';
            return readable;
          };
        case 'pluck':
          return (on = true) => {
            target.pluck(on);
            shape = on ? 'first' : 'rows';
            return readable;
          };
        default:
          return boundTo(target, property);
      }
    },
  });
  return readable;
}

function checksOf(statement: Statement): Check[] {
  return statement.columns().flatMap(({ name, table, column }, position) => {
    const rule = table === null || column === null ? undefined : columnRules.get(table)?.get(column);
    return rule === undefined || table === null || column === null ? [] : [{ position, name, table, column, rule }];
  });
}

type Row = Record<string | number, unknown>;

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null;
}

function withoutUnreadable(row: Row, checks: readonly Check[], key: 'name' | 'position'): Row;
function withoutUnreadable(row: unknown[], checks: readonly Check[], key: 'name' | 'position'): unknown[];
function withoutUnreadable(row: Row | unknown[], checks: readonly Check[], key: 'name' | 'position') {
  if (isWhole(row, checks, key)) return row;
  const found = checks.filter((check) => !isReadable(row, check, key));
  for (const { [key]: place, table, rule } of found) {
    Reflect.set(row, place, rule.fallback(Reflect.get(row, place)));
    const spoiled = checks.find((check) => check.table === table && check.column === rule.spoils);
    if (spoiled !== undefined) Reflect.set(row, spoiled[key], null);
  }
  unreadable.set(
    row,
    found.map(({ table, column }) => ({ table, column })),
  );
  return row;
}

/** Nearly every row of every list is whole, so this is written to be quick: no call and no copy for each value. */
function isWhole(row: Row | unknown[], checks: readonly Check[], key: 'name' | 'position'): boolean {
  if (Array.isArray(row)) return checks.every((check) => isReadable(row, check, key));
  for (const { name, rule } of checks) {
    const value = row[name];
    if (value !== null && !rule.readable(value)) return false;
  }
  return true;
}

function isReadable(row: object, check: Check, key: 'name' | 'position'): boolean {
  const value: unknown = Reflect.get(row, check[key]);
  return value === null || check.rule.readable(value);
}
