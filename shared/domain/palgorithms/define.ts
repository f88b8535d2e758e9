import type { CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Money } from '../money.ts';
import type { Message } from '../words.ts';
import type { Example } from './example.ts';
import type { Others } from './others.ts';
import type { Said } from './said.ts';
import type { Together } from './together.ts';
import type { WatchedFacts, WatchedKind } from './watched.ts';

/** Days before a day, on each of which the person is told. */
interface LeadDays {
  readonly kind: 'leadDays';
  readonly preset: readonly number[];
  /** How its value is said in a history; as days before, if left out. */
  readonly said?: (days: readonly number[]) => Message;
}

/** One number: calendar days, a percentage, how many contracts, months, years, whole units of a currency, or a month of the year. */
interface OneNumber {
  readonly kind: 'days' | 'percent' | 'count' | 'months' | 'years' | 'units' | 'month';
  readonly preset: number;
  /** How its value is said in a history; as such a number, if left out. */
  readonly said?: (n: number) => Message;
}

/** A sum in minor units of its currency; null: none is set, and nothing is measured by it. */
interface OneSum {
  readonly kind: 'money';
  readonly preset: Money | null;
}

/** Something about a palgorithm that the person may set; what it is without that, and what it is called. */
export type Setting = (LeadDays | OneNumber | OneSum) & { readonly label: Message };
export type Settings = Readonly<Record<string, Setting>>;

/** Nothing about it may be set but whether it is on. */
export type NoSettings = { readonly [Name in never]: Setting };

/** The values a palgorithm works with: whether it is switched on, and each of its settings. */
export type SettingsOf<S extends Settings> = { readonly on: boolean } & {
  readonly [Name in keyof S]: S[Name] extends LeadDays
    ? readonly number[]
    : S[Name] extends OneSum
      ? Money | null
      : number;
};

/** What a palgorithm is to the person. */
export interface About {
  /** What its preference is called in a history: "trial reminder". */
  readonly name: Message;
  /** What it is called where it is switched on. */
  readonly label: Message;
  /** What it watches and when it speaks. */
  readonly meaning: Message;
}

/** Days as a history says them. */
export function sayDays(days: readonly number[]): { readonly days: readonly string[]; readonly n: number } {
  return { days: days.map(String), n: days.at(-1) ?? 0 };
}

/** The value of a setting as a history says it; null when it is none. */
export function sayValue(setting: Setting, value: unknown): Message | null {
  if (setting.kind === 'leadDays') {
    const days = Array.isArray(value) ? value.filter((day) => typeof day === 'number') : [];
    if (days.length === 0) return null;
    return setting.said?.(days) ?? message('palgorithms.said.leadDays', sayDays(days));
  }
  if (setting.kind === 'money') return isMoney(value) ? message('palgorithms.said.money', { sum: value }) : null;
  if (typeof value !== 'number') return null;
  return setting.said?.(value) ?? message(`palgorithms.said.${setting.kind}`, { n: value });
}

function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value)) return false;
  return typeof value.amount === 'number' && typeof value.currency === 'string';
}

/** When a nudge that stands is told again. */
export interface Lead<Values> {
  /**
   * `days`: at each of the days before the day to act by; `once`: when it is raised; `named`: on the days it names itself; `never`: it is only shown.
   */
  readonly by: 'days' | 'once' | 'named' | 'never';
  /** The days before, for `days`. */
  days?(settings: Values): readonly number[];
}

/**
 * A pure, explainable rule about one kind of record: from what is known about one record to what it would say today.
 * Everything else about it follows from its definition: its name in the api, its preferences and their form, when it is
 * told, its page in `docs/palgorithms.md`, the tests of its examples.
 */
export interface PalgorithmDefinition<Name extends string, Kind extends WatchedKind, S extends Settings> {
  readonly name: Name;
  readonly about: About;
  /** The kind of record it looks at; `every` for one that looks at all of them. */
  readonly watches: Kind | 'every';
  readonly settings: S;
  readonly lead: Lead<SettingsOf<S>>;
  /** Whether its day is a last day by law or contract: it is told in time whatever the budget, and before an absence. */
  readonly binding?: true;
  /** Whether something can no longer be done after its day, though nothing binds: it is spoken of before an absence. */
  readonly comesForward?: true;
  /** Whether its first telling is news that waits for no budget: what became of a last day that was missed. */
  readonly newsPresses?: true;
  /** Whether it speaks of a contract that is paused, too. */
  readonly evenPaused?: true;
  /** Whether it is silent until the person switches it on. */
  readonly offAtFirst?: true;
  /** Whether its day is one on which something happens by itself, so that what the person thinks of it may move it. */
  readonly dayIsNoDeadline?: true;
  /** Whether its day is the one on which something is due or happens, and not the last one to act on. */
  readonly dayOfEvent?: true;
  /** What would have to be written down, or set, for it to speak of such a record; null or left out when nothing is missing. */
  missing?(facts: WatchedFacts[Kind], settings: SettingsOf<S>): Message | null;
  /** Facts with what it says of them, as they are tested and shown. At least one where it speaks and one where not. */
  examples(): readonly Example<WatchedFacts[Kind], Partial<SettingsOf<S>>>[];
  /** What it says of one record today, and until when nothing about that can change by itself. */
  propose(facts: WatchedFacts[Kind], settings: SettingsOf<S>, today: CalendarDate, others: Others): Said;
  /** For one that speaks of many records at once: how it does so. */
  readonly together?: Together<WatchedFacts[Kind], SettingsOf<S>>;
}

/** A palgorithm over one kind of record, whatever its settings. */
export interface Palgorithm<Kind extends WatchedKind = WatchedKind> {
  readonly name: string;
  readonly about: About;
  readonly watches: Kind | 'every';
  readonly settings: Settings;
  readonly lead: Lead<{ readonly on: boolean }>;
  readonly binding?: true;
  readonly comesForward?: true;
  readonly newsPresses?: true;
  readonly evenPaused?: true;
  readonly offAtFirst?: true;
  readonly dayIsNoDeadline?: true;
  readonly dayOfEvent?: true;
  missing?(facts: WatchedFacts[Kind], settings: { readonly on: boolean }): Message | null;
  examples(): readonly Example<WatchedFacts[Kind], object>[];
  propose(facts: WatchedFacts[Kind], settings: { readonly on: boolean }, today: CalendarDate, others: Others): Said;
  readonly together?: Together<WatchedFacts[Kind], { readonly on: boolean }>;
}

/** Defines a palgorithm; `registered.ts` is where it is switched on. */
export function definePalgorithm<Name extends string, Kind extends WatchedKind, const S extends Settings>(
  definition: PalgorithmDefinition<Name, Kind, S>,
): PalgorithmDefinition<Name, Kind, S> {
  return definition;
}
