import type { CalendarDate } from '../calendar-date.ts';
import type { Message } from '../words.ts';

/** Where a contract stands on a given day. */
export const termPhases = [
  'not_started',
  'cooling_off',
  'trial',
  'initial_term',
  'renewed',
  'open_ended',
  'ended',
] as const;
export type TermPhase = (typeof termPhases)[number];

/**
 * Why there is or is not a notice deadline: a date is known; any day works equally well; no notice is needed because
 * the contract ends by itself; the rule is missing; or it is over.
 */
export const deadlineKinds = ['date', 'any_day', 'not_needed', 'unknown', 'over'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** The last day to hand over a notice on each way so that it arrives by the deadline; null where there is no deadline. */
export interface SendBy {
  readonly online: CalendarDate | null;
  readonly letter: CalendarDate | null;
  readonly abroad: CalendarDate | null;
}

/** What may be missing for an outlook. */
export const unknownTermFields = ['start', 'renewal', 'notice'] as const;

/** One thing the terms do not say, and the question that would settle it. */
export interface UnknownTerm {
  readonly field: (typeof unknownTermFields)[number];
  readonly ask: Message;
}

/** Everything that follows from terms on one day. All dates are last days (inclusive) unless the name says otherwise. */
export interface TermsOutlook {
  readonly phase: TermPhase;
  /** How often the contract has been renewed so far: 0 in the first term. */
  readonly renewedTimes: number;
  /** First day of the current term, or of the open-ended time; of the first term before the start. */
  readonly currentTermStart: CalendarDate | null;
  /** Last day of the current term; null in an open-ended time. Of the last term when the contract is over. */
  readonly currentTermEnd: CalendarDate | null;
  /** The last day of the first term, however long ago; null when there is none. */
  readonly initialTermEnd: CalendarDate | null;
  readonly deadlineKind: DeadlineKind;
  /** Last day on which a notice received still gives the same exit as a notice received today; null: see `deadlineKind`. */
  readonly nextNoticeDeadline: CalendarDate | null;
  /**
   * The same by the strictest reading, for reminders: earlier than `nextNoticeDeadline` where suppliers may count
   * differently (short months, business days), else equal to it. It may already be over.
   */
  readonly cautiousDeadline?: CalendarDate | null;
  /**
   * First day on which a notice for `earliestExit` counts, also when it is over; null where notice may come as early as
   * one likes.
   */
  readonly noticeWindowOpensOn: CalendarDate | null;
  /**
   * Last day of the contract when notice arrives today, or when its window opens; where it ends by itself before any,
   * that day; null when unknown.
   */
  readonly earliestExit: CalendarDate | null;
  /** Last day of the contract when notice arrives the day after `nextNoticeDeadline`; null where there is no deadline. */
  readonly exitIfMissed: CalendarDate | null;
  /** First day of the next renewed term; null when nothing renews. */
  readonly nextRenewalOn: CalendarDate | null;
  readonly coolingOffEndsOn: CalendarDate | null;
  readonly trialEndsOn: CalendarDate | null;
  /** Last day on which the notice of the probation may arrive; null without one. */
  readonly probationEndsOn: CalendarDate | null;
  readonly sendBy: SendBy;
  readonly unknown: readonly UnknownTerm[];
  /** One message a sentence, in order: how each date came about and which reading was chosen. */
  readonly working: readonly Message[];
  /**
   * The first day after `asOf` on which any of the above could differ (the working apart); null when it never will.
   * A stored outlook is right until the day before.
   */
  readonly changesOn: CalendarDate | null;
}
