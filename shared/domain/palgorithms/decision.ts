import { latestOf, type CalendarDate } from '../calendar-date.ts';

/** What the person said to a nudge about a record. */
export interface NudgeDecision {
  readonly palgorithm: string;
  readonly occurrence: string;
  readonly answer: 'dismissed' | 'done' | 'next_term';
  readonly answeredOn: CalendarDate;
  /** The instant of it, in milliseconds since 1970; left out where only the day is known. */
  readonly answeredAt?: number;
}

/** The last day on which the person answered; null where they never did. */
export function lastAnsweredOn(answers: readonly { readonly answeredOn: CalendarDate }[]): CalendarDate | null {
  const [first, ...others] = answers.map(({ answeredOn }) => answeredOn);
  return first === undefined ? null : latestOf(first, ...others);
}
