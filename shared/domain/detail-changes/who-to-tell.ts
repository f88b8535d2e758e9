import { addDays, type CalendarDate } from '../calendar-date.ts';

/**
 * Why a supplier stands on the list of those to tell: it is dealt with and has the old detail; it was left and still has
 * something to settle; or it is dealt with, and nobody noted whether it has it.
 */
export const tellingGroups = ['running', 'left', 'perhaps'] as const;
export type TellingGroup = (typeof tellingGroups)[number];

/** What decides whether a supplier is to be told. */
export interface ToTell {
  /** Whether it has the detail: as noted, or probably. */
  readonly has: boolean;
  /** Whether anything goes on with it; a relationship without contracts does. */
  readonly runs: boolean;
  /** Whether something is still to be settled with it after the end. */
  readonly owes: boolean;
  /** Whether it was told already. */
  readonly isTold: boolean;
}

/** The group a supplier stands in; null where it is not to be told. Whoever was told stays on the list. */
export function tellingGroup({ has, runs, owes, isTold }: ToTell): TellingGroup | null {
  if (has && runs) return 'running';
  if (has && owes) return 'left';
  if (runs) return 'perhaps';
  return isTold ? 'left' : null;
}

/** How far telling has come. Whoever only perhaps has the detail counts once told. */
export interface TellingProgress {
  readonly told: number;
  readonly left: number;
  readonly of: number;
}

/** How many were told, of how many who are to be. */
export function tellingProgress(
  all: readonly { readonly group: TellingGroup; readonly isTold: boolean }[],
): TellingProgress {
  const told = all.filter(({ isTold }) => isTold).length;
  const left = all.filter(({ isTold, group }) => !isTold && group !== 'perhaps').length;
  return { told, left, of: told + left };
}

/** Days after which nobody is reminded of a change any more. */
export const daysToTell = 90;

/** Whether a change is so long ago that whoever was not told will not be. */
export function isLetBe(validFrom: CalendarDate, today: CalendarDate): boolean {
  return addDays(validFrom, daysToTell) < today;
}
