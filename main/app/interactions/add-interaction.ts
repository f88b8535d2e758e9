import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { interactions } from '../../db/schema-needs.ts';
import { findCandidate } from '../candidates/candidate-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { nextActionProblem } from './next-action.ts';

/** Notes an enquiry or an answer, and who is to act next; or keeps a draft that was not sent yet. */
export const addInteraction: CommandHandler<'interactions.add'> = (context, input) => {
  const found = findCandidate(context.database, input.candidateId);
  if (found === undefined) return failed(notFound('candidate', input.candidateId));
  if (input.draft && input.direction === 'in') {
    return failed(refused(message('refusals.onlyOwnDrafts')));
  }
  if (input.draft && input.on != null) {
    return failed(refused(message('refusals.draftHasNoDay')));
  }
  const on = input.draft ? null : (input.on ?? context.today);
  const next = { nextActor: input.nextActor ?? null, nextBy: input.nextBy ?? null };
  const problem = nextActionProblem(on, next);
  if (problem !== null) return failed(problem);
  const record = context.newRecord();
  context.database
    .insert(interactions)
    .values({
      ...record,
      candidateId: input.candidateId,
      direction: input.direction,
      channel: input.channel,
      happenedOn: on,
      text: input.text,
      ...next,
    })
    .run();
  const { supplierName } = found.candidate;
  const sent = input.direction === 'out' ? 'history.did.wrote' : 'history.did.heard';
  context.describe(message(input.draft ? 'history.did.drafted' : sent, { supplier: supplierName }));
  return ok({ id: record.id });
};
