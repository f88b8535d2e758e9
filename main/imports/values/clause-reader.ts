import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Period } from '#shared/domain/period.ts';
import type { ExitFrom, PeriodNotice, Probation } from '#shared/domain/terms/terms.ts';

/** What a text says beside the length, the renewal and the notice. */
export interface SpecialClauses {
  readonly probation?: Probation;
  readonly breakDates?: readonly CalendarDate[];
  readonly breakNotice?: Period;
  readonly exitFrom?: ExitFrom;
  /** The notice for the days of `exitFrom`, where the text names one with them. */
  readonly exitNotice?: PeriodNotice;
  /** Until which day the price holds, or for how long from the first day. */
  readonly priceGuarantee?: CalendarDate | Period;
}

/** One clause, folded, with its days in their order. */
interface ClauseText {
  readonly folded: string;
  readonly days: readonly CalendarDate[];
}

/** A kind of clause in words: what it is known by, and what it says; null where that is not certain. */
export interface ClauseReader {
  readonly tells: RegExp;
  read(text: ClauseText): SpecialClauses | null;
}
