import { z } from 'zod';
import { messageSchema } from '../records/messages.ts';
import { deadlineKinds, termPhases, unknownTermFields } from '../domain/terms/outlook.ts';
import { records } from '../records/records.ts';
import { shownShape } from '../records/shapes.ts';
import { calendarDate, currencyCode, id, instant, money, price, recordTimes } from '../records/values.ts';

/** A member of the household. */
export const person = z.object({ id, ...shownShape(records.people), ...recordTimes });

export const supplier = z.object({ id, ...shownShape(records.suppliers), ...recordTimes });

/** Why something cannot be shown as it is stored. What is left of it is shown; what is not known is left empty. */
export const problem = z.object({
  /** What cannot be read and what to do, in sentences. */
  message: z.string(),
  messages: z.object({ message: messageSchema }),
  /** The names of the fields, such as `price`. */
  fields: z.array(z.string()),
  /** The latest change of it, to be undone; null when the history knows none. */
  entryId: id.nullable(),
});

/** A record of something larger that cannot be shown at all; to be removed by its id, or undone. */
export const unreadablePart = problem.extend({ id });

/** What follows from a contract's terms today. Dates are last days unless the name says otherwise. */
/** The last day to send a notice on each way; null where there is no deadline or the way takes too long. */
export const sendBy = z.object({
  online: calendarDate.nullable(),
  letter: calendarDate.nullable(),
  abroad: calendarDate.nullable(),
});

/** How something was worked out, a sentence each, in the caller's language and as messages. */
export const explained = {
  working: z.array(z.string()),
  messages: z.object({ working: z.array(messageSchema) }),
};

export const outlook = z.object({
  phase: z.enum(termPhases),
  renewedTimes: z.int().min(0),
  currentTermStart: calendarDate.nullable(),
  currentTermEnd: calendarDate.nullable(),
  initialTermEnd: calendarDate.nullable(),
  deadlineKind: z.enum(deadlineKinds),
  nextNoticeDeadline: calendarDate.nullable(),
  earliestExit: calendarDate.nullable(),
  exitIfMissed: calendarDate.nullable(),
  nextRenewalOn: calendarDate.nullable(),
  coolingOffEndsOn: calendarDate.nullable(),
  trialEndsOn: calendarDate.nullable(),
  sendBy,
  unknown: z.array(
    z.object({
      field: z.enum(unknownTermFields),
      ask: z.string(),
      messages: z.object({ ask: messageSchema }),
    }),
  ),
});

/** An outlook with the sentences that show how each date came about. */
export const explainedOutlook = outlook.extend({
  ...explained,
  /** The first day on which a notice for `earliestExit` counts; null where it may come as early as one likes. */
  noticeWindowOpensOn: calendarDate.nullable(),
  /** The last day on which the notice of the probation may arrive; null without one. */
  probationEndsOn: calendarDate.nullable(),
});

/**
 * Where an exit stands: decided (no notice yet), sent (notice out, no answer), acknowledged, ended (the last day is
 * over), ended_unconfirmed (over for the person, the supplier has not said that it knows), withdrawn.
 */
export const exitStates = ['decided', 'sent', 'acknowledged', 'ended', 'ended_unconfirmed', 'withdrawn'] as const;

/** A contract that took the place of another, or had its place taken. */
const replacingContract = z.object({
  contractId: id,
  contractName: z.string(),
  supplierId: id,
  supplierName: z.string(),
});

/** Leaving a contract. Where `succession` says how, one with the same supplier follows and nobody was left. */
export const exit = z.object({
  id,
  contractId: id,
  state: z.enum(exitStates),
  /** Null only when what is stored is not a day. */
  decidedOn: calendarDate.nullable(),
  /**
   * `endsOn` is null when it cannot be known yet, and stated by the person or the supplier, or computed from the terms;
   * `inTime` says whether the notice was in time for the term it was meant for.
   */
  ...shownShape(records.exits, 'acknowledgedOn', 'endsOnStated', 'inTime', 'withdrawnOn', 'succession'),
  /** The contract that took its place; null where none did, or it was removed. */
  replacedBy: replacingContract.nullable(),
  /** What leaving cost the person, such as a fee or postage. */
  cost: money.nullable(),
  /**
   * While no notice is out: the last day for it to lead to `endsOn`, the last days to send it on each way, and the last
   * day of the contract once that is missed.
   */
  deadline: calendarDate.nullable(),
  sendBy,
  endsIfMissed: calendarDate.nullable(),
  ...recordTimes,
});

/** An exit whose last day came out otherwise after the contract's terms or prices changed. */
export const replannedExit = z.object({
  exitId: id,
  was: calendarDate.nullable(),
  endsOn: calendarDate.nullable(),
  inTime: z.boolean().nullable(),
  message: z.string(),
  messages: z.object({ message: messageSchema }),
});

/** One price of a contract. The current one is the latest that has taken effect; a later one is an announced change. */
export const pricePoint = z.object({
  id,
  price,
  /** The first day it applies is null for "since the start, as far as known". */
  ...shownShape(records.prices, 'effectiveFrom'),
  /** What the document that announced it is called; null where there is none, or it was removed. */
  documentName: z.string().nullable(),
  ...recordTimes,
});

/** Where a contract stands for the person: its terms and its exit together. */
export const contractStates = ['not_started', 'running', 'paused', 'leaving', 'ended_unconfirmed', 'ended'] as const;

/** A contract as lists show it. */
export const contractSummary = z.object({
  id,
  relationshipId: id,
  supplierId: id,
  supplierName: z.string(),
  personId: id.nullable(),
  personName: z.string().nullable(),
  name: z.string(),
  category: z.string().nullable(),
  tags: z.array(z.string()),
  state: z.enum(contractStates),
  price: price.nullable(),
  /** The person's part of a year's price; null when there is no price or it is paid once. */
  yearlyCost: money.nullable(),
  startsOn: calendarDate.nullable(),
  /** Null when the start is not known. */
  phase: z.enum(termPhases).nullable(),
  currentTermEnd: calendarDate.nullable(),
  deadlineKind: z.enum(deadlineKinds),
  nextNoticeDeadline: calendarDate.nullable(),
  /** Whether letting that deadline pass binds for longer than a month; of one that merely rolls on it does not. */
  deadlineDecides: z.boolean(),
  earliestExit: calendarDate.nullable(),
  nextRenewalOn: calendarDate.nullable(),
  /** The last day when it ends: by an exit or by itself. */
  endsOn: calendarDate.nullable(),
  changedAt: instant,
  /** What of it cannot be read; null when all can. */
  problem: problem.nullable(),
});

/** What is paid on a day: the person's share, in minor units. */
export const payment = z.object({
  /** The day of the contract's cycle, also where it is no business day. */
  on: calendarDate,
  amount: z.int(),
  currency: currencyCode,
  /** What the day was estimated from: the start of the contract, or the first day of a price; null where one is known. */
  estimatedFrom: z.enum(['start', 'price']).nullable(),
  /** When the person's bank takes it, by the business days at the place of the contract. */
  businessDay: calendarDate,
});

/** A contract with everything about it. */
export const contract = contractSummary.extend({
  ...shownShape(records.contracts),
  outlook: explainedOutlook.nullable(),
  /** What it costs to miss the next notice deadline; null when unknown or nothing. */
  costOfMissing: money.nullable(),
  /** What is paid next; null when unknown or nothing. */
  nextPayment: payment.nullable(),
  prices: z.array(pricePoint),
  /** Prices that cannot be shown: they count for nothing until they are corrected or removed. */
  unreadablePrices: z.array(unreadablePart),
  exits: z.array(exit),
  /** The contracts whose place it took. */
  replaces: z.array(
    replacingContract.extend({ exitId: id, succession: shownShape(records.exits, 'succession').succession }),
  ),
  createdAt: instant,
});

/** One stretch of a relationship, from its beginning to its end. */
export const episode = z.object({ id, ...shownShape(records.episodes, 'startedOn', 'endedOn') });

/**
 * Where a relationship stands: current; leaving (every running contract has an exit); ended_unconfirmed (over for the
 * person, the supplier does not know yet); past; empty (no contract yet).
 */
export const relationshipStates = ['current', 'leaving', 'ended_unconfirmed', 'past', 'empty'] as const;

/** A relationship as the table shows it. */
export const relationshipSummary = z.object({
  id,
  supplierId: id,
  supplierName: z.string(),
  personId: id.nullable(),
  personName: z.string().nullable(),
  state: z.enum(relationshipStates),
  /** The start of the current or latest episode. */
  since: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
  contractCount: z.int(),
  runningCount: z.int(),
  /** Names of its contracts, running ones first, at most three. */
  contractNames: z.array(z.string()),
  categories: z.array(z.string()),
  /** How its contracts are paid, in the person's words. */
  paymentMethods: z.array(z.string()),
  tags: z.array(z.string()),
  /** The person's part of a year's price, one entry for each currency. */
  yearlyCosts: z.array(money),
  nextNoticeDeadline: calendarDate.nullable(),
  /** The earliest of its notice deadlines that decides something; contracts that merely roll on have none. */
  nextDecisionBy: calendarDate.nullable(),
  openNudges: z.int(),
  /** What of it or of its contracts cannot be read, or is left out of its yearly costs; null when nothing is. */
  problem: problem.nullable(),
});

export const timelineKinds = [
  'relationship_started',
  'relationship_ended',
  'contract_started',
  'contract_renewed',
  'contract_succeeded',
  'contract_ended',
  'price_changed',
  'exit_decided',
  'notice_sent',
  'exit_acknowledged',
  'exit_withdrawn',
  'interaction',
  'ahead_notice_deadline',
  'ahead_term_end',
  'ahead_price_change',
  'ahead_trial_end',
  'ahead_cooling_off_end',
] as const;

/** One dated fact in a relationship's story. Kinds that begin with `ahead_` have not happened yet. */
export const timelineEntry = z.object({
  on: calendarDate,
  kind: z.enum(timelineKinds),
  contractId: id.nullable(),
  contractName: z.string().nullable(),
  interactionId: id.nullable(),
  /** The amounts the fact is about: before and after for a price change. */
  before: price.nullable(),
  after: price.nullable(),
  text: z.string(),
  /** What was noted beside it, a few words each: of a contact, what it took and who acts next. */
  details: z.array(z.string()),
  messages: z.object({ text: messageSchema, details: z.array(messageSchema) }),
});
