import type { InputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { PalgorithmName } from '#shared/domain/palgorithms/registered.ts';

export const demoPeople = ['Nora', 'Emil', 'Ida'] as const;
export type DemoPerson = (typeof demoPeople)[number];

/** Something that happened after a contract was entered, so many days before today. */
export type DemoStep = { readonly daysAgo: number } & (
  | { readonly step: 'exit'; readonly input: Omit<InputOf<'exits.log'>, 'contractId' | 'relationshipId'> }
  /** What follows of the steps is about the contract that follows. */
  | { readonly step: 'succeed'; readonly input: Omit<InputOf<'contracts.succeed'>, 'id'> }
  | { readonly step: 'sent'; readonly input: Omit<InputOf<'exits.update'>, 'exitId'> }
  | { readonly step: 'acknowledge'; readonly on: CalendarDate; readonly endsOn?: CalendarDate }
  | { readonly step: 'tick'; readonly input: Omit<InputOf<'exits.tick'>, 'exitId'> }
  | { readonly step: 'exitItem'; readonly input: Omit<InputOf<'exits.addItem'>, 'exitId'> }
  | { readonly step: 'withdraw'; readonly reason: string }
  | { readonly step: 'price'; readonly input: Omit<InputOf<'prices.announce'>, 'contractId'> }
  | { readonly step: 'change'; readonly input: Omit<InputOf<'contracts.update'>, 'id'> }
  | { readonly step: 'relationship'; readonly note: string }
  | { readonly step: 'undo' }
  | { readonly step: 'answer'; readonly palgorithm: PalgorithmName; readonly answer: DemoAnswer }
);

/** What the household said to a nudge about the contract. */
export type DemoAnswer = { readonly snoozeUntil: CalendarDate } | 'done' | 'dismiss' | 'nextTerm';

/** One contract of the demo household and what happened to it. */
export interface DemoContract extends Omit<
  InputOf<'contracts.add'>,
  'supplierId' | 'supplierName' | 'personId' | 'price'
> {
  /** Whose it is; left out for the whole household. */
  readonly person?: DemoPerson;
  readonly price?: InputOf<'contracts.add'>['price'];
  /** How many days ago it was written down, which may be long after it began. */
  readonly entered: number;
  readonly later?: readonly DemoStep[];
}

/** One supplier of the demo household with what was agreed with it. */
export interface DemoSupplier extends Omit<InputOf<'suppliers.add'>, 'name'> {
  readonly name: string;
  readonly contracts: readonly DemoContract[];
}

/** An amount paid by the month, in minor units of the currency. */
export function monthly(amount: number, currency = 'EUR'): NonNullable<DemoContract['price']> {
  return { amount, currency, every: { n: 1, unit: 'month' } };
}

/** An amount paid by the year, in minor units of the currency. */
export function yearly(amount: number, currency = 'EUR'): NonNullable<DemoContract['price']> {
  return { amount, currency, every: { n: 1, unit: 'year' } };
}

/** An amount paid once, in minor units of the currency. */
export function once(amount: number, currency = 'EUR'): NonNullable<DemoContract['price']> {
  return { amount, currency, every: null };
}
