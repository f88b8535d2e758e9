import { and, eq } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import type { ExitItem } from '#shared/domain/exits/exit-checklist.ts';
import { kindsToAdd } from '#shared/domain/exits/exit-checklist.ts';
import { literal, message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { exits } from '../../db/schema/contracts.ts';
import { suppliers } from '../../db/schema/suppliers.ts';
import { findDocument } from '../documents/document-rows.ts';
import { notFound } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { readLeft } from './left-exits.ts';

/** Every exit, the latest decision first, withdrawn ones too. */
export const listExits: QueryHandler<'exits.list'> = (context, { id, contractId, supplierId }) =>
  ok(
    readLeft(
      context,
      and(
        id === undefined ? undefined : eq(exits.id, id),
        contractId === undefined ? undefined : eq(exits.contractId, contractId),
        supplierId === undefined ? undefined : eq(suppliers.id, supplierId),
      ),
    ).map(({ exit }) => exit),
  );

/** One exit with its checklist. */
export const getExit: QueryHandler<'exits.get'> = (context, { id }) => {
  const [found] = readLeft(context, eq(exits.id, id));
  if (found === undefined) return failed(notFound('exit', id));
  return ok({
    ...found.exit,
    checklist: found.items.map((item) => itemOf(context, item)),
    offered: kindsToAdd(found.items),
  });
};

/** An item in the caller's language; what the person wrote stays as it was written. */
function itemOf(context: QueryContext, item: ExitItem): OutputOf<'exits.get'>['checklist'][number] {
  const { kind, id, text, state, on, note, dueOn, dueOnSet, documentId = null } = item;
  const said = kind === 'own' && text !== null ? literal(text) : message(`exits.item.${kind}`);
  return {
    item: kind === 'own' ? (id ?? kind) : kind,
    kind,
    text: context.say(said),
    messages: { text: said },
    state,
    on,
    note,
    dueOn,
    dueOnSet,
    documentId,
    documentName: documentId === null ? null : (findDocument(context, documentId)?.name ?? null),
    isOverdue: state === 'open' && dueOn !== null && dueOn < context.today,
  };
}
