import { z } from 'zod';
import { messageSchema } from '../records/messages.ts';
import { offerPrice } from '../records/offer-values.ts';
import { records } from '../records/records.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { command, query } from './define.ts';
import { rate } from './rates.ts';
import { calendarDate, currencyCode, id, recordTimes } from '../records/values.ts';

/** The day of an offer is today unless it is said. */
const offeredOn = calendarDate.nullish();

/** `version` is 1 for the first, 2 when the supplier came back with another; `contractId` the contract it became. */
export const offer = z.object({
  id,
  candidateId: id,
  ...shownShape(records.offers, 'version', 'offeredOn', 'contractId'),
  ...recordTimes,
});

export const cost = z.object({
  /** Minor units. */
  total: z.int(),
  monthly: z.int(),
  currency: currencyCode,
  /** The rate used, when the offer is in another currency; null when none was needed or none is known. */
  rate: z.object(rate).nullable(),
  /** Whether another currency could not be turned into the person's own for want of a rate. */
  unconverted: z.boolean(),
  working: z.array(z.string()),
  messages: z.object({ working: z.array(messageSchema) }),
});

/** What is on the table, and what it costs. */
export const offersOperations = {
  'offers.add': command({
    help: 'Record an offer; a second one from the same candidate is its next version.',
    input: z.object({ candidateId: id, ...inputShape(records.offers), offeredOn }),
    output: z.object({ id, version: z.int() }),
    errors: ['NotFound', 'Refused'],
  }),
  'offers.update': command({
    help: 'Correct an offer; what is left out stays.',
    input: z.object({ id, ...patchShape(records.offers), offeredOn }),
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
