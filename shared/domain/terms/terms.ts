import type { CalendarDate } from '../calendar-date.ts';
import type { Period } from '../period.ts';

/** The day to which a notice period must lead: `{ 6, week, quarter_end }` reads "six weeks to the end of a quarter". */
export const noticeAnchors = ['term_end', 'month_end', 'quarter_end', 'half_year_end', 'year_end', 'any_time'] as const;
export type NoticeAnchor = (typeof noticeAnchors)[number];

/** How long before which day the supplier must have received the notice. */
export interface PeriodNotice extends Period {
  readonly anchor: NoticeAnchor;
  /** A notice earlier than this before the end does not count: "between 90 and 30 days before". */
  readonly notBefore?: Period | null;
}

/** "By the third working day of a month for the end of the month after next": `{ 3, 2 }`. Saturdays count. */
export interface WorkingDayNotice {
  /** Which working day of a month the notice must have arrived by, from 1. */
  readonly workingDayOfMonth: number;
  /** For the end of which later month: 0 is the same, 1 the next. */
  readonly endsAfterMonths: number;
}

/** A rule for giving notice. */
export type Notice = PeriodNotice | WorkingDayNotice;

/** A day of every year. A day that its month lacks stands for the month's last day, so that 31 is always the last. */
export interface DayOfYear {
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** What happens when a term ends and nobody says anything. */
export type Renewal = Period | 'indefinite' | 'none';

/** A first time in which another, shorter notice holds. */
export interface Probation {
  /** Counted from the first day, which counts. */
  readonly length: Period;
  /** At any time, unless it names the end of a month or the like. */
  readonly notice: Period & { readonly anchor?: NoticeAnchor | null };
}

/** Ends within a long term: after so long for the first time, then again and again. */
export interface ExitFrom {
  readonly after: Period;
  readonly every: Period;
}

/** What contracts say beside the length, the renewal and the notice. */
export interface TermClauses {
  /** The only days of the year on which it can end; they take the place of the notice's anchor. */
  readonly endDates?: readonly DayOfYear[] | null;
  /** Days of the year on which it cannot end, though the notice's anchor would allow them. */
  readonly notEndDates?: readonly DayOfYear[] | null;
  readonly probation?: Probation | null;
  /** Agreed days on which it can end before its term is over. */
  readonly breakDates?: readonly CalendarDate[] | null;
  /** The notice for a break date; that of the contract when null. */
  readonly breakNotice?: Period | null;
  readonly exitFrom?: ExitFrom | null;
  /** The last day for which the supplier has promised the price. */
  readonly priceGuaranteedUntil?: CalendarDate | null;
}

/** When a contract starts, how long it binds, how it goes on, and how it can be left. */
export interface Terms extends TermClauses {
  readonly startsOn: CalendarDate;
  /** The agreed or known last day, when it was stated as a date; wins over what the periods give. */
  readonly endsOn?: CalendarDate | null;
  /** The first, minimum term; null when the contract is open-ended from its first day. */
  readonly initialTerm: Period | null;
  readonly renewal: Renewal;
  /** Null means the rule is not known, never that there is none. */
  readonly notice: Notice | null;
  /** The rule once the initial term is over, where it differs. */
  readonly noticeAfterInitial?: Notice | null;
  /**
   * The right to withdraw, counted from the day the goods were received, else the day the contract was concluded, else
   * its start; that day does not count itself.
   */
  readonly coolingOff?: Period | null;
  /** The day the contract was concluded, where that was not its first day. */
  readonly concludedOn?: CalendarDate | null;
  /** The day goods were received. */
  readonly receivedOn?: CalendarDate | null;
  /** The last day of a free or reduced trial. */
  readonly trialEndsOn?: CalendarDate | null;
}

/** Whether the rule goes by the working days of a month. */
export function isByWorkingDay(notice: Notice): notice is WorkingDayNotice {
  return 'workingDayOfMonth' in notice;
}
