import { addDays, type CalendarDate } from '../../calendar-date.ts';
import type { OwnContract } from '../own-records.ts';

/** Whether a contract is over: by its exit, or by itself. */
export function hasEnded(contract: OwnContract, today: CalendarDate): boolean {
  const { exit, outlook } = contract.facts;
  if (exit !== null) return exit.endsOn !== null && exit.endsOn < today;
  return outlook?.phase === 'ended';
}

/** The day on which that is so for the first time because of its exit; null for none ahead. */
export function endsNext(contract: OwnContract, today: CalendarDate): CalendarDate | null {
  const endsOn = contract.facts.exit?.endsOn ?? null;
  return endsOn === null || endsOn < today ? null : addDays(endsOn, 1);
}
