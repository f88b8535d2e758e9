import { z } from 'zod';
import { records } from '../records/records.ts';
import { message } from '#shared/domain/message.ts';
import { messageSchema } from '../records/messages.ts';
import { fewShown, patchShape } from '../records/shapes.ts';
import { storedMessage } from '../records/stored-message.ts';
import { command, query } from './define.ts';
import { exitStates, relationshipStates, relationshipSummary } from './records.ts';
import { calendarDate, id, line, money, shortText } from '../records/values.ts';

/** What each side had in a year, or in all. */
const balance = {
  give: z.object({
    money: z.array(money),
    minutes: z.int(),
    /** Kinds of data. */
    data: z.int(),
  }),
  get: z.object({
    money: z.array(money),
    promisesKept: z.int(),
    problemsSolved: z.int(),
    priceFalls: z.int(),
  }),
};

/** Standing with suppliers, current and past. */
export const relationshipsOperations = {
  'relationships.list': query({
    help: 'Every relationship with its state, next deadline and cost; past ones too.',
    input: z
      .object({
        state: z.enum([...relationshipStates, 'all']).default('all'),
        search: z.string().max(200).optional(),
        personId: id.optional(),
        /** Of what at least one of its contracts has; a tag may be its supplier's too. */
        category: line(100).optional(),
        paymentMethod: line(200).optional(),
        tag: shortText.optional(),
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
  'relationships.review': command({
    help: 'Note that you looked at all you have with a supplier: today, or on a day before.',
    input: z.object({ id, on: calendarDate.optional() }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'relationships.resume': command({
    help: 'Start again with a supplier: a new episode of a past relationship.',
    input: z.object({ id, resumedOn: calendarDate.optional() }),
    output: z.object({ id, episodeId: id }),
    errors: ['NotFound', 'Refused'],
  }),
  'relationships.reciprocity': query({
    help: 'What you give a supplier and what you get, year by year and in all: money, data, time, loyalty.',
    input: z
      .object({ relationshipId: id.optional(), supplierId: id.optional() })
      .refine(({ relationshipId, supplierId }) => (relationshipId === undefined) !== (supplierId === undefined), {
        path: ['relationshipId'],
        message: storedMessage(message('input.whichRelationship')),
      }),
    output: z.object({
      supplierId: id,
      supplierName: z.string(),
      /** The latest first; `year` is null for what has no day. Money by currency, never added across. */
      years: z.array(z.object({ year: z.int().nullable(), ...balance })),
      total: z.object(balance),
      loyalty: z.object({
        /** Days of all stretches. */
        days: z.int(),
        stretches: z.int(),
        since: calendarDate.nullable(),
        unbroken: z.object({ since: calendarDate, years: z.int() }).nullable(),
      }),
      /** What the contracts are for, those that go on first. */
      products: z.array(z.object({ contractId: id, name: z.string(), goesOn: z.boolean() })),
      /** Contracts whose payments are counted from days that are only likely. */
      estimated: z.int(),
      /** Contracts of which the payments are not known. */
      unknown: z.array(z.object({ contractId: id, name: z.string() })),
      /** Currencies whose sums are too large to be written exactly; they are left out. */
      tooLarge: z.array(z.string()),
    }),
    errors: ['NotFound'],
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
