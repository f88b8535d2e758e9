import { and, eq } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import type { ExitItem } from '#shared/domain/exits/exit-checklist.ts';
import { kindsToAdd } from '#shared/domain/exits/exit-checklist.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { changeLeftFor } from '#shared/domain/exits/exit-right.ts';
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
    letter: letterOf(context, found.exit),
    checklist: found.items.map((item) => itemOf(context, item)),
    offered: kindsToAdd(found.items),
  });
};

interface LetterRow {
  readonly effectiveFrom: CalendarDate;
  readonly exitRightUntil: CalendarDate | null;
  readonly id: string | null;
  readonly name: string | null;
}

/** The document that announced the change of the price for which a contract is left. */
function letterOf(
  { sqlite }: QueryContext,
  { ground, contractId, decidedOn }: OutputOf<'exits.list'>[number],
): OutputOf<'exits.get'>['letter'] {
  if (ground !== 'price_change' || decidedOn === null) return null;
  const changes = sqlite
    .prepare<[string], LetterRow>(
      `SELECT p.effectiveFrom, p.exitRightUntil, d.id, d.name
       FROM prices p LEFT JOIN documents d ON d.id = p.documentId AND d.deletedAt IS NULL
       WHERE p.contractId = ? AND p.deletedAt IS NULL AND p.effectiveFrom IS NOT NULL`,
    )
    .all(contractId);
  const letter = changeLeftFor(changes, decidedOn);
  return letter === null || letter.id === null ? null : { id: letter.id, name: letter.name ?? '' };
}

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
