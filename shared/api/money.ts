import { z } from 'zod';
import { calendarDate, currencyCode, id, money, price } from '../records/values.ts';
import { query } from './define.ts';
import { rate } from './rates.ts';

const figures = {
  /** What is paid in all the months, by currency. */
  sums: z.array(money),
  /** What it comes to in a month if every price is spread evenly, at the prices of `asOf`. */
  monthly: z.array(money),
  /** Twelve times that, to the minor unit. */
  yearly: z.array(money),
  /** The same in the person's own currency; null where a rate is missing. */
  home: z.object({ sum: money, monthly: money, yearly: money }).nullable(),
};

/** What is counted under one name; null for what is under none. */
const part = z.object({ key: z.string().nullable(), name: z.string().nullable(), contracts: z.int(), ...figures });

const contractNamed = { contractId: id, name: z.string(), supplierId: id, supplierName: z.string() };

/** What it costs. */
export const moneyOperations = {
  'money.commitments': query({
    help: 'What contracts cost in the months from that of a day on: by month, category, person, payment method and supplier.',
    input: z
      .object({
        asOf: calendarDate.optional(),
        months: z.int().min(1).max(120).default(12),
        /** At most so many of the contracts that are not known, and of the changes. */
        limit: z.int().min(0).max(10_000).default(200),
      })
      .prefault({}),
    output: z.object({
      asOf: calendarDate,
      /** The last day of the months. */
      to: calendarDate,
      /** The person's own currency. */
      currency: currencyCode,
      ...figures,
      /** Whole calendar months, the first being that of `asOf`. */
      months: z.array(z.object({ firstDay: calendarDate, sums: z.array(money), home: money.nullable() })),
      byCategory: z.array(part),
      byPerson: z.array(
        part.extend({
          /** What others pay in a month of the prices this person pays a share of; it is in none of the sums. */
          paidByOthers: z.array(money),
        }),
      ),
      byPaymentMethod: z.array(part),
      bySupplier: z.array(part),
      /** The rates that `home` goes by. */
      rates: z.array(z.object(rate)),
      /** Currencies no rate is known for. */
      missingRates: z.array(currencyCode),
      /** Currencies whose sums are too large to be exact; they are counted nowhere. */
      tooLarge: z.array(currencyCode),
      /** How many contracts have payment days that are estimated. */
      estimated: z.int(),
      /** How many contracts are not counted, or not in the months, because something is not known of them. */
      unknownCount: z.int(),
      unknown: z.array(
        z.object({
          ...contractNamed,
          /** Without a price nothing is counted; without a payment day nothing in the months. */
          missing: z.enum(['price', 'payment_day']),
        }),
      ),
      changeCount: z.int(),
      /** What changes from `asOf` on, in order of day. */
      changes: z.array(
        z.object({
          ...contractNamed,
          on: calendarDate,
          kind: z.enum(['price', 'starts', 'ends']),
          before: price.nullable(),
          after: price.nullable(),
        }),
      ),
    }),
  }),
} as const;
