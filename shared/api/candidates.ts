import { z } from 'zod';
import { records } from '../records/records.ts';
import { fewShown, inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { candidateSources } from '../records/candidates.ts';
import { message } from '#shared/domain/message.ts';
import { command } from './define.ts';
import { interaction } from './interactions.ts';
import { offer } from './offers.ts';
import { unreadablePart } from './records.ts';
import { calendarDate, id, recordTimes, shortText } from '../records/values.ts';
import { storedMessage } from '../records/stored-message.ts';

export const assessment = z.object({ requirementId: id, ...shownShape(records.assessments) });

/** `incumbentContractId` is the present supplier's contract; staying with it is a choice. */
export const candidate = z.object({
  id,
  needId: id,
  ...shownShape(records.candidates, 'supplierId', 'supplierName', 'stage', 'reason', 'incumbentContractId'),
  position: z.int(),
  waitingFor: z.enum(['me', 'them']).nullable(),
  waitingBy: calendarDate.nullable(),
  assessments: z.array(assessment),
  offers: z.array(offer),
  /** Offers that cannot be shown: they count for nothing until they are corrected or removed. */
  unreadableOffers: z.array(unreadablePart),
  interactions: z.array(interaction),
  /** The last exit from a contract with this supplier that was not taken back; null where there is none, and of the present supplier. */
  lastExit: z
    .object({
      exitId: id,
      /** Null only when what is stored is not a day. */
      decidedOn: calendarDate.nullable(),
      ...fewShown(records.exits, 'endsOn', 'reason', 'wouldReturn'),
    })
    .nullable(),
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
        ...inputShape(records.candidates),
        source: z.enum(candidateSources).default('own_idea'),
        stage: z.enum(['long_list', 'short_list', 'at_the_table']).default('long_list'),
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
