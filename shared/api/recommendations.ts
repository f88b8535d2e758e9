import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, shownShape } from '../records/shapes.ts';
import { calendarDate, id, recordTimes } from '../records/values.ts';
import { command, query } from './define.ts';

/** How likely the person is to recommend a supplier: asked rarely, never twice in a quarter. */
export const recommendationsOperations = {
  'recommendations.add': command({
    help: 'Say how likely you are to recommend a supplier, 0 to 10; within a quarter it corrects what you said last.',
    input: z.object({
      relationshipId: id,
      score: z.int().min(0).max(10),
      ...inputShape(records.recommendations),
      /** Today when left out. */
      on: calendarDate.optional(),
    }),
    output: z.object({ id, corrected: z.boolean() }),
    errors: ['NotFound', 'Refused'],
  }),
  'recommendations.putOff': command({
    help: 'Put off the question how likely you are to recommend a supplier for a quarter.',
    input: z.object({ relationshipId: id }),
    output: z.object({ id, until: calendarDate }),
    errors: ['NotFound', 'Refused'],
  }),
  'recommendations.remove': command({
    help: 'Remove what was said about recommending a supplier.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'recommendations.list': query({
    help: 'How likely you were to recommend suppliers, the latest first.',
    input: z.object({ relationshipId: id.optional() }).default({}),
    output: z.array(
      z.object({
        id,
        relationshipId: id,
        supplierId: id,
        supplierName: z.string(),
        personName: z.string().nullable(),
        /** The score is null where the question was put off. */
        ...shownShape(records.recommendations, 'score', 'on'),
        ...recordTimes,
      }),
    ),
  }),
  'recommendations.asked': query({
    help: 'The one supplier about which you are asked this week, if any.',
    input: z.object({}).default({}),
    output: z
      .object({
        relationshipId: id,
        supplierId: id,
        supplierName: z.string(),
        /** Contacts, steps and the like since it was last asked. */
        dealings: z.int(),
        lastScore: z.int().nullable(),
        lastOn: calendarDate.nullable(),
      })
      .nullable(),
  }),
} as const;
