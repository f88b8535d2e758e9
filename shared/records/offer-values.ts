import { z } from 'zod';
import { message } from '../domain/message.ts';
import { isWithinReach } from '../domain/needs/offer-cost.ts';
import { hasDayToEnd } from '../domain/terms/allowed-ends.ts';
import { storedMessage } from './stored-message.ts';
import {
  amount,
  amountTooLarge,
  calendarDate,
  knownCurrency,
  line,
  paymentCycle,
  termsWithoutStart,
} from './values.ts';

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
export const offerTerms = z
  .object({ startsOn: calendarDate.nullish(), ...termsWithoutStart })
  .refine(hasDayToEnd, { path: ['notEndDates'], message: storedMessage(message('input.noDayToEnd')) });
