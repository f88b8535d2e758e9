import { parseCalendarDate, type CalendarDate } from '../calendar-date.ts';
import type { Terms } from '../terms/terms.ts';
import { exitPlan } from '../exits/exit-plan.ts';
import { termsOutlook } from '../terms/terms-outlook.ts';
import type { ContractFacts, ExitFact, PriceFact } from './facts.ts';
import type { InteractionFacts, ProblemFacts, PromiseFacts } from './dealing-facts.ts';
import type { NeedFacts } from './need-facts.ts';
import type { OfferFacts } from './offer-facts.ts';
import type { RelationshipFacts } from './relationship-facts.ts';
import type { LoginFacts, SupplierFacts } from './supplier-facts.ts';

/** A day of an example. Throws on a day that does not exist, which would be a mistake in the example. */
export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is not a day`);
  return date;
}

/** The first year of a gym, then year by year, with three months' notice. */
const yearly: Terms = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 3, unit: 'month', anchor: 'term_end' },
};

/** 30 euros a month. */
export const monthlyPrice: PriceFact = {
  id: 'price-1',
  price: { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 100 },
  effectiveFrom: null,
  announcedOn: null,
  exitRightUntil: null,
};

/** What is known about a gym contract on a day, with other terms or facts. Terms that are null are not known. */
export function contractExample(
  on: CalendarDate,
  {
    terms: other = {},
    ...facts
  }: Partial<Omit<ContractFacts, 'terms'>> & { readonly terms?: Partial<Terms> | null } = {},
): ContractFacts {
  const terms = other === null ? null : { ...yearly, ...other };
  const outlookOn: ContractFacts['outlookOn'] = (date) => (terms === null ? null : termsOutlook(terms, date));
  return {
    id: 'contract-1',
    name: 'Gym',
    supplierId: 'supplier-1',
    supplierName: 'BodyStreet',
    enteredOn: day('2026-01-02'),
    terms,
    outlook: outlookOn(on),
    outlookOn,
    prices: [monthlyPrice],
    priceChangeAhead: false,
    exit: null,
    exitWithdrawnOn: null,
    decisions: [],
    openNeedId: null,
    successor: null,
    ...facts,
  };
}

/** An exit from that contract, decided and sent on 1 October 2026 for the end of the year. */
export function exitExample(facts: Partial<ExitFact> = {}): ExitFact {
  const exit = {
    id: 'exit-1',
    ground: 'notice' as const,
    decidedOn: day('2026-10-01'),
    noticeSentOn: day('2026-10-01'),
    acknowledgedOn: null,
    channel: null,
    endsOn: day('2026-12-31'),
    endsOnStated: false,
    decidedEnd: day('2026-12-31'),
    enteredOn: day('2026-10-01'),
    ...facts,
  };
  const request = { ...exit, rightUntil: null, statedEnd: exit.endsOnStated ? exit.endsOn : null };
  return { planOn: (on) => exitPlan({ terms: yearly, changes: [] }, request, on), ...exit };
}

/** What is known about a need that is to be decided by 15 December 2026. */
export function needExample(facts: Partial<NeedFacts> = {}): NeedFacts {
  return {
    id: 'need-1',
    title: 'A bicycle with a motor',
    state: 'short_listing',
    decideBy: day('2026-12-15'),
    decideByWhy: null,
    candidates: 2,
    offers: 1,
    alsoAskedBy: null,
    touchedOn: day('2026-12-01'),
    formers: [],
    decisions: [],
    ...facts,
  };
}

/** What is known about an offer that holds until 10 December 2026. */
export function offerExample(facts: Partial<OfferFacts> = {}): OfferFacts {
  return {
    id: 'offer-1',
    candidateId: 'candidate-1',
    supplierName: 'Radhaus Nord',
    supplierId: null,
    needId: 'need-1',
    needTitle: 'A bicycle with a motor',
    needState: 'at_the_table',
    offeredOn: day('2026-11-20'),
    validUntil: day('2026-12-10'),
    stands: true,
    accepted: false,
    decisions: [],
    ...facts,
  };
}

/** What is known about an insurer with one contract that goes on, of 40 euros a month. */
export function relationshipExample(facts: Partial<RelationshipFacts> = {}): RelationshipFacts {
  return {
    id: 'relationship-1',
    supplierId: 'supplier-1',
    supplierName: 'Nordlicht',
    enteredOn: day('2026-01-02'),
    since: day('2024-04-01'),
    reviewedOn: null,
    comparedOn: null,
    running: () => ({
      contracts: [{ id: 'contract-1', name: 'Liability', yearly: { amount: 48_000, currency: 'EUR' } }],
      changesOn: null,
    }),
    decisions: [],
    ...facts,
  };
}

/** An enquiry to a candidate for that need, written on 1 December 2026. */
export function interactionExample(facts: Partial<InteractionFacts> = {}): InteractionFacts {
  return {
    id: 'interaction-1',
    about: {
      subject: { type: 'candidate', id: 'candidate-1', name: 'Radhaus Nord' },
      supplierId: null,
      supplierName: 'Radhaus Nord',
      contractId: null,
      needId: 'need-1',
      isOpen: true,
    },
    direction: 'out',
    channel: 'email',
    happenedOn: day('2026-12-01'),
    nextActor: null,
    nextBy: null,
    followsMine: false,
    onlyTells: false,
    ...facts,
  };
}

/** What was promised about a gym contract for 10 December 2026. */
export function promiseExample(facts: Partial<PromiseFacts> = {}): PromiseFacts {
  return {
    id: 'promise-1',
    about: {
      subject: { type: 'contract', id: 'contract-1', name: 'Gym' },
      supplierId: 'supplier-1',
      supplierName: 'BodyStreet',
      contractId: 'contract-1',
      needId: null,
      isOpen: true,
    },
    text: 'A new locker',
    dueOn: day('2026-12-10'),
    madeOn: day('2026-11-25'),
    madeBy: 'the desk',
    hasProblem: false,
    ...facts,
  };
}

/** A problem with that gym, which was to answer by 10 December 2026. */
export function problemExample(facts: Partial<ProblemFacts> = {}): ProblemFacts {
  return {
    id: 'problem-1',
    title: 'The showers stay cold',
    about: { supplierId: 'supplier-1', supplierName: 'BodyStreet', contractId: 'contract-1' },
    waitsFor: 'them',
    waitsUntil: day('2026-12-10'),
    movedOn: day('2026-11-30'),
    heardSince: false,
    ...facts,
  };
}

/** A supplier that was left for the end of 2026 and still holds what it was given. */
export function supplierExample(facts: Partial<SupplierFacts> = {}): SupplierFacts {
  return {
    id: 'supplier-1',
    name: 'BodyStreet',
    holdsFor: ['relationship-1'],
    endedOn: day('2026-12-31'),
    dealtWith: () => ({ contacts: 0, problems: 0 }),
    scores: [],
    decisions: [],
    ...facts,
  };
}

/** An account with a supplier with which nothing ever ran, last used on 1 February 2024. */
export function loginExample(facts: Partial<LoginFacts> = {}): LoginFacts {
  return {
    id: 'login-1',
    name: 'forum.example',
    supplierId: 'supplier-2',
    supplierName: 'Fernweh',
    lastUsedOn: day('2024-02-01'),
    endedOn: 'none',
    decisions: [],
    ...facts,
  };
}
