import type { CalendarDate } from '../../calendar-date.ts';
import { message } from '../../message.ts';
import { exactNumber, type Money } from '../../money.ts';
import { roundHalfUp } from '../../needs/fraction.ts';
import { aboutRelationship, noteReview, seeSupplier } from '../../palgorithms/about-relationship.ts';
import type { OwnDeclaration } from '../own-declaration.ts';
import { daysSince, type Facts } from '../own-fact.ts';
import type { OwnRelationship } from '../own-records.ts';
import { dealingFacts } from './dealings.ts';

/** What the running contracts cost in a year, as far as that is known; null where nothing is, or in several currencies. */
function yearlyOf({ facts }: OwnRelationship): Money | null {
  const known = facts.running().contracts.flatMap(({ yearly }) => yearly ?? []);
  const [first] = known;
  if (first === undefined || known.some(({ currency }) => currency !== first.currency)) return null;
  return { amount: known.reduce((sum, { amount }) => sum + amount, 0), currency: first.currency };
}

function monthlyOf(record: OwnRelationship): Money | null {
  const yearly = yearlyOf(record);
  if (yearly === null) return null;
  const amount = exactNumber(roundHalfUp({ numerator: BigInt(yearly.amount), denominator: 12n }));
  return amount === null ? null : { amount, currency: yearly.currency };
}

function runningChanges({ facts }: OwnRelationship): CalendarDate | null {
  return facts.running().changesOn;
}

const table: Facts<'relationship'> = {
  supplier: {
    type: 'text',
    meaning: message('ownFacts.relationship.supplier'),
    read: ({ facts }) => facts.supplierName,
  },
  person: { type: 'text', meaning: message('ownFacts.relationship.person'), read: ({ details }) => details().person },
  since: { type: 'day', meaning: message('ownFacts.relationship.since'), read: ({ facts }) => facts.since },
  enteredOn: { type: 'day', meaning: message('ownFacts.relationship.enteredOn'), read: ({ facts }) => facts.enteredOn },
  reviewedOn: {
    type: 'day',
    meaning: message('ownFacts.relationship.reviewedOn'),
    read: ({ facts }) => facts.reviewedOn,
  },
  daysSinceReview: {
    type: 'whole',
    meaning: message('ownFacts.relationship.daysSinceReview'),
    movesDaily: true,
    read: ({ facts }, today) => daysSince(facts.reviewedOn, today),
  },
  comparedOn: {
    type: 'day',
    meaning: message('ownFacts.relationship.comparedOn'),
    read: ({ facts }) => facts.comparedOn,
  },
  runningContracts: {
    type: 'whole',
    meaning: message('ownFacts.relationship.runningContracts'),
    read: ({ facts }) => facts.running().contracts.length,
    changesOn: runningChanges,
  },
  monthly: {
    type: 'sum',
    meaning: message('ownFacts.relationship.monthly'),
    read: monthlyOf,
    changesOn: runningChanges,
  },
  yearly: {
    type: 'sum',
    meaning: message('ownFacts.relationship.yearly'),
    read: yearlyOf,
    changesOn: runningChanges,
  },
  currency: {
    type: 'text',
    meaning: message('ownFacts.relationship.currency'),
    read: (record) => yearlyOf(record)?.currency ?? null,
    changesOn: runningChanges,
  },
  ...dealingFacts,
};

/** Relationships: what one person, or the household, has with one supplier. */
export const relationship: OwnDeclaration<'relationship'> = {
  facts: new Map(Object.entries(table)),
  over: null,
  about: ({ facts }) => ({
    ...aboutRelationship(facts),
    watchedId: facts.id,
    decisions: facts.decisions,
    see: [seeSupplier(facts)],
    step: (action) => (action === 'reviewed' ? noteReview(facts) : null),
  }),
};
