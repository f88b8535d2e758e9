import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { PromiseFacts } from '#shared/domain/palgorithms/dealing-facts.ts';
import type { Subject } from '#shared/domain/subject.ts';
import type { Message } from '#shared/domain/words.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
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

interface PromiseRow extends SubjectColumns {
  id: string;
  text: string | null;
  dueOn: CalendarDate | null;
  madeOn: CalendarDate | null;
  madeBy: string | null;
  outcome: string | null;
}

/** Only what has a day and of which nothing is known yet. */
const isOpen = 't.deletedAt IS NULL AND t.outcome IS NULL AND t.dueOn IS NOT NULL';

const rowsSql = `
  SELECT t.id, t.text, t.dueOn, t.madeOn, t.madeBy, t.outcome, ${subjectColumns}
  FROM promises t ${subjectJoins} WHERE ${subjectIsHere}`;
const openSql = `${rowsSql} AND ${isOpen}`;
const allSql = `${rowsSql} AND t.deletedAt IS NULL`;

/** Promises of which nobody knows yet what became of them; all where the person wrote a palgorithm about promises. */
export const promiseWatch: Watch<'promise'> = {
  kind: 'promise',
  table: 'promises',
  living: `SELECT t.id FROM promises t WHERE (${isOpen}) OR (t.deletedAt IS NULL AND ${ownAbout('promise')})`,
  behind: {
    ...behindSubjects('promises', isOpen),
    promises: 'SELECT value AS id FROM json_each(@ids)',
  },
  facts: promiseFacts,
};

function* promiseFacts(context: PassContext, which: Which, on: FactsOn): Generator<PromiseFacts, void, undefined> {
  const { sqlite } = context;
  const sql = on.over === true || isOwnAbout(sqlite, 'promise') ? allSql : openSql;
  const spoken = spokenOf('promise', context, on);
  const rows =
    which === 'all'
      ? prepareOnce<[], PromiseRow>(sqlite, sql).all()
      : prepareOnce<[string], PromiseRow>(sqlite, `${sql} AND t.id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  for (const row of rows) {
    const { id, text, dueOn, madeOn, madeBy, outcome, subjectType, subjectId } = row;
    const about = dealingSubjectOf(row);
    if (about === null || text === null) continue;
    const said = readStoredMessage(text);
    const facts: PromiseFacts = {
      id,
      about: outcome === null ? about : { ...about, isOpen: false },
      text: said,
      dueOn,
      madeOn,
      madeBy,
      get hasProblem() {
        return hasProblem(context, { type: subjectType, id: subjectId }, said);
      },
      ...spoken?.(() => facts),
    };
    yield facts;
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
