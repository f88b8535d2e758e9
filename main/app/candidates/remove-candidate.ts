import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { assessments, candidates, offers } from '../../db/schema-needs.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { markBelongingsDeleted } from '../subjects/subjects.ts';
import { findCandidate } from './candidate-rows.ts';

/** Removes a candidate that was added by mistake, with its offers and what was said. */
export const removeCandidate: CommandHandler<'candidates.remove'> = (context, { id }) => {
  const found = findCandidate(context.database, id);
  if (found === undefined) return failed(notFound('candidate', id));
  const { candidate, need } = found;
  if (candidate.stage === 'chosen') {
    return failed(refused(message('refusals.candidateChosenKept', { supplier: candidate.supplierName })));
  }
  markCandidateDeleted(context, id);
  context.describe(message('history.did.removedCandidate', { supplier: candidate.supplierName, need: need.title }));
  return ok({ id });
};

/** The writes of removing a candidate, children first. */
export function markCandidateDeleted(context: CommandContext, id: string): void {
  const mark = { deletedAt: context.now, changedAt: context.now };
  for (const table of [assessments, offers]) {
    context.database
      .update(table)
      .set(mark)
      .where(and(eq(table.candidateId, id), isNull(table.deletedAt)))
      .run();
  }
  markBelongingsDeleted(context, 'candidate', [id]);
  context.database.update(candidates).set(mark).where(eq(candidates.id, id)).run();
}
