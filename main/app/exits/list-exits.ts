import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { ok } from '#shared/domain/result.ts';
import { problems } from '../../db/schema/belongings.ts';
import { contracts, exits } from '../../db/schema/contracts.ts';
import { relationships, suppliers } from '../../db/schema/suppliers.ts';
import { writtenOrder } from '../../db/written-order.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { exitOf } from './exit-rows.ts';

/** Every exit, the latest decision first, withdrawn ones too. */
export const listExits: QueryHandler<'exits.list'> = (context, { id, contractId }) => {
  const ended = problemsByExit(context);
  return ok(
    context.database
      .select({
        exit: exits,
        contract: { terms: contracts.terms, place: contracts.place },
        contractName: contracts.name,
        supplierId: suppliers.id,
        supplierName: suppliers.name,
      })
      .from(exits)
      .innerJoin(contracts, eq(contracts.id, exits.contractId))
      .innerJoin(relationships, eq(relationships.id, contracts.relationshipId))
      .innerJoin(suppliers, eq(suppliers.id, relationships.supplierId))
      .where(
        and(
          isNull(exits.deletedAt),
          id === undefined ? undefined : eq(exits.id, id),
          contractId === undefined ? undefined : eq(exits.contractId, contractId),
        ),
      )
      .orderBy(desc(exits.decidedOn), desc(writtenOrder(exits)))
      .all()
      .map(({ exit, contract, ...names }) => ({
        ...exitOf(context, exit, contract),
        ...names,
        problems: ended.get(exit.id) ?? [],
      })),
  );
};

/** The living problems that ended in an exit, by that exit. */
function problemsByExit({ database }: Pick<QueryContext, 'database'>) {
  const rows = database
    .select({ exitId: problems.exitId, id: problems.id, title: problems.title })
    .from(problems)
    .where(and(isNotNull(problems.exitId), isNull(problems.deletedAt)))
    .all();
  const grouped = Map.groupBy(rows, ({ exitId }) => exitId);
  return new Map([...grouped].map(([exitId, ended]) => [exitId, ended.map(({ id, title }) => ({ id, title }))]));
}
