import { z } from 'zod';
import { mostAmount } from '../domain/money.ts';
import { actors, problemOutcomes, problemWishes } from '../domain/problems/problem-words.ts';
import { subject } from './dealings.ts';
import { belongsTo, choice, day, mentions, text, whole } from './field.ts';
import { record } from './record.ts';
import { amount, currencyCode, longText, shortText, writeSomething } from './values.ts';

const sum = { within: [0, mostAmount], value: amount } as const;
const currency = { value: currencyCode, stored: currencyCode } as const;

/** Trouble in use, with what is wanted of the other side. Amounts in minor units. */
export const problem = record({
  type: 'problem',
  table: 'problems',
  since: 8,
  about: 'trouble in use',
  named: ['title'],
  fields: {
    ...subject,
    title: text({ required: true, value: shortText, entered: true, isName: true, searched: true }),
    since: day({ entered: true, about: 'null: not known' }),
    wants: choice(problemWishes, { required: true, unreadable: 'other', entered: true }),
    /** What happened, in the person's words. */
    story: text({ value: longText, entered: true, searched: true }),
    claimedAmount: whole({ ...sum, said: 'sum' }),
    claimedCurrency: text({ ...currency, partOf: 'claimedAmount' }),
    /** The last day the person gave the other side. */
    answerBy: day({ entered: true, notBefore: 'since' }),
    outcome: choice(problemOutcomes, { about: 'null while it is open' }),
    closedOn: day({ notBefore: 'since' }),
    refundedAmount: whole({ ...sum, said: 'sum' }),
    refundedCurrency: text({ ...currency, partOf: 'refundedAmount' }),
    /** How satisfied the person is with how it ended: 1 not at all to 5 wholly. */
    satisfaction: whole({ value: z.int().min(1).max(5), within: [1, 5] }),
    closingNote: text({ value: longText, searched: true }),
    exitId: mentions('exits', { about: 'the exit it ended in' }),
  },
});

/** One step of a problem, by either side. */
export const problemStep = record({
  type: 'problemStep',
  table: 'problem_steps',
  since: 8,
  about: 'the steps of a problem',
  named: ['problemId'],
  fields: {
    problemId: belongsTo('problems', { required: true }),
    on: day({ entered: true, about: 'null: not known' }),
    text: text({ required: true, value: longText.min(1, writeSomething), entered: true, searched: true }),
    /** Who is to act next, and by when. */
    nextActor: choice(actors, { entered: true }),
    nextBy: day({ entered: true, notBefore: 'on' }),
    /** Minutes the person spent on it. */
    minutes: whole({ value: z.int().min(0).max(10_000), within: [0, 10_000], entered: true }),
    costAmount: whole({ ...sum, said: 'sum', about: 'what it cost the person, such as postage' }),
    costCurrency: text({ ...currency, partOf: 'costAmount' }),
  },
});
