import { message } from '../../message.ts';
import { isOpenNeed, needStates } from '../../needs/need-states.ts';
import { aboutNobody, type OwnDeclaration } from '../own-declaration.ts';
import { daysSince, daysTo, wordOf, type Facts } from '../own-fact.ts';

const table: Facts<'need'> = {
  title: { type: 'text', meaning: message('ownFacts.need.title'), read: ({ facts }) => facts.title },
  state: {
    type: 'text',
    meaning: message('ownFacts.need.state'),
    oneOf: needStates,
    word: wordOf(needStates, (state) => message(`records.need.state.${state}`)),
    read: ({ facts }) => facts.state,
  },
  isSettled: {
    type: 'flag',
    meaning: message('ownFacts.need.isSettled'),
    read: ({ facts }) => !isOpenNeed(facts.state),
  },
  decideBy: { type: 'day', meaning: message('ownFacts.need.decideBy'), read: ({ facts }) => facts.decideBy },
  daysToDecide: {
    type: 'whole',
    meaning: message('ownFacts.need.daysToDecide'),
    movesDaily: true,
    read: ({ facts }, today) => daysTo(facts.decideBy, today),
  },
  candidates: { type: 'whole', meaning: message('ownFacts.need.candidates'), read: ({ facts }) => facts.candidates },
  offers: { type: 'whole', meaning: message('ownFacts.need.offers'), read: ({ facts }) => facts.offers },
  budget: { type: 'sum', meaning: message('ownFacts.need.budget'), read: ({ details }) => details().budget },
  currency: {
    type: 'text',
    meaning: message('ownFacts.need.currency'),
    read: ({ details }) => details().budget?.currency ?? null,
  },
  person: { type: 'text', meaning: message('ownFacts.need.person'), read: ({ details }) => details().person },
  enteredOn: { type: 'day', meaning: message('ownFacts.need.enteredOn'), read: ({ details }) => details().enteredOn },
  daysOld: {
    type: 'whole',
    meaning: message('ownFacts.need.daysOld'),
    movesDaily: true,
    read: ({ details }, today) => daysSince(details().enteredOn, today),
  },
};

/** Needs. */
export const need: OwnDeclaration<'need'> = {
  facts: new Map(Object.entries(table)),
  over: { fact: 'isSettled', askedBy: ['isSettled', 'state'] },
  about: ({ facts: { id, title, decisions } }) => ({
    ...aboutNobody({ type: 'need', id, name: title }),
    watchedId: id,
    decisions,
    see: [{ label: message('nudges.own.seeNeed'), path: 'needs.get', input: { id } }],
    step: (action) =>
      action === 'drop'
        ? { label: message('nudges.needDeciding.drop'), path: 'needs.move', input: { id, state: 'dropped' } }
        : null,
  }),
};
