import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { command } from './define.ts';
import { candidateSources, verdicts } from './need-records.ts';
import { id, line, longText, shortText } from './schemas.ts';
import { storedMessage } from './stored-message.ts';

/** Suppliers considered for a need. */
export const candidatesOperations = {
  'candidates.add': command({
    help: 'Add a supplier, known or new, to the long list of a need.',
    input: z
      .object({
        needId: id,
        supplierId: id.optional(),
        supplierName: shortText.optional(),
        source: z.enum(candidateSources).default('own_idea'),
        stage: z.enum(['long_list', 'short_list', 'at_the_table']).default('long_list'),
        note: longText.nullish(),
      })
      .refine((value) => (value.supplierId === undefined) !== (value.supplierName === undefined), {
        path: ['supplierName'],
        message: storedMessage(message('input.supplierOnce')),
      }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'candidates.move': command({
    help: 'Move a candidate to another list or place; ruled out keeps the reason.',
    input: z.object({
      id,
      stage: z.enum(['long_list', 'short_list', 'at_the_table', 'ruled_out']),
      reason: line(500).nullish(),
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
      source: z.enum(candidateSources).optional(),
      note: longText.nullish(),
      assessments: z
        .array(z.object({ requirementId: id, verdict: z.enum(verdicts), note: line(500).nullish() }))
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
