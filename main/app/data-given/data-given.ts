import { and, eq, isNull } from 'drizzle-orm';
import { contradictionIn, type GivenDays } from '#shared/domain/data-given/data-state.ts';
import type { DataKind } from '#shared/domain/data-given/data-kinds.ts';
import { literal, message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { Words } from '#shared/domain/words.ts';
import { records } from '#shared/records/records.ts';
import { dataGiven } from '../../db/schema/data-given.ts';
import { sortedByNames } from '../collation.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { valueWord } from '../history/field-words.ts';
import { enteredColumns } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { nameOfSubject } from '../subjects/subjects.ts';
import { tellExitOfData } from './erasure.ts';
import { readData, type DataRow } from './data-rows.ts';

/** Who knows what, by supplier; over all of them, or of those that are asked about. */
export const listDataGiven: QueryHandler<'data.given'> = (context, { kind, ...who }) => {
  const rows = readData(context, who).filter((row) => kind === undefined || row.kind === kind);
  return ok(
    sortedByNames(
      context,
      rows,
      ({ supplierName }) => supplierName,
      ({ personName }) => personName,
    ),
  );
};

/** Notes that a supplier knows something; the same once more is refused while it is still held. */
export const addDataGiven: CommandHandler<'data.add'> = (context, input) => {
  const supplier = supplierOf(context, input.relationshipId);
  if (supplier === undefined) return failed(notFound('relationship', input.relationshipId));
  const entered = { ...nothingYet, ...enteredColumns(records.data_given, input) };
  const wrong =
    contradiction({ ...entered, consentWithdrawnOn: null }) ??
    sameHeld(context, { id: '', ...entered, ...input }, supplier);
  if (wrong !== null) return failed(wrong);
  const record = context.newRecord();
  context.database
    .insert(dataGiven)
    .values({ ...record, relationshipId: input.relationshipId, ...entered, kind: input.kind })
    .run();
  context.describe(message('history.did.addedData', { supplier, data: wordFor(input.kind, entered.what) }));
  return ok({ id: record.id });
};

const nothingYet = {
  what: null,
  givenOn: null,
  why: null,
  ground: 'unknown',
  askedBackOn: null,
  erasedOn: null,
} as const;

/** Changes what is noted of it. */
export const updateDataGiven: CommandHandler<'data.update'> = (context, { id, ...patch }) => {
  const found = findData(context, id);
  if (found === undefined) return failed(notFound('dataGiven', id));
  const columns = enteredColumns(records.data_given, patch);
  const after = { ...found.row, ...columns };
  if (after.kind === 'other' && after.what === null) return failed(refused(message('input.nameOtherData')));
  if (after.consentWithdrawnOn !== null && after.ground !== 'consent') {
    return failed(refused(message('refusals.consentWasWithdrawn', { on: after.consentWithdrawnOn })));
  }
  const wrong = contradiction(after) ?? sameHeld(context, after, found.supplier);
  if (wrong !== null) return failed(wrong);
  context.database
    .update(dataGiven)
    .set({ ...columns, changedAt: context.now })
    .where(eq(dataGiven.id, id))
    .run();
  if (columns.askedBackOn != null || columns.erasedOn != null) tellExitOfData(context, found.row.relationshipId);
  context.describe(
    message(didBy(found.row, after), { supplier: found.supplier, data: wordFor(after.kind, after.what) }),
  );
  return ok({ id });
};

function didBy(before: DataRow, after: DataRow) {
  if (before.erasedOn === null && after.erasedOn !== null) return 'history.did.erasedData';
  if (before.askedBackOn === null && after.askedBackOn !== null) return 'history.did.askedDataBack';
  return 'history.did.changedData';
}

/** Notes that the consent was withdrawn, which only what was given by consent has. */
export const withdrawConsent: CommandHandler<'data.withdraw'> = (context, { id, on }) => {
  const found = findData(context, id);
  if (found === undefined) return failed(notFound('dataGiven', id));
  const { row, supplier } = found;
  if (row.ground !== 'consent') return failed(refused(message('refusals.noConsentToWithdraw')));
  const consentWithdrawnOn = on === undefined ? (row.consentWithdrawnOn ?? context.today) : on;
  const wrong = contradiction({ ...row, consentWithdrawnOn });
  if (wrong !== null) return failed(wrong);
  context.database
    .update(dataGiven)
    .set({ consentWithdrawnOn, changedAt: context.now })
    .where(eq(dataGiven.id, id))
    .run();
  const title = consentWithdrawnOn === null ? 'history.did.gaveConsentAgain' : 'history.did.withdrewConsent';
  context.describe(message(title, { supplier, data: wordFor(row.kind, row.what) }));
  return ok({ id });
};

/** Removes what was noted by mistake. */
export const removeDataGiven: CommandHandler<'data.remove'> = (context, { id }) => {
  const found = findData(context, id);
  if (found === undefined) return failed(notFound('dataGiven', id));
  markRemoved(context, 'data_given', [id]);
  const { row, supplier } = found;
  context.describe(message('history.did.removedData', { supplier, data: wordFor(row.kind, row.what) }));
  return ok({ id });
};

/** What a kind of data is called; another by what the person calls it. */
export function wordFor(kind: DataKind, what: string | null): Words {
  return kind === 'other' && what !== null ? literal(what) : valueWord('dataGiven', 'kind', kind);
}

function supplierOf(context: Pick<QueryContext, 'sqlite'>, relationshipId: string): string | undefined {
  return nameOfSubject(context, { type: 'relationship', id: relationshipId });
}

function findData(
  context: CommandContext,
  id: string,
): { readonly row: DataRow; readonly supplier: string } | undefined {
  const row = context.database
    .select()
    .from(dataGiven)
    .where(and(eq(dataGiven.id, id), isNull(dataGiven.deletedAt)))
    .get();
  return row === undefined ? undefined : { row, supplier: supplierOf(context, row.relationshipId) ?? '' };
}

function contradiction(days: GivenDays): ReturnType<typeof refused> | null {
  const wrong = contradictionIn(days);
  return wrong === null || days.givenOn === null
    ? null
    : refused(message('refusals.beforeDataWasGiven', { given: days.givenOn }));
}

/** What is held is noted once; what was erased may have been given again. */
function sameHeld(
  { database }: CommandContext,
  data: Pick<DataRow, 'id' | 'relationshipId' | 'kind' | 'erasedOn'> & { readonly what: string | null },
  supplier: string,
): ReturnType<typeof refused> | null {
  if (data.erasedOn !== null) return null;
  const { what } = data;
  const same = database
    .select({ id: dataGiven.id, what: dataGiven.what })
    .from(dataGiven)
    .where(
      and(
        eq(dataGiven.relationshipId, data.relationshipId),
        eq(dataGiven.kind, data.kind),
        isNull(dataGiven.deletedAt),
        isNull(dataGiven.erasedOn),
      ),
    )
    .all()
    .find((row) => row.id !== data.id && row.what === what);
  return same === undefined
    ? null
    : refused(message('refusals.dataThere', { supplier, data: wordFor(data.kind, what) }));
}
