import { z } from 'zod';
import { actor, type Actor } from '#shared/records/history.ts';
import type { Sqlite } from '../../db/database.ts';
import type { QueryContext } from '../handler.ts';
import { imageOf } from '../../db/row-image.ts';
import { recordName, recordsCalled } from '../history/record-name.ts';
import type { ChangeRow } from '../history/recorded-change.ts';
import { wholeRows } from '../history/whole-rows.ts';
import { storedText } from '#shared/records/stored-message.ts';
import type { proposals } from '../../db/schema/proposals.ts';

export type ProposalRow = typeof proposals.$inferSelect;

/** A row that a proposal would change, before and after, with the name of its record. */
export type ProposedChange = z.infer<typeof proposedChange>;

const proposedChange = z.object({
  tableName: z.string(),
  rowId: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  name: z.string().nullable(),
  /** What other records call it by, where that is more than its name. */
  called: z.string().optional(),
});
const changesSchema = z.array(proposedChange);
const idsSchema = z.array(z.string());

/** A proposal as it is made. */
export interface NewProposal {
  readonly id: string;
  readonly at: number;
  readonly actor: Actor;
  readonly operation: string;
  readonly input: unknown;
  /** A stored message. */
  readonly title: string;
  readonly changes: readonly ProposedChange[];
  readonly ids: readonly string[];
}

/** Keeps a proposal, in a transaction of its own. */
export function storeProposal(sqlite: Sqlite, { input, changes, ids, ...proposal }: NewProposal): void {
  sqlite
    .prepare(
      `INSERT INTO proposals (id, at, actor, operation, input, title, changes, ids, status)
         VALUES (@id, @at, @actor, @operation, @input, @title, @changes, @ids, 'open')`,
    )
    .run({
      ...proposal,
      input: JSON.stringify(input),
      changes: JSON.stringify(changes),
      ids: JSON.stringify(ids),
    });
}

/** What an entry changed until now, each row with the name of its record, which may soon not be there any more. */
export function changesOf(context: Pick<QueryContext, 'sqlite' | 'format'>, entryId: string): ProposedChange[] {
  const calledBy = recordsCalled(context);
  return context.sqlite
    .prepare<[string], ChangeRow>(
      'SELECT id, tableName, rowId, before, after FROM changes WHERE entryId = ? ORDER BY id',
    )
    .all(entryId)
    .map(({ id, ...change }) => {
      const name = recordName(context, change.tableName, change.rowId);
      const called = calledBy(change.tableName, change.rowId);
      const { before, after } = change;
      // The row itself is soon not there any more to say what was added.
      const added = before === null ? wholeRows(context, { ...change, id, before, after: imageOf(after) }).after : null;
      return {
        ...change,
        ...(added === null ? {} : { after: JSON.stringify(added) }),
        name: name === null ? null : storedText(name),
        ...(called === null ? {} : { called: storedText(called) }),
      };
    });
}

export function findProposal(sqlite: Sqlite, id: string): ProposalRow | undefined {
  return sqlite.prepare<[string], ProposalRow>('SELECT * FROM proposals WHERE id = ?').get(id);
}

/** What a proposal would change; nothing of a decided one is kept. */
export function changesIn({ changes }: Pick<ProposalRow, 'changes'>): readonly ProposedChange[] {
  return changes === '' ? [] : changesSchema.parse(JSON.parse(changes));
}

/** What an open proposal asks for. */
export function askedIn(row: Pick<ProposalRow, 'operation' | 'input' | 'actor' | 'ids'>) {
  const input: unknown = JSON.parse(row.input);
  return {
    asked: { operation: row.operation, input, actor: actor.parse(row.actor) },
    ids: idsSchema.parse(JSON.parse(row.ids)),
  };
}

/** Notes what became of a proposal, and keeps no more of it than what it was. */
export function decide(
  sqlite: Sqlite,
  { id, ...decision }: { id: string; status: 'accepted' | 'refused'; decidedAt: number; entryId: string | null },
): void {
  sqlite
    .prepare(
      `UPDATE proposals SET status = @status, decidedAt = @decidedAt, entryId = @entryId, input = '', changes = '', ids = ''
         WHERE id = @id`,
    )
    .run({ id, ...decision });
}

/**
 * Whether two runs of a command would do the same. Times at which they ran are no difference, nor when a row had been
 * changed before.
 */
export function isSame(
  shown: { readonly at: number; readonly title: string; readonly changes: readonly ProposedChange[] },
  now: typeof shown,
): boolean {
  return shown.title === now.title && JSON.stringify(timeless(shown)) === JSON.stringify(timeless(now));
}

function timeless({ at, changes }: { readonly at: number; readonly changes: readonly ProposedChange[] }): unknown[] {
  const image = (text: string | null): unknown =>
    text === null
      ? null
      : JSON.parse(text, (field, value: unknown) => (field === 'changedAt' ? undefined : value === at ? 'now' : value));
  return changes.map(({ tableName, rowId, before, after, name }) => [
    tableName,
    rowId,
    image(before),
    image(after),
    name,
  ]);
}
