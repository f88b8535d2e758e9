import { z } from 'zod';
import { calendarDate, currencyCode, id } from '../records/values.ts';
import { query } from './define.ts';

/** When money leaves. */
export const paymentsOperations = {
  'payments.due': query({
    help: 'Every payment between two days, in order of day; 30 days from today unless said otherwise.',
    input: z
      .object({
        from: calendarDate.optional(),
        to: calendarDate.optional(),
        /** At most so many; all where it is left out. */
        limit: z.int().min(1).max(10_000).optional(),
      })
      .default({}),
    output: z.array(
      z.object({
        /** The day of the contract's cycle, also where it is no business day. */
        on: calendarDate,
        contractId: id,
        name: z.string(),
        supplierId: id,
        supplierName: z.string(),
        /** The person's share, in minor units. */
        amount: z.int(),
        currency: currencyCode,
        /** Whether the day is no more than likely, because no payment day of the contract is known. */
        estimated: z.boolean(),
        /** What it was estimated from: the start of the contract, or the first day of a price. */
        estimatedFrom: z.enum(['start', 'price']).nullable(),
        /** The first business day from `on` on, where the contract is performed: when banks usually take it. */
        businessDay: calendarDate,
      }),
    ),
    errors: ['Refused'],
  }),
} as const;
