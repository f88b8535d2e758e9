import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { InteractionFacts } from '#shared/domain/palgorithms/dealing-facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { spokenOf } from '../own/own-readers.ts';
import { isOwnAbout, ownAbout } from '../own/stored-own.ts';
import type { PassContext } from '../pass-context.ts';
import {
  behindSubjects,
  dealingSubjectOf,
  subjectColumns,
  subjectIsHere,
  subjectJoins,
  type SubjectColumns,
} from './dealing-subjects.ts';
import type { FactsOn, Watch, Which } from './watch.ts';

interface InteractionRow extends SubjectColumns {
  id: string;
  direction: 'out' | 'in' | null;
  channel: string | null;
  happenedOn: CalendarDate | null;
  nextActor: 'me' | 'them' | null;
  nextBy: CalendarDate | null;
  /** The direction of the one before it on the same subject. */
  before: 'out' | 'in' | null;
  onlyTells: 0 | 1;
  isFollowed: 0 | 1;
  isAskedElsewhere: 0 | 1;
  hasOffered: 0 | 1;
}

/** What was said later about the same subject as `t`: on a later day, later on the same, or written down later. */
const later = `SELECT 1 FROM interactions l WHERE l.subjectType = t.subjectType AND l.subjectId = t.subjectId
  AND l.deletedAt IS NULL AND l.happenedOn IS NOT NULL AND l.id <> t.id
  AND (l.happenedOn, coalesce(l.time, ''), l.rowid) > (t.happenedOn, coalesce(t.time, ''), t.rowid)`;

/** Whose turn it is follows from what was said last. */
const wasSaid = 't.deletedAt IS NULL AND t.happenedOn IS NOT NULL';
const isLast = `${wasSaid} AND NOT EXISTS (${later})`;

const stepsOfIt = 'SELECT 1 FROM problem_steps q WHERE q.problemId = p.id AND q.deletedAt IS NULL';
const dayOfStep = `coalesce(q."on", date(q.createdAt / 1000, 'unixepoch'))`;

/** The person noted with it, after every step, that it is their turn, or a day; nothing else of the problem gives them a day. */
const namesTurn = `(t.nextBy IS NOT NULL OR t.nextActor = 'me' AND NOT EXISTS (${stepsOfIt} AND q.nextActor = 'me' AND q.nextBy IS NOT NULL))
  AND NOT EXISTS (${stepsOfIt} AND ${dayOfStep} >= t.happenedOn)`;

/**
 * The problem an interaction is about says itself whom it waits for, once it has a step or a day to answer by: unless it was
 * noted with what was said later.
 */
const askedElsewhere = `t.subjectType = 'problem' AND (p.answerBy IS NOT NULL OR EXISTS (${stepsOfIt}))
  AND NOT coalesce(${namesTurn}, 0)`;

/** An offer of the candidate it was said to came after it. */
const offeredSince = `SELECT 1 FROM offers f WHERE t.subjectType = 'candidate' AND f.candidateId = t.subjectId
  AND f.deletedAt IS NULL AND (f.offeredOn, f.createdAt) >= (t.happenedOn, t.createdAt)`;

const rowsSql = (isFollowed: string, isAskedElsewhere: string, which: string): string => `
  SELECT t.id, t.direction, t.channel, t.happenedOn, t.nextActor, t.nextBy, ${subjectColumns},
    (SELECT b.direction FROM interactions b WHERE b.subjectType = t.subjectType AND b.subjectId = t.subjectId
      AND b.deletedAt IS NULL AND b.happenedOn IS NOT NULL AND b.id <> t.id
      ORDER BY b.happenedOn DESC, coalesce(b.time, '') DESC, b.rowid DESC LIMIT 1) AS before,
    EXISTS (SELECT 1 FROM detail_tellings d WHERE d.interactionId = t.id AND d.deletedAt IS NULL) AS onlyTells,
    EXISTS (${offeredSince}) AS hasOffered, ${isFollowed} AS isFollowed, ${isAskedElsewhere} AS isAskedElsewhere
  FROM interactions t ${subjectJoins} WHERE ${which} AND ${subjectIsHere}`;
const lastSql = rowsSql('0', '0', `${isLast} AND NOT (${askedElsewhere})`);
const allSql = rowsSql(`EXISTS (${later})`, `(${askedElsewhere})`, wasSaid);

const sameSubject = `SELECT t.id FROM interactions o CROSS JOIN interactions t
    ON t.subjectType = o.subjectType AND t.subjectId = o.subjectId
  WHERE o.id IN (SELECT value FROM json_each(@ids)) AND (t.id = o.id OR t.deletedAt IS NOT NULL OR ${isLast}
    OR EXISTS (SELECT 1 FROM looks k WHERE k.recordId = t.id))`;

/** What was said last about each subject; all that was said where the person wrote a palgorithm about interactions. */
export const interactionWatch: Watch<'interaction'> = {
  kind: 'interaction',
  table: 'interactions',
  living: `SELECT t.id FROM interactions t WHERE ${wasSaid} AND (${ownAbout('interaction')} OR NOT EXISTS (${later}))`,
  behind: {
    ...behindSubjects('interactions', isLast),
    interactions: sameSubject,
    detail_tellings: `SELECT interactionId AS id FROM detail_tellings
      WHERE interactionId IS NOT NULL AND id IN (SELECT value FROM json_each(@ids))`,
    offers: `SELECT t.id FROM offers f JOIN interactions t ON t.subjectType = 'candidate' AND t.subjectId = f.candidateId
      WHERE f.id IN (SELECT value FROM json_each(@ids)) AND ${isLast}`,
    problem_steps: `SELECT t.id FROM problem_steps q JOIN interactions t ON t.subjectType = 'problem' AND t.subjectId = q.problemId
      WHERE q.id IN (SELECT value FROM json_each(@ids)) AND ${isLast}`,
  },
  facts: interactionFacts,
};

/** What was said last about a subject, where it is asked about by itself; null where nothing was. */
export function saidLastAbout(
  context: PassContext,
  { type, id }: { readonly type: string; readonly id: string },
  on: FactsOn,
): InteractionFacts | null {
  const last = prepareOnce<[string, string], string>(
    context.sqlite,
    `SELECT t.id FROM interactions t WHERE t.subjectType = ? AND t.subjectId = ? AND ${isLast}`,
  )
    .pluck()
    .get(type, id);
  return last === undefined ? null : ([...interactionFacts(context, [last], on)][0] ?? null);
}

function* interactionFacts(
  context: PassContext,
  which: Which,
  on: FactsOn,
): Generator<InteractionFacts, void, undefined> {
  const { sqlite } = context;
  const sql = on.over === true || isOwnAbout(sqlite, 'interaction') ? allSql : lastSql;
  const spoken = spokenOf('interaction', context, on);
  const rows =
    which === 'all'
      ? prepareOnce<[], InteractionRow>(sqlite, sql).all()
      : prepareOnce<[string], InteractionRow>(sqlite, `${sql} AND t.id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  for (const row of rows) {
    const { id, direction, channel, happenedOn, nextActor, nextBy, before, onlyTells } = row;
    const isFollowed = row.isFollowed === 1;
    const about = dealingSubjectOf(row);
    if (about === null || direction === null || happenedOn === null) continue;
    const facts: InteractionFacts = {
      id,
      about: isFollowed || row.isAskedElsewhere === 1 ? { ...about, isOpen: false } : about,
      direction,
      channel: channel ?? 'other',
      happenedOn,
      nextActor,
      nextBy,
      followsMine: before === 'out',
      onlyTells: onlyTells === 1,
      hasOffered: row.hasOffered === 1,
      isFollowed,
      ...spoken?.(() => facts),
    };
    yield facts;
  }
}
