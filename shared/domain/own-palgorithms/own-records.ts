import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { InteractionFacts, ProblemFacts, PromiseFacts } from '../palgorithms/dealing-facts.ts';
import type { NudgeDecision } from '../palgorithms/decision.ts';
import type { ContractFacts, ExitFact } from '../palgorithms/facts.ts';
import type { NeedFacts } from '../palgorithms/need-facts.ts';
import type { OfferFacts } from '../palgorithms/offer-facts.ts';
import type { RelationshipFacts } from '../palgorithms/relationship-facts.ts';
import type { SupplierFacts } from '../palgorithms/supplier-facts.ts';
import type { WatchedKind } from '../palgorithms/watched.ts';

/** The kinds of record that a palgorithm of one's own can be about, by the name that stands before each fact. */
export const ownKinds = [
  'contract',
  'supplier',
  'relationship',
  'need',
  'offer',
  'exit',
  'problem',
  'promise',
  'interaction',
] as const;
export type OwnKind = (typeof ownKinds)[number];

/** The kind of record that is watched for one that conditions can be about. */
export const watchedFor = {
  contract: 'contract',
  supplier: 'supplier',
  relationship: 'relationship',
  need: 'need',
  offer: 'offer',
  exit: 'contract',
  problem: 'problem',
  promise: 'promise',
  interaction: 'interaction',
} as const satisfies Readonly<Record<OwnKind, WatchedKind>>;

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

/** A contract, and what is known of its supplier. Each part is read when it is first asked for. */
export interface OwnContract {
  readonly facts: ContractFacts;
  details(): OwnContractDetails;
  dealings(): OwnDealings;
}

/** An exit that stands, with its contract. */
export interface OwnExit extends OwnContract {
  readonly exit: ExitFact;
}

/** A need, and what no other palgorithm asks about it. */
export interface OwnNeed {
  readonly facts: NeedFacts;
  details(): { readonly enteredOn: CalendarDate; readonly budget: Money | null; readonly person: string | null };
}

/** A supplier, with its contracts and what is known of all dealings with it. Each is read when it is first asked for. */
export interface OwnSupplier {
  readonly facts: SupplierFacts;
  details(): {
    readonly tags: readonly string[];
    /** How many contracts with it run today. */
    readonly runningContracts: number;
    /** How many there are, ended ones too. */
    readonly contracts: number;
    /** What the running ones cost in a month, spread evenly; null where that is not known, or in several currencies. */
    readonly monthly: Money | null;
  };
  dealings(): OwnDealings;
}

/** A relationship, with what is known of all dealings within it. */
export interface OwnRelationship {
  readonly facts: RelationshipFacts;
  /** The person whose it is; null for the household's. */
  details(): { readonly person: string | null };
  dealings(): OwnDealings;
}

/** What something that comes of dealing with the other side goes with. */
export interface OwnPlace {
  /** The name of the contract it is about; null where it is about none. */
  readonly contract: string | null;
  /** The category of that contract. */
  readonly category: string | null;
}

/** A problem, open or closed. */
export interface OwnProblem {
  readonly facts: ProblemFacts;
  details(): OwnPlace & {
    readonly wants: string;
    /** How it ended; null while it is open. */
    readonly outcome: string | null;
    readonly since: CalendarDate | null;
    readonly enteredOn: CalendarDate;
    readonly closedOn: CalendarDate | null;
    readonly steps: number;
    readonly contacts: number;
    /** Minutes the person spent on its steps and contacts. */
    readonly minutes: number;
    readonly claimed: Money | null;
    readonly refunded: Money | null;
    /** 1 to 5, once it is closed; null where the person never said. */
    readonly satisfaction: number | null;
  };
  /** What the person answered about it. */
  decisions(): readonly NudgeDecision[];
}

/** A promise, settled or not. */
export interface OwnPromise {
  readonly facts: PromiseFacts;
  details(): OwnPlace & {
    /** What was promised, in the person's language. */
    readonly text: string;
    readonly madeIn: string | null;
    /** What became of it; null while nobody knows. */
    readonly outcome: string | null;
    readonly settledOn: CalendarDate | null;
    readonly enteredOn: CalendarDate;
  };
  /** What the person answered about it. */
  decisions(): readonly NudgeDecision[];
}

/** Something that was said, by either side. */
export interface OwnInteraction {
  readonly facts: InteractionFacts;
  details(): OwnPlace & {
    readonly text: string;
    readonly spokeTo: string | null;
    readonly reference: string | null;
    readonly minutes: number | null;
    readonly waiting: number | null;
    /** 1 very easy to 7 very hard. */
    readonly effort: number | null;
    readonly mood: string | null;
  };
  /** What the person answered about it. */
  decisions(): readonly NudgeDecision[];
}

/** Everything a condition may be about, by kind. */
export interface OwnRecords {
  readonly contract: OwnContract;
  readonly supplier: OwnSupplier;
  readonly relationship: OwnRelationship;
  readonly need: OwnNeed;
  readonly offer: { readonly facts: OfferFacts };
  readonly exit: OwnExit;
  readonly problem: OwnProblem;
  readonly promise: OwnPromise;
  readonly interaction: OwnInteraction;
}
