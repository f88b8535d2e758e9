import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { identifierKinds } from '#shared/records/identifiers.ts';
import { identifiers } from '../../db/schema/identifiers.ts';
import { notFound } from '../failures.ts';
import type { CommandHandler, QueryHandler } from '../handler.ts';
import { markRemoved } from '../records/mark-removed.ts';

/** What a supplier is known by, by kind. */
export const listIdentifiers: QueryHandler<'identifiers.list'> = ({ database }, { supplierId }) => {
  const rows = database
    .select()
    .from(identifiers)
    .where(and(eq(identifiers.supplierId, supplierId), isNull(identifiers.deletedAt)))
    .orderBy(identifiers.value, identifiers.id)
    .all();
  return ok(
    identifierKinds.flatMap((kind) =>
      rows
        .filter((row) => row.kind === kind)
        .map(({ id, contractId, value, source }) => ({ id, supplierId, contractId, kind, value, source })),
    ),
  );
};

/** Forgets one of them. */
export const removeIdentifier: CommandHandler<'identifiers.remove'> = (context, { id }) => {
  const row = context.database
    .select()
    .from(identifiers)
    .where(and(eq(identifiers.id, id), isNull(identifiers.deletedAt)))
    .get();
  if (row === undefined) return failed(notFound('identifier', id));
  markRemoved(context, 'identifiers', [id]);
  context.describe(message('history.did.removedIdentifier', { value: row.value }));
  return ok({ id });
};
