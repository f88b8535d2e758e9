import type { CalendarDate } from '../calendar-date.ts';
import type { Message } from '../words.ts';
import type { Example } from './example.ts';
import type { NudgeDraft } from './proposal.ts';
import type { Said } from './said.ts';
import type { Together } from './together.ts';
import type { WatchedFacts, WatchedKind } from './watched.ts';

/** Days before a day, on each of which the person is told. */
interface LeadDays {
  readonly kind: 'leadDays';
  readonly preset: readonly number[];
}

/** One number: calendar days, a percentage, or how many of something. */
interface OneNumber {
  readonly kind: 'days' | 'percent' | 'count';
  readonly preset: number;
}

/** Something about a palgorithm that the person may set; what it is without that, and what it is called. */
export type Setting = (LeadDays | OneNumber) & { readonly label: Message };
export type Settings = Readonly<Record<string, Setting>>;

/** The values a palgorithm works with: whether it is switched on, and each of its settings. */
export type SettingsOf<S extends Settings> = { readonly on: boolean } & {
  readonly [Name in keyof S]: S[Name] extends LeadDays ? readonly number[] : number;
};

/** When a nudge that stands is told again. */
export interface Lead<Values> {
  /**
   * `days`: at each of the days before the day to act by; `urgency`: whenever it becomes more pressing; `once`: when it
   * is raised; `never`: it is only shown.
   */
  readonly by: 'days' | 'urgency' | 'once' | 'never';
  /** The days before, for `days`. */
  days?(settings: Values): readonly number[];
}

/** What a palgorithm may know of the others: whether one is switched on that speaks of the same thing. */
export interface Others {
  isOn(name: string): boolean;
}

/**
 * A pure, explainable rule about one kind of record: from what is known about one record to what it would say today.
 * Everything else about it follows from its definition: its name in the api, its preferences and their form, when it is
 * told, its page in `docs/palgorithms.md`, the tests of its examples.
 */
export interface PalgorithmDefinition<Name extends string, Kind extends WatchedKind, S extends Settings> {
  readonly name: Name;
  /** What it is called, and what it watches and when it speaks, for the person. */
  readonly about: { readonly label: Message; readonly meaning: Message };
  readonly watches: Kind;
  readonly settings: S;
  readonly lead: Lead<SettingsOf<S>>;
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
  readonly about: { readonly label: Message; readonly meaning: Message };
  readonly watches: Kind;
  readonly settings: Settings;
  readonly lead: Lead<{ readonly on: boolean }>;
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

export type { NudgeDraft };
