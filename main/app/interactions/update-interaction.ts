import { eq } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { interactions } from '../../db/schema-needs.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { findInteraction } from './interaction-rows.ts';
import { nextActionProblem } from './next-action.ts';

/** Changes what was noted; a day given to a draft says that it was sent. */
export const updateInteraction: CommandHandler<'interactions.update'> = (context, input) => {
  const found = findInteraction(context.database, input.id);
  if (found === undefined) return failed(notFound('interaction', input.id));
  const { interaction, candidate } = found;
  const happenedOn = input.on === undefined ? interaction.happenedOn : input.on;
  if (happenedOn === null && interaction.direction === 'in') {
    return failed(refused(message('refusals.happenedNeedsDay')));
  }
  const nextActor = input.nextActor === undefined ? interaction.nextActor : input.nextActor;
  const dropped = input.nextActor === null && input.nextBy === undefined;
  const nextBy = dropped ? null : input.nextBy === undefined ? interaction.nextBy : input.nextBy;
  const problem = nextActionProblem(happenedOn, { nextActor, nextBy });
  if (problem !== null) return failed(problem);
  context.database
    .update(interactions)
    .set({ happenedOn, text: input.text ?? interaction.text, nextActor, nextBy, changedAt: context.now })
    .where(eq(interactions.id, input.id))
    .run();
  const sent = interaction.happenedOn === null && happenedOn !== null;
  const said = { supplier: candidate.supplierName };
  context.describe(message(sent ? 'history.did.sentDraft' : 'history.did.changedInteraction', said));
  return ok({ id: input.id });
};
