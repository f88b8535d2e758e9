import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { NudgeDecision, PutOff } from '#shared/domain/palgorithms/decision.ts';
import { partsOfKey } from '#shared/domain/palgorithms/proposal.ts';
import { severalSubjects, type SeveralAnswer } from '#shared/domain/palgorithms/together.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { statusOf, type AnswerColumns } from './nudge-row.ts';
import type { Sqlite } from './pass-context.ts';

interface DecisionRow {
  nudgeKey: string;
  /** Null where what is stored cannot be read. */
  answer: NudgeDecision['answer'] | null;
  answeredOn: CalendarDate | null;
  changedAt: number;
}

const decided = `SELECT nudgeKey, answer, answeredOn, changedAt FROM nudge_answers
  WHERE deletedAt IS NULL AND answer <> 'snoozed'`;

/** What the person decided on nudges, by subject. */
export function readDecisions(sqlite: Sqlite): ReadonlyMap<string, readonly NudgeDecision[]> {
  const decisions = new Map<string, NudgeDecision[]>();
  for (const { nudgeKey, answer, answeredOn, changedAt } of prepareOnce<[], DecisionRow>(sqlite, decided).all()) {
    const parts = partsOfKey(nudgeKey);
    if (parts === null || answer === null || answeredOn === null) continue;
    const { palgorithm, subjectId, occurrence } = parts;
    const known = decisions.get(subjectId);
    const decision = { palgorithm, occurrence, answer, answeredOn, answeredAt: changedAt };
    if (known === undefined) decisions.set(subjectId, [decision]);
    else known.push(decision);
  }
  return decisions;
}

interface PutOffRow {
  nudgeKey: string;
  /** Null where what is stored cannot be read. */
  snoozedUntil: CalendarDate | null;
  changedAt: number;
}

/** What the person put off, by subject, whether it is said again by now or not. */
export function readPutOff(sqlite: Sqlite): ReadonlyMap<string, readonly PutOff[]> {
  const rows = prepareOnce<[], PutOffRow>(
    sqlite,
    `SELECT nudgeKey, snoozedUntil, changedAt FROM nudge_answers WHERE deletedAt IS NULL AND answer = 'snoozed'`,
  ).all();
  const found = rows.flatMap(({ nudgeKey, snoozedUntil: until, changedAt: putOffAt }) => {
    const parts = partsOfKey(nudgeKey);
    return parts === null || until === null ? [] : [{ ...parts, until, putOffAt }];
  });
  return Map.groupBy(found, ({ subjectId }) => subjectId);
}

/** What the person said to the nudges by which a palgorithm speaks for several records. */
export function readSeveralAnswers(sqlite: Sqlite, palgorithm: string): SeveralAnswer[] {
  return prepareOnce<[string], DecisionRow>(sqlite, `${decided} AND nudgeKey LIKE ?`)
    .all(`${palgorithm}:${severalSubjects}:%`)
    .flatMap(({ answeredOn }) => (answeredOn === null ? [] : [{ answeredOn }]));
}

/** An answer of the person, with the day on which it was given. */
export interface AnswerGiven extends AnswerColumns {
  readonly answeredOn: CalendarDate | null;
}

/** What the person answered to the nudge with a key; undefined for nothing. */
export function readAnswer(sqlite: Sqlite, key: string): AnswerGiven | undefined {
  return prepareOnce<[string], AnswerGiven>(
    sqlite,
    'SELECT answer, snoozedUntil, answeredOn FROM nudge_answers WHERE nudgeKey = ? AND deletedAt IS NULL',
  ).get(key);
}

/** Whether a nudge with this key was not answered, or put off until later, by what is known on a day. */
export function isOpenOn(sqlite: Sqlite, key: string, day: CalendarDate): boolean {
  const answer = readAnswer(sqlite, key);
  return answer === undefined || statusOf({ expiredOn: null }, answer, day) === 'open';
}
