import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { refused } from '../failures.ts';

/** Why who acts next, and by when, can not be right; null when it can. */
export function nextActionProblem(
  on: CalendarDate | null,
  { nextActor, nextBy }: { readonly nextActor: 'me' | 'them' | null; readonly nextBy: CalendarDate | null },
): ReturnType<typeof refused> | null {
  if (nextBy === null) return null;
  if (nextActor === null) return refused(message('refusals.whoIsToAct'));
  if (on !== null && nextBy < on) return refused(message('refusals.nextBeforeThis'));
  return null;
}
