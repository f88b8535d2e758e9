import { addDays, type CalendarDate } from '../calendar-date.ts';
import { exitGrounds } from '../exits/exit-grounds.ts';
import { message } from '../message.ts';
import { isOpenNeed, needStates } from '../needs/need-states.ts';
import { sooner } from '../palgorithms/said.ts';
import { onePayment, priceOn, yearly } from '../palgorithms/stake.ts';
import { termPhases } from '../terms/outlook.ts';
import { monthlyCost } from './own-costs.ts';
import { daysSince, daysTo, fullYears, wordOf, type Facts, type OwnFact, type OwnValue } from './own-fact.ts';
import type { OwnContract, OwnDealings, OwnKind, OwnRecords } from './own-records.ts';

/** The first day on which another price applies. */
function nextPrice({ facts }: OwnContract, today: CalendarDate): CalendarDate | null {
  return (
    facts.prices.find(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom > today)?.effectiveFrom ?? null
  );
}

function lastDayOf({ facts }: OwnContract): CalendarDate | null {
  return facts.exit === null ? (facts.outlook?.currentTermEnd ?? null) : facts.exit.endsOn;
}

/** While no notice is out the last day is the one that a notice arriving today leads to. */
function whileUnsent({ facts: { exit } }: OwnContract, today: CalendarDate): CalendarDate | null {
  return exit !== null && exit.noticeSentOn === null ? addDays(today, 1) : null;
}

function hasEnded(contract: OwnContract, today: CalendarDate): boolean {
  const { exit, outlook } = contract.facts;
  if (exit !== null) return exit.endsOn !== null && exit.endsOn < today;
  return outlook?.phase === 'ended';
}

function endsNext(contract: OwnContract, today: CalendarDate): CalendarDate | null {
  const endsOn = contract.facts.exit?.endsOn ?? null;
  return endsOn === null || endsOn < today ? null : addDays(endsOn, 1);
}

function priceNow({ facts }: OwnContract, today: CalendarDate) {
  return priceOn(facts, today);
}

/** What is known of a supplier's dealings, of whatever has some. */
const dealings = {
  openProblems: {
    type: 'whole',
    meaning: message('ownFacts.dealings.openProblems'),
    read: ({ dealings: { openProblems } }) => openProblems,
  },
  openPromises: {
    type: 'whole',
    meaning: message('ownFacts.dealings.openPromises'),
    read: ({ dealings: { openPromises } }) => openPromises,
  },
  brokenPromises: {
    type: 'whole',
    meaning: message('ownFacts.dealings.brokenPromises'),
    read: ({ dealings: { brokenPromises } }) => brokenPromises,
  },
  lastContactOn: {
    type: 'day',
    meaning: message('ownFacts.dealings.lastContactOn'),
    read: ({ dealings: { lastContactOn } }) => lastContactOn,
  },
  daysSinceContact: {
    type: 'whole',
    meaning: message('ownFacts.dealings.daysSinceContact'),
    movesDaily: true,
    read: ({ dealings: { lastContactOn } }, today) => daysSince(lastContactOn, today),
  },
  recommendation: {
    type: 'whole',
    meaning: message('ownFacts.dealings.recommendation'),
    read: ({ dealings: { recommendation } }) => recommendation,
  },
  knownSince: {
    type: 'day',
    meaning: message('ownFacts.dealings.knownSince'),
    read: ({ dealings: { knownSince } }) => knownSince,
  },
  yearsKnown: {
    type: 'whole',
    meaning: message('ownFacts.dealings.yearsKnown'),
    movesDaily: true,
    read: ({ dealings: { knownSince } }, today) => fullYears(knownSince, today),
  },
} as const satisfies Readonly<
  Record<
    string,
    Omit<OwnFact<'contract'>, 'read' | 'changesOn'> & {
      read(record: { readonly dealings: OwnDealings }, today: CalendarDate): OwnValue | null;
    }
  >
>;

const contract: Facts<'contract'> = {
  name: { type: 'text', meaning: message('ownFacts.contract.name'), read: ({ facts }) => facts.name },
  supplier: { type: 'text', meaning: message('ownFacts.contract.supplier'), read: ({ facts }) => facts.supplierName },
  category: {
    type: 'text',
    meaning: message('ownFacts.contract.category'),
    read: ({ facts }) => facts.category ?? null,
  },
  tags: { type: 'texts', meaning: message('ownFacts.contract.tags'), read: ({ details }) => details.tags },
  person: { type: 'text', meaning: message('ownFacts.contract.person'), read: ({ details }) => details.person },
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
    read: ({ details }) => details.paymentMethod,
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
  ...dealings,
};

function deadlineOf({ exit, outlook }: OwnContract['facts']): CalendarDate | null {
  return exit === null ? (outlook?.nextNoticeDeadline ?? null) : null;
}

const supplier: Facts<'supplier'> = {
  name: { type: 'text', meaning: message('ownFacts.supplier.name'), read: ({ facts }) => facts.name },
  tags: { type: 'texts', meaning: message('ownFacts.supplier.tags'), read: ({ details }) => details.tags },
  runningContracts: {
    type: 'whole',
    meaning: message('ownFacts.supplier.runningContracts'),
    movesDaily: true,
    read: ({ details }) => details.runningContracts,
  },
  contracts: {
    type: 'whole',
    meaning: message('ownFacts.supplier.contracts'),
    read: ({ details }) => details.contracts,
  },
  monthly: {
    type: 'sum',
    meaning: message('ownFacts.supplier.monthly'),
    movesDaily: true,
    read: ({ details }) => details.monthly,
  },
  currency: {
    type: 'text',
    meaning: message('ownFacts.supplier.currency'),
    movesDaily: true,
    read: ({ details }) => details.monthly?.currency ?? null,
  },
  ...dealings,
};

const need: Facts<'need'> = {
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
  budget: { type: 'sum', meaning: message('ownFacts.need.budget'), read: ({ details }) => details.budget },
  currency: {
    type: 'text',
    meaning: message('ownFacts.need.currency'),
    read: ({ details }) => details.budget?.currency ?? null,
  },
  person: { type: 'text', meaning: message('ownFacts.need.person'), read: ({ details }) => details.person },
  enteredOn: { type: 'day', meaning: message('ownFacts.need.enteredOn'), read: ({ details }) => details.enteredOn },
  daysOld: {
    type: 'whole',
    meaning: message('ownFacts.need.daysOld'),
    movesDaily: true,
    read: ({ details }, today) => daysSince(details.enteredOn, today),
  },
};

const offer: Facts<'offer'> = {
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

const exit: Facts<'exit'> = {
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

const tables: { readonly [Kind in OwnKind]: ReadonlyMap<string, OwnFact<Kind>> } = {
  contract: new Map(Object.entries(contract)),
  supplier: new Map(Object.entries(supplier)),
  need: new Map(Object.entries(need)),
  offer: new Map(Object.entries(offer)),
  exit: new Map(Object.entries(exit)),
};

/** The facts of a kind of record by their names, in the order in which they are shown. */
export function ownFactsOf<Kind extends OwnKind>(kind: Kind): ReadonlyMap<string, OwnFact<Kind>> {
  return tables[kind];
}

/**
 * Records that are over are left out unless the condition asks about just that: by the fact that says so, or by one that
 * tells more of it. Null where none is ever over.
 */
export const overBy: {
  readonly [Kind in OwnKind]: { readonly fact: string; readonly askedBy: readonly string[] } | null;
} = {
  contract: { fact: 'hasEnded', askedBy: ['hasEnded', 'phase'] },
  supplier: null,
  need: { fact: 'isSettled', askedBy: ['isSettled', 'state'] },
  offer: { fact: 'isSettled', askedBy: ['isSettled', 'isAccepted'] },
  exit: { fact: 'hasEnded', askedBy: ['hasEnded'] },
};

/** The next later day on which one of these facts may differ although nothing was written down; null for none. */
export function factsChangeOn<Kind extends OwnKind>(
  kind: Kind,
  names: Iterable<string>,
  record: OwnRecords[Kind],
  today: CalendarDate,
): CalendarDate | null {
  let next: CalendarDate | null = null;
  for (const name of names) {
    const fact = tables[kind].get(name);
    if (fact === undefined) continue;
    next = sooner(next, fact.movesDaily === true ? addDays(today, 1) : (fact.changesOn?.(record, today) ?? null));
  }
  return next;
}
