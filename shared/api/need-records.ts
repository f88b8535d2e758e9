import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { isKnownCurrency } from '../domain/currency.ts';
import { isWithinReach } from '../domain/needs/offer-cost.ts';
import { needStates } from '../domain/needs/need-states.ts';
import { interaction } from './interactions.ts';
import { link, unreadablePart } from './records.ts';
import {
  amount,
  amountTooLarge,
  calendarDate,
  currencyCode,
  id,
  lastingPeriod,
  line,
  lines,
  longText,
  money,
  notice,
  paymentCycle,
  period,
  recordTimes,
  renewal,
  shortText,
} from './schemas.ts';
import { storedMessage } from './stored-message.ts';

export const needTriggers = ['circumstance', 'breakdown', 'expiry', 'new_product', 'price', 'other'] as const;
export { needStates };
export const requirementKinds = ['must', 'should', 'nice', 'rules_out'] as const;
export const candidateSources = ['own_idea', 'friend', 'review', 'search', 'advert', 'incumbent'] as const;
export const candidateStages = ['long_list', 'short_list', 'at_the_table', 'ruled_out', 'chosen'] as const;
/** How far a candidate meets a requirement; for one that rules out, `yes` means that it hits. */
export const verdicts = ['yes', 'partly', 'no', 'unknown'] as const;

export const requirementInput = z.object({
  /** Left out: a new requirement. */
  id: id.optional(),
  text: shortText,
  kind: z.enum(requirementKinds),
  /** How much it counts, 1 to 10. */
  weight: z.int().min(1).max(10).default(5),
});

/** A currency that exists: what costs are compared in must be one. */
export const knownCurrency = currencyCode.refine(isKnownCurrency, storedMessage(message('input.noSuchCurrency')));

export const budget = z.object({ amount, currency: knownCurrency, per: z.enum(['month', 'total']) });

/** What set a need off. */
export const cause = z.object({
  contractId: id.nullish(),
  nudgeKey: z.string().max(300).nullish(),
});

export const needFields = {
  story: longText.nullish(),
  personId: id.nullish(),
  budget: budget.nullish(),
  decideBy: calendarDate.nullish(),
  /** How the day was arrived at, in the person's words or ours. */
  decideByWhy: line(500).nullish(),
  /** How much the cost counts beside the requirements, 0 to 10. */
  costWeight: z.int().min(0).max(10).optional(),
  requirements: z.array(requirementInput).max(60).optional(),
};

export const requirement = z.object({
  id,
  text: z.string(),
  kind: z.enum(requirementKinds),
  weight: z.int(),
});

export const needSummary = z.object({
  id,
  title: z.string(),
  trigger: z.enum(needTriggers),
  state: z.enum(needStates),
  stateReason: z.string().nullable(),
  personId: id.nullable(),
  personName: z.string().nullable(),
  decideBy: calendarDate.nullable(),
  candidateCount: z.int(),
  offerCount: z.int(),
  /** Whose move it is, over all candidates: how many wait for the person, and for them. */
  waitingForMe: z.int(),
  waitingForThem: z.int(),
  ...recordTimes,
});

/**
 * An offer's price in minor units. `every` null means paid once. The introductory amount applies for its first months;
 * a deposit comes back and is no cost; a price per unit counts with the use that is assumed.
 */
export const offerPrice = z
  .object({
    amount,
    currency: knownCurrency,
    every: paymentCycle.nullable(),
    introductory: z.object({ amount, months: z.int().min(1).max(120) }).nullish(),
    setupFee: amount.nullish(),
    credits: amount.nullish(),
    deposit: amount.nullish(),
    perUnit: z
      .object({
        /** Minor units for each unit; may be a part of one, such as 28.5 cents. */
        amount: z.number().min(0).max(1_000_000_000, amountTooLarge),
        unit: line(40).min(1),
        assumedUsePerMonth: z.number().min(0).max(1_000_000_000),
      })
      .nullish(),
  })
  .refine((value) => value.introductory == null || value.every !== null, {
    path: ['introductory'],
    message: storedMessage(message('input.introductoryOnce')),
  })
  .refine(isWithinReach, {
    // Amounts and payment cycles that are themselves refused can not be reckoned with.
    when: ({ issues }) => issues.length === 0,
    path: ['amount'],
    message: storedMessage(message('input.tooLargeToReckon')),
  });

/** What is offered as terms: like a contract's, but the start may still be open. */
export const offerTerms = z.object({
  startsOn: calendarDate.nullish(),
  endsOn: calendarDate.nullish(),
  initialTerm: lastingPeriod.nullable(),
  renewal,
  notice: notice.nullable(),
  noticeAfterInitial: notice.nullish(),
  coolingOff: period.nullish(),
  trialEndsOn: calendarDate.nullish(),
});

export const offerFields = {
  offeredOn: calendarDate.nullish(),
  validUntil: calendarDate.nullish(),
  terms: offerTerms.nullish(),
  financing: line(500).nullish(),
  deliveryOn: calendarDate.nullish(),
  promises: z.array(shortText).max(40).optional(),
  dataAsked: lines(2000).trim().nullish(),
  dataUse: lines(2000).trim().nullish(),
  included: z.array(shortText).max(60).optional(),
  links: z.array(link).max(30).optional(),
  note: longText.nullish(),
};

export const offer = z.object({
  id,
  candidateId: id,
  /** 1 for the first, 2 when the supplier came back with another. */
  version: z.int(),
  offeredOn: calendarDate,
  validUntil: calendarDate.nullable(),
  price: offerPrice,
  terms: offerTerms.nullable(),
  financing: z.string().nullable(),
  deliveryOn: calendarDate.nullable(),
  promises: z.array(z.string()),
  dataAsked: z.string().nullable(),
  dataUse: z.string().nullable(),
  included: z.array(z.string()),
  links: z.array(link),
  note: z.string().nullable(),
  /** The contract it became. */
  contractId: id.nullable(),
  ...recordTimes,
});

export const assessment = z.object({ requirementId: id, verdict: z.enum(verdicts), note: z.string().nullable() });

export const candidate = z.object({
  id,
  needId: id,
  supplierId: id.nullable(),
  supplierName: z.string(),
  stage: z.enum(candidateStages),
  reason: z.string().nullable(),
  source: z.enum(candidateSources),
  /** The present supplier's contract; staying with it is a choice. */
  incumbentContractId: id.nullable(),
  position: z.int(),
  note: z.string().nullable(),
  waitingFor: z.enum(['me', 'them']).nullable(),
  waitingBy: calendarDate.nullable(),
  assessments: z.array(assessment),
  offers: z.array(offer),
  /** Offers that cannot be shown: they count for nothing until they are corrected or removed. */
  unreadableOffers: z.array(unreadablePart),
  interactions: z.array(interaction),
  ...recordTimes,
});

export const need = needSummary.extend({
  story: z.string().nullable(),
  cause: z.object({ contractId: id.nullable(), contractName: z.string().nullable(), nudgeKey: z.string().nullable() }),
  budget: budget.nullable(),
  decideByWhy: z.string().nullable(),
  costWeight: z.int(),
  requirements: z.array(requirement),
  candidates: z.array(candidate),
  chosenOfferId: id.nullable(),
  decidedOn: calendarDate.nullable(),
});

export const cost = z.object({
  /** Minor units. */
  total: z.int(),
  monthly: z.int(),
  currency: currencyCode,
  /** The rate used, when the offer is in another currency; null when none was needed or none is known. */
  rate: z
    .object({ from: currencyCode, to: currencyCode, rate: z.number(), date: calendarDate, source: z.string() })
    .nullable(),
  /** Whether another currency could not be turned into the person's own for want of a rate. */
  unconverted: z.boolean(),
  working: z.array(z.string()),
});

export const cell = z.object({
  candidateId: id,
  text: z.string(),
  /** Not known: a question to ask. */
  unknown: z.boolean(),
  /** Whether it differs from what most candidates have. */
  differs: z.boolean(),
  tone: z.enum(['good', 'bad', 'plain']),
});

export const scorePart = z.object({
  /** The requirement, or null for the cost. */
  requirementId: id.nullable(),
  label: z.string(),
  weight: z.number(),
  /** 0 to 1. */
  value: z.number(),
  /** Points of 100. */
  points: z.number(),
});

/** The exit proposed for the contract that is left, and how it meets the start of the new one. */
export const incumbentExit = z.object({
  contractId: id,
  contractName: z.string(),
  supplierName: z.string(),
  /**
   * The last day: what a notice that arrives today leads to, or where that would leave a gap, the first later end that
   * leaves none. Null when it cannot be known.
   */
  endsOn: calendarDate.nullable(),
  /** By when the notice must arrive for that; null when none is needed or it cannot be known. */
  noticeBy: calendarDate.nullable(),
  /** Days paid twice, and what they cost of the cheaper of the two; days without either. */
  overlapDays: z.int(),
  overlapCost: money.nullable(),
  gapDays: z.int(),
  /** The first day without gap or overlap. */
  seamlessStart: calendarDate.nullable(),
  working: z.array(z.string()),
  action: z.object({ label: z.string(), path: z.literal('exits.log'), input: z.record(z.string(), z.unknown()) }),
});
