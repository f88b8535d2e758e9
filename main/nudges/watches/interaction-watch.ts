import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { InteractionFacts } from '#shared/domain/palgorithms/dealing-facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { PassContext } from '../pass-context.ts';
import {
  behindSubjects,
  dealingSubjectOf,
  subjectColumns,
  subjectIsHere,
  subjectJoins,
  type SubjectColumns,
} from './dealing-subjects.ts';
import type { Watch, Which } from './watch.ts';

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
}

/** What was said later about the same subject as `t`: on a later day, later on the same, or written down later. */
const later = `SELECT 1 FROM interactions l WHERE l.subjectType = t.subjectType AND l.subjectId = t.subjectId
  AND l.deletedAt IS NULL AND l.happenedOn IS NOT NULL AND l.id <> t.id
  AND (l.happenedOn, coalesce(l.time, ''), l.rowid) > (t.happenedOn, coalesce(t.time, ''), t.rowid)`;

/** Whose turn it is follows from what was said last. */
const isLast = `t.deletedAt IS NULL AND t.happenedOn IS NOT NULL AND NOT EXISTS (${later})`;

const rowsSql = `
  SELECT t.id, t.direction, t.channel, t.happenedOn, t.nextActor, t.nextBy, ${subjectColumns},
    (SELECT b.direction FROM interactions b WHERE b.subjectType = t.subjectType AND b.subjectId = t.subjectId
      AND b.deletedAt IS NULL AND b.happenedOn IS NOT NULL AND b.id <> t.id
      ORDER BY b.happenedOn DESC, coalesce(b.time, '') DESC, b.rowid DESC LIMIT 1) AS before,
    EXISTS (SELECT 1 FROM detail_tellings d WHERE d.interactionId = t.id AND d.deletedAt IS NULL) AS onlyTells
  FROM interactions t ${subjectJoins} WHERE ${isLast} AND ${subjectIsHere}`;

/** The problem an interaction is about says itself whom it waits for, once it has a step or a day to answer by. */
const askedElsewhere = `EXISTS (SELECT 1 FROM problem_steps q WHERE q.problemId = p.id AND q.deletedAt IS NULL)
  OR p.answerBy IS NOT NULL`;

const sameSubject = `SELECT t.id FROM interactions o CROSS JOIN interactions t
    ON t.subjectType = o.subjectType AND t.subjectId = o.subjectId
  WHERE o.id IN (SELECT value FROM json_each(@ids)) AND (t.id = o.id OR t.deletedAt IS NOT NULL OR ${isLast}
    OR EXISTS (SELECT 1 FROM looks k WHERE k.recordId = t.id))`;

/** What was said last about each subject. */
export const interactionWatch: Watch<'interaction'> = {
  kind: 'interaction',
  table: 'interactions',
  living: `SELECT t.id FROM interactions t WHERE ${isLast}`,
  behind: {
    ...behindSubjects('interactions', isLast),
    interactions: sameSubject,
    detail_tellings: `SELECT interactionId AS id FROM detail_tellings
      WHERE interactionId IS NOT NULL AND id IN (SELECT value FROM json_each(@ids))`,
    problem_steps: `SELECT t.id FROM problem_steps q JOIN interactions t ON t.subjectType = 'problem' AND t.subjectId = q.problemId
      WHERE q.id IN (SELECT value FROM json_each(@ids)) AND ${isLast}`,
  },
  facts: interactionFacts,
};

function* interactionFacts({ sqlite }: PassContext, which: Which): Generator<InteractionFacts, void, undefined> {
  const sql = `${rowsSql} AND NOT (t.subjectType = 'problem' AND (${askedElsewhere}))`;
  const rows =
    which === 'all'
      ? prepareOnce<[], InteractionRow>(sqlite, sql).all()
      : prepareOnce<[string], InteractionRow>(sqlite, `${sql} AND t.id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  for (const row of rows) {
    const { id, direction, channel, happenedOn, nextActor, nextBy, before, onlyTells } = row;
    const about = dealingSubjectOf(row);
    if (about === null || direction === null || happenedOn === null) continue;
    yield {
      id,
      about,
      direction,
      channel: channel ?? 'other',
      happenedOn,
      nextActor,
      nextBy,
      followsMine: before === 'out',
      onlyTells: onlyTells === 1,
    };
  }
}
