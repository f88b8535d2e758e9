import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import type { candidateStages } from '#shared/records/candidates.ts';
import { records } from '#shared/records/records.ts';
import { contracts } from '../../db/schema/contracts.ts';
import { assessments, candidates, needs } from '../../db/schema/needs.ts';
import { suppliers } from '../../db/schema/suppliers.ts';
import type { DrizzleDatabase, QueryContext } from '../handler.ts';
import { interactionOf, readInteractionRows } from '../interactions/interactions.ts';
import { lastExits } from '../exits/last-exits.ts';
import { readOffers, readUnreadableOffers } from '../offers/offer-rows.ts';
import { enteredOf } from '../records/entered.ts';

export type CandidateRecord = OutputOf<'needs.get'>['candidates'][number];
export type CandidateRow = typeof candidates.$inferSelect;
type NeedRow = typeof needs.$inferSelect;
type Stage = (typeof candidateStages)[number];

/** The lists in the order in which a need's page shows them: the closest to a deal first. */
export const stagesByDeal: readonly Stage[] = ['chosen', 'at_the_table', 'short_list', 'long_list', 'ruled_out'];

/** A living candidate with its need; undefined when the id names none. */
export function findCandidate(
  database: DrizzleDatabase,
  id: string,
): { candidate: CandidateRow; need: NeedRow } | undefined {
  return database
    .select({ candidate: candidates, need: needs })
    .from(candidates)
    .innerJoin(needs, eq(needs.id, candidates.needId))
    .where(and(eq(candidates.id, id), isNull(candidates.deletedAt), isNull(needs.deletedAt)))
    .get();
}

/** The living candidates of a need as stored, by list and place. */
export function readCandidateRows(database: DrizzleDatabase, needId: string): CandidateRow[] {
  return database
    .select()
    .from(candidates)
    .where(and(eq(candidates.needId, needId), isNull(candidates.deletedAt)))
    .orderBy(asc(candidates.position), asc(candidates.id))
    .all()
    .toSorted((one, other) => stagesByDeal.indexOf(one.stage) - stagesByDeal.indexOf(other.stage));
}

/** The living candidates of a need with their offers, what was said and how they meet the requirements. */
export function readCandidates(
  context: Pick<QueryContext, 'database' | 'sqlite' | 'say'>,
  needId: string,
): CandidateRecord[] {
  const { database } = context;
  const rows = readCandidateRows(database, needId);
  const ids = rows.map(({ id }) => id);
  const offersOf = Map.groupBy(readOffers(database, ids), ({ candidateId }) => candidateId);
  const unreadable = Map.groupBy(readUnreadableOffers(context, ids), ({ candidateId }) => candidateId);
  const said = Map.groupBy(readInteractionRows(database, 'candidate', ids), ({ subjectId }) => subjectId);
  const assessed = Map.groupBy(
    database
      .select()
      .from(assessments)
      .where(and(inArray(assessments.candidateId, ids), isNull(assessments.deletedAt)))
      .orderBy(asc(assessments.id))
      .all(),
    ({ candidateId }) => candidateId,
  );
  const supplierOf = supplierFinder(database, rows);
  const exits = lastExits(
    context.sqlite,
    rows.flatMap((row) => supplierOf(row) ?? []),
  );
  const contractIds = livingContracts(database, rows);
  const places = new Map<Stage, number>();
  return rows.map((row): CandidateRecord => {
    const position = places.get(row.stage) ?? 0;
    places.set(row.stage, position + 1);
    const talk = said.get(row.id) ?? [];
    const latest = talk.findLast(({ happenedOn }) => happenedOn !== null);
    const waiting = row.stage === 'ruled_out' || row.stage === 'chosen' ? undefined : latest;
    return {
      id: row.id,
      needId: row.needId,
      supplierId: supplierOf(row),
      supplierName: row.supplierName,
      stage: row.stage,
      reason: row.reason,
      ...enteredOf(records.candidates, row),
      incumbentContractId:
        row.incumbentContractId !== null && contractIds.has(row.incumbentContractId) ? row.incumbentContractId : null,
      position,
      waitingFor: waiting?.nextActor ?? null,
      waitingBy: waiting?.nextActor == null ? null : waiting.nextBy,
      assessments: (assessed.get(row.id) ?? []).map((assessment) => ({
        requirementId: assessment.requirementId,
        ...enteredOf(records.assessments, assessment),
      })),
      offers: offersOf.get(row.id) ?? [],
      unreadableOffers: (unreadable.get(row.id) ?? []).map(({ candidateId, ...part }) => part),
      interactions: talk.map(interactionOf),
      lastExit: row.incumbentContractId === null ? (exits.get(supplierOf(row) ?? '') ?? null) : null,
      createdAt: row.createdAt,
      changedAt: row.changedAt,
    };
  });
}

/** The supplier a candidate stands for, as far as it is there now: the one it was linked with, else one of its name. */
function supplierFinder(
  database: DrizzleDatabase,
  rows: readonly CandidateRow[],
): (row: CandidateRow) => string | null {
  const ids = rows.flatMap(({ supplierId }) => supplierId ?? []);
  const names = rows.map(({ folded }) => folded);
  const found = database
    .select({ id: suppliers.id, folded: suppliers.folded })
    .from(suppliers)
    .where(and(or(inArray(suppliers.id, ids), inArray(suppliers.folded, names)), isNull(suppliers.deletedAt)))
    .all();
  return ({ supplierId, folded }) =>
    (found.find(({ id }) => id === supplierId) ?? found.find((supplier) => supplier.folded === folded))?.id ?? null;
}

function livingContracts(database: DrizzleDatabase, rows: readonly CandidateRow[]): Set<string> {
  const ids = rows.flatMap(({ incumbentContractId }) => incumbentContractId ?? []);
  return new Set(
    database
      .select({ id: contracts.id })
      .from(contracts)
      .where(and(inArray(contracts.id, ids), isNull(contracts.deletedAt)))
      .all()
      .map(({ id }) => id),
  );
}
