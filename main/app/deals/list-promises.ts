import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm';
import { ok } from '#shared/domain/result.ts';
import { promises } from '../../db/schema-needs.ts';
import type { QueryHandler } from '../handler.ts';

/** What suppliers promised, those with a day first. */
export const listPromises: QueryHandler<'promises.list'> = (context, { contractId }) => {
  const { deletedAt, ...columns } = getTableColumns(promises);
  return ok(
    context.database
      .select(columns)
      .from(promises)
      .where(and(isNull(deletedAt), contractId === undefined ? undefined : eq(promises.contractId, contractId)))
      .orderBy(asc(isNull(promises.dueOn)), asc(promises.dueOn), asc(promises.id))
      .all(),
  );
};
