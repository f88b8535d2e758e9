import type { CalendarDate } from '../calendar-date.ts';
import type { ExitItem } from '../exits/exit-checklist.ts';
import type { ExitGround } from '../exits/exit-grounds.ts';
import type { ExitPlan } from '../exits/exit-plan.ts';
import type { SuccessionKind } from '../exits/succession.ts';
import type { Money } from '../money.ts';
import type { ChargedContract } from '../payments/unusual-charges.ts';
import type { PaidContract, Payment } from '../payments/payments.ts';
import type { Price } from '../terms/cost.ts';
import type { TermsOutlook } from '../terms/outlook.ts';
import type { Terms } from '../terms/terms.ts';
import type { Message } from '../words.ts';
import type { NudgeDecision, PutOff } from './decision.ts';
import type { SpokenOf } from './own-said.ts';

/** A price of a contract as the palgorithms see it. Amounts in minor units; `every` null means paid once. */
export interface PriceFact {
  readonly id: string;
  readonly price: ContractPrice;
  /** The first day it applies; null for "since the start, as far as known". */
  readonly effectiveFrom: CalendarDate | null;
  readonly announcedOn: CalendarDate | null;
  /** The last day on which the change gives a right to leave. */
  readonly exitRightUntil: CalendarDate | null;
  /** The document that announced it; left out or null for none. */
  readonly documentId?: string | null;
  /** When it was written down, in milliseconds since 1970; left out where that is not known. */
  readonly enteredAt?: number;
}

/** What is paid, how often, and which part of it by the person. */
export type ContractPrice = Price;

/** The exit that stands: logged and not withdrawn. */
export interface ExitFact {
  readonly id: string;
  readonly decidedOn: CalendarDate;
  readonly noticeSentOn: CalendarDate | null;
  readonly acknowledgedOn: CalendarDate | null;
  /** The last day: while no notice is out and no day was named, as it comes out if it arrives today. */
  readonly endsOn: CalendarDate | null;
  readonly ground: ExitGround;
  /** How the notice goes out; null when not decided. */
  readonly channel: string | null;
  /** Whether the last day was named, by the person or the supplier. */
  readonly endsOnStated: boolean;
  /** The last day the exit was decided for. */
  readonly decidedEnd: CalendarDate | null;
  /** What the exit comes to when a notice that is not out yet arrives on a day; null when that cannot be said. */
  planOn(day: CalendarDate): ExitPlan | null;
  /** The day it was entered, which may be long after it happened. */
  readonly enteredOn: CalendarDate;
  /** Whether a contract with the same supplier follows, so that nobody was left. */
  readonly isSuccession?: boolean;
  /** Its checklist; left out for none. */
  checklist?(): readonly ExitItem[];
}

/** A payment ahead, with the day on which the person's bank takes it. */
export interface PaymentAhead extends Payment {
  readonly takenOn: CalendarDate;
}

/** A contract that takes over when another ends. */
export interface Successor {
  readonly name: string;
  readonly startsOn: CalendarDate;
  /** Whether the person chose it to take its place; else it only looks so. */
  readonly isCertain: boolean;
}

/** A contract with the same supplier whose place another took, with what was paid for it. */
export interface Predecessor {
  readonly name: string;
  /** How what followed it compares: an upgrade is dearer for a reason. */
  readonly followedBy: SuccessionKind;
  /** The first day it ran; null when not known. */
  readonly startsOn: CalendarDate | null;
  readonly prices: readonly PriceFact[];
}

/** Something of the checklist of a contract that is not done. */
export interface OpenStep {
  readonly text: Message;
  readonly addedOn: CalendarDate;
}

/** Another contract that may be for the same thing: of the same person, with a name that says no other. */
export interface Alike {
  readonly id: string;
  readonly name: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly startsOn: CalendarDate | null;
  /** Its last day, by its exit or by itself; null where it goes on. */
  readonly endsOn: CalendarDate | null;
  readonly enteredOn: CalendarDate;
  /** What is paid for it on the day, or on its first; null when not known. */
  readonly price: Price | null;
  /** The first later day on which any of this may differ by itself; null for never. */
  readonly changesOn: CalendarDate | null;
}

/** What something like a contract costs elsewhere, as it was noted. */
export interface PriceElsewhere {
  /** The record it was noted in. */
  readonly id: string;
  readonly from: 'offer' | 'contract';
  /** Whose price it is. */
  readonly supplierName: string;
  /** The day of the offer, or from which on the price applied; null when not known. */
  readonly notedOn: CalendarDate | null;
  /** What all of it comes to in a year, whoever pays which part. */
  readonly yearly: Money;
}

/** The outlook as far as it is kept; the working, the strictest deadline and rarer days come from `outlookOn`. */
export type KeptOutlook = Omit<
  TermsOutlook,
  'working' | 'changesOn' | 'cautiousDeadline' | 'noticeWindowOpensOn' | 'probationEndsOn'
>;

/**
 * Everything the palgorithms know about one contract on one day. Fields that cost something to look up may be worked
 * out when they are first read.
 */
export interface ContractFacts extends SpokenOf {
  readonly id: string;
  /** The first later day on which one of these facts may differ by itself; null or left out for never. */
  readonly changesOn?: CalendarDate | null;
  /**
   * The first later day on which more of them may differ than how far a notice given on the day reaches, which moves on
   * every day where any day is as good; null or left out for `changesOn`.
   */
  readonly steadyUntil?: CalendarDate | null;
  /** The first later day on which it may begin, end, or stop or go on with a pause by itself; null or left out for never. */
  readonly standsUntil?: CalendarDate | null;
  readonly name: string;
  /** The days before its last day for notice on which the person is told of it; null or left out: as set for all. */
  readonly ownLeadDays?: readonly number[] | null;
  /** What kind of thing it is, in the person's own words; null or left out where nothing is written. */
  readonly category?: string | null;
  readonly supplierId: string;
  readonly supplierName: string;
  /** Whether it is paused on that day; left out for not. */
  readonly isPaused?: boolean;
  /** The first day of its pause, past or ahead; null or left out where it has none, or always had one. */
  readonly pausedFrom?: CalendarDate | null;
  /** The last day of its pause, past or ahead; null or left out where it has none, or one without an end. */
  readonly pausedUntil?: CalendarDate | null;
  /** The day the contract was entered. */
  readonly enteredOn: CalendarDate;
  /** Null when the start is not known. */
  readonly terms: Terms | null;
  /** Whether terms are written down but cannot be read: that is said elsewhere, and nobody has to be asked for them. */
  readonly termsUnreadable?: boolean;
  /** False when the terms certainly name no probation, window or promised price, and need not be read for them. */
  readonly namesRareClauses?: boolean;
  /** What follows from the terms today; null when the start is not known. */
  readonly outlook: KeptOutlook | null;
  /** What would follow from the terms on another day, in full. */
  outlookOn(day: CalendarDate): TermsOutlook | null;
  /** Every price, the earliest first; the one "since the start" before all. */
  readonly prices: readonly PriceFact[];
  /** Whether a price takes effect later, or one gives a right to leave that still holds. */
  readonly priceChangeAhead: boolean;
  /** Everything its payments follow from. Left out where nothing is paid. */
  paid?(): PaidContract;
  /** The first payment of those that are meant, due on a day or later; null when none is known. Left out where nothing is paid. */
  paymentFrom?(day: CalendarDate, isMeant: (payment: Payment) => boolean): PaymentAhead | null;
  /** What bank statements show was charged for it; null where none show anything. Left out where nothing is known of payments. */
  charged?(): Pick<ChargedContract, 'charges' | 'knownUntil'> | null;
  readonly exit: ExitFact | null;
  /** The last time an exit was taken back; null when never. */
  readonly exitWithdrawnOn: CalendarDate | null;
  readonly decisions: readonly NudgeDecision[];
  /** What was said of it that the person put off, whether it is said again by now or not; left out for nothing. */
  putOff?(): readonly PutOff[];
  /** Whether the person was shown a last day for notice that lies on one day or later, and before another. */
  readonly deadlineShown?: (from: CalendarDate, before: CalendarDate) => boolean;
  /** Whether more than one price is known. Left out for not. */
  readonly hasSeveralPrices?: boolean;
  /** The contracts it took the place of, the one right before it first. */
  predecessors?(): readonly Predecessor[];
  /** The last day on which it is known to have been used; null or left out when nothing is. */
  readonly lastUsedOn?: CalendarDate | null;
  /** The day on which the person last looked at all they have with the supplier. */
  readonly reviewedOn?: CalendarDate | null;
  readonly relationshipId?: string;
  /** A day on which something about it is to be reviewed, and what. */
  readonly reviewOn?: CalendarDate | null;
  readonly reviewAbout?: string | null;
  /** What of its checklist is not done, in its order. */
  openSteps?(): readonly OpenStep[];
  /** Contracts that may be for the same thing, in the order of their ids. */
  alike?(): readonly Alike[];
  /** What something like it costs elsewhere, in the currency of its own price where it is in it or a rate is known. */
  elsewhere?(): { readonly prices: readonly PriceElsewhere[]; readonly changesOn: CalendarDate | null };
  /** The need this contract raised that is still to be decided; null when there is none. */
  readonly openNeedId: string | null;
  /** What takes over when this contract ends by itself; null when nothing does. */
  readonly successor: Successor | null;
}
