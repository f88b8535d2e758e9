import { whyThatDay } from './present-contract.ts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { records } from '#shared/records/records.ts';
import { needs, requirements } from '../../db/schema/needs.ts';
import { readSummaries } from '../contracts/contract-rows.ts';
import { readCandidates } from '../candidates/candidate-rows.ts';
import type { DrizzleDatabase, QueryContext } from '../handler.ts';
import { enteredOf } from '../records/entered.ts';

export type NeedRecord = OutputOf<'needs.get'>;
export type NeedSummary = OutputOf<'needs.list'>[number];
export type NeedRow = typeof needs.$inferSelect;

/** A living need; undefined when the id names none. */
export function findNeed(database: DrizzleDatabase, id: string): NeedRow | undefined {
  return database
    .select()
    .from(needs)
    .where(and(eq(needs.id, id), isNull(needs.deletedAt)))
    .get();
}

/** What a need asks for, in the person's order. */
export function readRequirements(database: DrizzleDatabase, needId: string): NeedRecord['requirements'] {
  return database
    .select()
    .from(requirements)
    .where(and(eq(requirements.needId, needId), isNull(requirements.deletedAt)))
    .orderBy(asc(requirements.position), asc(requirements.id))
    .all()
    .map((row) => ({ id: row.id, ...enteredOf(records.requirements, row), weight: row.weight }));
}

const summarySql = `
  WITH latest AS (
    SELECT subjectId AS candidateId, nextActor,
      row_number() OVER (PARTITION BY subjectId ORDER BY happenedOn DESC, rowid DESC) AS place
    FROM interactions WHERE subjectType = 'candidate' AND deletedAt IS NULL AND happenedOn IS NOT NULL),
  waiting AS (
    SELECT c.needId, sum(l.nextActor = 'me') AS forMe, sum(l.nextActor = 'them') AS forThem
    FROM candidates c JOIN latest l ON l.candidateId = c.id AND l.place = 1
    WHERE c.deletedAt IS NULL AND c.stage NOT IN ('ruled_out', 'chosen') AND l.nextActor IS NOT NULL
    GROUP BY c.needId)
  SELECT n.id, n.title, n.trigger, n.state, n.stateReason, n.personId, h.name AS personName, n.decideBy,
    (SELECT count(*) FROM candidates c
      WHERE c.needId = n.id AND c.deletedAt IS NULL AND c.stage <> 'ruled_out') AS candidateCount,
    (SELECT count(*) FROM offers o JOIN candidates c ON c.id = o.candidateId
      WHERE c.needId = n.id AND c.deletedAt IS NULL AND c.stage <> 'ruled_out' AND o.deletedAt IS NULL) AS offerCount,
    coalesce(w.forMe, 0) AS waitingForMe, coalesce(w.forThem, 0) AS waitingForThem, n.createdAt, n.changedAt
  FROM needs n LEFT JOIN people h ON h.id = n.personId LEFT JOIN waiting w ON w.needId = n.id
  WHERE n.deletedAt IS NULL`;

/** Needs as the board shows them: those to be decided soonest first, then the newest. */
export function readNeedSummaries(
  context: Pick<QueryContext, 'sqlite'>,
  where = '',
  parameters: Record<string, string> = {},
): NeedSummary[] {
  return context.sqlite
    .prepare<[Record<string, string>], NeedSummary>(
      `${summarySql} ${where} ORDER BY n.decideBy IS NULL, n.decideBy, n.rowid DESC`,
    )
    .all(parameters);
}

/** A need with everything about it. */
export function completeNeed(context: QueryContext, row: NeedRow): NeedRecord {
  const summary = readNeedSummaries(context, 'AND n.id = @id', { id: row.id })[0];
  if (summary === undefined) throw new Error('A need vanished between two reads');
  const cause =
    row.causeContractId === null ? undefined : readSummaries(context, 'AND c.id = @id', { id: row.causeContractId })[0];
  const workedOut = cause === undefined ? null : whyThatDay(context, row, cause);
  return {
    ...summary,
    ...enteredOf(records.needs, row),
    cause: { contractId: cause?.id ?? null, contractName: cause?.name ?? null, nudgeKey: row.causeNudgeKey },
    budget: budgetOf(row),
    decideByWhy: row.decideByWhy ?? workedOut,
    isWhyWorkedOut: row.decideByWhy === null && workedOut !== null,
    requirements: readRequirements(context.database, row.id),
    candidates: readCandidates(context, row.id),
    chosenOfferId: row.chosenOfferId,
    decidedOn: row.decidedOn,
  };
}

/** What may be spent; null when nothing was said. */
export function budgetOf(row: NeedRow): NeedRecord['budget'] {
  const { budgetAmount, budgetCurrency, budgetPer } = row;
  if (budgetAmount === null || budgetCurrency === null || budgetPer === null) return null;
  return { amount: budgetAmount, currency: budgetCurrency, per: budgetPer };
}
