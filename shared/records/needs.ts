import { z } from 'zod';
import { mostAmount } from '../domain/money.ts';
import { needStates } from '../domain/needs/need-states.ts';
import { belongsTo, choice, day, mentions, text, whole } from './field.ts';
import { record } from './record.ts';
import { amount, knownCurrency, line, longText, shortText } from './values.ts';

export const needTriggers = ['circumstance', 'breakdown', 'expiry', 'new_product', 'price', 'other'] as const;
export const requirementKinds = ['must', 'should', 'nice', 'rules_out'] as const;

/** What set things off, from the first stirring to the decision. */
export const need = record({
  type: 'need',
  table: 'needs',
  since: 2,
  about: 'what is looked for',
  named: ['title'],
  fields: {
    title: text({ required: true, value: shortText, entered: true, isName: true, searched: true }),
    story: text({ value: longText, entered: true, searched: true }),
    trigger: choice(needTriggers, { required: true, entered: true, unreadable: 'other' }),
    state: choice(needStates, { required: true }),
    stateReason: text({ value: line(500), searched: true }),
    personId: belongsTo('people', { entered: true }),
    /** The contract whose deadline or end raised it. */
    causeContractId: mentions('contracts', {}),
    causeNudgeKey: text({ said: 'hidden', mentionsIn: true }),
    budgetAmount: whole({ value: amount, within: [0, mostAmount], kept: z.int().min(0), said: 'budget' }),
    budgetCurrency: text({ value: knownCurrency, stored: knownCurrency, partOf: 'budgetAmount' }),
    budgetPer: choice(['month', 'total'], { partOf: 'budgetAmount' }),
    decideBy: day({ entered: true }),
    /** How the day was arrived at, in the person's words or ours. */
    decideByWhy: text({ value: line(500), entered: true, searched: true }),
    /** How much the cost counts beside the requirements. */
    costWeight: whole({
      required: true,
      initially: 5,
      value: z.int().min(0).max(10),
      within: [0, 10],
      entered: true,
      unreadable: 5,
      about: '0 to 10',
    }),
    chosenOfferId: mentions('offers', {}, 'unguarded'),
    decidedOn: day({}),
  },
});

/** One thing a need asks for, or that rules a candidate out. */
export const requirement = record({
  type: 'requirement',
  table: 'requirements',
  since: 2,
  about: 'what a need asks for',
  named: ['text'],
  fields: {
    needId: belongsTo('needs', { required: true }),
    text: text({ required: true, value: shortText, entered: true, searched: true }),
    kind: choice(requirementKinds, { required: true, entered: true, unreadable: 'should' }),
    weight: whole({ required: true, value: z.int().min(1).max(10), within: [1, 10], unreadable: 5, about: '1 to 10' }),
    position: whole({ required: true, said: 'hidden' }),
  },
});
