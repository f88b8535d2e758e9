import type { CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { Example } from './example.ts';
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

/** One number: calendar days, a percentage, or how many of something. */
interface OneNumber {
  readonly kind: 'days' | 'percent' | 'count';
  readonly preset: number;
  /** How its value is said in a history; as such a number, if left out. */
  readonly said?: (n: number) => Message;
}

/** Something about a palgorithm that the person may set; what it is without that, and what it is called. */
export type Setting = (LeadDays | OneNumber) & { readonly label: Message };
export type Settings = Readonly<Record<string, Setting>>;

/** Nothing about it may be set but whether it is on. */
export type NoSettings = { readonly [Name in never]: Setting };

/** The values a palgorithm works with: whether it is switched on, and each of its settings. */
export type SettingsOf<S extends Settings> = { readonly on: boolean } & {
  readonly [Name in keyof S]: S[Name] extends LeadDays ? readonly number[] : number;
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
  if (typeof value !== 'number') return null;
  return setting.said?.(value) ?? message(`palgorithms.said.${setting.kind}`, { n: value });
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

/** What a palgorithm may know of the others: whether one is switched on that speaks of the same thing, and when. */
export interface Others {
  isOn(name: string): boolean;
  /** The days before at which another speaks, by its setting; none where it is switched off or has none. */
  leadDaysOf(name: string, setting: string): readonly number[];
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
  /** Whether it speaks of a contract that is paused, too. */
  readonly evenPaused?: true;
  /** Whether it is silent until the person switches it on. */
  readonly offAtFirst?: true;
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
  readonly evenPaused?: true;
  readonly offAtFirst?: true;
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
