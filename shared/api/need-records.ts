import { z } from 'zod';
import { records } from '../records/records.ts';
import { fewShown, inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { budget, calendarDate, currencyCode, id, money, recordTimes } from '../records/values.ts';
import { interaction } from './interactions.ts';
import { unreadablePart } from './records.ts';

export const requirementInput = z.object({
  /** Left out: a new requirement. */
  id: id.optional(),
  ...inputShape(records.requirements),
  /** How much it counts, 1 to 10. */
  weight: records.requirements.fields.weight.value.default(5),
});

/** What set a need off. */
export const cause = z.object({
  contractId: id.nullish(),
  nudgeKey: z.string().max(300).nullish(),
});

/** What a need is made of beside its own fields. */
const partsOfNeed = {
  budget: budget.nullish(),
  requirements: z.array(requirementInput).max(60).optional(),
};

/** What may be said of a need when writing it down, and what may be changed later. */
export const needInput = { ...inputShape(records.needs), ...partsOfNeed };
export const needPatch = { ...patchShape(records.needs), ...partsOfNeed };

export const requirement = z.object({ id, ...shownShape(records.requirements, 'weight') });

export const needSummary = z.object({
  id,
  ...fewShown(records.needs, 'title', 'trigger', 'state', 'stateReason', 'personId', 'decideBy'),
  personName: z.string().nullable(),
  candidateCount: z.int(),
  offerCount: z.int(),
  /** Whose move it is, over all candidates: how many wait for the person, and for them. */
  waitingForMe: z.int(),
  waitingForThem: z.int(),
  ...recordTimes,
});

/** The day of an offer is today unless it is said. */
const offeredOn = calendarDate.nullish();

/** What may be said of an offer when recording it, and what may be corrected later. */
export const offerInput = { ...inputShape(records.offers), offeredOn };
export const offerPatch = { ...patchShape(records.offers), offeredOn };

/** `version` is 1 for the first, 2 when the supplier came back with another; `contractId` the contract it became. */
export const offer = z.object({
  id,
  candidateId: id,
  ...shownShape(records.offers, 'version', 'offeredOn', 'contractId'),
  ...recordTimes,
});

export const assessment = z.object({ requirementId: id, ...shownShape(records.assessments) });

/** `incumbentContractId` is the present supplier's contract; staying with it is a choice. */
export const candidate = z.object({
  id,
  needId: id,
  ...shownShape(records.candidates, 'supplierId', 'supplierName', 'stage', 'reason', 'incumbentContractId'),
  position: z.int(),
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
  ...shownShape(records.needs, 'chosenOfferId', 'decidedOn'),
  cause: z.object({ contractId: id.nullable(), contractName: z.string().nullable(), nudgeKey: z.string().nullable() }),
  budget: budget.nullable(),
  requirements: z.array(requirement),
  candidates: z.array(candidate),
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
