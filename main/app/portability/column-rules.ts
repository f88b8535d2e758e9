import { z } from 'zod';
import { actors } from '#shared/api/history.ts';
import { exitChannels, link, place, referenceNumber, tag } from '#shared/api/records.ts';
import { calendarDate, currencyCode, terms } from '#shared/api/schemas.ts';

type Value = string | number | null;

const tags = jsonOf(z.array(tag));
const flag = z.union([z.literal(0), z.literal(1)]);

/** What the columns of an export must hold, where being a text or a number does not say enough. */
const rules: Record<string, z.ZodType<Value>> = {
  'suppliers.tags': tags,
  'contracts.tags': tags,
  'contracts.terms': jsonOf(terms),
  'contracts.place': jsonOf(place),
  'contracts.referenceNumbers': jsonOf(z.array(referenceNumber)),
  'contracts.links': jsonOf(z.array(link)),
  'prices.currency': currencyCode,
  'prices.amount': z.int().min(0),
  'prices.cycleCount': z.int().min(1),
  'prices.cycleUnit': z.enum(['day', 'week', 'month', 'year']),
  'prices.sharePercent': z.number().min(0).max(100),
  'exits.channel': z.enum(exitChannels),
  'exits.endsOnStated': flag,
  'exits.inTime': flag,
  'nudge_answers.answer': z.enum(['snoozed', 'dismissed', 'done', 'next_term']),
  'preferences.value': jsonOf(z.json()),
  'history_entries.actor': z.enum(actors),
  'changes.before': jsonOf(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  'changes.after': jsonOf(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
};

const dateColumns = /(?:On|From|Until)$/;

/** The rule a column's values must keep; nullable where the column is. */
export function ruleOf(
  table: string,
  column: { readonly name: string; readonly kind: 'text' | 'number'; readonly required: boolean },
): z.ZodType<Value> {
  const rule = rules[`${table}.${column.name}`] ?? plainRule(column);
  return column.required || column.name === 'id' ? rule : rule.nullable();
}

function plainRule(column: { readonly name: string; readonly kind: 'text' | 'number' }): z.ZodType<Value> {
  if (column.kind === 'number') return z.number();
  return dateColumns.test(column.name) ? calendarDate : z.string();
}

/** Text that is JSON of the given shape; the text itself stays as it is. */
function jsonOf(schema: z.ZodType): z.ZodType<Value> {
  return z.string().refine((text) => {
    try {
      return schema.safeParse(JSON.parse(text)).success;
    } catch {
      return false;
    }
  }, 'This is not what belongs here.');
}
