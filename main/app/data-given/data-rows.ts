import type { OutputOf } from '#shared/api/api.ts';
import { answerDueOn, dataStateOf } from '#shared/domain/data-given/data-state.ts';
import { records } from '#shared/records/records.ts';
import type { dataGiven } from '../../db/schema/data-given.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import {
  holderColumns,
  holderTables,
  isAskedAbout,
  parametersOf,
  type Holder,
  type WhoHolds,
} from '../../nudges/stored-dealings.ts';
import type { QueryContext } from '../handler.ts';
import { enteredOf } from '../records/entered.ts';
import { standingsOf, type StandingRelationship } from '../relationships/standings.ts';

export type DataRow = typeof dataGiven.$inferSelect;
type DataRecord = OutputOf<'data.given'>[number];

/** The living rows of the relationships that are asked about, in the order of suppliers' ids and then as written. */
export function readDataRows(context: QueryContext, who: WhoHolds): readonly (DataRow & Holder)[] {
  return prepareOnce<[ReturnType<typeof parametersOf>], DataRow & Holder>(
    context.sqlite,
    `SELECT d.*, ${holderColumns} FROM data_given d JOIN relationships r ON r.id = d.relationshipId ${holderTables}
     WHERE d.deletedAt IS NULL AND r.deletedAt IS NULL AND ${isAskedAbout} ORDER BY d.givenOn, d.createdAt, d.rowid`,
  ).all(parametersOf(who));
}

/** What suppliers know, as the api shows it. */
export function readData(context: QueryContext, who: WhoHolds): DataRecord[] {
  const rows = readDataRows(context, who);
  const standing = rows.length === 0 ? null : standingsOf(context, who.supplierId);
  return rows.map((row) => ({
    id: row.id,
    ...holderOf(row, standing?.(row.relationshipId)),
    ...enteredOf(records.data_given, row),
    consentWithdrawnOn: row.consentWithdrawnOn,
    state: dataStateOf(row, context.today),
    answerDueOn: answerDueOn(row),
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  }));
}

/** A holder with where the relationship stands, as the api shows it. */
export function holderOf(
  { relationshipId, supplierId, supplierName, personId, personName }: Holder,
  standing: Pick<StandingRelationship, 'state' | 'endedOn'> | undefined,
) {
  return {
    relationshipId,
    supplierId,
    supplierName,
    personId,
    personName,
    relationshipState: standing?.state ?? ('empty' as const),
    relationshipEndedOn: standing?.endedOn ?? null,
  };
}
