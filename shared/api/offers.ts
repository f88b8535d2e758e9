import { z } from 'zod';
import { command, query } from './define.ts';
import { cost, knownCurrency, offerFields, offerPrice } from './need-records.ts';
import { calendarDate, currencyCode, id, instant, line } from './schemas.ts';

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
  'rates.set': command({
    help: 'Note an exchange rate: one of the first currency is this many of the second.',
    input: z.object({
      from: knownCurrency,
      to: knownCurrency,
      rate: z.number().min(1e-9).max(1e9),
      date: calendarDate,
      source: line(200).min(1).default('typed in'),
    }),
    output: z.object({ id }),
    errors: ['Refused'],
  }),
  'rates.list': query({
    help: 'The exchange rates that are known.',
    input: z.object({}).default({}),
    output: z.array(
      z.object({
        id,
        from: currencyCode,
        to: currencyCode,
        rate: z.number(),
        date: calendarDate,
        source: z.string(),
        changedAt: instant,
      }),
    ),
  }),
  'rates.importEcb': command({
    help: 'Read the reference rates of the European Central Bank from its published file (CSV or XML).',
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: z.object({ date: calendarDate, count: z.int() }),
    errors: ['FileUnreadable', 'NotAList', 'Unavailable'],
  }),
} as const;
