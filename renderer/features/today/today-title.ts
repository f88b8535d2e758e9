import { message } from '#shared/domain/message.ts';
import type { Counted, NudgeCounts } from '#shared/domain/palgorithms/counts.ts';
import type { Message } from '#shared/domain/words.ts';

/**
 * The one line that answers "what needs me now, and by when?". `name`: whose the page is while more waits for others of
 * the household, for whom nothing to do would not be true.
 */
export function todayTitle({ open, now, today, week, month }: NudgeCounts, name: string | null = null): Message {
  if (today > 0) return message('today.title.decideToday', { count: today });
  if (week > 0) return message('today.title.week', { count: week });
  if (now > 0) return message('today.title.now', { count: now });
  if (open === 0) return name === null ? message('today.title.nothing') : message('today.title.nothingFor', { name });
  return month > 0 ? message('today.title.month', { count: month }) : message('today.title.notPressing');
}

/** The line below: how many others there are, and whether they can wait. */
export function todayLead({ open, week }: NudgeCounts): Message {
  const later = open - week;
  if (open === 0) return message('today.lead.nothing');
  if (later === 0) return message('today.lead.noneWaiting');
  return later === open ? message('today.lead.allWait') : message('today.lead.others', { count: later });
}

/** Few enough that folding them away would only cost a press. */
const fewEnoughToShow = 3;

/**
 * What is listed at once, and what is folded away as "can wait". The order stays as it came. A handful in all, or two
 * or three that can wait, are simply listed.
 */
export function splitNudges<Nudge extends Pick<Counted, 'urgency'>>(
  nudges: readonly Nudge[],
): { readonly pressing: readonly Nudge[]; readonly waiting: readonly Nudge[] } {
  const waiting = nudges.filter(({ urgency }) => urgency === 'later');
  if (waiting.length <= fewEnoughToShow) return { pressing: nudges, waiting: [] };
  return { pressing: nudges.filter(({ urgency }) => urgency !== 'later'), waiting };
}
