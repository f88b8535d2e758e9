import type { CalendarDate } from '../calendar-date.ts';
import type { Period } from '../period.ts';

/** The day to which a notice period must lead: `{ 6, week, quarter_end }` reads "six weeks to the end of a quarter". */
export const noticeAnchors = ['term_end', 'month_end', 'quarter_end', 'half_year_end', 'year_end', 'any_time'] as const;
export type NoticeAnchor = (typeof noticeAnchors)[number];

/** How long before which day the supplier must have received the notice. */
export interface Notice extends Period {
  readonly anchor: NoticeAnchor;
}

/** What happens when a term ends and nobody says anything. */
export type Renewal = Period | 'indefinite' | 'none';

/** When a contract starts, how long it binds, how it goes on, and how it can be left. */
export interface Terms {
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
