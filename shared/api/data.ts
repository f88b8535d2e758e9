import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { dataGrounds, dataKinds } from '../domain/data-given/data-kinds.ts';
import { dataStates } from '../domain/data-given/data-state.ts';
import { tellingGroups } from '../domain/detail-changes/who-to-tell.ts';
import { interactionChannels } from '../domain/interactions/interaction-words.ts';
import { messageSchema } from '../records/messages.ts';
import { records } from '../records/records.ts';
import { fewShown, inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { storedMessage } from '../records/stored-message.ts';
import { calendarDate, id, recordTimes } from '../records/values.ts';
import { command, query } from './define.ts';
import { relationshipStates } from './records.ts';

/** Of whom data is asked for; left out, of everybody. */
const whoHolds = {
  supplierId: id.optional(),
  relationshipId: id.optional(),
  /** Null: what is the household's. */
  personId: id.nullish(),
};

/** With whom something is known. */
const holder = {
  relationshipId: id,
  supplierId: id,
  supplierName: z.string(),
  personId: id.nullable(),
  personName: z.string().nullable(),
  relationshipState: z.enum(relationshipStates),
  /** The last day of a relationship that is past or about to be. */
  relationshipEndedOn: calendarDate.nullable(),
};

/** Something a supplier knows of a person. */
const dataGiven = z.object({
  id,
  ...holder,
  ...shownShape(records.data_given, 'consentWithdrawnOn'),
  state: z.enum(dataStates),
  /** The last day to answer for a supplier that was asked; null where nothing is waited for. */
  answerDueOn: calendarDate.nullable(),
  ...recordTimes,
});

/** Something a supplier probably knows, with what it follows from. */
const probableData = z.object({
  ...holder,
  kind: z.enum(dataKinds),
  /** On what ground it would be held, as far as the reason says. */
  ground: z.enum(dataGrounds),
  /** In the caller's language. */
  reason: z.string(),
  messages: z.object({ reason: messageSchema }),
});

/** Another kind of data has to be named, or nobody knows what is meant. */
function namesOther({ kind, what }: { readonly kind: string; readonly what?: string | null | undefined }): boolean {
  return kind !== 'other' || (what ?? '').trim() !== '';
}

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

/** What suppliers know of the person (kinds, not values), and changes of it, with who was told. */
export const dataOperations = {
  'data.given': query({
    help: 'What suppliers know of you, by kind: over all of them, also those left long ago, or of one.',
    input: z.object({ kind: z.enum(dataKinds).optional(), ...whoHolds }).prefault({}),
    output: z.array(dataGiven),
  }),
  'data.probable': query({
    help: 'What suppliers probably know of you by what is written down of them, each with its reason; nothing of it is noted.',
    input: z.object({ kind: z.enum(dataKinds).optional(), ...whoHolds }).prefault({}),
    output: z.array(probableData),
  }),
  'data.add': command({
    help: 'Note that a supplier knows something of you: of what kind, when and why you gave it, on what ground.',
    input: z
      .object({ relationshipId: id, ...inputShape(records.data_given) })
      .refine(namesOther, { path: ['what'], message: storedMessage(message('input.nameOtherData')) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'data.update': command({
    help: 'Change what is noted about data a supplier has, also that it was asked back or is erased.',
    input: z.object({ id, ...patchShape(records.data_given) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'data.withdraw': command({
    help: 'Note that you withdrew your consent; with null for the day that you did not.',
    input: z.object({ id, on: calendarDate.nullish() }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'data.askBack': command({
    help: 'Note that you asked a supplier to erase all it knows of you; what the law makes it keep is left out.',
    input: z.object({ relationshipId: id, on: calendarDate.optional() }),
    output: z.object({ relationshipId: id, n: z.int() }),
    errors: ['NotFound', 'Refused'],
  }),
  'data.erased': command({
    help: 'Note that a supplier erased all it was asked to.',
    input: z.object({ relationshipId: id, on: calendarDate.optional() }),
    output: z.object({ relationshipId: id, n: z.int() }),
    errors: ['NotFound', 'Refused'],
  }),
  'data.remove': command({
    help: 'Remove what was noted by mistake. It says nothing to the supplier.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
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
