import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { exitItemKinds, exitItemStates } from '../domain/exits/exit-items.ts';
import { exitStages } from '../domain/exits/exit-stage.ts';
import { replacementCounts } from '../domain/exits/savings.ts';
import { messageSchema } from '../records/messages.ts';
import { message } from '#shared/domain/message.ts';
import { command, query } from './define.ts';
import { exit, explained, sendBy } from './records.ts';
import { calendarDate, id, money, shortText, sum } from '../records/values.ts';
import { storedMessage } from '../records/stored-message.ts';

const exitInput = z
  .object({
    contractId: id.optional(),
    relationshipId: id.optional(),
    decidedOn: calendarDate,
    ...inputShape(records.exits),
    /** What leaving costs, in minor units. */
    cost: sum.nullish(),
  })
  .refine((value) => (value.contractId === undefined) !== (value.relationshipId === undefined), {
    path: ['contractId'],
    message: storedMessage(message('input.whatEnds')),
  })
  .refine((value) => value.noticeSentOn == null || value.noticeSentOn >= value.decidedOn, {
    path: ['noticeSentOn'],
    message: storedMessage(message('input.sentBeforeDecided')),
  });

/**
 * What an exit leads to. For a relationship: its last day, whether all were in time, and the days of the one that presses
 * most.
 */
const exitOutcome = z.object({
  endsOn: calendarDate.nullable(),
  inTime: z.boolean().nullable(),
  /** The last day for the notice to lead to `endsOn`, and the last days to send it while it is not out. */
  deadline: calendarDate.nullable(),
  sendBy,
  endsIfMissed: calendarDate.nullable(),
  ...explained,
});

const perContract = z.object({
  contractId: id,
  contractName: z.string(),
  endsOn: calendarDate.nullable(),
  inTime: z.boolean().nullable(),
});

/** What may be noted about any item: a note, and another day than the one worked out. */
const { text: _, ...noted } = patchShape(records.exit_items);

/** One item of the checklist of an exit. */
const exitItem = z.object({
  /** What `exits.tick` calls it: its kind, or its id where the person added it. */
  item: z.string(),
  kind: z.enum(exitItemKinds),
  ...shownShape(records.exit_items, 'state', 'on'),
  /** The person's own words, or what is to be done, in the caller's language. */
  text: z.string(),
  messages: z.object({ text: messageSchema }),
  /** `dueOn` is the day by which it should be done, worked out from the exit unless the person set it. */
  dueOnSet: z.boolean(),
  /** What the document that proves it is called; null where there is none, or it was removed. */
  documentName: z.string().nullable(),
  isOverdue: z.boolean(),
});

/** An exit with how far it is, and what it cost and saved. */
const leftExit = exit.extend({
  contractName: z.string(),
  relationshipId: id,
  supplierId: id,
  supplierName: z.string(),
  /** The problems that ended in it. */
  problems: z.array(z.object({ id, title: z.string() })),
  /** Stuck: a day is over, or it is over for the person and the supplier has not said that it knows. */
  stage: z.enum(exitStages),
  /** Items of its checklist: done or not needed, all, past their day; and the next day one is due. */
  progress: z.object({ done: z.int(), of: z.int(), overdue: z.int(), nextDueOn: calendarDate.nullable() }),
  /**
   * What the contract would have cost since its end until today, at its last known prices, less what took its place where
   * that is counted: an estimate, below zero where that costs more.
   */
  saved: money.nullable(),
  /** The person's part of a year's last known price; null where it would have ended anyway. */
  yearly: money.nullable(),
  /** That, less a year of what took its place where that is counted. */
  yearlySaved: money.nullable(),
  /** What took its place, by its cost; null where nothing did. */
  replacement: z
    .object({
      /** What the contract alone would have cost since its end. */
      wouldHaveCost: money.nullable(),
      /** What the other one cost on the same days; null before the end, and where it is not known. */
      cost: money.nullable(),
      yearly: money.nullable(),
      /** Whether that is taken off `saved` and `yearlySaved`, and if not, why. */
      counted: z.enum(replacementCounts),
    })
    .nullable(),
  /** What leaving cost with the problems that ended in it, by currency, and the minutes those took. */
  costs: z.array(money),
  minutes: z.int(),
});

/** Leaving a contract or a supplier. */
export const exitsOperations = {
  'exits.preview': query({
    help: 'What logging this exit would lead to, without logging it.',
    input: exitInput,
    output: exitOutcome.extend({ contracts: z.array(perContract) }),
    errors: ['NotFound', 'Refused'],
  }),
  'exits.log': command({
    help: 'Log an exit from a contract, or from every running contract of a relationship.',
    input: exitInput,
    output: exitOutcome.extend({
      exitId: id,
      exits: z.array(perContract.extend({ exitId: id })),
    }),
    errors: ['NotFound', 'Refused'],
  }),
  'exits.update': command({
    help: 'Note that the notice went out, or correct an exit.',
    input: z.object({ exitId: id, ...patchShape(records.exits), cost: sum.nullish() }),
    output: exitOutcome.extend({ exitId: id }),
    errors: ['NotFound', 'Refused'],
  }),
  'exits.acknowledge': command({
    help: 'Note that the supplier confirmed the exit, with the last day it named.',
    input: z.object({
      exitId: id,
      acknowledgedOn: calendarDate,
      endsOn: calendarDate.nullish(),
    }),
    output: exitOutcome.extend({ exitId: id }),
    errors: ['NotFound', 'Refused'],
  }),
  'exits.withdraw': command({
    help: 'Take an exit back: the contract goes on.',
    input: z.object({
      exitId: id,
      withdrawnOn: calendarDate.optional(),
      reason: patchShape(records.exits).reason,
    }),
    output: z.object({ exitId: id }),
    errors: ['NotFound', 'Refused'],
  }),
  'exits.list': query({
    help: 'Every exit, the latest first, with how far it is and what it cost and saved.',
    input: z.object({ id: id.optional(), contractId: id.optional(), supplierId: id.optional() }).default({}),
    output: z.array(leftExit),
  }),
  'exits.get': query({
    help: 'One exit with its checklist.',
    input: z.object({ id }),
    output: leftExit.extend({
      /** The document that announced the price it is left for. */
      letter: z.object({ id, name: z.string() }).nullable(),
      checklist: z.array(exitItem),
      /** The kinds of item that can be added to it. */
      offered: z.array(z.enum(exitItemKinds)),
    }),
    errors: ['NotFound'],
  }),
  'exits.tick': command({
    help: 'Tick an item of the checklist of an exit, take the tick back, or say that it is not needed.',
    input: z.object({
      exitId: id,
      /** The kind of item, or the id of one that was added. */
      item: z.string().min(1).max(64),
      state: z.enum(exitItemStates).default('done'),
      /** The day it was done; today when left out. */
      on: calendarDate.optional(),
      ...noted,
    }),
    output: z.object({ exitId: id, item: z.string() }),
    errors: ['NotFound', 'Refused'],
  }),
  'exits.addItem': command({
    help: 'Add an item of your own to the checklist of an exit.',
    input: z.object({ exitId: id, ...noted, text: shortText }),
    output: z.object({ exitId: id, item: id }),
    errors: ['NotFound', 'Refused'],
  }),
  'exits.removeItem': command({
    help: 'Remove an item that was added to the checklist of an exit.',
    input: z.object({ exitId: id, item: z.string().min(1).max(64) }),
    output: z.object({ exitId: id }),
    errors: ['NotFound'],
  }),
} as const;
