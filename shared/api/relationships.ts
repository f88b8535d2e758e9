import { z } from 'zod';
import { records } from '../records/records.ts';
import { message } from '#shared/domain/message.ts';
import { messageSchema } from '../records/messages.ts';
import { fewShown, patchShape } from '../records/shapes.ts';
import { storedMessage } from '../records/stored-message.ts';
import { command, query } from './define.ts';
import { exitStates, relationshipStates, relationshipSummary } from './records.ts';
import { calendarDate, id, money, shortText } from '../records/values.ts';

/** Standing with suppliers, current and past. */
export const relationshipsOperations = {
  'relationships.list': query({
    help: 'Every relationship with its state, next deadline and cost; past ones too.',
    input: z
      .object({
        state: z.enum([...relationshipStates, 'all']).default('all'),
        search: z.string().max(200).optional(),
        personId: id.optional(),
      })
      .prefault({}),
    output: z.array(relationshipSummary),
  }),
  'relationships.update': command({
    help: 'Change whose relationship it is, or its note.',
    input: z.object({ id, ...patchShape(records.relationships) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'relationships.resume': command({
    help: 'Start again with a supplier: a new episode of a past relationship.',
    input: z.object({ id, resumedOn: calendarDate.optional() }),
    output: z.object({ id, episodeId: id }),
    errors: ['NotFound', 'Refused'],
  }),
  'relationships.left': query({
    help: 'Why you left a supplier, what it still owes you of what it promised, and what you said would bring you back.',
    input: z
      .object({ supplierId: id.optional(), supplierName: shortText.optional() })
      .refine(({ supplierId, supplierName }) => (supplierId === undefined) !== (supplierName === undefined), {
        path: ['supplierId'],
        message: storedMessage(message('input.whichSupplier')),
      }),
    /** Null for a supplier that was never left, or is not known. */
    output: z
      .object({
        supplierId: id,
        supplierName: z.string(),
        /** The latest first; exits that were taken back are not among them. */
        exits: z.array(
          z.object({
            exitId: id,
            relationshipId: id,
            contractName: z.string(),
            state: z.enum(exitStates),
            /** Null only when what is stored is not a day. */
            decidedOn: calendarDate.nullable(),
            ...fewShown(records.exits, 'endsOn', 'ground', 'reason', 'wouldReturn'),
            saved: money.nullable(),
            problems: z.array(z.object({ id, title: z.string() })),
          }),
        ),
        /** What it promised and has not kept: broken, or nothing known yet. */
        promises: z.array(
          z.object({
            id,
            text: z.string(),
            messages: z.object({ text: messageSchema }),
            ...fewShown(records.promises, 'outcome', 'dueOn'),
          }),
        ),
      })
      .nullable(),
  }),
} as const;
