import { z } from 'zod';
import { query } from './define.ts';
import { explainedOutlook } from './records.ts';
import { place } from '../records/values.ts';
import { calendarDate, lastingPeriod, lines, money, notice, price, renewal, terms } from '../records/values.ts';

/** What words of a document may say. */
export const wordsOfTerms = ['notice', 'initial_term', 'renewal', 'start', 'end'] as const;

/** Dates from terms, and terms from words. */
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
  'terms.read': query({
    help: 'Read a few words of a document as one of the terms: a guess to be looked at; nothing is stored.',
    input: z.object({ text: lines(2000).min(1), as: z.enum(wordsOfTerms) }),
    /** What the words say of what they were asked for; null where nothing was found, and for all else. */
    output: z.object({
      startsOn: calendarDate.nullable(),
      endsOn: calendarDate.nullable(),
      initialTerm: lastingPeriod.nullable(),
      renewal: renewal.nullable(),
      notice: notice.nullable(),
    }),
  }),
} as const;
