import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, patchShape } from '../records/shapes.ts';
import { message } from '#shared/domain/message.ts';
import { command, query } from './define.ts';
import { exit, explained, sendBy } from './records.ts';
import { calendarDate, id } from '../records/values.ts';
import { storedMessage } from '../records/stored-message.ts';

const exitInput = z
  .object({
    contractId: id.optional(),
    relationshipId: id.optional(),
    decidedOn: calendarDate,
    ...inputShape(records.exits),
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
    input: z.object({ exitId: id, ...patchShape(records.exits) }),
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
    help: 'Every exit, the latest first.',
    input: z.object({ id: id.optional(), contractId: id.optional() }).default({}),
    output: z.array(
      exit.extend({
        contractName: z.string(),
        supplierId: id,
        supplierName: z.string(),
        /** The problems that ended in it. */
        problems: z.array(z.object({ id, title: z.string() })),
      }),
    ),
  }),
} as const;
