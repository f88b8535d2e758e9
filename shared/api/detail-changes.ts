import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { tellingGroups } from '../domain/detail-changes/who-to-tell.ts';
import { interactionChannels } from '../records/dealings.ts';
import { records } from '../records/records.ts';
import { fewShown, inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { storedMessage } from '../records/stored-message.ts';
import { calendarDate, id, recordTimes } from '../records/values.ts';
import { command, query } from './define.ts';

/** A change of details, with how far telling has come. */
const detailChange = z.object({
  id,
  ...shownShape(records.detail_changes),
  personName: z.string().nullable(),
  /** Who was told, who is left, and both together; whoever only perhaps has the detail counts once told. */
  told: z.int(),
  left: z.int(),
  of: z.int(),
  ...recordTimes,
});

/** A supplier to tell, with what to tell it. */
const supplierToTell = z.object({
  relationshipId: id,
  supplierId: id,
  supplierName: z.string(),
  personName: z.string().nullable(),
  /** The address of the supplier; null where none is known. */
  email: z.string().nullable(),
  group: z.enum(tellingGroups),
  /** Whether that it has the old detail is only probable. */
  isProbable: z.boolean(),
  isTold: z.boolean(),
  ...fewShown(records.detail_tellings, 'toldOn', 'confirmedOn', 'note'),
  channel: z.enum(interactionChannels).nullable(),
  /** A message to send, in the caller's language. */
  subject: z.string(),
  text: z.string(),
});

/** One supplier or several at once. */
const whomToTell = {
  changeId: id,
  relationshipId: id.optional(),
  relationshipIds: z.array(id).min(1).max(10_000).optional(),
};

function saysWhom(input: {
  readonly relationshipId?: string | undefined;
  readonly relationshipIds?: unknown;
}): boolean {
  return (input.relationshipId === undefined) !== (input.relationshipIds === undefined);
}
const notWhom = { path: ['relationshipId'], message: storedMessage(message('input.whomToTell')) };

/** Changes of the person's own details, and who was told. */
export const detailChangesOperations = {
  'data.change': command({
    help: 'Note that your name, e-mail address, phone number, address or bank account changes, to see who has to be told.',
    input: z.object(inputShape(records.detail_changes)),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'data.updateChange': command({
    help: 'Change what is said of a change of details.',
    input: z.object({ id, ...patchShape(records.detail_changes) }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'data.removeChange': command({
    help: 'Remove a change of details that was noted by mistake, with who was told of it.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'data.changes': query({
    help: 'Changes of your details, the latest first, each with how many suppliers were told of how many.',
    input: z.object({}).prefault({}),
    output: z.array(detailChange),
  }),
  'data.tellings': query({
    help: 'Every supplier to tell of a change of details, by name, each with a message that is ready to send.',
    input: z.object({ changeId: id }),
    output: z.object({ change: detailChange, suppliers: z.array(supplierToTell) }),
    errors: ['NotFound'],
  }),
  'data.told': command({
    help: 'Note that one supplier, or several, was told of a change of details; it is noted as a contact too.',
    input: z
      .object({
        ...whomToTell,
        on: calendarDate.optional(),
        channel: z.enum(interactionChannels).optional(),
        ...patchShape(records.detail_tellings),
      })
      .refine(saysWhom, notWhom),
    output: z.object({ changeId: id, n: z.int() }),
    errors: ['NotFound'],
  }),
  'data.untold': command({
    help: 'Take back that one supplier, or several, was told.',
    input: z.object(whomToTell).refine(saysWhom, notWhom),
    output: z.object({ changeId: id, n: z.int() }),
    errors: ['NotFound'],
  }),
} as const;
