import { eq } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { detailChanges } from '../../db/schema/detail-changes.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { sortedByNames } from '../collation.ts';
import { notFound } from '../failures.ts';
import type { CommandHandler, QueryHandler } from '../handler.ts';
import { valueWord } from '../history/field-words.ts';
import { findPerson } from '../people/people.ts';
import { enteredColumns } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { findChange, readChanges, type ChangeRow } from './change-rows.ts';
import { lettersFor } from './letters.ts';

/** Notes a change of details; from today on where no day is given. */
export const addDetailChange: CommandHandler<'data.change'> = (context, input) => {
  if (input.personId != null && findPerson(context.database, input.personId) === undefined) {
    return failed(notFound('person', input.personId));
  }
  const record = context.newRecord();
  const validFrom = input.validFrom === undefined ? context.today : input.validFrom;
  context.database
    .insert(detailChanges)
    .values({ ...record, ...enteredColumns(records.detail_changes, { ...input, validFrom }) })
    .run();
  context.describe(message('history.did.addedDetailChange', { detail: kindWord(input.kind) }));
  return ok({ id: record.id });
};

/** Changes what is said of a change. */
export const updateDetailChange: CommandHandler<'data.updateChange'> = (context, { id, ...patch }) => {
  const row = findChange(context, id);
  if (row === undefined) return failed(notFound('detailChange', id));
  if (patch.personId != null && findPerson(context.database, patch.personId) === undefined) {
    return failed(notFound('person', patch.personId));
  }
  context.database
    .update(detailChanges)
    .set({ ...enteredColumns(records.detail_changes, patch), changedAt: context.now })
    .where(eq(detailChanges.id, id))
    .run();
  context.describe(message('history.did.changedDetailChange', { detail: kindWord(patch.kind ?? row.kind) }));
  return ok({ id });
};

/** Removes a change that was noted by mistake, with who was told of it; the contacts stay. */
export const removeDetailChange: CommandHandler<'data.removeChange'> = (context, { id }) => {
  const row = findChange(context, id);
  if (row === undefined) return failed(notFound('detailChange', id));
  markRemoved(context, 'detail_changes', [id]);
  context.describe(message('history.did.removedDetailChange', { detail: kindWord(row.kind) }));
  return ok({ id });
};

/** Changes of details, the latest first, with how far telling has come. */
export const listDetailChanges: QueryHandler<'data.changes'> = (context) =>
  ok(readChanges(context, undefined).map(({ change }) => change));

/** Who is to be told of a change, each with a message. Whoever is left stands first, by name. */
export const listTellings: QueryHandler<'data.tellings'> = (context, { changeId }) => {
  const [found] = readChanges(context, eq(detailChanges.id, changeId));
  if (found === undefined) return failed(notFound('detailChange', changeId));
  const { row, change } = found;
  const letterTo = lettersFor(context, row, change.personName);
  const addresses = new Map(
    prepareOnce<[], { id: string; email: string | null }>(
      context.sqlite,
      'SELECT id, email FROM suppliers WHERE email IS NOT NULL AND deletedAt IS NULL',
    )
      .all()
      .map(({ id, email }) => [id, email]),
  );
  const suppliers = sortedByNames(
    context,
    found.suppliers,
    ({ supplierName }) => supplierName,
    ({ personName }) => personName,
  ).map(({ telling, relationshipId, supplierId, supplierName, personName, group, isProbable, isTold }) => ({
    relationshipId,
    supplierId,
    supplierName,
    personName,
    email: addresses.get(supplierId) ?? null,
    group,
    isProbable,
    isTold,
    toldOn: telling?.toldOn ?? null,
    confirmedOn: telling?.confirmedOn ?? null,
    note: telling?.note ?? null,
    channel: telling?.channel ?? null,
    ...letterTo(relationshipId),
  }));
  return ok({ change, suppliers: suppliers.toSorted((one, other) => Number(one.isTold) - Number(other.isTold)) });
};

/** What a kind of detail is called. */
export function kindWord(kind: ChangeRow['kind']) {
  return valueWord('detailChange', 'kind', kind);
}
