import { differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';

/** What the title of Today is worked out from. */
export interface TodayNudge {
  readonly actBy: CalendarDate | null;
  readonly urgency: 'now' | 'soon' | 'later';
}

/** The one line that answers "what needs me now, and by when?". */
export function todayTitle(nudges: readonly TodayNudge[], today: CalendarDate): Message {
  const within = (days: number) =>
    nudges.filter(({ actBy }) => actBy !== null && differenceInDays(actBy, today) <= days).length;
  const overdueOrToday = within(0);
  if (overdueOrToday > 0) return message('today.title.decideToday', { count: overdueOrToday });
  const week = within(7);
  if (week > 0) return message('today.title.week', { count: week });
  const pressing = nudges.filter(({ urgency }) => urgency === 'now').length;
  if (pressing > 0) return message('today.title.now', { count: pressing });
  if (nudges.length === 0) return message('today.title.nothing');
  const month = within(31);
  return month > 0 ? message('today.title.month', { count: month }) : message('today.title.notPressing');
}

/** The line below: how many others there are, and whether they can wait. */
export function todayLead(nudges: readonly TodayNudge[], today: CalendarDate): Message {
  const later = nudges.filter(({ actBy }) => actBy === null || differenceInDays(actBy, today) > 7).length;
  if (nudges.length === 0) return message('today.lead.nothing');
  if (later === 0) return message('today.lead.noneWaiting');
  return later === nudges.length ? message('today.lead.allWait') : message('today.lead.others', { count: later });
}

/** Few enough that folding them away would only cost a press. */
const fewEnoughToShow = 3;

/**
 * What is listed at once, and what is folded away as "can wait". The order stays as it came. A handful in all, or two
 * or three that can wait, are simply listed.
 */
export function splitNudges<Nudge extends TodayNudge>(
  nudges: readonly Nudge[],
): { readonly pressing: readonly Nudge[]; readonly waiting: readonly Nudge[] } {
  const waiting = nudges.filter(({ urgency }) => urgency === 'later');
  if (waiting.length <= fewEnoughToShow) return { pressing: nudges, waiting: [] };
  return { pressing: nudges.filter(({ urgency }) => urgency !== 'later'), waiting };
}
