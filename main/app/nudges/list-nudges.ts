import type { ParsedInputOf } from '#shared/api/api.ts';
import { countNudges } from '#shared/domain/palgorithms/counts.ts';
import { ok } from '#shared/domain/result.ts';
import { mostPressingFirst, type Pressing } from '#shared/domain/palgorithms/order.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { proposeNudges, type FactsSource } from '#shared/domain/palgorithms/propose-nudges.ts';
import { learned } from '../../nudges/learned.ts';
import { absencesToLookAt } from '../../nudges/stored-absences.ts';
import { ownWeighing } from '../../nudges/stored-rates.ts';
import { columnsOf, nudgeOf, pressingOf, statusOf, type AnswerColumns, type Nudge } from '../../nudges/nudge-row.ts';
import {
  readAnswers,
  readNudges,
  readNudgesOf,
  readOpenHeads,
  readVerdicts,
  type AnsweredRow,
  type NudgeHead,
} from '../../nudges/stored-nudges.ts';
import { factsAsKnown, factsOfStore } from '../../nudges/watches/watches.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';

/**
 * Nudges, the most pressing first. Today's are the stored ones; for another day, or by what was known on an earlier one,
 * the palgorithms are asked what they would say, with the answers given so far, and nothing is stored.
 */
export const listNudges: QueryHandler<'nudges.list'> = (context, input) => {
  const { asOf, knownOn, status } = input;
  const day = asOf ?? knownOn ?? context.today;
  if (knownOn !== undefined && knownOn < context.today) {
    return ok(part(ordered(context, nudgesKnownOn(context, knownOn, day), status), input));
  }
  // Stored nudges are only kept answers: when one cannot be read, the palgorithms are asked again.
  const stored = day === context.today ? storedNudges(context, input) : null;
  return ok(stored ?? part(ordered(context, nudgesOn(context, day), status), input));
};

/** How many are open, and the first of those that press and of those that can wait. */
export const nudgesOverview: QueryHandler<'nudges.overview'> = (context, wanted) => {
  const heads = openHeads(context);
  const stored = heads === null ? null : nudgesOfHeads(context, firstOfBoth(heads, wanted));
  if (heads !== null && stored !== null) return ok({ counts: countNudges(heads, context.today), nudges: stored });
  const all = ordered(context, nudgesOn(context, context.today), 'open');
  return ok({ counts: countNudges(all, context.today), nudges: firstOfBoth(all, wanted) });
};

function ordered(context: QueryContext, nudges: readonly Nudge[], status: Nudge['status'] | 'all'): Nudge[] {
  const wanted = nudges.filter((nudge) => status === 'all' || nudge.status === status);
  const { standsBehind } = learned(context);
  return mostPressingFirst(
    wanted,
    (nudge) => ({ ...pressingOfNudge(nudge), standsBehind: standsBehind(nudge) }),
    ownWeighing(context),
  );
}

/** What the order looks at, of a nudge as the api gives it: its texts are only read where they are shown. */
function pressingOfNudge({ key, urgency, actBy, stake }: Nudge): Pressing {
  return { key, urgency, actBy, stake };
}

function part<Head extends Pick<Nudge, 'supplierId'>>(
  nudges: readonly Head[],
  { supplierId, limit }: ParsedInputOf<'nudges.list'>,
): Head[] {
  return nudges.filter((nudge) => supplierId === undefined || nudge.supplierId === supplierId).slice(0, limit);
}

function firstOfBoth<Head extends { readonly urgency: Nudge['urgency'] }>(
  heads: readonly Head[],
  { pressing, waiting }: { readonly pressing: number; readonly waiting: number },
): Head[] {
  const left = { pressing, waiting };
  return heads.filter(({ urgency }) => {
    const kind = urgency === 'later' ? 'waiting' : 'pressing';
    left[kind] -= 1;
    return left[kind] >= 0;
  });
}

/** The stored nudges that were asked for; null when one of them cannot be read. */
function storedNudges(context: QueryContext, input: ParsedInputOf<'nudges.list'>): Nudge[] | null {
  const { status, supplierId, limit } = input;
  if (status === 'open' && (supplierId !== undefined || limit !== undefined)) {
    const heads = openHeads(context);
    return heads === null ? null : nudgesOfHeads(context, part(heads, input));
  }
  const nudges = nudgesOfRows(context, readNudges(context.sqlite, status, context.speaker));
  return nudges === null ? null : part(ordered(context, nudges, status), input);
}

/**
 * What open nudges are ordered and counted by, the most pressing first; null when one cannot be read. Nudges are long,
 * and many: where a few are shown, only those are read whole.
 */
export function openHeads(context: QueryContext): NudgeHead[] | null {
  const { sqlite, today } = context;
  const heads = readOpenHeads(sqlite);
  if (!heads.every(isWhole)) return null;
  const open = heads.filter((head) => statusOf(head, head, today) === 'open');
  const { standsBehind } = learned(context);
  return mostPressingFirst(
    open,
    (head) => ({ ...pressingOf(head), standsBehind: standsBehind(head) }),
    ownWeighing(context),
  );
}

function nudgesOfHeads(context: QueryContext, heads: readonly NudgeHead[]): Nudge[] | null {
  const ids = heads.map(({ id }) => id);
  return nudgesOfRows(context, readNudgesOf(context.sqlite, ids, context.speaker));
}

function nudgesOfRows({ today, speaker }: QueryContext, rows: readonly AnsweredRow[]): Nudge[] | null {
  const nudges: Nudge[] = [];
  for (const row of rows) {
    const nudge = isWhole(row) ? nudgeOf(row, today, speaker) : null;
    if (nudge === null) return null;
    nudges.push(nudge);
  }
  return nudges;
}

/** Whether everything a stored nudge needs can be read. */
function isWhole(row: object): boolean {
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
  const verdicts = readVerdicts(context.sqlite);
  return proposeNudges(
    source,
    context.preferences.palgorithms,
    day,
    absencesToLookAt({ ...context, today: day }),
  ).flatMap((proposal) => {
    const known = stored.get(proposal.key);
    const raisedOn = known !== undefined && isWhole(known) && known.raisedOn < day ? known.raisedOn : day;
    const columns = columnsOf(proposal, context.speaker);
    const row = { ...columns, raisedOn, expiredOn: null, changedAt: known?.changedAt ?? context.now };
    const answer = answers.get(proposal.key) ?? unanswered;
    const verdict = verdicts.get(proposal.key) ?? null;
    return nudgeOf({ ...row, ...answer, verdict }, day, context.speaker) ?? [];
  });
}
