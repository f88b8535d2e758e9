import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { remembered } from '#shared/domain/remembered.ts';
import type { z } from 'zod';

/** What a stored value must be to be shown, and what stands in its place when it is not. */
export interface ColumnRule {
  readable(value: unknown): boolean;
  /** Never a guess at a day or an amount: those are null, which is "not known". */
  readonly fallback: (value: unknown) => string | number | null;
  /** The column that means something else, or nothing, without this one, and is taken as unreadable with it. */
  readonly spoils: string | null;
}

/** The greatest number of milliseconds that is an instant. */
const latestInstant = 8.64e15;
const longestId = 64;

export const notReadable = 'cannot be read';

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isDay = (value: unknown): boolean => typeof value === 'string' && isCalendarDate(value);
export const isInstant = (value: unknown): boolean => isWithin(value, 0, latestInstant);
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestId;
export const isFlag = (value: unknown): boolean => value === 0 || value === 1;

/** Whether a value is a whole number between two others, or one of them. */
export function isWithin(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** Whether a value is one a schema takes. */
export function fits(schema: z.ZodType): (value: unknown) => boolean {
  const fitting = remembered((text) => schema.safeParse(text).success);
  return (value) => (typeof value === 'string' ? fitting(value) : schema.safeParse(value).success);
}

/** Whether a value is one of a few words. */
export function oneOf(values: readonly string[]): (value: unknown) => boolean {
  const known: ReadonlySet<unknown> = new Set(values);
  return (value) => known.has(value);
}

/** A rule with one thing that stands in the place of what can not be read. */
export function rule(
  readable: ColumnRule['readable'],
  fallback: string | number | null = null,
  spoils: string | null = null,
): ColumnRule {
  return { readable, fallback: () => fallback, spoils };
}

/** A record must be called something, so that it can be shown at all. */
export function nameOfUnreadable(value: unknown): string {
  return (
    (typeof value === 'string' || typeof value === 'number' ? String(value) : '').slice(0, longestId) || notReadable
  );
}
