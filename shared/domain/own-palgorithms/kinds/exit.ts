import { exitGrounds } from '../../exits/exit-grounds.ts';
import { message } from '../../message.ts';
import { aboutContract, subjectInWords } from '../../palgorithms/subject.ts';
import type { OwnDeclaration } from '../own-declaration.ts';
import { daysSince, daysTo, wordOf, type Facts } from '../own-fact.ts';
import { endsNext, hasEnded } from './endings.ts';

const table: Facts<'exit'> = {
  contract: { type: 'text', meaning: message('ownFacts.exit.contract'), read: ({ facts }) => facts.name },
  supplier: { type: 'text', meaning: message('ownFacts.exit.supplier'), read: ({ facts }) => facts.supplierName },
  category: { type: 'text', meaning: message('ownFacts.exit.category'), read: ({ facts }) => facts.category ?? null },
  ground: {
    type: 'text',
    meaning: message('ownFacts.exit.ground'),
    oneOf: exitGrounds,
    word: wordOf(exitGrounds, (ground) => message(`records.exit.ground.${ground}`)),
    read: ({ exit: { ground } }) => ground,
  },
  decidedOn: { type: 'day', meaning: message('ownFacts.exit.decidedOn'), read: ({ exit: one }) => one.decidedOn },
  daysSinceDecision: {
    type: 'whole',
    meaning: message('ownFacts.exit.daysSinceDecision'),
    movesDaily: true,
    read: ({ exit: one }, today) => daysSince(one.decidedOn, today),
  },
  noticeSentOn: {
    type: 'day',
    meaning: message('ownFacts.exit.noticeSentOn'),
    read: ({ exit: one }) => one.noticeSentOn,
  },
  isNoticeSent: {
    type: 'flag',
    meaning: message('ownFacts.exit.isNoticeSent'),
    read: ({ exit: one }) => one.noticeSentOn !== null,
  },
  isAcknowledged: {
    type: 'flag',
    meaning: message('ownFacts.exit.isAcknowledged'),
    read: ({ exit: one }) => one.acknowledgedOn !== null,
  },
  endsOn: {
    type: 'day',
    meaning: message('ownFacts.exit.endsOn'),
    movesDaily: true,
    read: ({ exit: one }) => one.endsOn,
  },
  daysToEnd: {
    type: 'whole',
    meaning: message('ownFacts.exit.daysToEnd'),
    movesDaily: true,
    read: ({ exit: one }, today) => daysTo(one.endsOn, today),
  },
  openItems: {
    type: 'whole',
    meaning: message('ownFacts.exit.openItems'),
    movesDaily: true,
    read: ({ exit: one }) => one.checklist?.().filter(({ state }) => state === 'open').length ?? null,
  },
  hasEnded: { type: 'flag', meaning: message('ownFacts.exit.hasEnded'), read: hasEnded, changesOn: endsNext },
};

/** Exits, with their contracts. */
export const exit: OwnDeclaration<'exit'> = {
  facts: new Map(Object.entries(table)),
  over: { fact: 'hasEnded', askedBy: ['hasEnded'] },
  about: ({ facts: contract, exit: { id } }) => ({
    ...aboutContract(contract),
    subject: { type: 'exit', id, name: subjectInWords(contract) },
    watchedId: contract.id,
    decisions: contract.decisions,
    see: [{ label: message('nudges.own.seeExit'), path: 'exits.get', input: { id } }],
  }),
};
