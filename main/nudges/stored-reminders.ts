import { reminderDays } from '#shared/records/values.ts';

/** The days before its last day on which a contract is told of, as they are stored; null where it has none of its own. */
export function readReminderDays(stored: string | null): readonly number[] | null {
  return stored === null ? null : (reminderDays.safeParse(JSON.parse(stored)).data ?? null);
}
