import { message } from '../../message.ts';
import { isOpenNeed } from '../../needs/need-states.ts';
import { aboutNobody, type OwnDeclaration } from '../own-declaration.ts';
import { daysSince, daysTo, type Facts } from '../own-fact.ts';

const table: Facts<'offer'> = {
  supplier: { type: 'text', meaning: message('ownFacts.offer.supplier'), read: ({ facts }) => facts.supplierName },
  need: { type: 'text', meaning: message('ownFacts.offer.need'), read: ({ facts }) => facts.needTitle },
  offeredOn: { type: 'day', meaning: message('ownFacts.offer.offeredOn'), read: ({ facts }) => facts.offeredOn },
  daysOld: {
    type: 'whole',
    meaning: message('ownFacts.offer.daysOld'),
    movesDaily: true,
    read: ({ facts }, today) => daysSince(facts.offeredOn, today),
  },
  validUntil: { type: 'day', meaning: message('ownFacts.offer.validUntil'), read: ({ facts }) => facts.validUntil },
  daysToLapse: {
    type: 'whole',
    meaning: message('ownFacts.offer.daysToLapse'),
    movesDaily: true,
    read: ({ facts }, today) => daysTo(facts.validUntil, today),
  },
  isAccepted: { type: 'flag', meaning: message('ownFacts.offer.isAccepted'), read: ({ facts }) => facts.accepted },
  isSettled: {
    type: 'flag',
    meaning: message('ownFacts.offer.isSettled'),
    read: ({ facts }) => facts.accepted || !facts.stands || !isOpenNeed(facts.needState),
  },
};

/** Offers. */
export const offer: OwnDeclaration<'offer'> = {
  facts: new Map(Object.entries(table)),
  over: { fact: 'isSettled', askedBy: ['isSettled', 'isAccepted'] },
  about: ({ facts: { id, supplierName, needId, decisions } }) => ({
    ...aboutNobody({ type: 'offer', id, name: supplierName }),
    watchedId: id,
    decisions,
    see: [{ label: message('nudges.own.seeNeed'), path: 'needs.get', input: { id: needId } }],
  }),
};
