import { ok } from '#shared/domain/result.ts';
import { comparePressing } from '#shared/domain/palgorithms/order.ts';
import { proposalsOn } from '../../nudges/nudge-pass.ts';
import { columnsOf, nudgeOf, type AnswerColumns, type Nudge } from '../../nudges/nudge-row.ts';
import { readAnswers, readNudges } from '../../nudges/stored-nudges.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';

/**
 * Nudges, the most pressing first. Today's are the stored ones; for another day the palgorithms are asked what they
 * would say on it, with the answers given so far, and nothing is stored.
 */
export const listNudges: QueryHandler<'nudges.list'> = (context, { asOf, status }) => {
  const nudges =
    asOf === undefined || asOf === context.today
      ? readNudges(context.sqlite, status).map((row) => nudgeOf(row, context.today))
      : nudgesOn(context, asOf);
  return ok(nudges.filter((nudge) => status === 'all' || nudge.status === status).toSorted(comparePressing));
};

const unanswered: AnswerColumns = { answer: null, snoozedUntil: null };

function nudgesOn(context: QueryContext, asOf: NonNullable<Parameters<typeof proposalsOn>[1]>): Nudge[] {
  const stored = new Map(readNudges(context.sqlite, 'all').map((row) => [row.key, row]));
  const answers = readAnswers(context.sqlite);
  return proposalsOn(context, asOf).map((proposal) => {
    const known = stored.get(proposal.key);
    const raisedOn = known !== undefined && known.raisedOn < asOf ? known.raisedOn : asOf;
    const columns = { ...columnsOf(proposal), raisedOn, expiredOn: null, changedAt: known?.changedAt ?? context.now };
    return nudgeOf({ ...columns, ...(answers.get(proposal.key) ?? unanswered) }, asOf);
  });
}
