import { differenceInDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { sumByCurrency, type Money } from '../money.ts';
import type { Evidence } from './evidence.ts';

/** A problem, as far as it says something about the other side. */
export interface KnownProblem {
  readonly since: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly outcome: 'solved' | 'partly' | 'unsolved' | 'exit' | 'dropped' | null;
  readonly claimed: Money | null;
  readonly refunded: Money | null;
  readonly deadlines: { readonly given: number; readonly missed: number };
}

/** Days that a problem may take without its being worth saying. */
export const patientDays = 30;

/** How many problems were solved and how fast, how many were not, how long one is open, what came back of what was claimed. */
export function problemEvidence(problems: readonly KnownProblem[], today: CalendarDate): Evidence[] {
  return [
    ...solved(problems),
    ...unsolved(problems),
    ...open(problems, today),
    ...deadlines(problems),
    ...refunds(problems),
  ];
}

function solved(problems: readonly KnownProblem[]): Evidence[] {
  const found = problems.filter(({ outcome }) => outcome === 'solved');
  if (found.length === 0) return [];
  const took = found.flatMap(({ since, closedOn }) =>
    since === null || closedOn === null ? [] : differenceInDays(closedOn, since),
  );
  const counted = { n: found.length, of: problems.length };
  return [
    {
      id: 'problems_solved',
      questions: ['when_things_break', 'care_or_appearance'],
      points: 'customer',
      says:
        took.length === 0
          ? message('judgements.evidence.problemsSolved', counted)
          : message('judgements.evidence.problemsSolvedIn', { ...counted, days: Math.max(...took) }),
    },
  ];
}

/** Those the person let go say nothing about the other side. */
function unsolved(problems: readonly KnownProblem[]): Evidence[] {
  const found = problems.filter(({ outcome }) => outcome === 'unsolved' || outcome === 'exit' || outcome === 'partly');
  if (found.length === 0) return [];
  return [
    {
      id: 'problems_unsolved',
      questions: ['when_things_break', 'care_or_appearance'],
      points: 'supplier',
      says: message('judgements.evidence.problemsUnsolved', { n: found.length, of: problems.length }),
    },
  ];
}

function open(problems: readonly KnownProblem[], today: CalendarDate): Evidence[] {
  const days = problems
    .flatMap(({ outcome, since }) => (outcome !== null || since === null ? [] : differenceInDays(today, since)))
    .filter((each) => each > patientDays);
  if (days.length === 0) return [];
  return [
    {
      id: 'problems_open',
      questions: ['when_things_break'],
      points: 'supplier',
      says: message('judgements.evidence.problemsOpen', { n: days.length, days: Math.max(...days) }),
    },
  ];
}

function deadlines(problems: readonly KnownProblem[]): Evidence[] {
  const given = problems.reduce((sum, problem) => sum + problem.deadlines.given, 0);
  const missed = problems.reduce((sum, problem) => sum + problem.deadlines.missed, 0);
  if (missed === 0) return [];
  return [
    {
      id: 'days_missed',
      questions: ['when_things_break', 'trust_or_self_interest'],
      points: 'supplier',
      says: message('judgements.evidence.daysMissed', { n: missed, of: given }),
    },
  ];
}

/** Only closed problems whose two sums are known in one currency, each currency for itself. */
function refunds(problems: readonly KnownProblem[]): Evidence[] {
  const known = problems.flatMap(({ outcome, claimed, refunded }) =>
    outcome !== null && claimed !== null && refunded !== null && claimed.currency === refunded.currency
      ? [{ claimed, refunded }]
      : [],
  );
  const claims = sumByCurrency(known.map(({ claimed }) => claimed)).sums;
  const returns = new Map(
    sumByCurrency(known.map(({ refunded }) => refunded)).sums.map((sum) => [sum.currency, sum] as const),
  );
  return claims.flatMap((claimed) => {
    const refunded = returns.get(claimed.currency);
    if (refunded === undefined || claimed.amount === 0) return [];
    return [
      {
        id: `refunded:${claimed.currency}`,
        questions: ['when_things_break', 'mission_or_money'],
        points: refunded.amount >= claimed.amount ? 'customer' : 'supplier',
        says: message('judgements.evidence.refunded', { refunded, claimed }),
      },
    ];
  });
}
