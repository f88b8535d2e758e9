import type { OutputOf, ParsedInputOf } from '#shared/api/api.ts';
import { countNudges } from '#shared/domain/palgorithms/counts.ts';
import { ok } from '#shared/domain/result.ts';
import { mostPressingFirst, type Pressing } from '#shared/domain/palgorithms/order.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { proposeNudges, type FactsSource } from '#shared/domain/palgorithms/propose-nudges.ts';
import { learned } from '../../nudges/learned.ts';
import { heardFields } from '../../nudges/heard.ts';
import { personHere } from '../../nudges/stored-household.ts';
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
import { readWhose, type Whose, type WhoseRow } from '../../nudges/whose.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';

/**
 * Nudges, the most pressing first. Today's are the stored ones; for another day, or by what was known on an earlier one,
 * the palgorithms are asked what they would say, with the answers given so far, and nothing is stored.
 */
export const listNudges: QueryHandler<'nudges.list'> = (context, input) => {
  const { asOf, knownOn, status } = input;
  const day = asOf ?? knownOn ?? context.today;
  const heard = heardIn(context, input.personId ?? null);
  if (knownOn !== undefined && knownOn < context.today) {
    return ok(part(ordered(context, nudgesKnownOn(context, knownOn, day, heard), status), input));
  }
  // Stored nudges are only kept answers: when one cannot be read, the palgorithms are asked again.
  const stored = day === context.today ? storedNudges(context, input, heard) : null;
  return ok(stored ?? part(ordered(context, nudgesOn(context, day, heard), status), input));
};

/** How many are open, and the first of those that press and of those that can wait. */
export const nudgesOverview: QueryHandler<'nudges.overview'> = (context, wanted) => {
  const hereId = personHere(context);
  const { whose, ...heard } = heardIn(context, wanted.heardBy === 'here' ? hereId : null);
  const here = whose.members.find(({ id }) => id === hereId);
  const known = { here: here === undefined ? null : { id: here.id, name: here.name } };
  const all = openHeads(context);
  const heads = all?.filter((head) => heard.isHeard(head)) ?? null;
  const stored = heads === null ? null : nudgesOfHeads(context, firstOfBoth(heads, wanted), { whose, ...heard });
  if (all !== null && heads !== null && stored !== null) {
    const others = byOwner(
      all.filter((head) => !heard.isHeard(head)),
      whose,
    );
    return ok({ ...known, counts: countNudges(heads, context.today), others, nudges: stored });
  }
  const proposals = ordered(context, nudgesOn(context, context.today, { whose, ...heard }), 'open');
  const counts = countNudges(proposals, context.today);
  return ok({ ...known, counts, others: [], nudges: firstOfBoth(proposals, wanted) });
};

/** Who hears of which nudge, where somebody asks for themselves; null: of all of them. */
interface Heard {
  readonly whose: Whose;
  readonly hearerId: string | null;
  isHeard(row: WhoseRow): boolean;
}

function heardIn(context: QueryContext, hearerId: string | null): Heard {
  const whose = readWhose(context);
  return { whose, hearerId, isHeard: (row) => hearerId === null || whose.heardBy(hearerId, row) !== null };
}

/** How many nudges are whose, those of persons first in the order of the household. */
function byOwner(heads: readonly NudgeHead[], whose: Whose): OutputOf<'nudges.overview'>['others'] {
  const counts = new Map<string | null, number>();
  for (const head of heads) {
    const owners = whose.ownersOf(head).map(({ id }) => id);
    for (const id of owners.length === 0 ? [null] : owners) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const named = [...whose.members.map(({ id, name }) => ({ id, name })), { id: null, name: null }];
  return named.flatMap(({ id, name }) => {
    const open = counts.get(id);
    return open === undefined ? [] : [{ personId: id, name, open }];
  });
}

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
function storedNudges(context: QueryContext, input: ParsedInputOf<'nudges.list'>, heard: Heard): Nudge[] | null {
  const { status, supplierId, limit } = input;
  if (status === 'open' && (supplierId !== undefined || limit !== undefined)) {
    const heads = openHeads(context)?.filter((head) => heard.isHeard(head));
    return heads === undefined ? null : nudgesOfHeads(context, part(heads, input), heard);
  }
  const nudges = nudgesOfRows(context, readNudges(context.sqlite, status, context.speaker), heard);
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

function nudgesOfHeads(context: QueryContext, heads: readonly NudgeHead[], heard: Heard): Nudge[] | null {
  const ids = heads.map(({ id }) => id);
  return nudgesOfRows(context, readNudgesOf(context.sqlite, ids, context.speaker), heard);
}

function nudgesOfRows({ today, speaker }: QueryContext, rows: readonly AnsweredRow[], heard: Heard): Nudge[] | null {
  const nudges: Nudge[] = [];
  for (const row of rows) {
    if (isWhole(row) && !heard.isHeard(row)) continue;
    const nudge = isWhole(row) ? nudgeOf(row, today, speaker, fieldsOf(heard, row, speaker)) : null;
    if (nudge === null) return null;
    nudges.push(nudge);
  }
  return nudges;
}

function fieldsOf({ whose, hearerId }: Heard, row: WhoseRow, speaker: QueryContext['speaker']) {
  return heardFields(whose, hearerId, row, speaker);
}

/** Whether everything a stored nudge needs can be read. */
function isWhole(row: object): boolean {
  return unreadableIn(row).every(({ table }) => table !== 'nudges');
}

const unanswered: AnswerColumns = { answer: null, snoozedUntil: null };

/** What the palgorithms would say on a day, if nothing happened until then. */
function nudgesOn(context: QueryContext, day: CalendarDate, heard: Heard): Nudge[] {
  return proposed(context, factsOfStore(context, day), { day, answers: readAnswers(context.sqlite), heard });
}

/** What the palgorithms would have said on a day by what was written down until the end of another. */
function nudgesKnownOn(context: QueryContext, knownOn: CalendarDate, day: CalendarDate, heard: Heard): Nudge[] {
  return factsAsKnown(context, knownOn, day, (source, sqlite) =>
    proposed(context, source, { day, answers: readAnswers(sqlite), heard }),
  );
}

/** For which day, beside which answers and by whom the palgorithms are asked. */
interface Asked {
  readonly day: CalendarDate;
  readonly answers: ReturnType<typeof readAnswers>;
  readonly heard: Heard;
}

function proposed(context: QueryContext, source: FactsSource, { day, answers, heard }: Asked): Nudge[] {
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
    const whole = { ...row, ...answer, verdict };
    if (!heard.isHeard(whole)) return [];
    return nudgeOf(whole, day, context.speaker, fieldsOf(heard, whole, context.speaker)) ?? [];
  });
}
