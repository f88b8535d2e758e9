import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { PromiseFacts } from '#shared/domain/palgorithms/dealing-facts.ts';
import type { Subject } from '#shared/domain/subject.ts';
import type { Message } from '#shared/domain/words.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
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

interface PromiseRow extends SubjectColumns {
  id: string;
  text: string | null;
  dueOn: CalendarDate | null;
  madeOn: CalendarDate | null;
  madeBy: string | null;
}

/** Only what has a day and of which nothing is known yet. */
const isOpen = 't.deletedAt IS NULL AND t.outcome IS NULL AND t.dueOn IS NOT NULL';

const rowsSql = `
  SELECT t.id, t.text, t.dueOn, t.madeOn, t.madeBy, ${subjectColumns}
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
    const { id, text, dueOn, madeOn, madeBy, subjectType, subjectId } = row;
    const about = dealingSubjectOf(row);
    if (about === null || text === null || dueOn === null) continue;
    const said = readStoredMessage(text);
    yield {
      id,
      about,
      text: said,
      dueOn,
      madeOn,
      madeBy,
      get hasProblem() {
        return hasProblem(context, { type: subjectType, id: subjectId }, said);
      },
    };
  }
}

/** Whether a problem about the same subject is open that says what was promised, as the one does that the nudge offers. */
function hasProblem({ sqlite, speaker }: PassContext, { type, id }: Subject, promised: Message): boolean {
  const titles = prepareOnce<[string, string], string | null>(
    sqlite,
    `SELECT title FROM problems WHERE subjectType = ? AND subjectId = ? AND deletedAt IS NULL AND outcome IS NULL`,
  )
    .pluck()
    .all(type, id);
  return titles.length > 0 && titles.includes(speaker.say(promised).trim());
}
