import { z } from 'zod';
import { query } from './define.ts';
import { explainedOutlook } from './records.ts';
import { place } from '../records/values.ts';
import { calendarDate, money, price, terms } from '../records/values.ts';

/** Dates from terms. */
export const termsOperations = {
  'terms.preview': query({
    help: 'What follows from terms on a day: phase, deadlines, earliest exit, and how each date came about.',
    input: z.object({
      terms,
      asOf: calendarDate.optional(),
      price: price.nullish(),
      place: place.nullish(),
    }),
    output: explainedOutlook.extend({
      costOfMissing: money.nullable(),
      yearlyCost: money.nullable(),
    }),
  }),
} as const;
