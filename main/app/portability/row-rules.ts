import { z } from 'zod';
import { historyLists } from '#shared/records/history.ts';
import { recordList } from '#shared/records/records.ts';
import { isPreference, isPreferenceName, rulesOfLists, type Value } from './column-rules.ts';
import { exportedLists, type ExportedTable } from './everything.ts';

export type Row = Readonly<Record<string, Value>>;

/** Says what is wrong with a row: the field, or null for the row as a whole. */
export interface RowFlaw {
  readonly field: string | null;
}

const image = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** The rules of a table's columns; null is judged with them. */
type Rules = ReadonlyMap<string, (value: unknown) => boolean>;

const columnRules: ReadonlyMap<string, Rules> = new Map(exportedLists.map((table) => [table.name, rulesOf(table)]));

function rulesOf({ name, columns }: ExportedTable): Rules {
  return new Map(
    columns.map((column) => {
      const rule = rulesOfLists.get(name)?.get(column.name);
      return [column.name, (value: unknown) => (value === null ? !column.required : rule?.(value) === true)];
    }),
  );
}

/**
 * Checks a row of a list: exactly the fields of its table, each by its own rule. Unknown fields are refused, since
 * dropping them would lose something.
 */
export function flawOf(list: string, row: unknown): RowFlaw | null {
  const rules = columnRules.get(list);
  if (rules === undefined || typeof row !== 'object' || row === null || Array.isArray(row)) return { field: null };
  const fields = new Map<string, unknown>(Object.entries(row));
  const surplus = [...fields.keys()].find((field) => !rules.has(field));
  if (surplus !== undefined) return { field: surplus };
  for (const [field, rule] of rules) {
    if (!rule(fields.get(field))) return { field };
  }
  if (list === 'preferences' && !isPreference(fields.get('name'), fields.get('value'))) return { field: 'value' };
  if (list === 'changes') return flawOfChange(fields);
  return null;
}

/** Undoing writes what a change recorded, under the names it gives: both must be those of a record. */
function flawOfChange(fields: ReadonlyMap<string, unknown>): RowFlaw | null {
  const table = fields.get('tableName');
  if (typeof table !== 'string' || !isRecords(table)) return { field: 'tableName' };
  const rules = columnRules.get(table);
  if (rules === undefined) return { field: 'tableName' };
  for (const side of ['before', 'after']) {
    const text = fields.get(side);
    if (text !== null && !isImage(table, text, rules)) return { field: side };
  }
  return fields.get('before') === null && fields.get('after') === null ? { field: null } : null;
}

/** Whether a list holds records. */
function isRecords(list: string): boolean {
  return recordList.some(({ table }) => table === list);
}

/** Whether a list tells of the records instead of holding them. */
export function isHistory(list: string): boolean {
  return historyLists.some(({ table }) => table === list);
}

function isImage(list: string, text: unknown, rules: Rules): boolean {
  if (typeof text !== 'string') return false;
  let read: ReturnType<typeof image.safeParse>;
  try {
    // zod leaves a field named __proto__ out, so it is looked for in the text's own value.
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) return false;
    read = image.safeParse(value);
  } catch {
    return false;
  }
  if (!read.success) return false;
  if (list === 'preferences' && read.data['name'] != null && !isPreferenceName(read.data['name'])) return false;
  return Object.entries(read.data).every(([field, value]) => rules.get(field)?.(value) === true);
}
