import { reminderDays } from '#shared/records/values.ts';

/** The days before a last day as they are typed, "60, 14, 3"; null where nothing is typed, undefined where it is none. */
export function reminderDaysOf(typed: string): number[] | null | undefined {
  const words = typed.split(/[\s,;]+/u).filter((word) => word !== '');
  if (words.length === 0) return null;
  const days = words.map((word) => (/^\d{1,3}$/u.test(word) ? Number(word) : Number.NaN));
  const read = reminderDays.safeParse([...new Set(days)].toSorted((one, other) => other - one));
  return read.success ? read.data : undefined;
}

/** How they are written into the form. */
export function reminderDaysText(days: readonly number[] | null): string {
  return days === null ? '' : days.join(', ');
}
