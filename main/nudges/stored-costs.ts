import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { exactNumber, type CurrencyCode } from '#shared/domain/money.ts';
import { converted, rateBetween } from '#shared/domain/needs/rates.ts';
import { roundHalfUp } from '#shared/domain/needs/fraction.ts';
import type { HouseholdCost } from '#shared/domain/palgorithms/household-facts.ts';
import { sumOf } from '#shared/domain/payments/apportion.ts';
import { steadyCost, type SteadyCost } from '#shared/domain/payments/commitments.ts';
import { dataVersion } from '../db/data-version.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { PassContext, Sqlite } from './pass-context.ts';
import { readRatesToWeigh } from './stored-rates.ts';
import { contractFacts } from './watches/contract-facts.ts';
import type { FactsOn, Which } from './watches/watch.ts';

/** By currency, and by denominator: how many of such parts of a minor unit all contracts come to in a month. */
type Sums = Map<CurrencyCode, Map<bigint, bigint>>;

/** What each contract comes to on a day, with the sums of all. */
interface Costs {
  readonly day: CalendarDate;
  /** It rises when another connection writes, of which nothing is heard here. */
  readonly version: number;
  readonly each: Map<string, SteadyCost>;
  readonly sums: Sums;
}

/** One change concerns the sum of all, so what each comes to is kept while a store is open. */
let kept = new WeakMap<Sqlite, Costs>();

/** Drops what is kept of costs. */
export function forgetCosts(): void {
  kept = new WeakMap();
}

/** The contracts a command changed, by itself or by a price or an exit. */
const changedContracts = `
  WITH h AS (SELECT tableName, rowId FROM changes WHERE entryId IN (SELECT id FROM current_entry))
  SELECT rowId FROM h WHERE tableName = 'contracts'
  UNION SELECT p.contractId FROM h JOIN prices p ON p.id = h.rowId WHERE h.tableName = 'prices'
  UNION SELECT e.contractId FROM h JOIN exits e ON e.id = h.rowId WHERE h.tableName = 'exits'`;

/** Brings up to date what is kept of the contracts a command changed; where nothing is kept, nothing is read. */
export function refreshCosts(context: PassContext): void {
  const costs = kept.get(context.sqlite);
  if (costs === undefined) return;
  const changed = prepareOnce<[], string>(context.sqlite, changedContracts).pluck().all();
  for (const id of changed) drop(costs, id);
  take(context, costs, changed, { day: costs.day, kept: true });
}

/**
 * What all contracts come to evenly in one currency, on a day: by currency rounded half up, as the page of costs has it,
 * and each of these brought into it.
 */
export function costOfHousehold(context: PassContext, on: FactsOn, currency: CurrencyCode): HouseholdCost {
  const { sums } = costsOn(context, on);
  const rates = readRatesToWeigh(context);
  const leftOut: CurrencyCode[] = [];
  let monthly = 0;
  for (const from of [...sums.keys()].toSorted()) {
    const exact = sumOf([...(sums.get(from) ?? [])].map(([denominator, numerator]) => ({ numerator, denominator })));
    const amount = exactNumber(roundHalfUp(exact));
    if (amount === 0) continue;
    const rate = from === currency ? null : rateBetween(rates, from, currency);
    const weighed =
      amount === null ? null : from === currency ? amount : rate === null ? null : converted(amount, rate);
    if (weighed === null) leftOut.push(from);
    else monthly += weighed;
  }
  return { monthly: { amount: monthly, currency }, yearly: { amount: monthly * 12, currency }, leftOut };
}

function costsOn(context: PassContext, on: FactsOn): Costs {
  const known = on.kept ? kept.get(context.sqlite) : undefined;
  const version = dataVersion(context.sqlite);
  if (known?.day === on.day && known.version === version) return known;
  const costs: Costs = { day: on.day, version, each: new Map(), sums: new Map() };
  take(context, costs, 'all', on);
  if (on.kept) kept.set(context.sqlite, costs);
  return costs;
}

function take(context: PassContext, costs: Costs, which: Which, on: FactsOn): void {
  for (const { id, paid } of contractFacts(context, which, on)) {
    const steady = paid === undefined ? null : steadyCost(paid(), on.day);
    if (steady === null) continue;
    costs.each.set(id, steady);
    add(costs.sums, steady, 1n);
  }
}

function drop({ each, sums }: Costs, id: string): void {
  const steady = each.get(id);
  if (steady === undefined) return;
  each.delete(id);
  add(sums, steady, -1n);
}

function add(sums: Sums, { currency, monthly: { numerator, denominator } }: SteadyCost, times: bigint): void {
  const own = sums.get(currency) ?? new Map<bigint, bigint>();
  sums.set(currency, own);
  own.set(denominator, (own.get(denominator) ?? 0n) + numerator * times);
}
