import { eachOnce, questionsDraft } from '#shared/domain/needs/drafts.ts';
import { offerThatCounts } from '#shared/domain/needs/offer.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { notFound } from '../failures.ts';
import type { QueryHandler } from '../handler.ts';
import { findSupplier } from '../suppliers/supplier-rows.ts';
import { questionsFor, verdictsOf } from './compare-offers.ts';
import { completeNeed, findNeed } from './need-rows.ts';

/** One message with the same open questions for all on the short list or at the table who have not answered them. */
export const draftQuestions: QueryHandler<'needs.draftQuestions'> = (context, { needId }) => {
  const row = findNeed(context.database, needId);
  if (row === undefined) return failed(notFound('need', needId));
  const need = completeNeed(context, row);
  const near = need.candidates.filter(({ stage }) => stage === 'short_list' || stage === 'at_the_table');
  const asked = near.map((candidate) => ({
    candidate,
    questions: questionsFor(need, {
      candidate,
      offer: offerThatCounts(candidate.offers, null),
      verdicts: verdictsOf(candidate),
    }),
  }));
  const open = asked.filter(({ questions }) => questions.length > 0);
  const to = (open.length === 0 ? asked : open).map(({ candidate }) => ({
    candidateId: candidate.id,
    name: candidate.supplierName,
    email: candidate.supplierId === null ? null : (findSupplier(context.database, candidate.supplierId)?.email ?? null),
  }));
  const questions = eachOnce(open.map((one) => one.questions));
  const draft = questionsDraft(
    need.title,
    questions.map((question) => context.say(question)),
  );
  return ok({ subject: context.say(draft.subject), text: context.say(draft.text), messages: { questions }, to });
};
