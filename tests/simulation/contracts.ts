import type { Dice } from '#tests/fuzz/support/dice.ts';
import type { InputOf } from '#shared/api/api.ts';
import { firstOfMonth, numberOf, textOf } from './days.ts';

/** What kind of contract a household writes down. */
export const families = [
  'yearly',
  'two years, then monthly',
  'quarterly',
  'monthly',
  'any time',
  'fixed',
  'trial',
  'withdrawal',
  'free',
  'unknown terms',
] as const;
export type Family = (typeof families)[number];

/** A contract as the household knows it. Days are numbers. */
export interface Known {
  readonly family: Family;
  readonly id: string;
  readonly startsOn: number;
  /** Months of notice before the end of a term. */
  readonly noticeMonths: number;
  /** What it costs in a month, in cents; null when not written down. */
  readonly amount: number | null;
  /** The day it was entered, or its terms were last written anew. */
  readonly knownSince: number;
}

/** A last day that has to be told, by which palgorithms, and from which day on at the latest. */
export interface LastDay {
  readonly day: number;
  readonly palgorithms: readonly string[];
  readonly from: number;
}

const deadline = ['notice_deadline'];

/**
 * The last days of a contract between two days, by the words of the contract alone: terms begin on the first of a month,
 * so they end with a month, and notice of so many months has to be there with the end of the month that lies as much
 * earlier.
 */
export function lastDays(contract: Known, from: number, until: number): LastDay[] {
  return allLastDays(contract, until).filter(({ day }) => day >= from && day <= until);
}

function allLastDays({ family, startsOn, noticeMonths }: Known, until: number): LastDay[] {
  const terms = (first: number, renewal: number | null): LastDay[] => {
    const days: LastDay[] = [];
    for (let months = first; ; months += renewal ?? 1) {
      const day = firstOfMonth(startsOn, months - noticeMonths) - 1;
      if (day > until) break;
      days.push({ day, palgorithms: deadline, from: day - 30 });
      if (renewal === null) break;
    }
    return days;
  };
  switch (family) {
    case 'yearly':
      return terms(12, 12);
    case 'two years, then monthly':
      return terms(24, null);
    case 'quarterly':
      return terms(3, 3);
    case 'fixed': {
      const day = firstOfMonth(startsOn, 12) - 1;
      return [{ day, palgorithms: ['fixed_term_ending'], from: day - 30 }];
    }
    case 'trial':
      return [{ day: startsOn + 29, palgorithms: ['trial_ending', 'notice_deadline'], from: startsOn + 22 }];
    case 'withdrawal':
      // The day the contract began does not count.
      return [{ day: startsOn + 14, palgorithms: ['cooling_off_ending'], from: startsOn + 8 }];
    case 'monthly':
    case 'any time':
    case 'free':
    case 'unknown terms':
      return [];
  }
}

/** What the household enters for a contract. */
export function termsOf({ family, startsOn, noticeMonths }: Omit<Known, 'id' | 'knownSince'>) {
  const months = (n: number) => ({ n, unit: 'month' as const });
  const terms = (
    initialTerm: number | null,
    renewal: number | 'indefinite' | 'none',
    more: Partial<NonNullable<InputOf<'contracts.add'>['terms']>> = {},
  ) => ({
    startsOn: textOf(startsOn),
    initialTerm: initialTerm === null ? null : months(initialTerm),
    renewal: typeof renewal === 'number' ? months(renewal) : renewal,
    notice: { ...months(noticeMonths), anchor: 'term_end' as const },
    ...more,
  });
  switch (family) {
    case 'yearly':
      return terms(12, 12);
    case 'two years, then monthly':
      return terms(24, 1);
    case 'quarterly':
      return terms(3, 3);
    case 'monthly':
      return terms(1, 1, { notice: { n: 3, unit: 'day', anchor: 'term_end' } });
    case 'any time':
      return terms(null, 'indefinite', { notice: { ...months(1), anchor: 'month_end' } });
    case 'fixed':
      return terms(12, 'none', { notice: null });
    case 'trial':
      return terms(12, 12, {
        trialEndsOn: textOf(startsOn + 29),
        notice: { n: 0, unit: 'day', anchor: 'any_time' },
      });
    case 'withdrawal':
      return terms(24, 1, { coolingOff: { n: 14, unit: 'day' } });
    case 'free':
    case 'unknown terms':
      return null;
  }
}

const firstDay = numberOf('2026-01-01');

/** A contract a household writes down on a day: what is known of it, still without an id. */
export function drawContract(dice: Dice, today: number): Omit<Known, 'id' | 'knownSince'> {
  const family = dice.pick(families);
  const thisMonth = firstOfMonth(today, 0);
  const isNew = family === 'trial' || family === 'withdrawal';
  const startsOn = isNew ? Math.max(firstDay, today - dice.below(3)) : firstOfMonth(thisMonth, -dice.below(11));
  return {
    family,
    startsOn,
    noticeMonths: family === 'quarterly' ? 1 : 1 + dice.below(3),
    amount: family === 'free' ? dice.pick([0, null]) : 500 + dice.below(90) * 100,
  };
}
