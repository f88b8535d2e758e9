import type { CalendarDate } from '#shared/domain/calendar-date.ts';

/** How leads are read. */
export interface LeadOptions {
  /** The person's day, from which the next day of what repeats is counted. */
  readonly today?: CalendarDate;
  /** The time-zone name in which a moment is a day; left out: the computer's. */
  readonly timeZone?: string;
  /** Whether a registrable domain is known from elsewhere, so that a guess at it may be trusted. */
  readonly knowsDomain?: (domain: string) => boolean;
  /** Called now and then with how many of how many records are read; null while they are still being counted. */
  readonly onProgress?: (done: number, total: number | null) => void;
  /** Whether the person asked to stop. */
  readonly stopped?: () => boolean;
}
