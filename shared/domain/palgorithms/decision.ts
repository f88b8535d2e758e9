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

/** What a person put off: it is said again from a day on. */
export interface PutOff {
  readonly palgorithm: string;
  readonly occurrence: string;
  /** The first day on which it is said again. */
  readonly until: CalendarDate;
  /** When it was put off, in milliseconds since 1970. */
  readonly putOffAt: number;
}

/** Whether the person answered one occurrence of what a palgorithm says, other than by putting it off. */
export function isAnswered(
  { decisions }: { readonly decisions: readonly Pick<NudgeDecision, 'palgorithm' | 'occurrence'>[] },
  palgorithm: string,
  occurrence: string,
): boolean {
  return decisions.some((decision) => decision.palgorithm === palgorithm && decision.occurrence === occurrence);
}

/** The last day on which the person answered; null where they never did. */
export function lastAnsweredOn(answers: readonly { readonly answeredOn: CalendarDate }[]): CalendarDate | null {
  const [first, ...others] = answers.map(({ answeredOn }) => answeredOn);
  return first === undefined ? null : latestOf(first, ...others);
}
