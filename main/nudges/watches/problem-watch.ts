import { latestOf, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { answerOwed } from '#shared/domain/palgorithms/answer-owed.ts';
import type { InteractionFacts, ProblemFacts } from '#shared/domain/palgorithms/dealing-facts.ts';
import { enquiryUnanswered } from '#shared/domain/palgorithms/enquiry-unanswered.ts';
import { nudgeKey } from '#shared/domain/palgorithms/proposal.ts';
import { problemState } from '#shared/domain/problems/problem-state.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { isInstant } from '../../db/readable/rule.ts';
import { spokenOf } from '../own/own-readers.ts';
import { isOwnAbout, ownAbout } from '../own/stored-own.ts';
import { dateAt, type PassContext } from '../pass-context.ts';
import { isOpenOn } from '../stored-answers.ts';
import { behindSubjects, subjectIsHere, subjectJoins } from './dealing-subjects.ts';
import { saidLastAbout } from './interaction-watch.ts';
import type { FactsOn, Watch, Which } from './watch.ts';

interface ProblemRow {
  id: string;
  title: string | null;
  since: CalendarDate | null;
  answerBy: CalendarDate | null;
  createdAt: number | null;
  outcome: string | null;
  closedOn: CalendarDate | null;
  supplierId: string | null;
  supplierName: string | null;
  contractId: string | null;
  /** The last step, all null where there is none. */
  stepId: string | null;
  stepOn: CalendarDate | null;
  stepAt: number | null;
  nextActor: 'me' | 'them' | null;
  nextBy: CalendarDate | null;
  /** The last day on which something was said about it, and the last on which the other side said something. */
  saidOn: string | null;
  heardOn: string | null;
}

const isOpen = 't.deletedAt IS NULL AND t.outcome IS NULL';
const said = `FROM interactions i WHERE i.subjectType = 'problem' AND i.subjectId = t.id AND i.deletedAt IS NULL`;

/** Steps stand in the order of their days, and of a day as they were written down. */
const rowsSql = `
  SELECT t.id, t.title, t.since, t.answerBy, t.createdAt, t.outcome, t.closedOn, s.id AS supplierId, s.name AS supplierName, c.id AS contractId,
    q.id AS stepId, q."on" AS stepOn, q.createdAt AS stepAt, q.nextActor, q.nextBy,
    (SELECT max(i.happenedOn) ${said}) AS saidOn,
    (SELECT max(i.happenedOn) ${said} AND i.direction = 'in') AS heardOn
  FROM problems t ${subjectJoins}
  LEFT JOIN problem_steps q ON q.rowid = (SELECT l.rowid FROM problem_steps l
    WHERE l.problemId = t.id AND l.deletedAt IS NULL ORDER BY l."on" DESC, l.rowid DESC LIMIT 1)
  WHERE ${subjectIsHere}`;
const openSql = `${rowsSql} AND ${isOpen}`;
const allSql = `${rowsSql} AND t.deletedAt IS NULL`;

const { suppliers, relationships, contracts } = behindSubjects('problems', isOpen);

/** Problems that are not closed, with whom they wait for; closed ones too where the person wrote a palgorithm about problems. */
export const problemWatch: Watch<'problem'> = {
  kind: 'problem',
  table: 'problems',
  living: `SELECT t.id FROM problems t WHERE t.deletedAt IS NULL AND (t.outcome IS NULL OR ${ownAbout('problem')})`,
  behind: {
    problems: 'SELECT value AS id FROM json_each(@ids)',
    problem_steps: 'SELECT problemId AS id FROM problem_steps WHERE id IN (SELECT value FROM json_each(@ids))',
    interactions: `SELECT subjectId AS id FROM interactions
      WHERE subjectType = 'problem' AND id IN (SELECT value FROM json_each(@ids))`,
    ...(suppliers === undefined ? {} : { suppliers }),
    ...(relationships === undefined ? {} : { relationships }),
    ...(contracts === undefined ? {} : { contracts }),
  },
  facts: problemFacts,
};

function* problemFacts(context: PassContext, which: Which, on: FactsOn): Generator<ProblemFacts, void, undefined> {
  const { sqlite } = context;
  const sql = on.over === true || isOwnAbout(sqlite, 'problem') ? allSql : openSql;
  const spoken = spokenOf('problem', context, on);
  const rows =
    which === 'all'
      ? prepareOnce<[], ProblemRow>(sqlite, sql).all()
      : prepareOnce<[string], ProblemRow>(sqlite, `${sql} AND t.id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  for (const row of rows) {
    const { id, title, supplierId, supplierName, contractId } = row;
    if (title === null) continue;
    const facts: ProblemFacts = {
      id,
      title,
      isClosed: row.outcome !== null,
      about: { supplierId, supplierName, contractId },
      ...standingOf(row, context, on.day),
      asked: () => askedOf(context, id, on),
      ...spoken?.(() => facts),
    };
    yield facts;
  }
}

/** What was said last about a problem, as long as it is asked about by itself and was not answered. */
function askedOf(context: PassContext, id: string, on: FactsOn): InteractionFacts | null {
  const last = saidLastAbout(context, { type: 'problem', id }, on);
  if (last === null) return null;
  const keys = [answerOwed.name, enquiryUnanswered.name].map((name) => nudgeKey(name, id, last.id));
  return keys.every((key) => isOpenOn(context.sqlite, key, on.day)) ? last : null;
}

function standingOf(
  {
    stepId,
    stepOn,
    stepAt,
    nextActor,
    nextBy,
    answerBy,
    since,
    createdAt,
    saidOn,
    heardOn,
    outcome,
    closedOn,
  }: ProblemRow,
  context: PassContext,
  day: CalendarDate,
): Pick<ProblemFacts, 'waitsFor' | 'waitsUntil' | 'movedOn' | 'heardSince'> {
  const steps = stepId === null ? [] : [{ on: stepOn, nextActor, nextBy }];
  const { waitsFor, waitsUntil } = problemState(
    { answerBy, closedOn: outcome === null ? null : (closedOn ?? day) },
    steps,
    day,
  );
  const written = (at: number | null): CalendarDate =>
    at !== null && isInstant(at) ? dateAt(at, context) : context.today;
  const stepped = stepId === null ? (since ?? written(createdAt)) : (stepOn ?? written(stepAt));
  const [spoken, heard] = [saidOn, heardOn].map((on) => parseCalendarDate(on ?? ''));
  return {
    waitsFor,
    waitsUntil,
    movedOn: spoken == null ? stepped : latestOf(stepped, spoken),
    heardSince: heard != null && heard >= stepped,
  };
}
