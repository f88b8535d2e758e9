import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { command } from './define.ts';
import { interaction } from './interactions.ts';
import { offer } from './offers.ts';
import { unreadablePart } from './records.ts';
import { calendarDate, id, line, longText, recordTimes, shortText } from './schemas.ts';
import { storedMessage } from './stored-message.ts';

export const candidateSources = ['own_idea', 'friend', 'review', 'search', 'advert', 'incumbent'] as const;

export const candidateStages = ['long_list', 'short_list', 'at_the_table', 'ruled_out', 'chosen'] as const;

/** How far a candidate meets a requirement; for one that rules out, `yes` means that it hits. */
export const verdicts = ['yes', 'partly', 'no', 'unknown'] as const;

export const assessment = z.object({ requirementId: id, verdict: z.enum(verdicts), note: z.string().nullable() });

export const candidate = z.object({
  id,
  needId: id,
  supplierId: id.nullable(),
  supplierName: z.string(),
  stage: z.enum(candidateStages),
  reason: z.string().nullable(),
  source: z.enum(candidateSources),
  /** The present supplier's contract; staying with it is a choice. */
  incumbentContractId: id.nullable(),
  position: z.int(),
  note: z.string().nullable(),
  waitingFor: z.enum(['me', 'them']).nullable(),
  waitingBy: calendarDate.nullable(),
  assessments: z.array(assessment),
  offers: z.array(offer),
  /** Offers that cannot be shown: they count for nothing until they are corrected or removed. */
  unreadableOffers: z.array(unreadablePart),
  interactions: z.array(interaction),
  ...recordTimes,
});

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
