import { message } from '../../message.ts';
import { settlePromise } from '../../palgorithms/promised.ts';
import { aboutDealing, dealingInWords, seeDealing } from '../../palgorithms/who-acts-next.ts';
import { promiseOutcomes, promiseSources } from '../../promises/promise-words.ts';
import type { OwnDeclaration } from '../own-declaration.ts';
import { daysSince, daysTo, wordOf, type Facts } from '../own-fact.ts';
import { place } from './place.ts';

const table: Facts<'promise'> = {
  text: { type: 'text', meaning: message('ownFacts.promise.text'), read: ({ details }) => details().text },
  ...place,
  about: { type: 'text', meaning: message('ownFacts.promise.about'), read: ({ facts }) => facts.about.subject.name },
  madeBy: { type: 'text', meaning: message('ownFacts.promise.madeBy'), read: ({ facts }) => facts.madeBy },
  madeIn: {
    type: 'text',
    meaning: message('ownFacts.promise.madeIn'),
    oneOf: promiseSources,
    word: wordOf(promiseSources, (source) => message(`records.promise.madeIn.${source}`)),
    read: ({ details }) => details().madeIn,
  },
  madeOn: { type: 'day', meaning: message('ownFacts.promise.madeOn'), read: ({ facts }) => facts.madeOn },
  daysOld: {
    type: 'whole',
    meaning: message('ownFacts.promise.daysOld'),
    movesDaily: true,
    read: ({ facts, details }, today) => daysSince(facts.madeOn ?? details().enteredOn, today),
  },
  dueOn: { type: 'day', meaning: message('ownFacts.promise.dueOn'), read: ({ facts }) => facts.dueOn },
  daysToDue: {
    type: 'whole',
    meaning: message('ownFacts.promise.daysToDue'),
    movesDaily: true,
    read: ({ facts }, today) => daysTo(facts.dueOn, today),
  },
  isSettled: {
    type: 'flag',
    meaning: message('ownFacts.promise.isSettled'),
    read: ({ details }) => details().outcome !== null,
  },
  outcome: {
    type: 'text',
    meaning: message('ownFacts.promise.outcome'),
    oneOf: promiseOutcomes,
    word: wordOf(promiseOutcomes, (outcome) => message(`records.promise.outcome.${outcome}`)),
    read: ({ details }) => details().outcome,
  },
  settledOn: {
    type: 'day',
    meaning: message('ownFacts.promise.settledOn'),
    read: ({ details }) => details().settledOn,
  },
  enteredOn: {
    type: 'day',
    meaning: message('ownFacts.promise.enteredOn'),
    read: ({ details }) => details().enteredOn,
  },
};

/** Promises of suppliers, and of those that are considered. */
export const promise: OwnDeclaration<'promise'> = {
  facts: new Map(Object.entries(table)),
  over: { fact: 'isSettled', askedBy: ['isSettled', 'outcome', 'settledOn'] },
  about: ({ facts, decisions }) => ({
    ...aboutDealing(facts.about),
    subject: { type: 'promise', id: facts.id, name: dealingInWords(facts.about) },
    watchedId: facts.id,
    decisions: decisions(),
    see: seeDealing(facts.about),
    step: (action) => (action === 'kept' || action === 'broken' ? settlePromise(facts, action) : null),
  }),
};
