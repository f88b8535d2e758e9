import { differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';

/** What the title of Today is worked out from. */
export interface TodayNudge {
  readonly actBy: CalendarDate | null;
  readonly urgency: 'now' | 'soon' | 'later';
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** The one line that answers "what needs me now, and by when?". */
export function todayTitle(nudges: readonly TodayNudge[], today: CalendarDate): string {
  const within = (days: number) =>
    nudges.filter(({ actBy }) => actBy !== null && differenceInDays(actBy, today) <= days).length;
  const overdueOrToday = within(0);
  if (overdueOrToday > 0) return `${counted(overdueOrToday, 'thing')} to decide today`;
  const week = within(7);
  if (week > 0) return `${counted(week, 'decision')} this week`;
  const pressing = nudges.filter(({ urgency }) => urgency === 'now').length;
  if (pressing > 0) return `${counted(pressing, 'thing')} to look at now`;
  if (nudges.length === 0) return 'Nothing needs you now';
  const month = within(31);
  if (month > 0) return `Nothing this week, ${counted(month, 'decision').toLowerCase()} within a month`;
  return 'Nothing pressing';
}

function counted(count: number, noun: string): string {
  return `${numbers[count] ?? count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The line below: how many others there are, and whether they can wait. */
export function todayLead(nudges: readonly TodayNudge[], today: CalendarDate): string {
  const later = nudges.filter(({ actBy }) => actBy === null || differenceInDays(actBy, today) > 7).length;
  if (nudges.length === 0) return 'You will be told in good time before the next date.';
  if (later === 0) return 'Nothing else is waiting.';
  if (later === nudges.length) return 'Everything on the list can wait a little.';
  return later === 1 ? 'One more can wait.' : `The other ${later} can wait.`;
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
