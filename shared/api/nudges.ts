import { z } from 'zod';
import { palgorithmNames } from '../domain/palgorithms/proposal.ts';
import { urgencies } from '../domain/palgorithms/urgency.ts';
import { command, query } from './define.ts';
import { calendarDate, id, instant, money } from '../records/values.ts';

export { palgorithmNames, urgencies };

export const nudgeStatuses = ['open', 'snoozed', 'dismissed', 'done', 'expired'] as const;

/** One thing the person can do: an operation with its input filled in. A page may open a form with it instead. */
export const nudgeAction = z.object({
  label: z.string(),
  path: z.string(),
  input: z.record(z.string(), z.unknown()),
});

export const nudge = z.object({
  id,
  /** Palgorithm, subject and occurrence: what makes this nudge this one. */
  key: z.string(),
  palgorithm: z.enum(palgorithmNames),
  subject: z.object({
    type: z.enum(['contract', 'exit', 'relationship', 'supplier']),
    id,
    name: z.string(),
  }),
  supplierId: id,
  supplierName: z.string(),
  contractId: id.nullable(),
  title: z.string(),
  /** The facts and the calculation in plain words. */
  because: z.array(z.string()),
  actBy: calendarDate.nullable(),
  stake: money.nullable(),
  urgency: z.enum(urgencies),
  status: z.enum(nudgeStatuses),
  snoozedUntil: calendarDate.nullable(),
  raisedOn: calendarDate,
  changedAt: instant,
  actions: z.array(nudgeAction),
});

/** What the palgorithms propose, and the person's answers. */
export const nudgesOperations = {
  'nudges.list': query({
    help: 'Nudges, the most pressing first. With asOf: what would be open on that day.',
    input: z
      .object({
        asOf: calendarDate.optional(),
        status: z.enum([...nudgeStatuses, 'all']).default('open'),
      })
      .prefault({}),
    output: z.array(nudge),
  }),
  'nudges.snooze': command({
    help: 'Hide a nudge until a day.',
    input: z.object({ id, until: calendarDate }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'nudges.dismiss': command({
    help: 'Never show this nudge again.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'nudges.nextTerm': command({
    help: 'Let it go this time; remind again for the next term.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'nudges.done': command({
    help: 'Note that what the nudge asked for is done.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
} as const;
