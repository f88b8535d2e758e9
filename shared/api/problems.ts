import { z } from 'zod';
import { problemOutcomes } from '../domain/problems/problem-words.ts';
import { records } from '../records/records.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { calendarDate, id, longText, money, recordTimes, sum } from '../records/values.ts';
import { command, query } from './define.ts';
import { notWhose, saysWhose, saysWhoseAtMostOnce, subject, whoseDeal } from './subjects.ts';

/** One step of a problem, by either side. */
const problemStep = z.object({
  id,
  ...shownShape(records.problem_steps),
  /** What it cost the person, such as postage. */
  cost: money.nullable(),
  ...recordTimes,
});

/** Trouble in use: what happened, what is wanted, and where it stands. */
export const problem = z.object({
  id,
  subject,
  /** What the subject is called. */
  subjectName: z.string(),
  supplierId: id,
  supplierName: z.string(),
  ...shownShape(records.problems, 'outcome', 'closedOn', 'satisfaction', 'closingNote', 'exitId'),
  claimed: money.nullable(),
  refunded: money.nullable(),
  /** What was claimed and not refunded, once it is closed; null where either is not known or their currencies differ. */
  shortfall: money.nullable(),
  /** Who is to act, and by when; null when nobody is, or it is closed. */
  waitsFor: z.enum(['me', 'them']).nullable(),
  waitsUntil: calendarDate.nullable(),
  /** Whether that day is over. */
  isOverdue: z.boolean(),
  stepCount: z.int(),
  lastStepOn: calendarDate.nullable(),
  /** Minutes the person spent, and money by currency. */
  minutes: z.int(),
  costs: z.array(money),
  /** The days the person gave the other side, and those of them on which nothing had come. */
  deadlines: z.object({ given: z.int(), missed: z.int() }),
  /** What the other side promised about it. */
  promises: z.object({ open: z.int(), kept: z.int(), broken: z.int(), withdrawn: z.int() }),
  ...recordTimes,
});

/** Trouble in use, from what happened to how it ended. */
export const problemsOperations = {
  'problems.open': command({
    help: 'Note a problem with a supplier or a contract: what happened, and what you want.',
    input: z
      .object({
        ...whoseDeal,
        ...inputShape(records.problems),
        /** The money claimed, in minor units. */
        claimed: sum.nullish(),
      })
      .refine(saysWhose, notWhose),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'problems.update': command({
    help: 'Change what is said of a problem.',
    input: z.object({ id, ...patchShape(records.problems), claimed: sum.nullish() }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'problems.addStep': command({
    help: 'Note what was done about a problem, and who is to act next.',
    input: z.object({
      problemId: id,
      ...inputShape(records.problem_steps),
      cost: sum.nullish(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'problems.updateStep': command({
    help: 'Change a step of a problem.',
    input: z.object({ id, ...patchShape(records.problem_steps), cost: sum.nullish() }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'problems.removeStep': command({
    help: 'Remove a step that was noted by mistake.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'problems.close': command({
    help: 'Say how a problem ended, and what was refunded.',
    input: z.object({
      id,
      outcome: z.enum(problemOutcomes),
      on: calendarDate.optional(),
      refunded: sum.nullish(),
      satisfaction: z.int().min(1).max(5).nullish(),
      note: longText.nullish(),
      /** The exit it ended in; left out, the one logged for its contract. */
      exitId: id.nullish(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'problems.reopen': command({
    help: 'Open a closed problem again.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'problems.list': query({
    help: 'Problems, those that wait longest first, then the closed ones; of one subject, of one supplier, or all.',
    input: z
      .object({ ...whoseDeal, open: z.boolean().optional() })
      .refine(saysWhoseAtMostOnce, notWhose)
      .default({}),
    output: z.array(problem),
  }),
  'problems.get': query({
    help: 'One problem with its steps, the oldest first.',
    input: z.object({ id }),
    output: problem.extend({ steps: z.array(problemStep) }),
    errors: ['NotFound'],
  }),
  'problems.remove': command({
    help: 'Remove a problem that was noted by mistake, with its steps.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
