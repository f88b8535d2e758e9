import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { PromiseFacts } from '#shared/domain/palgorithms/dealing-facts.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { isInstant } from '../../db/readable/rule.ts';
import { dateAt, type PassContext } from '../pass-context.ts';
import {
  behindSubjects,
  dealingSubjectOf,
  subjectColumns,
  subjectIsHere,
  subjectJoins,
  type SubjectColumns,
} from './dealing-subjects.ts';
import type { Watch, Which } from './watch.ts';

interface PromiseRow extends SubjectColumns {
  id: string;
  text: string | null;
  dueOn: CalendarDate | null;
  madeOn: CalendarDate | null;
  madeBy: string | null;
  /** When the latest open problem about the same subject was noted; null where there is none. */
  problemAt: unknown;
}

/** Only what has a day and of which nothing is known yet. */
const isOpen = 't.deletedAt IS NULL AND t.outcome IS NULL AND t.dueOn IS NOT NULL';

const rowsSql = `
  SELECT t.id, t.text, t.dueOn, t.madeOn, t.madeBy, ${subjectColumns},
    (SELECT max(q.createdAt) FROM problems q WHERE q.subjectType = t.subjectType AND q.subjectId = t.subjectId
      AND q.deletedAt IS NULL AND q.outcome IS NULL) AS problemAt
  FROM promises t ${subjectJoins} WHERE ${isOpen} AND ${subjectIsHere}`;

/** Promises of which nobody knows yet what became of them. */
export const promiseWatch: Watch<'promise'> = {
  kind: 'promise',
  table: 'promises',
  living: `SELECT t.id FROM promises t WHERE ${isOpen}`,
  behind: {
    ...behindSubjects('promises', isOpen),
    promises: 'SELECT value AS id FROM json_each(@ids)',
  },
  facts: promiseFacts,
};

function* promiseFacts(context: PassContext, which: Which): Generator<PromiseFacts, void, undefined> {
  const { sqlite } = context;
  const rows =
    which === 'all'
      ? prepareOnce<[], PromiseRow>(sqlite, rowsSql).all()
      : prepareOnce<[string], PromiseRow>(sqlite, `${rowsSql} AND t.id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  for (const row of rows) {
    const { id, text, dueOn, madeOn, madeBy, problemAt } = row;
    const about = dealingSubjectOf(row);
    if (about === null || text === null || dueOn === null) continue;
    yield {
      id,
      about,
      text: readStoredMessage(text),
      dueOn,
      madeOn,
      madeBy,
      hasProblem: typeof problemAt === 'number' && isInstant(problemAt) && dateAt(problemAt, context) >= dueOn,
    };
  }
}
