import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Message } from '#shared/domain/words.ts';

/** What a day is about, those first that decide what the person has to do. */
export const occasionKinds = [
  'send-letter',
  'send-abroad',
  'send-online',
  'notice',
  'price-exit',
  'withdrawal',
  'trial',
  'probation',
  'notice_window',
  'end',
  'exit',
  'price',
  'price_guarantee',
  'decide',
  'offer',
  'payment',
] as const;
type OccasionKind = (typeof occasionKinds)[number];

/** A day ahead in words, before it stands in a calendar. */
export interface Occasion {
  readonly kind: OccasionKind;
  /** What tells one from the next of its kind, and stays when dates are corrected. */
  readonly occurrence: string;
  readonly recordId: string;
  /** The contract it leads to a decision on; its own record where it is about none. */
  readonly about: string;
  readonly on: CalendarDate;
  readonly what: Message;
  /** Who or what it is about, as the person calls it. */
  readonly subject: string;
  readonly description: readonly Message[];
  /** Days before at which to remind. */
  readonly alarmDays: readonly number[];
}

/** One all-day event of the calendar file. */
export interface CalendarEvent {
  /** The same in every export, also when the date was corrected in between. */
  readonly uid: string;
  readonly recordId: string;
  readonly on: CalendarDate;
  readonly title: string;
  readonly description: string;
  readonly alarmDays: readonly number[];
}
