import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { Urgency } from './urgency.ts';

/** What is known about a record on a day, and what a palgorithm says of it: shown in the documentation, run as a test. */
export interface Example<Facts, Values> {
  /** What it shows, in a few English words. */
  readonly shows: string;
  readonly on: CalendarDate;
  readonly facts: Facts;
  /** Settings that differ from the presets. */
  readonly settings?: Values;
  readonly says: readonly ExpectedNudge[];
}

export interface ExpectedNudge {
  readonly occurrence: string;
  readonly actBy: CalendarDate | null;
  readonly stake: Money | null;
  readonly urgency: Urgency;
}
