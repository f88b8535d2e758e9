import { z } from 'zod';
import { actors } from '#shared/api/history.ts';
import {
  candidateSources,
  candidateStages,
  interactionChannels,
  knownCurrency,
  needStates,
  needTriggers,
  offerPrice,
  offerTerms,
  requirementKinds,
  verdicts,
} from '#shared/api/need-records.ts';
import { exitChannels, link, place, referenceNumber, tag } from '#shared/api/records.ts';
import { calendarDate, currencyCode, terms } from '#shared/api/schemas.ts';

type Value = string | number | null;

const tags = jsonOf(z.array(tag));
const texts = jsonOf(z.array(z.string()));
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
  'needs.trigger': z.enum(needTriggers),
  'needs.state': z.enum(needStates),
  'needs.budgetAmount': z.int().min(0),
  'needs.budgetCurrency': knownCurrency,
  'needs.budgetPer': z.enum(['month', 'total']),
  'needs.decideBy': calendarDate,
  'needs.costWeight': z.int().min(0).max(10),
  'requirements.kind': z.enum(requirementKinds),
  'requirements.weight': z.int().min(1).max(10),
  'requirements.position': z.int(),
  'candidates.stage': z.enum(candidateStages),
  'candidates.source': z.enum(candidateSources),
  'assessments.verdict': z.enum(verdicts),
  'interactions.direction': z.enum(['out', 'in']),
  'interactions.channel': z.enum(interactionChannels),
  'interactions.nextActor': z.enum(['me', 'them']),
  'interactions.nextBy': calendarDate,
  'offers.version': z.int().min(1),
  'offers.price': jsonOf(offerPrice),
  'offers.terms': jsonOf(offerTerms),
  'offers.promises': texts,
  'offers.included': texts,
  'offers.links': jsonOf(z.array(link)),
  'checklist_items.position': z.int(),
  'exchange_rates.fromCurrency': knownCurrency,
  'exchange_rates.toCurrency': knownCurrency,
  'exchange_rates.rate': z.number().min(1e-9).max(1e9),
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
