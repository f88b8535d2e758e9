import { and, asc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { sumByCurrency } from '#shared/domain/money.ts';
import { problemState, shortfallOf } from '#shared/domain/problems/problem-state.ts';
import { records } from '#shared/records/records.ts';
import { problems, problemSteps, promises } from '../../db/schema/belongings.ts';
import { contracts } from '../../db/schema/contracts.ts';
import { relationships, suppliers } from '../../db/schema/suppliers.ts';
import { writtenOrder } from '../../db/written-order.ts';
import type { DrizzleDatabase, QueryContext } from '../handler.ts';
import { enteredOf } from '../records/entered.ts';
import { moneyIn } from '../records/sums.ts';
import { subjectFields } from '../subjects/subjects.ts';

export type ProblemRow = typeof problems.$inferSelect;
export type ProblemStepRow = typeof problemSteps.$inferSelect;
type ProblemRecord = OutputOf<'problems.list'>[number];

/** The kinds of record that trouble is had with. */
export const troubled = ['supplier', 'relationship', 'contract'] as const;

const relationshipOf = sql`CASE ${problems.subjectType} WHEN 'relationship' THEN ${problems.subjectId} ELSE ${contracts.relationshipId} END`;
const supplierOf = sql`CASE ${problems.subjectType} WHEN 'supplier' THEN ${problems.subjectId} ELSE ${relationships.supplierId} END`;

/** Conditions for the problems of one relationship, or one supplier, with those of what belongs to it. */
export const problemsOf = {
  relationship: (id: string): SQL => eq(relationships.id, id),
  supplier: (id: string): SQL => eq(suppliers.id, id),
};

/** The living problems that meet a condition, with where they stand; those noted first stand first. */
export function readProblems(
  context: Pick<QueryContext, 'database' | 'today'>,
  condition: SQL | undefined,
): ProblemRecord[] {
  const found = context.database
    .select({
      problem: problems,
      contractName: contracts.name,
      supplierId: suppliers.id,
      supplierName: suppliers.name,
    })
    .from(problems)
    .leftJoin(contracts, and(eq(problems.subjectType, 'contract'), eq(contracts.id, problems.subjectId)))
    .leftJoin(relationships, eq(relationships.id, relationshipOf))
    .innerJoin(suppliers, eq(suppliers.id, supplierOf))
    .where(and(isNull(problems.deletedAt), condition))
    .orderBy(asc(problems.since), asc(writtenOrder(problems)))
    .all();
  const ids = found.map(({ problem }) => problem.id);
  const steps = Map.groupBy(readSteps(context.database, ids), ({ problemId }) => problemId);
  const promised = promisesAbout(context.database, ids);
  return found.map(({ problem, contractName, supplierId, supplierName }) => {
    const mine = steps.get(problem.id) ?? [];
    const claimed = moneyIn(problem.claimedAmount, problem.claimedCurrency);
    const refunded = moneyIn(problem.refundedAmount, problem.refundedCurrency);
    const { outcome, closedOn, satisfaction, closingNote, exitId } = problem;
    return {
      id: problem.id,
      subject: subjectFields(problem).subject,
      subjectName: contractName ?? supplierName,
      supplierId,
      supplierName,
      ...enteredOf(records.problems, problem),
      outcome,
      closedOn,
      satisfaction,
      closingNote,
      exitId,
      claimed,
      refunded,
      shortfall: shortfallOf(claimed, refunded),
      ...problemState(problem, mine, context.today),
      stepCount: mine.length,
      lastStepOn: mine.at(-1)?.on ?? null,
      minutes: mine.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      costs: sumByCurrency(mine.flatMap((step) => moneyIn(step.costAmount, step.costCurrency) ?? [])).sums,
      promises: promised.get(problem.id) ?? { open: 0, kept: 0, broken: 0, withdrawn: 0 },
      createdAt: problem.createdAt,
      changedAt: problem.changedAt,
    };
  });
}

/** The living steps of problems, the oldest first. */
export function readSteps(database: DrizzleDatabase, problemIds: readonly string[]): ProblemStepRow[] {
  return database
    .select()
    .from(problemSteps)
    .where(and(inArray(problemSteps.problemId, [...problemIds]), isNull(problemSteps.deletedAt)))
    .orderBy(asc(problemSteps.on), asc(writtenOrder(problemSteps)))
    .all();
}

/** A step as the api shows it. */
export function stepOf(row: ProblemStepRow): OutputOf<'problems.get'>['steps'][number] {
  return {
    id: row.id,
    ...enteredOf(records.problem_steps, row),
    cost: moneyIn(row.costAmount, row.costCurrency),
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  };
}

function promisesAbout(
  database: DrizzleDatabase,
  ids: readonly string[],
): ReadonlyMap<string, ProblemRecord['promises']> {
  const rows = database
    .select({ about: promises.subjectId, outcome: promises.outcome })
    .from(promises)
    .where(and(eq(promises.subjectType, 'problem'), inArray(promises.subjectId, [...ids]), isNull(promises.deletedAt)))
    .all();
  return new Map(
    [...Map.groupBy(rows, ({ about }) => about)].map(([id, made]) => {
      const count = (outcome: (typeof made)[number]['outcome']): number =>
        made.filter((each) => each.outcome === outcome).length;
      return [id, { open: count(null), kept: count('kept'), broken: count('broken'), withdrawn: count('withdrawn') }];
    }),
  );
}
