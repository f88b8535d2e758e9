import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { logins } from '../../db/schema/identifiers.ts';
import { relationships, suppliers } from '../../db/schema/suppliers.ts';
import { sortedByNames } from '../collation.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { enteredColumns, enteredOf } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { findRelationship } from '../relationships/find-relationship.ts';

type LoginRow = typeof logins.$inferSelect;

/** Notes an account with a supplier; one with the same website and user name is refused. */
export const addLogin: CommandHandler<'logins.add'> = (context, input) => {
  const relationship = findRelationship(context.database, input.relationshipId);
  if (relationship === undefined) return failed(notFound('relationship', input.relationshipId));
  const entered = enteredColumns(records.logins, input);
  const same = sameLogin(context, relationship.id, { website: null, username: null, ...entered });
  if (same !== undefined) return failed(refused(message('refusals.loginTaken', { name: same.name })));
  const record = context.newRecord();
  context.database
    .insert(logins)
    .values({ ...record, relationshipId: relationship.id, ...entered })
    .run();
  context.describe(message('history.did.addedLogin', { name: input.name, supplier: relationship.supplierName }));
  return ok({ id: record.id });
};

/** Changes what is written down about one. */
export const updateLogin: CommandHandler<'logins.update'> = (context, { id, ...input }) => {
  const row = findLogin(context, id);
  if (row === undefined) return failed(notFound('login', id));
  const entered = enteredColumns(records.logins, input);
  const same = sameLogin(context, row.relationshipId, { ...row, ...entered }, id);
  if (same !== undefined) return failed(refused(message('refusals.loginTaken', { name: same.name })));
  context.database
    .update(logins)
    .set({ ...entered, changedAt: context.now })
    .where(eq(logins.id, id))
    .run();
  context.describe(message('history.did.changedLogin', { name: input.name ?? row.name }));
  return ok({ id });
};

/** Removes one. */
export const removeLogin: CommandHandler<'logins.remove'> = (context, { id }) => {
  const row = findLogin(context, id);
  if (row === undefined) return failed(notFound('login', id));
  markRemoved(context, 'logins', [id]);
  context.describe(message('history.did.removedLogin', { name: row.name }));
  return ok({ id });
};

/** Where there are accounts, by supplier and name. */
export const listLogins: QueryHandler<'logins.list'> = (context, { supplierId }) => {
  const rows = context.database
    .select({ login: logins, supplierId: relationships.supplierId, supplierName: suppliers.name })
    .from(logins)
    .innerJoin(relationships, eq(relationships.id, logins.relationshipId))
    .innerJoin(suppliers, eq(suppliers.id, relationships.supplierId))
    .where(
      and(isNull(logins.deletedAt), supplierId === undefined ? undefined : eq(relationships.supplierId, supplierId)),
    )
    .orderBy(logins.id)
    .all();
  const shown = rows.map(({ login, ...supplier }) => ({
    id: login.id,
    relationshipId: login.relationshipId,
    ...supplier,
    ...enteredOf(records.logins, login),
    createdAt: login.createdAt,
    changedAt: login.changedAt,
  }));
  return ok(
    sortedByNames(
      context,
      shown,
      ({ supplierName }) => supplierName,
      ({ name }) => name,
    ),
  );
};

function findLogin({ database }: Pick<QueryContext, 'database'>, id: string): LoginRow | undefined {
  return database
    .select()
    .from(logins)
    .where(and(eq(logins.id, id), isNull(logins.deletedAt)))
    .get();
}

/** Another one of this relationship at the same place with the same user name. */
function sameLogin(
  { database }: Pick<QueryContext, 'database'>,
  relationshipId: string,
  { name, website, username }: Pick<LoginRow, 'name' | 'website' | 'username'>,
  except = '',
): LoginRow | undefined {
  return database
    .select()
    .from(logins)
    .where(and(eq(logins.relationshipId, relationshipId), isNull(logins.deletedAt)))
    .all()
    .find(
      (login) =>
        login.id !== except &&
        login.username === username &&
        login.website === website &&
        (website !== null || login.name === name),
    );
}
