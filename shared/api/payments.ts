import { z } from 'zod';
import { records } from '../records/records.ts';
import { shownShape } from '../records/shapes.ts';
import { calendarDate, id, money, shortText } from '../records/values.ts';
import { command, query } from './define.ts';
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

/** A payment as a statement shows it. */
export const bookedPayment = z.object({
  id,
  ...shownShape(
    records.payments,
    'bankAccountId',
    'bookedOn',
    'valueOn',
    'counterparty',
    'iban',
    'creditorId',
    'mandate',
    'endToEnd',
    'purpose',
    'supplierId',
    'contractId',
  ),
  /** Minor units; below zero where money leaves. */
  amount: z.int(),
  currency: z.string(),
  supplierName: z.string().nullable(),
  contractName: z.string().nullable(),
});

/** Which payments of statements are meant. */
const wanted = {
  supplierId: id.optional(),
  contractId: id.optional(),
  bankAccountId: id.optional(),
  /** Only these. */
  ids: z.array(id).max(10_000).optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  /** Only those of which it is not known whom they went to, or for which contract. */
  without: z.enum(['supplier', 'contract']).optional(),
  /** Only those that hold these words in the name of the other side, in the purpose, or in the name of supplier or contract. */
  search: z.string().max(200).optional(),
};

/** When money leaves, and when it left. */
export const paymentsOperations = {
  'payments.list': query({
    help: 'What statements of banks say was paid and received, the latest first: all of it, or of whom you name.',
    input: z
      .object({
        ...wanted,
        limit: z.int().min(1).max(100_000).optional(),
        /** Pass over so many. */
        offset: z.int().min(0).max(10_000_000).optional(),
      })
      .default({}),
    output: z.array(bookedPayment),
  }),
  'payments.sums': query({
    help: 'How many payments of statements there are, and what they come to, paid and received: all, or those asked for.',
    input: z.object(wanted).default({}),
    output: z.object({
      count: z.int(),
      /** Those most paid in first. A currency of which a sum is too large to be exact is left out. */
      sums: z.array(
        z.object({
          currency: z.string(),
          /** Minor units, as `paid` too; never below zero. */
          received: z.int(),
          paid: z.int(),
        }),
      ),
    }),
  }),
  'payments.assign': command({
    help: 'Say whom payments went to and for which contract; null: none. It is remembered for later statements.',
    input: z.object({
      ids: z.array(id).min(1).max(10_000),
      supplierId: id.nullish(),
      /** Instead of an id: the supplier of this name, which is added if it is not there. */
      supplierName: shortText.optional(),
      contractId: id.nullish(),
    }),
    output: z.object({ count: z.int() }),
    errors: ['NotFound', 'Refused'],
  }),
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
