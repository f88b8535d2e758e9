import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';

/** One step of a problem. */
export interface ProblemStep {
  /** Null where the day is not known. */
  readonly on: CalendarDate | null;
  readonly nextActor: 'me' | 'them' | null;
  readonly nextBy: CalendarDate | null;
}

/** Where a problem stands. */
export interface ProblemState {
  readonly waitsFor: 'me' | 'them' | null;
  readonly waitsUntil: CalendarDate | null;
  readonly isOverdue: boolean;
  readonly deadlines: { readonly given: number; readonly missed: number };
}

/**
 * Where a problem stands on a day: the last step says who acts next; while there is none, a day the person gave the other
 * side does. A day given to the other side is missed when it is over and nothing was noted up to it after it was given;
 * for a closed problem, up to its closing.
 *
 * @param steps the oldest first
 */
export function problemState(
  { answerBy, closedOn }: { readonly answerBy: CalendarDate | null; readonly closedOn: CalendarDate | null },
  steps: readonly ProblemStep[],
  today: CalendarDate,
): ProblemState {
  const last = steps.at(-1);
  const next =
    closedOn !== null
      ? { waitsFor: null, waitsUntil: null }
      : last === undefined
        ? { waitsFor: answerBy === null ? null : ('them' as const), waitsUntil: answerBy }
        : { waitsFor: last.nextActor, waitsUntil: last.nextBy };
  return {
    ...next,
    isOverdue: next.waitsUntil !== null && next.waitsUntil < today,
    deadlines: deadlinesGiven(answerBy, steps, closedOn ?? today),
  };
}

function deadlinesGiven(
  answerBy: CalendarDate | null,
  steps: readonly ProblemStep[],
  until: CalendarDate,
): ProblemState['deadlines'] {
  const given = [
    ...(answerBy === null ? [] : [{ by: answerBy, after: -1 }]),
    ...steps.flatMap(({ nextActor, nextBy }, after) =>
      nextActor === 'them' && nextBy !== null ? [{ by: nextBy, after }] : [],
    ),
  ];
  const missed = given.filter(
    ({ by, after }) => by < until && !steps.some(({ on }, position) => position > after && on !== null && on <= by),
  );
  return { given: given.length, missed: missed.length };
}

/** What was claimed and not refunded; null where either is not known or the currencies differ. Never below nothing. */
export function shortfallOf(claimed: Money | null, refunded: Money | null): Money | null {
  if (claimed === null || refunded === null || claimed.currency !== refunded.currency) return null;
  return { amount: Math.max(0, claimed.amount - refunded.amount), currency: claimed.currency };
}
