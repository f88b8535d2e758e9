import { and, eq, isNull } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { literal, message } from '#shared/domain/message.ts';
import { evidenceOf } from '#shared/domain/judgements/all-evidence.ts';
import type { Evidence } from '#shared/domain/judgements/evidence.ts';
import type { JudgementQuestion } from '#shared/domain/judgements/questions.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { readStoredMessage, storedMessage, storedText } from '#shared/records/stored-message.ts';
import { judgements } from '../../db/schema/judgements.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryContext } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { insertKeyed } from '../records/insert-keyed.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { findRelationship } from '../relationships/find-relationship.ts';
import { knownFacts } from './known-facts.ts';

type JudgementRow = typeof judgements.$inferSelect;

/**
 * Answers one question about a supplier, in the place of the answer before. What was offered is kept as a message, so
 * that it is read in any language; so is a fact that says just that.
 */
export const answerJudgement: CommandHandler<'judgements.answer'> = (context, input) => {
  const { relationshipId, question, answer } = input;
  const relationship = findRelationship(context.database, relationshipId);
  if (relationship === undefined) return failed(notFound('relationship', relationshipId));
  const judgedOn = input.on ?? context.today;
  if (judgedOn > context.today) return failed(refused(message('refusals.judgedAhead')));
  const present = findJudgement(context, relationshipId, question);
  const taken = takenOver(context, input, present);
  if (taken === undefined) return failed(refused(message('refusals.noSuchEvidence')));
  const said = { ...enteredColumns(records.judgements, input), answer, judgedOn, ...taken };
  context.describe(message('history.did.judged', judgedWords(relationship, question)));
  if (present === undefined) {
    return ok({ id: insertKeyed(context, 'judgements', { relationshipId, question, ...said }) });
  }
  context.database
    .update(judgements)
    .set({ ...said, changedAt: context.now })
    .where(eq(judgements.id, present.id))
    .run();
  return ok({ id: present.id });
};

/** Takes an answer back; that it was given stays in the history. */
export const clearJudgement: CommandHandler<'judgements.clear'> = (context, { relationshipId, question }) => {
  const relationship = findRelationship(context.database, relationshipId);
  if (relationship === undefined) return failed(notFound('relationship', relationshipId));
  const present = findJudgement(context, relationshipId, question);
  if (present === undefined) return failed(refused(message('refusals.notJudged')));
  markRemoved(context, 'judgements', [present.id]);
  context.describe(message('history.did.clearedJudgement', judgedWords(relationship, question)));
  return ok({ id: present.id });
};

function judgedWords({ supplierName }: { readonly supplierName: string }, question: JudgementQuestion) {
  return { supplier: supplierName, question: message(`judgements.question.${question}`) };
}

/** The fact and the evidence as they are stored; undefined where what is named is not offered for the question. */
function takenOver(
  context: QueryContext,
  { relationshipId, question, fact, evidence }: ParsedInputOf<'judgements.answer'>,
  present: JudgementRow | undefined,
): { readonly fact: string; readonly evidence: string | null } | undefined {
  if (evidence === null) return { fact: storedText(literal(fact)), evidence: null };
  if (evidence === undefined) {
    const says = present === undefined ? null : readStoredMessage(present.fact);
    return says !== null && present !== undefined && context.say(says) === fact
      ? { fact: present.fact, evidence: present.evidence }
      : { fact: storedText(literal(fact)), evidence: null };
  }
  const offered = offeredTo(context, relationshipId, question).find(({ id }) => id === evidence);
  if (offered === undefined) return undefined;
  const says = storedMessage(offered.says);
  return { fact: context.say(offered.says) === fact ? says : storedText(literal(fact)), evidence: says };
}

function offeredTo(context: QueryContext, relationshipId: string, question: JudgementQuestion): Evidence[] {
  const known = evidenceOf(knownFacts(context, relationshipId), context.today);
  return known.filter(({ questions }) => questions.includes(question));
}

function findJudgement(
  { database }: Pick<QueryContext, 'database'>,
  relationshipId: string,
  question: JudgementQuestion,
): JudgementRow | undefined {
  return database
    .select()
    .from(judgements)
    .where(
      and(
        eq(judgements.relationshipId, relationshipId),
        eq(judgements.question, question),
        isNull(judgements.deletedAt),
      ),
    )
    .get();
}
