import { and, eq, isNull } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { assessments, candidates, requirements } from '../../db/schema-needs.ts';
import { emptyToNull } from '../contracts/add-contract.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { findCandidate } from './candidate-rows.ts';

type Assessment = NonNullable<ParsedInputOf<'candidates.update'>['assessments']>[number];

/** Changes a candidate. Verdicts given take the place of earlier ones on the same requirement; others stay. */
export const updateCandidate: CommandHandler<'candidates.update'> = (context, input) => {
  const found = findCandidate(context.database, input.id);
  if (found === undefined) return failed(notFound('candidate', input.id));
  const { candidate, need } = found;
  const known = new Set(
    context.database
      .select({ id: requirements.id })
      .from(requirements)
      .where(and(eq(requirements.needId, need.id), isNull(requirements.deletedAt)))
      .all()
      .map(({ id }) => id),
  );
  for (const assessment of input.assessments ?? []) {
    if (!known.has(assessment.requirementId)) return failed(notFound('requirement', assessment.requirementId));
    assess(context, candidate.id, assessment);
  }
  if (input.source !== undefined || input.note !== undefined) {
    context.database
      .update(candidates)
      .set({
        ...(input.source === undefined ? {} : { source: input.source }),
        ...(input.note === undefined ? {} : { note: emptyToNull(input.note) }),
        changedAt: context.now,
      })
      .where(eq(candidates.id, candidate.id))
      .run();
  }
  context.describe(message('history.did.changedCandidate', { supplier: candidate.supplierName, need: need.title }));
  return ok({ id: candidate.id });
};

function assess(context: CommandContext, candidateId: string, { requirementId, verdict, note }: Assessment): void {
  const present = context.database
    .select()
    .from(assessments)
    .where(
      and(
        eq(assessments.candidateId, candidateId),
        eq(assessments.requirementId, requirementId),
        isNull(assessments.deletedAt),
      ),
    )
    .get();
  if (present === undefined) {
    context.database
      .insert(assessments)
      .values({ ...context.newRecord(), candidateId, requirementId, verdict, note: emptyToNull(note) })
      .run();
    return;
  }
  const changed = { verdict, note: note === undefined ? present.note : emptyToNull(note) };
  if (changed.verdict === present.verdict && changed.note === present.note) return;
  context.database
    .update(assessments)
    .set({ ...changed, changedAt: context.now })
    .where(eq(assessments.id, present.id))
    .run();
}
