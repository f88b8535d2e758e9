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
import { calendarDate, currencyCode, id, terms } from '#shared/api/schemas.ts';
import { preferenceOf } from '../preferences/preference-rows.ts';

export type Value = string | number | null;

/** The furthest instant a calendar of the computer knows, in milliseconds from 1970 UTC. */
const furthestInstant = 8.64e15;
const instant = z.int().min(-furthestInstant).max(furthestInstant);
const tags = jsonOf(z.array(tag));
const texts = jsonOf(z.array(z.string()));
const links = jsonOf(z.array(link));
const flag = z.union([z.literal(0), z.literal(1)]);
/** Whole minor units. What is too large to be reckoned with can stand in an older store, and is shown as that. */
const amount = z.int().min(0);
const text = z.string();
/** Rows of preferences are judged by name and value together, changes by the fields they name. */
const judgedByRow = z.string();

/** Columns that mean the same wherever they stand. */
const everywhere: ReadonlyMap<string, z.ZodType<Value>> = new Map<string, z.ZodType<Value>>([
  ['id', id],
  ['createdAt', instant],
  ['changedAt', instant],
  ['deletedAt', instant],
  ['name', text],
  ['note', text],
  ['folded', text],
  ['text', text],
  ['reason', text],
]);

/** What every other column of an export must hold; a test proves that none is left out. */
const rules: ReadonlyMap<string, z.ZodType<Value>> = new Map<string, z.ZodType<Value>>([
  ['suppliers.website', text],
  ['suppliers.email', text],
  ['suppliers.phone', text],
  ['suppliers.postalAddress', text],
  ['suppliers.tags', tags],
  ['contracts.category', text],
  ['contracts.terms', jsonOf(terms)],
  ['contracts.place', jsonOf(place)],
  ['contracts.paymentMethod', text],
  ['contracts.referenceNumbers', jsonOf(z.array(referenceNumber))],
  ['contracts.links', links],
  ['contracts.tags', tags],
  ['contracts.importKey', text],
  ['prices.amount', amount],
  ['prices.currency', currencyCode],
  ['prices.cycleCount', z.int().min(1)],
  ['prices.cycleUnit', z.enum(['day', 'week', 'month', 'year'])],
  ['prices.sharePercent', z.number().min(0).max(100)],
  ['prices.effectiveFrom', calendarDate],
  ['prices.exitRightUntil', calendarDate],
  ['exits.endsOnStated', flag],
  ['exits.inTime', flag],
  ['exits.channel', z.enum(exitChannels)],
  ['nudge_answers.nudgeKey', text],
  ['nudge_answers.title', text],
  ['nudge_answers.answer', z.enum(['snoozed', 'dismissed', 'done', 'next_term'])],
  ['nudge_answers.snoozedUntil', calendarDate],
  ['preferences.value', judgedByRow],
  ['needs.title', text],
  ['needs.story', text],
  ['needs.trigger', z.enum(needTriggers)],
  ['needs.state', z.enum(needStates)],
  ['needs.stateReason', text],
  ['needs.causeNudgeKey', text],
  ['needs.budgetAmount', amount],
  ['needs.budgetCurrency', knownCurrency],
  ['needs.budgetPer', z.enum(['month', 'total'])],
  ['needs.decideBy', calendarDate],
  ['needs.decideByWhy', text],
  ['needs.costWeight', z.int().min(0).max(10)],
  ['requirements.kind', z.enum(requirementKinds)],
  ['requirements.weight', z.int().min(1).max(10)],
  ['requirements.position', z.int()],
  ['candidates.supplierName', text],
  ['candidates.stage', z.enum(candidateStages)],
  ['candidates.source', z.enum(candidateSources)],
  ['candidates.position', z.number()],
  ['assessments.verdict', z.enum(verdicts)],
  ['interactions.direction', z.enum(['out', 'in'])],
  ['interactions.channel', z.enum(interactionChannels)],
  ['interactions.nextActor', z.enum(['me', 'them'])],
  ['interactions.nextBy', calendarDate],
  ['offers.version', z.int().min(1)],
  ['offers.validUntil', calendarDate],
  ['offers.price', jsonOf(offerPrice)],
  ['offers.terms', jsonOf(offerTerms)],
  ['offers.financing', text],
  ['offers.promises', texts],
  ['offers.dataAsked', text],
  ['offers.dataUse', text],
  ['offers.included', texts],
  ['offers.links', links],
  ['checklist_items.position', z.int()],
  ['exchange_rates.fromCurrency', knownCurrency],
  ['exchange_rates.toCurrency', knownCurrency],
  ['exchange_rates.rate', z.number().min(1e-9).max(1e9)],
  ['exchange_rates.source', text],
  ['history_entries.at', instant],
  ['history_entries.actor', z.enum(actors)],
  ['history_entries.operation', text],
  ['history_entries.title', text],
  ['history_entries.changeCount', z.int().min(0)],
  ['history_entries.sequence', z.int().min(1)],
  ['history_entries.undoes', id],
  ['history_entries.undoneBy', id],
  ['changes.id', z.int().min(1)],
  ['changes.tableName', text],
  ['changes.before', judgedByRow],
  ['changes.after', judgedByRow],
]);

/** A column as its table declares it. */
export interface Column {
  readonly name: string;
  readonly required: boolean;
}

/** The rule a column's values must keep, null where the column may be empty; undefined where nobody wrote one down. */
export function ruleOf(table: string, { name, required }: Column): z.ZodType<Value> | undefined {
  const rule = rules.get(`${table}.${name}`) ?? everywhere.get(name) ?? ruleByEnding(name);
  if (rule === undefined) return undefined;
  return required || name === 'id' ? rule : rule.nullable();
}

function ruleByEnding(name: string): z.ZodType<Value> | undefined {
  if (name.endsWith('Id')) return id;
  return name.endsWith('On') ? calendarDate : undefined;
}

/** Whether there is a preference of this name. */
export function isPreferenceName(name: unknown): boolean {
  return typeof name === 'string' && preferenceOf(name) !== undefined;
}

/** Whether a preference of this name may have this value, which is JSON. */
export function isPreference(name: unknown, value: unknown): boolean {
  const schema = typeof name === 'string' ? preferenceOf(name) : undefined;
  return schema !== undefined && jsonOf(schema).safeParse(value).success;
}

/** Text that is JSON of the given shape; the text itself stays as it is. */
function jsonOf(schema: z.ZodType): z.ZodType<Value> {
  return z.string().refine((written) => {
    try {
      return schema.safeParse(JSON.parse(written)).success;
    } catch {
      return false;
    }
  }, 'This is not what belongs here.');
}
