import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { NudgeDecision } from '#shared/domain/palgorithms/decision.ts';
import { partsOfKey } from '#shared/domain/palgorithms/proposal.ts';
import { severalSubjects, type SeveralAnswer } from '#shared/domain/palgorithms/together.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { Sqlite } from './pass-context.ts';

interface DecisionRow {
  nudgeKey: string;
  /** Null where what is stored cannot be read. */
  answer: NudgeDecision['answer'] | null;
  answeredOn: CalendarDate | null;
}

const decided = `SELECT nudgeKey, answer, answeredOn FROM nudge_answers
  WHERE deletedAt IS NULL AND answer <> 'snoozed'`;

/** What the person decided on nudges, by subject. */
export function readDecisions(sqlite: Sqlite): ReadonlyMap<string, readonly NudgeDecision[]> {
  const decisions = new Map<string, NudgeDecision[]>();
  for (const { nudgeKey, answer, answeredOn } of prepareOnce<[], DecisionRow>(sqlite, decided).all()) {
    const parts = partsOfKey(nudgeKey);
    if (parts === null || answer === null || answeredOn === null) continue;
    const { palgorithm, subjectId, occurrence } = parts;
    const known = decisions.get(subjectId);
    const decision = { palgorithm, occurrence, answer, answeredOn };
    if (known === undefined) decisions.set(subjectId, [decision]);
    else known.push(decision);
  }
  return decisions;
}

/** What the person said to the nudges by which a palgorithm speaks for several records. */
export function readSeveralAnswers(sqlite: Sqlite, palgorithm: string): SeveralAnswer[] {
  return prepareOnce<[string], DecisionRow>(sqlite, `${decided} AND nudgeKey LIKE ?`)
    .all(`${palgorithm}:${severalSubjects}:%`)
    .flatMap(({ answeredOn }) => (answeredOn === null ? [] : [{ answeredOn }]));
}
