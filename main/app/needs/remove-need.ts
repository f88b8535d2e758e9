import { eq } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { needs } from '../../db/schema-needs.ts';
import { readCandidateRows } from '../candidates/candidate-rows.ts';
import { markCandidateDeleted } from '../candidates/remove-candidate.ts';
import { notFound } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { markBelongingsDeleted } from '../subjects/subjects.ts';
import { findNeed, readRequirements } from './need-rows.ts';
import { markRequirementDeleted } from './write-requirements.ts';

/** Marks a need and everything about it deleted, children first. A contract that came of it stays. */
export const removeNeed: CommandHandler<'needs.remove'> = (context, { id }) => {
  const row = findNeed(context.database, id);
  if (row === undefined) return failed(notFound('need', id));
  for (const candidate of readCandidateRows(context.database, id)) markCandidateDeleted(context, candidate.id);
  for (const requirement of readRequirements(context.database, id)) markRequirementDeleted(context, requirement.id);
  markBelongingsDeleted(context, 'need', [id]);
  context.database.update(needs).set({ deletedAt: context.now, changedAt: context.now }).where(eq(needs.id, id)).run();
  context.describe(message('history.did.removedNeed', { need: row.title }));
  return ok({ id });
};
