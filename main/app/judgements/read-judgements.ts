import { and, eq, isNull } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { latestOf } from '#shared/domain/calendar-date.ts';
import { evidenceByQuestion, evidenceOf } from '#shared/domain/judgements/all-evidence.ts';
import { leaningOf } from '#shared/domain/judgements/leaning.ts';
import {
  isJudgementAnswer,
  judgementQuestions,
  type JudgementAnswer,
  type JudgementQuestion,
} from '#shared/domain/judgements/questions.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { judgements } from '../../db/schema/judgements.ts';
import { people } from '../../db/schema/people.ts';
import { relationships, suppliers } from '../../db/schema/suppliers.ts';
import { sortedByNames } from '../collation.ts';
import { notFound } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { enteredOf } from '../records/entered.ts';
import { findRelationship } from '../relationships/find-relationship.ts';
import { knownFacts } from './known-facts.ts';

type Judgement = NonNullable<OutputOf<'judgements.get'>['questions'][number]['judgement']>;

/** An answer that can be read: it counts for nothing while its question or the answer itself can not. */
interface Answered {
  readonly row: typeof judgements.$inferSelect;
  readonly question: JudgementQuestion;
  readonly answer: JudgementAnswer;
}

/** The nine questions about one supplier, with the answers and what is known that bears on them. */
export const getJudgements: QueryHandler<'judgements.get'> = (context, { relationshipId }) => {
  const relationship = findRelationship(context.database, relationshipId);
  if (relationship === undefined) return failed(notFound('relationship', relationshipId));
  const rows = context.database
    .select()
    .from(judgements)
    .where(and(eq(judgements.relationshipId, relationshipId), isNull(judgements.deletedAt)))
    .all();
  const answered = new Map(rows.flatMap(answeredOf).map((each) => [each.question, each]));
  const known = evidenceByQuestion(evidenceOf(knownFacts(context, relationshipId), context.today));
  const { supplierId, supplierName, personName } = relationship;
  return ok({
    relationshipId,
    supplierId,
    supplierName,
    personName,
    ...countsOf([...answered.values()]),
    questions: judgementQuestions.map((question) => {
      const given = answered.get(question);
      return {
        question,
        judgement: given === undefined ? null : judgementOf(context, given),
        evidence: (known.get(question) ?? []).map(({ id, points, says }) => ({
          id,
          points,
          text: context.say(says),
          messages: { text: says },
        })),
      };
    }),
  });
};

/** Every relationship with an answer, by the name of its supplier. */
export const listJudgements: QueryHandler<'judgements.list'> = (context) => {
  const rows = context.database
    .select({
      judgement: judgements,
      supplierId: suppliers.id,
      supplierName: suppliers.name,
      personName: people.name,
    })
    .from(judgements)
    .innerJoin(relationships, eq(relationships.id, judgements.relationshipId))
    .innerJoin(suppliers, eq(suppliers.id, relationships.supplierId))
    .leftJoin(people, eq(people.id, relationships.personId))
    .where(isNull(judgements.deletedAt))
    .all();
  const judged = [...Map.groupBy(rows, ({ judgement }) => judgement.relationshipId)].flatMap(
    ([relationshipId, own]) => {
      const [first] = own;
      const answered = own.flatMap(({ judgement }) => answeredOf(judgement));
      if (first === undefined || answered.length === 0) return [];
      const [day, ...days] = answered.flatMap(({ row }) => row.judgedOn ?? []);
      const byQuestion = new Map(answered.map(({ question, answer }) => [question, answer]));
      return [
        {
          relationshipId,
          supplierId: first.supplierId,
          supplierName: first.supplierName,
          personName: first.personName,
          ...countsOf(answered),
          answers: judgementQuestions.map((question) => ({ question, answer: byQuestion.get(question) ?? null })),
          judgedOn: day === undefined ? null : latestOf(day, ...days),
        },
      ];
    },
  );
  return ok(
    sortedByNames(
      context,
      judged,
      ({ supplierName }) => supplierName,
      ({ personName }) => personName,
    ),
  );
};

function answeredOf(row: typeof judgements.$inferSelect): Answered[] {
  // A column holds null where it cannot be read, whatever its type says.
  const question: JudgementQuestion | null = row.question;
  const answer: number | null = row.answer;
  return question !== null && answer !== null && isJudgementAnswer(answer) ? [{ row, question, answer }] : [];
}

function countsOf(answered: readonly Answered[]) {
  return { ...leaningOf(answered.map(({ answer }) => answer)), of: judgementQuestions.length };
}

function judgementOf(context: QueryContext, { row, answer }: Answered): Judgement {
  const fact = readStoredMessage(row.fact);
  const evidence = row.evidence === null ? null : readStoredMessage(row.evidence);
  return {
    id: row.id,
    answer,
    ...enteredOf(records.judgements, row),
    fact: context.say(fact),
    evidence: evidence === null ? null : context.say(evidence),
    messages: { fact, evidence },
    judgedOn: row.judgedOn,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  };
}
