import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { refused } from '../failures.ts';

/** Who is to act next, and by when. */
export interface NextAction {
  readonly nextActor: 'me' | 'them' | null;
  readonly nextBy: CalendarDate | null;
}

/** Who acts next once a change is made: what it leaves out stays, and whoever need not act any more has no day to act by. */
export function nextActionAfter(
  before: NextAction,
  change: { readonly [Part in keyof NextAction]?: NextAction[Part] | undefined },
): NextAction {
  const nextActor = change.nextActor === undefined ? before.nextActor : change.nextActor;
  const dropped = change.nextActor === null && change.nextBy === undefined;
  const nextBy = dropped ? null : change.nextBy === undefined ? before.nextBy : change.nextBy;
  return { nextActor, nextBy };
}

/** Why who acts next, and by when, can not be right after what happened on a day; null when it can. */
export function nextActionProblem(
  on: CalendarDate | null,
  { nextActor, nextBy }: NextAction,
): ReturnType<typeof refused> | null {
  if (nextBy === null) return null;
  if (nextActor === null) return refused(message('refusals.whoIsToAct'));
  return on !== null && nextBy < on ? refused(message('refusals.nextBeforeThis')) : null;
}
