import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import { latestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { goesOn } from '#shared/domain/terms/pause.ts';
import { contracts, exitItems, exits } from '../../db/schema/contracts.ts';
import { dataGiven } from '../../db/schema/data-given.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { readSummaries } from '../contracts/contract-rows.ts';
import type { CommandContext } from '../handler.ts';
import { insertKeyed } from '../records/insert-keyed.ts';

/** The items of an exit's checklist that speak of the data a supplier has. */
export const erasureItems = ['erasure_asked', 'erasure_answered'] as const;
type ErasureItem = (typeof erasureItems)[number];

/** A demand for erasure covers what is held, was given before, and is not kept because the law says so. */
const coveredSql = `relationshipId = @relationshipId AND deletedAt IS NULL AND ground <> 'law'
  AND (@on IS NULL OR givenOn IS NULL OR givenOn <= @on)`;

const writeSql: Readonly<Record<ErasureItem, string>> = {
  erasure_asked: `UPDATE data_given SET askedBackOn = @on, changedAt = @now WHERE ${coveredSql} AND erasedOn IS NULL
    AND (askedBackOn IS NULL OR askedBackOn IS @before) AND askedBackOn IS NOT @on`,
  erasure_answered: `UPDATE data_given SET erasedOn = @on, changedAt = @now WHERE ${coveredSql} AND askedBackOn IS NOT NULL
    AND (erasedOn IS NULL OR erasedOn IS @before) AND erasedOn IS NOT @on`,
};

/** A day on which erasure was asked for or answered, and the one that stood there before; null: none. */
interface ErasureDay {
  readonly on: CalendarDate | null;
  readonly before: CalendarDate | null;
}

/**
 * Writes the day of a demand, or of its answer, into the data that a relationship's supplier holds; days of other demands
 * stay. Gives how much was changed.
 */
export function writeErasure(
  context: CommandContext,
  relationshipId: string,
  item: ErasureItem,
  { on, before }: ErasureDay,
): number {
  return prepareOnce<[Record<string, string | number | null>]>(context.sqlite, writeSql[item]).run({
    relationshipId,
    on,
    before,
    now: context.now,
  }).changes;
}

/**
 * What ticking an item of a checklist says of the data that was given. Only the exit from the last contract that went on
 * asks for everything: until then the supplier has to know.
 */
export function tellDataOfTick(
  context: CommandContext,
  relationshipId: string,
  kind: ErasureItem,
  day: ErasureDay,
): void {
  if (isOver(context, relationshipId)) writeErasure(context, relationshipId, kind, day);
}

/**
 * Ticks the items of the last exit that all data of a relationship together now answers: everything was asked back, or
 * everything is erased. What the person ticked, or said is not needed, stays.
 */
export function tellExitOfData(context: CommandContext, relationshipId: string): void {
  if (!isOver(context, relationshipId)) return;
  const exit = lastExit(context, relationshipId);
  if (exit === undefined) return;
  const rows = context.database
    .select({ askedBackOn: dataGiven.askedBackOn, erasedOn: dataGiven.erasedOn })
    .from(dataGiven)
    .where(and(eq(dataGiven.relationshipId, relationshipId), isNull(dataGiven.deletedAt), ne(dataGiven.ground, 'law')))
    .all();
  const isAsked = rows.every(({ askedBackOn, erasedOn }) => askedBackOn !== null || erasedOn !== null);
  const isErased = rows.every(({ erasedOn }) => erasedOn !== null);
  if (isAsked)
    tick(
      context,
      exit.id,
      'erasure_asked',
      rows.flatMap(({ askedBackOn }) => askedBackOn ?? []),
    );
  if (isErased)
    tick(
      context,
      exit.id,
      'erasure_answered',
      rows.flatMap(({ erasedOn }) => erasedOn ?? []),
    );
}

function tick(context: CommandContext, exitId: string, item: ErasureItem, days: readonly CalendarDate[]): void {
  const [first, ...others] = days;
  if (first === undefined) return;
  const on = latestOf(first, ...others);
  const row = context.database
    .select({ id: exitItems.id, state: exitItems.state })
    .from(exitItems)
    .where(and(eq(exitItems.exitId, exitId), eq(exitItems.item, item), isNull(exitItems.deletedAt)))
    .get();
  if (row === undefined) {
    insertKeyed(context, 'exit_items', { exitId, item, state: 'done', on });
  } else if (row.state === 'open') {
    context.database
      .update(exitItems)
      .set({ state: 'done', on, changedAt: context.now })
      .where(eq(exitItems.id, row.id))
      .run();
  }
}

/** Whether none of the contracts of a relationship goes on. */
function isOver(context: CommandContext, relationshipId: string): boolean {
  return !readSummaries(context, 'AND c.relationshipId = @relationshipId', { relationshipId }).some(({ state }) =>
    goesOn(state),
  );
}

/** The exit with which a relationship ended, of those that stand. */
function lastExit({ database }: CommandContext, relationshipId: string): { readonly id: string } | undefined {
  return database
    .select({ id: exits.id })
    .from(exits)
    .innerJoin(contracts, eq(contracts.id, exits.contractId))
    .where(
      and(
        eq(contracts.relationshipId, relationshipId),
        isNull(contracts.deletedAt),
        isNull(exits.deletedAt),
        isNull(exits.withdrawnOn),
      ),
    )
    .orderBy(desc(exits.endsOn), desc(writtenOrder(exits)))
    .get();
}
