import { z } from 'zod';
import { judgementAnswers, judgementQuestions } from '../domain/judgements/questions.ts';
import { messageSchema } from '../records/messages.ts';
import { records } from '../records/records.ts';
import { inputShape, shownShape } from '../records/shapes.ts';
import { calendarDate, id, recordTimes } from '../records/values.ts';
import { command, query } from './define.ts';

const question = z.enum(judgementQuestions);
/** -2 wholly supplier-first, 2 wholly customer-first. */
const answer = z.literal([...judgementAnswers]);

/** Whose relationship is judged. */
const judged = {
  relationshipId: id,
  supplierId: id,
  supplierName: z.string(),
  /** Null: the household's. */
  personName: z.string().nullable(),
};

/** How the answers lean, in counts; there is no score. */
const leaning = {
  answered: z.int(),
  of: z.int(),
  supplier: z.int(),
  neither: z.int(),
  customer: z.int(),
  leans: z.enum(['supplier', 'customer', 'both']).nullable(),
};

/** One present answer with the fact that it rests on. */
const judgement = z.object({
  id,
  answer,
  /** The fact is in the person's own words, or what Dancecard offered, in the caller's language. */
  ...shownShape(records.judgements),
  /** What Dancecard knew then, where that was taken over; null where it was not. */
  evidence: z.string().nullable(),
  messages: z.object({ fact: messageSchema, evidence: messageSchema.nullable() }),
  judgedOn: calendarDate.nullable(),
  ...recordTimes,
});

/** Something known that bears on a question: offered, never counted. */
const evidence = z.object({
  id: z.string(),
  points: z.enum(['supplier', 'customer']),
  text: z.string(),
  messages: z.object({ text: messageSchema }),
});

/** How customer-first a supplier is, as the person judges it. */
export const judgementsOperations = {
  'judgements.get': query({
    help: 'How customer-first a supplier is: each of nine questions with your answer, its fact, and what is known of it.',
    input: z.object({ relationshipId: id }),
    output: z.object({
      ...judged,
      ...leaning,
      questions: z.array(z.object({ question, judgement: judgement.nullable(), evidence: z.array(evidence) })),
    }),
    errors: ['NotFound'],
  }),
  'judgements.answer': command({
    help: 'Answer one of the nine questions about a supplier, with the fact that the answer rests on.',
    input: z.object({
      relationshipId: id,
      question,
      answer,
      ...inputShape(records.judgements),
      /** The id of what was offered and taken over; left out, it stays as long as the fact does. */
      evidence: z.string().max(200).nullish(),
      /** The day it was judged; today when left out. */
      on: calendarDate.optional(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'judgements.clear': command({
    help: 'Take an answer back: the question is open again.',
    input: z.object({ relationshipId: id, question }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'judgements.list': query({
    help: 'The suppliers that were judged, side by side: how many questions are answered, and how the answers lean.',
    input: z.object({}).default({}),
    output: z.array(
      z.object({
        ...judged,
        ...leaning,
        /** The answers in the order of the questions; null where there is none. */
        answers: z.array(z.object({ question, answer: answer.nullable() })),
        /** The latest day of an answer. */
        judgedOn: calendarDate.nullable(),
      }),
    ),
  }),
} as const;
