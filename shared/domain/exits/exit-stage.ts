import { addDays, type CalendarDate } from '../calendar-date.ts';
import { daysToAnswer, isRecord, type ExitDays, type ExitItem } from './exit-checklist.ts';

/**
 * How far an exit is: running; stuck, which means that a day is over and what was to be done by then is not, or that it is
 * over for the person and the supplier has not said that it knows; finished; no exit at all but followed by another
 * contract with the same supplier; taken back.
 */
export const exitStages = ['running', 'stuck', 'finished', 'succeeded', 'withdrawn'] as const;
export type ExitStage = (typeof exitStages)[number];

/** Calendar days for which an item is followed after its day, or after the end where it has none: then it was let be. */
export const daysFollowed = 180;

/** What is known of an exit beside its days. */
export interface StandingDays extends ExitDays {
  readonly withdrawnOn: CalendarDate | null;
  /** Whether the notice is too late for the end it was meant for. */
  readonly isLate: boolean;
}

/** The items that are still to be done. */
export function openItems<Item extends Pick<ExitItem, 'state'>>(items: readonly Item[]): Item[] {
  return items.filter(({ state }) => state === 'open');
}

/** The items whose day is over and that are not done, the longest first. */
export function overdueItems(items: readonly ExitItem[], today: CalendarDate): ExitItem[] {
  return openItems(items)
    .filter(({ dueOn }) => dueOn !== null && dueOn < today)
    .toSorted((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1));
}

/** How far an exit is on a day. */
export function exitStage(exit: StandingDays, items: readonly ExitItem[], today: CalendarDate): ExitStage {
  if (exit.withdrawnOn !== null) return 'withdrawn';
  if (exit.isSuccession === true) return 'succeeded';
  const { endsOn, acknowledgedOn, noticeSentOn } = exit;
  const isOver = endsOn !== null && endsOn < today;
  if (isOver && acknowledgedOn === null && needsAcknowledgement(items)) return 'stuck';
  if (isOver && (isRecord(exit) || openItems(items).every((item) => isLetBe(item, endsOn, today)))) return 'finished';
  const unanswered =
    acknowledgedOn === null && noticeSentOn !== null && addDays(noticeSentOn, daysToAnswer) < today && !isOver;
  const late = exit.isLate && noticeSentOn === null && acknowledgedOn === null;
  return unanswered || late || overdueItems(items, today).length > 0 ? 'stuck' : 'running';
}

function isLetBe({ dueOn }: ExitItem, endsOn: CalendarDate, today: CalendarDate): boolean {
  return addDays(dueOn ?? endsOn, daysFollowed) < today;
}

/** Whether anybody has to confirm it: not what ends by itself, nor what the person said needs none. */
function needsAcknowledgement(items: readonly ExitItem[]): boolean {
  return items.some(({ kind, state }) => kind === 'acknowledged' && state === 'open');
}
