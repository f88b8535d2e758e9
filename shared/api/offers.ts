import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { isWithinReach } from '../domain/needs/offer-cost.ts';
import { command, query } from './define.ts';
import { link } from './records.ts';
import {
  amount,
  amountTooLarge,
  calendarDate,
  currencyCode,
  id,
  knownCurrency,
  lastingPeriod,
  line,
  lines,
  longText,
  notice,
  paymentCycle,
  period,
  recordTimes,
  renewal,
  shortText,
} from './schemas.ts';
import { storedMessage } from './stored-message.ts';

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

/** What is on the table, and what it costs. */
export const offersOperations = {
  'offers.add': command({
    help: 'Record an offer; a second one from the same candidate is its next version.',
    input: z.object({ candidateId: id, price: offerPrice, ...offerFields }),
    output: z.object({ id, version: z.int() }),
    errors: ['NotFound', 'Refused'],
  }),
  'offers.update': command({
    help: 'Correct an offer; what is left out stays.',
    input: z.object({ id, price: offerPrice.optional(), ...offerFields }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'offers.remove': command({
    help: 'Remove an offer that was entered by mistake.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'offers.cost': query({
    help: 'What an offer really costs over some months, with the arithmetic.',
    input: z.object({ offerId: id, months: z.int().min(1).max(600), asOf: calendarDate.optional() }),
    output: cost,
    errors: ['NotFound', 'Refused'],
  }),
  'offers.costOf': query({
    help: 'The same for a price that is not stored yet.',
    input: z.object({ price: offerPrice, months: z.int().min(1).max(600), asOf: calendarDate.optional() }),
    output: cost,
  }),
} as const;
