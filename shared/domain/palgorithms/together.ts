import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { Rate } from '../needs/rates.ts';
import type { NudgeDraft } from './proposal.ts';

/** The subject part of the key of a nudge that speaks for several records. */
export const severalSubjects = 'several';

/** What would be said of one record, and what decides whether it is spoken of alone. */
export interface Omission {
  readonly recordId: string;
  /** The record as the person calls it. */
  readonly subject: string;
  readonly enteredOn: CalendarDate;
  /** What it costs in a year; null when unknown. The ones that cost most are named first, as far as the currencies can be compared. */
  readonly yearlyCost: Money | null;
  /** Whether the person said that it is not needed for this one. */
  readonly putAway: boolean;
  readonly draft: NudgeDraft;
}

/** What the person said to the nudge that speaks for several records, and when. */
export interface SeveralAnswer {
  readonly answeredOn: CalendarDate;
}

/** How a palgorithm speaks of many records at once. */
export interface Together<Facts, Values> {
  /** What decides whether one record is spoken of alone. */
  of(facts: Facts, draft: NudgeDraft, today: CalendarDate, settings: Values): Omission;
  /**
   * What is said of all of them, with the exchange rates by which their costs can be compared. Within one draft the
   * subject of the key is `severalSubjects`.
   */
  say(
    all: Iterable<Omission>,
    answers: readonly SeveralAnswer[],
    settings: Values,
    rates: () => readonly Rate[],
  ): readonly TogetherDraft[];
}

/** A draft that may speak for several records: its key then names none of them. */
export type TogetherDraft = NudgeDraft;
