import { z } from 'zod';
import { calendarDate, id, money } from '../records/values.ts';
import { query } from './define.ts';
import { payment } from './records.ts';

/** A payment with what it is paid for. */
const namedPayment = payment.extend({
  contractId: id,
  name: z.string(),
  supplierId: id,
  supplierName: z.string(),
  /** Whether the day is no more than likely, because no payment day of the contract is known. */
  estimated: z.boolean(),
});

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
    output: z.array(namedPayment),
    errors: ['Refused'],
  }),
  'payments.months': query({
    help: 'Twelve months from the present one on: what is still paid in each, and the first payments that come seldom.',
    input: z
      .object({
        /** At most so many seldom payments of each month. */
        limit: z.int().min(0).max(1000).default(5),
      })
      .prefault({}),
    output: z.array(
      z.object({
        firstDay: calendarDate,
        /** How many payments there are. */
        count: z.int(),
        /** What they come to in each currency, the person's own first. */
        sums: z.array(money),
        /** How many of them come seldom: less often than every month, or once. */
        seldomCount: z.int(),
        seldom: z.array(namedPayment),
      }),
    ),
  }),
} as const;
