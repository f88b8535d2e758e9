import { z } from 'zod';
import { judgementAnswers, judgementQuestions } from '../domain/judgements/questions.ts';
import { belongsTo, choice, day, text, whole } from './field.ts';
import { record } from './record.ts';
import { lines, writeSomething } from './values.ts';

/** How customer-first a supplier is in one question, as the person judges it, with the fact that it rests on. */
export const judgement = record({
  type: 'judgement',
  table: 'judgements',
  since: 10,
  about: 'how customer-first a supplier is, as you judge it',
  named: ['relationshipId'],
  key: ['relationshipId', 'question'],
  fields: {
    relationshipId: belongsTo('relationships', { required: true }),
    question: choice(judgementQuestions, { required: true, unreadable: null }),
    answer: whole({
      required: true,
      value: z.literal([...judgementAnswers]),
      within: [-2, 2],
      unreadable: null,
      about: '-2 wholly supplier-first to 2 wholly customer-first',
    }),
    fact: text({ required: true, value: lines(2000).trim().min(1, writeSomething), entered: true, searched: true }),
    evidence: text({ about: 'what Dancecard itself knew of it then, as a message; null: nothing was taken over' }),
    judgedOn: day({ about: 'null: not known' }),
  },
});
