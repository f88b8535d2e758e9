import { addDays, latestOf, type CalendarDate } from '../calendar-date.ts';
import type { Others } from './others.ts';
import { sooner } from './said.ts';
import type { Money } from '../money.ts';
import { mainCurrency } from '../money.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { RelationshipFacts, RunningContract } from './relationship-facts.ts';

/** What contracts cost in a year, in the currency most of them are paid in; null where nothing recurs or is known. */
export function yearlyOfAll(contracts: readonly RunningContract[]): Money | null {
  const costs = contracts.flatMap(({ yearly }) => yearly ?? []);
  const currency = mainCurrency(costs);
  if (currency === null) return null;
  const amount = costs.reduce((sum, cost) => (cost.currency === currency ? sum + cost.amount : sum), 0);
  return Number.isSafeInteger(amount) && amount > 0 ? { amount, currency } : null;
}

/** Whether a year costs at least so many whole units a month. */
export function costsMonthly(yearly: Money | null, units: number): yearly is Money {
  return yearly !== null && yearly.amount >= units * 12 * 100;
}

/**
 * A look at all of a supplier waits while the person is asked anyway whether to go on with something of it: until the day
 * after the last such day; null where nothing is. `changesOn`: the first later day on which that may be otherwise.
 */
export function waitsForDeciding(
  contracts: readonly RunningContract[],
  today: CalendarDate,
  others: Others,
): { readonly waitsUntil: CalendarDate | null; readonly changesOn: CalendarDate | null } {
  const all = contracts.flatMap(({ decided }) => decided?.(others) ?? []);
  const now = all.flatMap(({ days }) =>
    days !== null && days.from <= today && today <= days.until ? [days.until] : [],
  );
  const ahead = all.flatMap(({ days, changesOn }) => [
    changesOn,
    days !== null && days.from > today ? days.from : null,
  ]);
  const [first, ...more] = now;
  return {
    waitsUntil: first === undefined ? null : addDays(latestOf(first, ...more), 1),
    changesOn: ahead.reduce(sooner, null),
  };
}

/** How many contracts are named. */
const named = 4;

export function namesOf(contracts: readonly RunningContract[]): string {
  return contracts
    .slice(0, named)
    .map(({ name }) => name)
    .join('; ');
}

/** What would have to be written down for anything to be said of a relationship: since when it goes on, or what it costs. */
export function missingOfRelationship(facts: RelationshipFacts): Message | null {
  if (facts.since === null) return message('palgorithms.missing.since');
  const { contracts } = facts.running();
  return contracts.length > 0 && contracts.every(({ yearly }) => yearly === null)
    ? message('palgorithms.missing.noPrice')
    : null;
}
