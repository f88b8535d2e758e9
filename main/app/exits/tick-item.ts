import { and, eq, isNull } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { exitItemKinds, isToldByExit, type ExitItemKind } from '#shared/domain/exits/exit-items.ts';
import { literal, message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { records } from '#shared/records/records.ts';
import { exitItems } from '../../db/schema/contracts.ts';
import { erasureItems, tellDataOfTick } from '../data-given/erasure.ts';
import { findDocument } from '../documents/document-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { insertKeyed } from '../records/insert-keyed.ts';
import { markRemoved } from '../records/mark-removed.ts';
import type { ExitRow } from './exit-rows.ts';
import {
  changeableExit,
  endsBeforeStart,
  namesOf,
  outcomeOf,
  saveExit,
  standingExit,
  type Standing,
} from './standing-exit.ts';

type TickInput = ParsedInputOf<'exits.tick'>;
type ItemRow = typeof exitItems.$inferSelect;
type Refusal = ReturnType<typeof refused>;

/** Ticks an item, takes the tick back, or says that it is not needed. What the exit's own days answer is written there. */
export const tickExitItem: CommandHandler<'exits.tick'> = (context, input) => {
  const isToldKind = exitItemKinds.some((kind) => kind === input.item && isToldByExit(kind));
  const found = (isToldKind ? changeableExit : standingExit)(context, input.exitId);
  if (!found.ok) return found;
  const item = itemNamed(context, input.exitId, input.item);
  if (item === null) return failed(notFound('exitItem', input.item));
  const unknown = unknownDocument(context, input.documentId);
  if (unknown !== null) return failed(unknown);
  const on = input.on ?? (item.row?.state === input.state ? item.row.on : null) ?? context.today;
  if (isToldByExit(item.kind)) {
    const written = writeOnExit(context, found.value, item.kind, { state: input.state, on });
    if (!written.ok) return written;
    const hasMore = Object.keys(enteredColumns(records.exit_items, input)).length > 0;
    if (hasMore || item.row !== null || input.state === 'not_needed') {
      const state = input.state === 'not_needed' ? 'not_needed' : 'open';
      writeItem(context, input, item, { state, on: state === 'open' ? null : on });
    }
  } else {
    writeItem(context, input, item, { state: input.state, on: input.state === 'open' ? null : on });
  }
  const erasure = erasureItems.find((each) => each === item.kind);
  if (erasure !== undefined) {
    tellDataOfTick(context, found.value.contract.relationshipId, erasure, {
      on: input.state === 'done' ? on : null,
      before: item.row?.state === 'done' ? item.row.on : null,
    });
  }
  const { contract } = namesOf(found.value.contract);
  const said = { contract, item: wordFor(item) };
  context.describe(message(titles[input.state], said));
  return ok({ exitId: input.exitId, item: input.item });
};

const titles = {
  done: 'history.did.tickedExitItem',
  open: 'history.did.untickedExitItem',
  not_needed: 'history.did.waivedExitItem',
} as const;

/** Adds an item in the person's own words. The same words again are the same item. */
export const addExitItem: CommandHandler<'exits.addItem'> = (context, input) => {
  const found = standingExit(context, input.exitId);
  if (!found.ok) return found;
  const { exitId, text } = input;
  const unknown = unknownDocument(context, input.documentId);
  if (unknown !== null) return failed(unknown);
  const present = context.database
    .select({ id: exitItems.id })
    .from(exitItems)
    .where(and(eq(exitItems.exitId, exitId), eq(exitItems.text, text), isNull(exitItems.deletedAt)))
    .get();
  if (present !== undefined) return failed(refused(message('refusals.exitItemThere', { item: text })));
  const id = insertKeyed(context, 'exit_items', {
    exitId,
    item: 'own',
    state: 'open',
    ...enteredColumns(records.exit_items, input),
    text,
  });
  context.describe(message('history.did.addedExitItem', { contract: found.value.contract.name, item: text }));
  return ok({ exitId, item: id });
};

/** Removes what was noted about an item: one that was added is gone, any other is as it was worked out. */
export const removeExitItem: CommandHandler<'exits.removeItem'> = (context, { exitId, item: named }) => {
  const found = standingExit(context, exitId);
  if (!found.ok) return failed(notFound('exit', exitId));
  const item = itemNamed(context, exitId, named);
  if (item?.row == null) return failed(notFound('exitItem', named));
  markRemoved(context, 'exit_items', [item.row.id]);
  context.describe(
    message('history.did.removedExitItem', { contract: found.value.contract.name, item: wordFor(item) }),
  );
  return ok({ exitId });
};

interface NamedItem {
  readonly exitId: string;
  readonly kind: ExitItemKind;
  /** Null while nothing is noted about it. */
  readonly row: ItemRow | null;
}

/** The item that a kind, or the id of an added one, means; null when it means none. */
function itemNamed({ database }: CommandContext, exitId: string, named: string): NamedItem | null {
  const kind = exitItemKinds.find((each) => each === named && each !== 'own');
  const row = database
    .select()
    .from(exitItems)
    .where(
      and(
        eq(exitItems.exitId, exitId),
        isNull(exitItems.deletedAt),
        kind === undefined ? eq(exitItems.id, named) : eq(exitItems.item, kind),
      ),
    )
    .get();
  if (kind !== undefined) return { exitId, kind, row: row ?? null };
  return row === undefined ? null : { exitId, kind: row.item, row };
}

/** A document that is to prove an item has to be here. */
function unknownDocument(context: CommandContext, id: string | null | undefined) {
  return id == null || findDocument(context, id) !== undefined ? null : notFound('document', id);
}

function wordFor({ kind, row }: NamedItem): Message {
  return kind === 'own' && row?.text != null ? literal(row.text) : message(`exits.item.${kind}`);
}

function writeItem(
  context: CommandContext,
  input: TickInput,
  { exitId, kind, row }: NamedItem,
  stand: Pick<ItemRow, 'state' | 'on'>,
): void {
  const entered = enteredColumns(records.exit_items, input);
  if (row === null) {
    insertKeyed(context, 'exit_items', {
      exitId,
      item: kind,
      ...entered,
      ...stand,
    });
    return;
  }
  context.database
    .update(exitItems)
    .set({ ...entered, ...stand, changedAt: context.now })
    .where(eq(exitItems.id, row.id))
    .run();
}

/** Writes what an item says into the days of the exit itself. */
function writeOnExit(
  context: CommandContext,
  { row, contract }: Standing,
  kind: 'notice' | 'acknowledged' | 'end_confirmed',
  { state, on }: { readonly state: TickInput['state']; readonly on: CalendarDate },
): Result<null, Refusal> {
  const day = state === 'done' ? on : null;
  const stated = row.endsOnStated ? row.endsOn : null;
  if (kind === 'notice') {
    if (day !== null && row.decidedOn !== null && day < row.decidedOn) {
      return failed(refused(message('refusals.sentBeforeDecided')));
    }
    return save(context, contract, { ...row, noticeSentOn: day }, stated);
  }
  const known = contract.endsOn;
  if (kind === 'end_confirmed' && day !== null && known === null) {
    return failed(refused(message('refusals.exitEndUnknown', { contract: contract.name })));
  }
  const acknowledgedOn = kind === 'acknowledged' ? day : (row.acknowledgedOn ?? day);
  if (acknowledgedOn !== null && row.decidedOn !== null && acknowledgedOn < row.decidedOn) {
    return failed(refused(message('refusals.confirmedBeforeDecided', { decided: row.decidedOn })));
  }
  return save(
    context,
    contract,
    { ...row, acknowledgedOn },
    kind === 'acknowledged' ? stated : day === null ? null : known,
  );
}

function save(
  context: CommandContext,
  contract: Standing['contract'],
  row: ExitRow,
  stated: CalendarDate | null,
): Result<null, Refusal> {
  const tooEarly = endsBeforeStart(contract, stated);
  if (tooEarly !== null) return failed(tooEarly);
  saveExit(context, row, outcomeOf(context, row, stated));
  return ok(null);
}
