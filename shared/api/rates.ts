import { z } from 'zod';
import { messageSchema } from '../records/messages.ts';
import { records } from '../records/records.ts';
import { command, query } from './define.ts';
import { calendarDate, currencyCode, id, instant, knownCurrency } from '../records/values.ts';

/** A rate that is known: one of the first currency is so much of the second, on a day, by a source. */
export const rate = {
  from: currencyCode,
  to: currencyCode,
  rate: z.number(),
  date: calendarDate,
  source: z.string(),
  messages: z.object({ source: messageSchema }),
} as const;

/** Exchange rates. */
export const ratesOperations = {
  'rates.set': command({
    help: 'Note an exchange rate: one of the first currency is this many of the second.',
    input: z.object({
      from: knownCurrency,
      to: knownCurrency,
      rate: records.exchange_rates.fields.rate.value,
      date: calendarDate,
      source: records.exchange_rates.fields.source.value.optional(),
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
        ...rate,
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
