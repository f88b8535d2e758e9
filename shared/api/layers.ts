import { z } from 'zod';
import { layerFits } from '../domain/layers.ts';
import { records } from '../records/records.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { calendarDate, id, recordTimes } from '../records/values.ts';
import { command, query } from './define.ts';

const fit = z.enum(layerFits);

/** How one supplier fits one thing that matters. */
const layerMatch = z.object({
  id,
  relationshipId: id,
  supplierId: id,
  supplierName: z.string(),
  personName: z.string().nullable(),
  fit,
  ...shownShape(records.layer_matches, 'on'),
});

/** What matters to the person in suppliers, kept once, and how suppliers fit it. */
export const layersOperations = {
  'layers.list': query({
    help: 'What matters to you in suppliers, in four layers, with how suppliers fit it; all of them, or one.',
    /** With a relationship: what matters to the household and to whose relationship it is, with its own matches only. */
    input: z.object({ relationshipId: id.optional() }).default({}),
    output: z.array(
      z.object({
        id,
        ...shownShape(records.layer_items),
        personName: z.string().nullable(),
        matches: z.array(layerMatch),
        ...recordTimes,
      }),
    ),
    errors: ['NotFound'],
  }),
  'layers.add': command({
    help: 'Write down something that matters to you in suppliers, at the end of its layer.',
    input: z.object(inputShape(records.layer_items)),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'layers.update': command({
    help: 'Change something that matters to you; in another layer it stands at the end.',
    input: z.object({ id, ...patchShape(records.layer_items) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'layers.move': command({
    help: 'Move something that matters to you to another place in its layer.',
    input: z.object({
      id,
      /** The place in its layer, from 0. */
      position: z.int().min(0).max(10_000),
    }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'layers.remove': command({
    help: 'Remove something that matters no longer, with how suppliers fit it.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'layers.match': command({
    help: 'Say how a supplier fits something that matters to you.',
    input: z.object({
      itemId: id,
      relationshipId: id,
      fit,
      ...inputShape(records.layer_matches),
      /** Today when left out. */
      on: calendarDate.optional(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'layers.unmatch': command({
    help: 'Take back how a supplier fits something that matters to you.',
    input: z.object({ itemId: id, relationshipId: id }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
} as const;
