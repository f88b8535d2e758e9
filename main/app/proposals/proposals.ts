import type { OutputOf } from '#shared/api/api.ts';
import { actor } from '#shared/records/history.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandApart, CommandForAnother, QueryContext, QueryHandler } from '../handler.ts';
import { recordsCalled, type Called } from '../history/record-name.ts';
import { describeChange } from '../history/list-history.ts';
import { saidTitle } from '../history/readable-entry.ts';
import { askedIn, changesIn, changesOf, decide, findProposal, isSame, type ProposalRow } from './proposal-rows.ts';

/** What was proposed, the latest first. */
export const listProposals: QueryHandler<'proposals.list'> = (context, { status, limit }) => {
  const condition = status === 'all' ? '' : 'WHERE status = @status';
  const rows = context.sqlite
    .prepare<[object], ProposalRow>(`SELECT * FROM proposals ${condition} ORDER BY at DESC, id DESC LIMIT @limit`)
    .all({ status, limit });
  return ok(rows.map((row) => shown(context, row)));
};

/** One proposal with everything it would change, in the words of the history. */
export const getProposal: QueryHandler<'proposals.get'> = (context, { id }) => {
  const row = findProposal(context.sqlite, id);
  if (row === undefined) return failed(notFound('proposal', id));
  const proposed = changesIn(row);
  const stored = recordsCalled(context);
  // What would only come to be with it is not there to be asked.
  const own = new Map(proposed.map((change) => [`${change.tableName} ${change.rowId}`, change.called]));
  const called: Called = (table, rowId) => {
    const name = own.get(`${table} ${rowId}`);
    return name === undefined ? stored(table, rowId) : readStoredMessage(name);
  };
  const changes = proposed.map(({ name, ...change }) =>
    describeChange(context, change, name === null ? null : readStoredMessage(name), called),
  );
  return ok({ ...shown(context, row), changes });
};

/** Carries out what was proposed, anew; what it would do now must be what was shown. */
export const acceptProposal: CommandForAnother<'proposals.accept'> = {
  *forAnother(context, { id }, carryOut) {
    const row = findProposal(context.sqlite, id);
    if (row === undefined) return failed(notFound('proposal', id));
    if (row.status !== 'open')
      return failed(
        refused(message('proposals.decided', { status: row.status === 'accepted' ? 'accepted' : 'other' })),
      );
    const { asked, ids } = askedIn(row);
    let title = '';
    const outcome = yield* carryOut(asked, ids, (stored) => {
      title = stored;
    });
    if (!outcome.ok) return failed(refused(message('proposals.failsNow', { why: outcome.error.message })));
    const now = { at: context.now, title, changes: changesOf(context, context.entryId) };
    if (!isSame({ at: row.at, title: row.title, changes: changesIn(row) }, now)) {
      return failed(refused(message('proposals.changedMeanwhile')));
    }
    decide(context.sqlite, { id, status: 'accepted', decidedAt: context.now, entryId: context.entryId });
    return ok({ operation: row.operation, value: outcome.value });
  },
};

/** Decides that it is not done. Nothing was changed by it, so no entry is left. */
export const refuseProposal: CommandApart<'proposals.refuse'> = {
  apart(context, { id }) {
    const row = findProposal(context.sqlite, id);
    if (row === undefined) return failed(notFound('proposal', id));
    if (row.status !== 'open')
      return failed(
        refused(message('proposals.decided', { status: row.status === 'accepted' ? 'accepted' : 'other' })),
      );
    decide(context.sqlite, { id, status: 'refused', decidedAt: context.now, entryId: null });
    return ok({ id });
  },
};

function shown(context: QueryContext, row: ProposalRow): OutputOf<'proposals.list'>[number] {
  const { id, at, operation, status, decidedAt, entryId } = row;
  const title = saidTitle(context, readStoredMessage(row.title));
  return { id, at, actor: actor.parse(row.actor), operation, ...title, status, decidedAt, entryId };
}
