import { addDays, type CalendarDate } from '../../calendar-date.ts';
import { message } from '../../message.ts';
import { leave } from '../../palgorithms/leaving.ts';
import { lookElsewhere } from '../../palgorithms/look-elsewhere.ts';
import { nextPriceOn, onePayment, priceOn, yearly } from '../../palgorithms/stake.ts';
import { aboutContract, seeContract } from '../../palgorithms/subject.ts';
import { termPhases } from '../../terms/outlook.ts';
import { monthlyCost } from '../own-costs.ts';
import type { OwnDeclaration } from '../own-declaration.ts';
import { daysTo, wordOf, type Facts } from '../own-fact.ts';
import type { OwnContract } from '../own-records.ts';
import { dealingFacts } from './dealings.ts';
import { endsNext, hasEnded } from './endings.ts';

/** The first day on which another price applies. */
function nextPrice({ facts }: OwnContract, today: CalendarDate): CalendarDate | null {
  return nextPriceOn(facts, today);
}

function lastDayOf({ facts }: OwnContract): CalendarDate | null {
  return facts.exit === null ? (facts.outlook?.currentTermEnd ?? null) : facts.exit.endsOn;
}

/** While no notice is out the last day is the one that a notice arriving today leads to. */
function whileUnsent({ facts: { exit } }: OwnContract, today: CalendarDate): CalendarDate | null {
  return exit !== null && exit.noticeSentOn === null ? addDays(today, 1) : null;
}

function priceNow({ facts }: OwnContract, today: CalendarDate) {
  return priceOn(facts, today);
}

function deadlineOf({ exit, outlook }: OwnContract['facts']): CalendarDate | null {
  return exit === null ? (outlook?.nextNoticeDeadline ?? null) : null;
}

const table: Facts<'contract'> = {
  name: { type: 'text', meaning: message('ownFacts.contract.name'), read: ({ facts }) => facts.name },
  supplier: { type: 'text', meaning: message('ownFacts.contract.supplier'), read: ({ facts }) => facts.supplierName },
  category: {
    type: 'text',
    meaning: message('ownFacts.contract.category'),
    read: ({ facts }) => facts.category ?? null,
  },
  tags: { type: 'texts', meaning: message('ownFacts.contract.tags'), read: ({ details }) => details().tags },
  person: { type: 'text', meaning: message('ownFacts.contract.person'), read: ({ details }) => details().person },
  monthly: {
    type: 'sum',
    meaning: message('ownFacts.contract.monthly'),
    read: (record, today) => {
      const price = priceNow(record, today);
      return price === null ? null : monthlyCost(price);
    },
    changesOn: nextPrice,
  },
  yearly: {
    type: 'sum',
    meaning: message('ownFacts.contract.yearly'),
    read: (record, today) => yearly(priceNow(record, today)),
    changesOn: nextPrice,
  },
  price: {
    type: 'sum',
    meaning: message('ownFacts.contract.price'),
    read: (record, today) => onePayment(priceNow(record, today)),
    changesOn: nextPrice,
  },
  currency: {
    type: 'text',
    meaning: message('ownFacts.contract.currency'),
    read: (record, today) => priceNow(record, today)?.currency ?? null,
    changesOn: nextPrice,
  },
  paymentMethod: {
    type: 'text',
    meaning: message('ownFacts.contract.paymentMethod'),
    read: ({ details }) => details().paymentMethod,
  },
  startsOn: {
    type: 'day',
    meaning: message('ownFacts.contract.startsOn'),
    read: ({ facts }) => facts.terms?.startsOn ?? null,
  },
  endsOn: {
    type: 'day',
    meaning: message('ownFacts.contract.endsOn'),
    read: lastDayOf,
    changesOn: whileUnsent,
  },
  daysToEnd: {
    type: 'whole',
    meaning: message('ownFacts.contract.daysToEnd'),
    movesDaily: true,
    read: (record, today) => daysTo(lastDayOf(record), today),
  },
  deadline: {
    type: 'day',
    meaning: message('ownFacts.contract.deadline'),
    read: ({ facts }) => deadlineOf(facts),
  },
  daysToDeadline: {
    type: 'whole',
    meaning: message('ownFacts.contract.daysToDeadline'),
    movesDaily: true,
    read: ({ facts }, today) => daysTo(deadlineOf(facts), today),
  },
  renewsOn: {
    type: 'day',
    meaning: message('ownFacts.contract.renewsOn'),
    read: ({ facts }) => (facts.exit === null ? (facts.outlook?.nextRenewalOn ?? null) : null),
  },
  phase: {
    type: 'text',
    meaning: message('ownFacts.contract.phase'),
    oneOf: termPhases,
    word: wordOf(termPhases, (phase) => message(`ownWords.phase.${phase}`)),
    read: ({ facts }) => facts.outlook?.phase ?? null,
  },
  isPaused: {
    type: 'flag',
    meaning: message('ownFacts.contract.isPaused'),
    read: ({ facts }) => facts.isPaused === true,
  },
  isBeingLeft: {
    type: 'flag',
    meaning: message('ownFacts.contract.isBeingLeft'),
    read: ({ facts }) => facts.exit !== null,
  },
  hasEnded: { type: 'flag', meaning: message('ownFacts.contract.hasEnded'), read: hasEnded, changesOn: endsNext },
  enteredOn: {
    type: 'day',
    meaning: message('ownFacts.contract.enteredOn'),
    read: ({ facts }) => facts.enteredOn,
  },
  ...dealingFacts,
};

/** Contracts, with what is known of their suppliers. */
export const contract: OwnDeclaration<'contract'> = {
  facts: new Map(Object.entries(table)),
  over: { fact: 'hasEnded', askedBy: ['hasEnded', 'phase'] },
  about: ({ facts: one }) => ({
    ...aboutContract(one),
    watchedId: one.id,
    decisions: one.decisions,
    see: [seeContract(one)],
    step(action, key) {
      if (action === 'look_elsewhere') return lookElsewhere(one, key, 'other');
      return action === 'leave' ? leave(one) : null;
    },
  }),
};
