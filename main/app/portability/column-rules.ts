import { z } from 'zod';
import { actor } from '#shared/api/history.ts';
import { columnRules } from '../../db/readable/column-rules.ts';
import { preferenceOf } from '../preferences/preference-rows.ts';

export type Value = string | number | null;

/** Whether a value that is there may stand in a column. */
type Rule = (value: unknown) => boolean;

/** The furthest instant a calendar of the computer knows, in milliseconds from 1970 UTC. */
const furthestInstant = 8.64e15;
const text = fits(z.string());
const id = fits(z.string().min(1).max(64));
const count = fits(z.int().min(0));
const place = fits(z.int().min(1));

/** What tells of the records: the history, which reads its own rows with care and so has no rules for reading. */
const historyRules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['history_entries.id', id],
  ['history_entries.at', fits(z.int().min(-furthestInstant).max(furthestInstant))],
  ['history_entries.sequence', place],
  ['history_entries.actor', fits(actor)],
  ['history_entries.operation', text],
  ['history_entries.title', text],
  ['history_entries.changeCount', count],
  ['history_entries.undoes', id],
  ['history_entries.undoneBy', id],
  ['changes.id', place],
  ['changes.entryId', id],
  ['changes.tableName', text],
  ['changes.rowId', id],
  // Judged by the fields they name.
  ['changes.before', text],
  ['changes.after', text],
]);

/**
 * Amounts that are too large to be reckoned with can stand in an older store, among what was removed for good reason too.
 * They are shown as what cannot be read, and must not keep a person from their own backup.
 */
const widerRules: ReadonlyMap<string, Rule> = new Map([
  ['prices.amount', count],
  ['needs.budgetAmount', count],
]);

/** A column as its table declares it. */
export interface Column {
  readonly name: string;
  readonly required: boolean;
}

/**
 * The rule a column's values must keep: a record is restored if it can be read, by the very rules that reading goes by.
 * Undefined where nobody wrote one down. Null is for the caller to judge.
 */
export function ruleOf(table: string, { name }: Column): Rule | undefined {
  const column = `${table}.${name}`;
  return widerRules.get(column) ?? historyRules.get(column) ?? columnRules.get(table)?.get(name)?.readable;
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

function fits(schema: z.ZodType): Rule {
  return (value) => schema.safeParse(value).success;
}
