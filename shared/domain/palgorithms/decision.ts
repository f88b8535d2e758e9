import type { CalendarDate } from '../calendar-date.ts';

/** What the person said to a nudge about a record. */
export interface NudgeDecision {
  readonly palgorithm: string;
  readonly occurrence: string;
  readonly answer: 'dismissed' | 'done' | 'next_term';
  readonly answeredOn: CalendarDate;
}
