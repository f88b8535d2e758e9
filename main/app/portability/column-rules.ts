import type { Field } from '#shared/records/field.ts';
import { documentLists } from '#shared/records/documents.ts';
import { historyLists } from '#shared/records/history.ts';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import { columnRules } from '../../db/readable/column-rules.ts';
import { fits, isId, isText } from '../../db/readable/rule.ts';
import { preferenceOf } from '../preferences/preference-rows.ts';

export type Value = string | number | null;

/** Whether a value that is there may stand in a column. */
type Rule = (value: unknown) => boolean;

/**
 * The rules of an export, by list and field: a record is restored if it can be read, by the very rules that reading goes
 * by, or if an earlier version stored it so, which must not keep a person from their own backup. Null is for the caller
 * to judge.
 */
export const rulesOfLists: ReadonlyMap<string, ReadonlyMap<string, Rule>> = new Map([
  ...recordList.map(
    ({ table, fields }) =>
      [table, new Map(fieldsOf({ fields }).map(([name, field]) => [name, ruleOfRecord(table, name, field)]))] as const,
  ),
  ...[...historyLists, ...documentLists].map(
    ({ table, fields }) =>
      [table, new Map(fieldsOf({ fields }).map(([name, field]) => [name, ruleOfFurther(field)]))] as const,
  ),
]);

function ruleOfRecord(table: string, name: string, { kept }: Field): Rule {
  if (kept !== undefined) return fits(kept);
  const rule = columnRules.get(table)?.get(name);
  if (rule === undefined) throw new Error(`Nobody wrote down what ${table}.${name} may hold`);
  return (value) => rule.readable(value);
}

/** What is no record reads its own rows with care, and so has no rules for reading. */
function ruleOfFurther({ kind, value }: Field): Rule {
  if (value !== undefined) return fits(value);
  return kind === 'id' ? isId : isText;
}

/** Whether there is a preference of this name. */
export function isPreferenceName(name: unknown): boolean {
  return typeof name === 'string' && preferenceOf(name) !== undefined;
}

/** Whether a preference of this name may have this value, which is JSON. */
export function isPreference(name: unknown, value: unknown): boolean {
  const schema = typeof name === 'string' ? preferenceOf(name) : undefined;
  if (schema === undefined || typeof value !== 'string') return false;
  try {
    return schema.safeParse(JSON.parse(value)).success;
  } catch {
    return false;
  }
}
