import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { dataGrounds, dataKinds } from '../domain/data-given/data-kinds.ts';
import { dataStates } from '../domain/data-given/data-state.ts';
import { messageSchema } from '../records/messages.ts';
import { records } from '../records/records.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
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

/** What suppliers know of the person: kinds, not values. */
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
} as const;
