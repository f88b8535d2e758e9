import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, patchShape } from '../records/shapes.ts';
import { command } from './define.ts';
import { candidateSources } from '../records/candidates.ts';
import { id, shortText } from '../records/values.ts';

/** Suppliers considered for a need. */
export const candidatesOperations = {
  'candidates.add': command({
    help: 'Add a supplier, known or new, to the long list of a need.',
    input: z
      .object({
        needId: id,
        supplierId: id.optional(),
        supplierName: shortText.optional(),
        ...inputShape(records.candidates),
        source: z.enum(candidateSources).default('own_idea'),
        stage: z.enum(['long_list', 'short_list', 'at_the_table']).default('long_list'),
      })
      .refine((value) => (value.supplierId === undefined) !== (value.supplierName === undefined), {
        path: ['supplierName'],
        message: 'Say which supplier: either supplierId or supplierName.',
      }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'candidates.move': command({
    help: 'Move a candidate to another list or place; ruled out keeps the reason.',
    input: z.object({
      id,
      stage: z.enum(['long_list', 'short_list', 'at_the_table', 'ruled_out']),
      reason: records.candidates.fields.reason.value.nullish(),
      /** The place on its list, from 0; left out: the end. */
      position: z.int().min(0).max(10_000).optional(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'candidates.update': command({
    help: 'Change a candidate: where it was found, its note, and how it meets each requirement.',
    input: z.object({
      id,
      ...patchShape(records.candidates),
      assessments: z
        .array(z.object({ requirementId: id, ...inputShape(records.assessments) }))
        .max(60)
        .optional(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'candidates.remove': command({
    help: 'Remove a candidate that was added by mistake.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
} as const;
