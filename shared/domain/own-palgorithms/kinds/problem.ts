import { message } from '../../message.ts';
import type { OwnDeclaration } from '../own-declaration.ts';
import { daysSince, daysTo, wordOf, type Facts } from '../own-fact.ts';
import { place } from './place.ts';
import { actors, problemOutcomes, problemWishes } from '../../problems/problem-words.ts';

const table: Facts<'problem'> = {
  title: { type: 'text', meaning: message('ownFacts.problem.title'), read: ({ facts }) => facts.title },
  ...place,
  wants: {
    type: 'text',
    meaning: message('ownFacts.problem.wants'),
    oneOf: problemWishes,
    word: wordOf(problemWishes, (wish) => message(`records.problem.wants.${wish}`)),
    read: ({ details }) => details().wants,
  },
  waitsFor: {
    type: 'text',
    meaning: message('ownFacts.problem.waitsFor'),
    oneOf: actors,
    word: wordOf(actors, (actor) => message(`ownWords.actor.${actor}`)),
    read: ({ facts }) => facts.waitsFor,
  },
  waitsUntil: { type: 'day', meaning: message('ownFacts.problem.waitsUntil'), read: ({ facts }) => facts.waitsUntil },
  daysToAnswer: {
    type: 'whole',
    meaning: message('ownFacts.problem.daysToAnswer'),
    movesDaily: true,
    read: ({ facts }, today) => daysTo(facts.waitsUntil, today),
  },
  since: {
    type: 'day',
    meaning: message('ownFacts.problem.since'),
    read: ({ details }) => details().since ?? details().enteredOn,
  },
  daysOld: {
    type: 'whole',
    meaning: message('ownFacts.problem.daysOld'),
    movesDaily: true,
    read: ({ details }, today) => daysSince(details().since ?? details().enteredOn, today),
  },
  movedOn: { type: 'day', meaning: message('ownFacts.problem.movedOn'), read: ({ facts }) => facts.movedOn },
  daysUnmoved: {
    type: 'whole',
    meaning: message('ownFacts.problem.daysUnmoved'),
    movesDaily: true,
    read: ({ facts }, today) => daysSince(facts.movedOn, today),
  },
  steps: { type: 'whole', meaning: message('ownFacts.problem.steps'), read: ({ details }) => details().steps },
  contacts: { type: 'whole', meaning: message('ownFacts.problem.contacts'), read: ({ details }) => details().contacts },
  minutes: { type: 'whole', meaning: message('ownFacts.problem.minutes'), read: ({ details }) => details().minutes },
  claimed: { type: 'sum', meaning: message('ownFacts.problem.claimed'), read: ({ details }) => details().claimed },
  refunded: { type: 'sum', meaning: message('ownFacts.problem.refunded'), read: ({ details }) => details().refunded },
  currency: {
    type: 'text',
    meaning: message('ownFacts.problem.currency'),
    read: ({ details }) => (details().claimed ?? details().refunded)?.currency ?? null,
  },
  isClosed: {
    type: 'flag',
    meaning: message('ownFacts.problem.isClosed'),
    read: ({ details }) => details().outcome !== null,
  },
  outcome: {
    type: 'text',
    meaning: message('ownFacts.problem.outcome'),
    oneOf: problemOutcomes,
    word: wordOf(problemOutcomes, (outcome) => message(`records.problem.outcome.${outcome}`)),
    read: ({ details }) => details().outcome,
  },
  closedOn: { type: 'day', meaning: message('ownFacts.problem.closedOn'), read: ({ details }) => details().closedOn },
  satisfaction: {
    type: 'whole',
    meaning: message('ownFacts.problem.satisfaction'),
    read: ({ details }) => details().satisfaction,
  },
  enteredOn: {
    type: 'day',
    meaning: message('ownFacts.problem.enteredOn'),
    read: ({ details }) => details().enteredOn,
  },
};

/** Problems. */
export const problem: OwnDeclaration<'problem'> = {
  facts: new Map(Object.entries(table)),
  over: { fact: 'isClosed', askedBy: ['isClosed', 'outcome', 'closedOn', 'satisfaction'] },
  about: ({ facts: { id, title, about }, decisions }) => ({
    ...about,
    subject: { type: 'problem', id, name: title },
    watchedId: id,
    decisions: decisions(),
    see: [{ label: message('nudges.problemWaiting.go'), path: 'problems.get', input: { id } }],
    step(action) {
      if (action !== 'solved' && action !== 'drop') return null;
      const label = message(`ownWords.action.${action}`);
      return { label, path: 'problems.close', input: { id, outcome: action === 'drop' ? 'dropped' : 'solved' } };
    },
  }),
};
