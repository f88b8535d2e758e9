import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { ContractFacts, ExitFact } from '../palgorithms/facts.ts';
import type { NeedFacts } from '../palgorithms/need-facts.ts';
import type { OfferFacts } from '../palgorithms/offer-facts.ts';
import type { SupplierFacts } from '../palgorithms/supplier-facts.ts';

/** The kinds of record that a palgorithm of one's own can be about, by the name that stands before each fact. */
export const ownKinds = ['contract', 'supplier', 'need', 'offer', 'exit'] as const;
export type OwnKind = (typeof ownKinds)[number];

/** What is known of the dealings with a supplier. Each is read when it is first asked for. */
export interface OwnDealings {
  readonly openProblems: number;
  readonly openPromises: number;
  readonly brokenPromises: number;
  /** The last day on which either side said something; null where none is written down. */
  readonly lastContactOn: CalendarDate | null;
  /** 0 to 10, as the person last said it; null where they never did. */
  readonly recommendation: number | null;
  /** The first day of the first time with the supplier; null where it is not known. */
  readonly knownSince: CalendarDate | null;
}

/** What no other palgorithm asks about a contract. Each is read when it is first asked for. */
export interface OwnContractDetails {
  readonly tags: readonly string[];
  readonly paymentMethod: string | null;
  /** The person whose contract it is; null for the household's. */
  readonly person: string | null;
}

/** A contract, and what is known of its supplier. */
export interface OwnContract {
  readonly facts: ContractFacts;
  readonly details: OwnContractDetails;
  readonly dealings: OwnDealings;
}

/** An exit that stands, with its contract. */
export interface OwnExit extends OwnContract {
  readonly exit: ExitFact;
}

/** A need, and what no other palgorithm asks about it. */
export interface OwnNeed {
  readonly facts: NeedFacts;
  readonly details: { readonly enteredOn: CalendarDate; readonly budget: Money | null; readonly person: string | null };
}

/** A supplier, with its contracts and what is known of all dealings with it. Each is read when it is first asked for. */
export interface OwnSupplier {
  readonly facts: SupplierFacts;
  readonly details: {
    readonly tags: readonly string[];
    /** How many contracts with it run today. */
    readonly runningContracts: number;
    /** How many there are, ended ones too. */
    readonly contracts: number;
    /** What the running ones cost in a month, spread evenly; null where that is not known, or in several currencies. */
    readonly monthly: Money | null;
  };
  readonly dealings: OwnDealings;
}

/** Everything a condition may be about, by kind. */
export interface OwnRecords {
  readonly contract: OwnContract;
  readonly supplier: OwnSupplier;
  readonly need: OwnNeed;
  readonly offer: { readonly facts: OfferFacts };
  readonly exit: OwnExit;
}
