import type { CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Evidence } from './evidence.ts';

/** One contact with what it took. */
export interface KnownContact {
  readonly on: CalendarDate;
  /** Customer effort scale: 1 very easy to 7 very hard; null where it was not noted. */
  readonly effort: number | null;
  /** Minutes spent waiting; null where they were not noted. */
  readonly waiting: number | null;
}

/** Fewer contacts make no trend: three before and three after. */
export const fewestForTrend = 6;
/** Less than this on the scale of seven is no change one would feel. */
export const smallestChange = 1;
/** Minutes of waiting in all from which it is worth saying. */
export const longWait = 15;

/** How the effort went from the first half of the contacts to the later half, and how long was waited. */
export function contactEvidence(contacts: readonly KnownContact[]): Evidence[] {
  return [...effortTrend(contacts), ...waited(contacts)];
}

function effortTrend(contacts: readonly KnownContact[]): Evidence[] {
  const efforts = contacts
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
    .flatMap(({ effort }) => effort ?? []);
  if (efforts.length < fewestForTrend) return [];
  // Of an odd number the one in the middle belongs to neither half.
  const half = Math.floor(efforts.length / 2);
  const before = averageOf(efforts.slice(0, half));
  const after = averageOf(efforts.slice(-half));
  if (Math.abs(after - before) < smallestChange) return [];
  const rose = after > before;
  return [
    {
      id: 'effort_trend',
      questions: ['experience', 'care_or_appearance'],
      points: rose ? 'supplier' : 'customer',
      says: message('judgements.evidence.effort', {
        trend: rose ? 'rose' : 'other',
        before: roundedTenth(before),
        after: roundedTenth(after),
        n: efforts.length,
      }),
    },
  ];
}

function waited(contacts: readonly KnownContact[]): Evidence[] {
  const waits = contacts.flatMap(({ waiting }) => (waiting === null || waiting === 0 ? [] : waiting));
  const minutes = waits.reduce((sum, each) => sum + each, 0);
  if (minutes < longWait) return [];
  return [
    {
      id: 'waited',
      questions: ['experience', 'when_things_break'],
      points: 'supplier',
      says: message('judgements.evidence.waited', { minutes, n: waits.length }),
    },
  ];
}

function averageOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function roundedTenth(number: number): number {
  return Math.round(number * 10) / 10;
}
