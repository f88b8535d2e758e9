import { ok } from '#shared/domain/result.ts';
import { mostPressingFirst } from '#shared/domain/palgorithms/order.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { proposeNudges, type FactsSource } from '#shared/domain/palgorithms/propose-nudges.ts';
import { columnsOf, nudgeOf, type AnswerColumns, type Nudge } from '../../nudges/nudge-row.ts';
import { ownWeighing } from '../../nudges/stored-rates.ts';
import { readAnswers, readNudges, type AnsweredRow } from '../../nudges/stored-nudges.ts';
import { factsAsKnown, factsOfStore } from '../../nudges/watches/watches.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';

/**
 * Nudges, the most pressing first. Today's are the stored ones; for another day, or by what was known on an earlier one,
 * the palgorithms are asked what they would say, with the answers given so far, and nothing is stored.
 */
export const listNudges: QueryHandler<'nudges.list'> = (context, { asOf, knownOn, status }) => {
  const day = asOf ?? knownOn ?? context.today;
  const nudges =
    knownOn !== undefined && knownOn < context.today
      ? nudgesKnownOn(context, knownOn, day)
      : // Stored nudges are only kept answers: when one cannot be read, the palgorithms are asked again.
        ((day === context.today ? storedNudges(context, status) : null) ?? nudgesOn(context, day));
  const wanted = nudges.filter((nudge) => status === 'all' || nudge.status === status);
  return ok(mostPressingFirst(wanted, (nudge) => nudge, ownWeighing(context)));
};

function storedNudges(context: QueryContext, status: Nudge['status'] | 'all'): Nudge[] | null {
  const nudges: Nudge[] = [];
  for (const row of readNudges(context.sqlite, status, context.speaker)) {
    const nudge = isWhole(row) ? nudgeOf(row, context.today, context.speaker) : null;
    if (nudge === null) return null;
    nudges.push(nudge);
  }
  return nudges;
}

/** Whether everything a stored nudge needs can be read. */
function isWhole(row: AnsweredRow): boolean {
  return unreadableIn(row).every(({ table }) => table !== 'nudges');
}

const unanswered: AnswerColumns = { answer: null, snoozedUntil: null };

/** What the palgorithms would say on a day, if nothing happened until then. */
function nudgesOn(context: QueryContext, day: CalendarDate): Nudge[] {
  return proposed(context, factsOfStore(context, day), day, readAnswers(context.sqlite));
}

/** What the palgorithms would have said on a day by what was written down until the end of another. */
function nudgesKnownOn(context: QueryContext, knownOn: CalendarDate, day: CalendarDate): Nudge[] {
  return factsAsKnown(context, knownOn, day, (source, sqlite) => proposed(context, source, day, readAnswers(sqlite)));
}

function proposed(
  context: QueryContext,
  source: FactsSource,
  day: CalendarDate,
  answers: ReturnType<typeof readAnswers>,
): Nudge[] {
  const stored = new Map(readNudges(context.sqlite, 'all', context.speaker).map((row) => [row.key, row]));
  return proposeNudges(source, context.preferences.palgorithms, day).flatMap((proposal) => {
    const known = stored.get(proposal.key);
    const raisedOn = known !== undefined && isWhole(known) && known.raisedOn < day ? known.raisedOn : day;
    const columns = columnsOf(proposal, context.speaker);
    const row = { ...columns, raisedOn, expiredOn: null, changedAt: known?.changedAt ?? context.now };
    return nudgeOf({ ...row, ...(answers.get(proposal.key) ?? unanswered) }, day, context.speaker) ?? [];
  });
}
