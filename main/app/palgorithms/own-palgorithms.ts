import { and, count, eq, isNull } from 'drizzle-orm';
import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { mostOwn } from '#shared/domain/own-palgorithms/limits.ts';
import {
  readDefinition,
  type DefinitionProblem,
  type OwnDefinition,
} from '#shared/domain/own-palgorithms/own-definition.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { ownPalgorithms } from '../../db/schema/own-palgorithms.ts';
import { definitionOf, type OwnRow } from '../../nudges/own/stored-own.ts';
import { sortedByNames } from '../collation.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';

/** One that the person wrote, as the api gives it. */
export type OwnShown = OutputOf<'palgorithms.own'>[number];
type Row = typeof ownPalgorithms.$inferSelect;

/** Writes a palgorithm of one's own; one that could not be carried out is refused, with what is wrong and where. */
export const definePalgorithm: CommandHandler<'palgorithms.define'> = (context, { enabled, ...input }) =>
  insertOwn(context, input, enabled ?? true, 'history.did.definedOwn');

/** The write of a new one. */
export function insertOwn(
  context: CommandContext,
  input: Omit<OwnDefinition, 'atMostEvery' | 'action'> & Partial<Pick<OwnDefinition, 'atMostEvery' | 'action'>>,
  isOn: boolean,
  did: 'history.did.definedOwn' | 'history.did.importedOwn',
) {
  const definition = { ...input, atMostEvery: input.atMostEvery ?? null, action: input.action ?? null };
  const wrong = problemsAsFailure(readDefinition('', definition));
  if (wrong !== null) return failed(wrong);
  const known = context.database
    .select({ n: count() })
    .from(ownPalgorithms)
    .where(isNull(ownPalgorithms.deletedAt))
    .get();
  if ((known?.n ?? 0) >= mostOwn) return failed(refused(message('refusals.ownMost', { most: mostOwn })));
  const record = context.newRecord();
  context.database
    .insert(ownPalgorithms)
    .values({ ...record, ...enteredColumns(records.own_palgorithms, definition), isOn })
    .run();
  context.describe(message(did, { name: definition.name }));
  return ok({ id: record.id });
}

/** One by the same name that says the same under the same condition: a second would only say it twice. */
export function findSameOwn(
  { database }: Pick<CommandContext, 'database'>,
  { name, on, when, say }: Pick<OwnDefinition, 'name' | 'on' | 'when' | 'say'>,
): Pick<Row, 'id'> | undefined {
  const { name: named, on: kind, when: condition, say: text, deletedAt } = ownPalgorithms;
  const same = and(isNull(deletedAt), eq(named, name), eq(kind, on), eq(condition, when), eq(text, say));
  return database.select({ id: ownPalgorithms.id }).from(ownPalgorithms).where(same).get();
}

/** Changes one, or switches it on or off. What is left out stays; together it must be one that can be carried out. */
export const changePalgorithm: CommandHandler<'palgorithms.change'> = (context, input) => changeOwn(context, input);

/** The write of a change. */
export function changeOwn(context: CommandContext, { id, enabled, ...patch }: InputOf<'palgorithms.change'>) {
  const row = findOwn(context, id);
  if (row === undefined) return failed(notFound('ownPalgorithm', id));
  const columns = enteredColumns(records.own_palgorithms, patch);
  const isWritten = Object.keys(columns).length > 0;
  if (isWritten || enabled === true) {
    const definition = definitionOf({ ...ownRowOf(row), ...columns });
    if (definition === null) return failed(refused(message('refusals.ownUnreadable')));
    const wrong = problemsAsFailure(readDefinition(id, definition));
    if (wrong !== null) return failed(wrong);
  }
  context.database
    .update(ownPalgorithms)
    .set({ ...columns, ...(enabled === undefined ? {} : { isOn: enabled }), changedAt: context.now })
    .where(eq(ownPalgorithms.id, id))
    .run();
  const switched = enabled === true ? 'history.did.switchedOwnOn' : 'history.did.switchedOwnOff';
  const did = isWritten || enabled === undefined ? 'history.did.changedOwn' : switched;
  context.describe(message(did, { name: columns.name ?? nameOf(row) }));
  return ok({ id });
}

/** Removes one. What it said goes with it. */
export const removePalgorithm: CommandHandler<'palgorithms.remove'> = (context, { id }) => {
  const row = findOwn(context, id);
  if (row === undefined) return failed(notFound('ownPalgorithm', id));
  markRemoved(context, 'own_palgorithms', [id]);
  context.describe(message('history.did.removedOwn', { name: nameOf(row) }));
  return ok({ id });
};

/** The person's own palgorithms by name; of one that can not be carried out any more, why. */
export const listOwn: QueryHandler<'palgorithms.own'> = (context, { id }) => ok(ownAsShown(context, id));

/** Those the person wrote by name, or the one with an id. */
export function ownAsShown(context: QueryContext, id?: string): OwnShown[] {
  const rows = context.database
    .select()
    .from(ownPalgorithms)
    .where(and(isNull(ownPalgorithms.deletedAt), id === undefined ? undefined : eq(ownPalgorithms.id, id)))
    .all();
  return sortedByNames(
    context,
    rows.map((row) => shown(context, row)),
    ({ name }) => name,
  );
}

function shown(context: Pick<QueryContext, 'say'>, row: Row): OwnShown {
  const definition = definitionOf(ownRowOf(row));
  const times = { createdAt: row.createdAt, changedAt: row.changedAt };
  if (definition === null) {
    const { on, when, say } = ownRowOf(row);
    const text = context.say(message('refusals.ownUnreadable'));
    return {
      id: row.id,
      name: nameOf(row),
      on: on ?? 'contract',
      when: when ?? '',
      say: say ?? '',
      atMostEvery: null,
      action: null,
      enabled: false,
      problems: [{ part: 'when', from: 0, to: 0, text }],
      ...times,
    };
  }
  const read = readDefinition(row.id, definition);
  return {
    id: row.id,
    ...definition,
    enabled: row.isOn && read.ok,
    problems: read.ok ? [] : saidProblems(context, read.error),
    ...times,
  };
}

/** What is wrong, in the caller's language. */
export function saidProblems(
  { say }: Pick<QueryContext, 'say'>,
  problems: readonly DefinitionProblem[],
): OwnShown['problems'] {
  return problems.map(({ part, from, to, text }) => ({ part, from, to, text: say(text) }));
}

function problemsAsFailure(read: ReturnType<typeof readDefinition>) {
  const [first] = read.ok ? [] : read.error;
  if (first === undefined) return null;
  const part = first.part === 'action' ? 'other' : first.part;
  return refused(message('refusals.ownProblem', { part, at: first.from + 1, problem: first.text }));
}

/** A living one; undefined when the id names none. */
export function findOwn({ database }: Pick<QueryContext, 'database'>, id: string): Row | undefined {
  return database
    .select()
    .from(ownPalgorithms)
    .where(and(eq(ownPalgorithms.id, id), isNull(ownPalgorithms.deletedAt)))
    .get();
}

/** A row as the pass reads it: any column may hold null where it can not be read. */
export function ownRowOf({ id, name, on, when, say, atMostEvery, action }: Row): OwnRow {
  return { id, name, on, when, say, atMostEvery, action };
}

function nameOf(row: Row): string {
  return ownRowOf(row).name ?? '';
}
