import { z } from 'zod';
import { nudgeSubjectTypes } from '../domain/palgorithms/proposal.ts';
import { palgorithmNames } from '../domain/palgorithms/registered.ts';
import { urgencies } from '../domain/palgorithms/urgency.ts';
import type { Message } from '../domain/words.ts';
import { command, query } from './define.ts';
import { palgorithmSetting, reactionCounts, watchedByPalgorithm } from './palgorithms.ts';
import { calendarDate, id, instant, money } from '../records/values.ts';

export { palgorithmNames, urgencies };

export const nudgeStatuses = ['open', 'snoozed', 'dismissed', 'done', 'expired'] as const;

export const nudgeVerdicts = ['helped', 'junk'] as const;

const messageShape = {
  type: 'object' as const,
  properties: { id: { type: 'string' as const }, values: { type: 'object' as const } },
  required: ['id', 'values'],
};

/**
 * What a nudge says, whatever the language. Lists of nudges are long: that these are messages is held when they are made
 * and when they are read from the store, and they are only read where somebody looks at them.
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const nudgeMessages = z.unknown().meta({
  type: 'object',
  properties: { title: messageShape, because: { type: 'array', items: messageShape } },
  required: ['title', 'because'],
}) as z.ZodType<{ readonly title: Message; readonly because: readonly Message[] }>;

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
    type: z.enum(nudgeSubjectTypes),
    id,
    name: z.string(),
  }),
  /** The supplier and the contract it leads to, where it is about one. */
  supplierId: id.nullable(),
  supplierName: z.string().nullable(),
  contractId: id.nullable(),
  /** The need it leads to, where it is about one. */
  needId: id.nullable(),
  title: z.string(),
  /** The facts and the calculation in plain words. */
  because: z.array(z.string()),
  messages: nudgeMessages,
  actBy: calendarDate.nullable(),
  stake: money.nullable(),
  urgency: z.enum(urgencies),
  status: z.enum(nudgeStatuses),
  snoozedUntil: calendarDate.nullable(),
  raisedOn: calendarDate,
  changedAt: instant,
  actions: z.array(nudgeAction),
  /** What the person said about whether it helped. */
  feedback: z.enum(nudgeVerdicts).nullable(),
  /** The names of those whose it is; none: the household's. */
  whose: z.array(z.string()),
  /** Why somebody who asked for themselves hears of what is not theirs; null where that needs no reason. */
  heardBecause: z.string().nullable(),
});

/** Why one nudge stands above another. */
const neighbour = z.object({
  id,
  title: z.string(),
  /** Why the one above stands above the one below. */
  why: z.string(),
});

/** Everything there is to know about why a nudge is said. Each text is one or a few plain sentences. */
export const nudgeExplanation = z.object({
  nudge,
  /** The facts and the calculation. */
  because: z.array(z.string()),
  palgorithm: z.object({
    id: z.string(),
    title: z.string(),
    meaning: z.string(),
    watches: watchedByPalgorithm,
  }),
  settings: z.array(palgorithmSetting.extend({ isPreset: z.boolean() })),
  /** Why it is said since this day, and when it was or will be told. */
  whyNow: z.array(z.string()),
  /** What would end it: answers, settings, changes. */
  silencedBy: z.array(z.string()),
  /** What became of nudges of the same palgorithm, and what follows from it. */
  learnt: z.object({
    ...reactionCounts,
    /** Of the same kind of supplier. */
    kind: z.string().nullable(),
    ofKind: z.object(reactionCounts),
    text: z.array(z.string()),
  }),
  /** Its neighbours in the list; null where there is none, or where it is not open. */
  order: z.object({ above: neighbour.nullable(), below: neighbour.nullable() }),
});

/** Where a palgorithm stands to a record. */
export const whyNotStates = ['now', 'snoozed', 'answered', 'off', 'paused', 'later', 'unknown', 'never'] as const;

/** What one palgorithm says of a record, or why nothing. */
export const whyNotAnswer = z.object({
  palgorithm: z.string(),
  /** Of one that the person wrote: its id. Null for those that came with Dancecard, and where none was written. */
  ownId: id.nullable(),
  title: z.string(),
  state: z.enum(whyNotStates),
  /** Answered or put off until, or the first day on which it would speak; null where no day belongs to it. */
  on: calendarDate.nullable(),
  /** In plain words. */
  text: z.string(),
  /** The nudge it is about, where one is stored. */
  nudgeId: id.nullable(),
});

/** A nudge of which the person is told. */
export const raisedNudge = z.object({
  id,
  title: z.string(),
  urgency: z.enum(urgencies),
  /** The last day on which acting still helps; null when no day is the last. */
  actBy: calendarDate.nullable(),
  /** What it costs to do nothing; null when nothing or unknown. */
  stake: money.nullable(),
  /** The last day, what is at stake and what comes of doing nothing, in a few sentences; null when there is nothing to say. */
  consequence: z.string().nullable(),
  subject: nudge.shape.subject,
  supplierId: id.nullable(),
  supplierName: z.string().nullable(),
  contractId: id.nullable(),
  /** The need it leads to, where it is about one. */
  needId: id.nullable(),
});

/** How many nudges are open. */
export const nudgeCounts = z.object({
  open: z.int(),
  /** By urgency. */
  now: z.int(),
  soon: z.int(),
  later: z.int(),
  /** To be acted on today or before, within a week, within a month: each within the next. */
  today: z.int(),
  week: z.int(),
  month: z.int(),
});

/** What the palgorithms propose, and the person's answers. */
export const nudgesOperations = {
  'nudges.list': query({
    help: 'Nudges, the most pressing first. asOf: what would be open on that day; knownOn: by what was known then.',
    input: z
      .object({
        asOf: calendarDate.optional(),
        /** Only what was written down until the end of this day counts, by the settings of today. */
        knownOn: calendarDate.optional(),
        status: z.enum([...nudgeStatuses, 'all']).default('open'),
        /** Only those that lead to this supplier. */
        supplierId: id.optional(),
        /** Only those that this person hears of. */
        personId: id.optional(),
        /** At most so many; all where it is left out. */
        limit: z.int().min(1).max(10_000).optional(),
      })
      .prefault({}),
    output: z.array(nudge),
  }),
  'nudges.overview': query({
    help: 'How many nudges are open, by when they are to be acted on, with the first of those that press and can wait.',
    input: z
      .object({
        /** At most so many that press, which is all but the urgency `later`. */
        pressing: z.int().min(0).max(1000).default(20),
        /** At most so many of the urgency `later`. */
        waiting: z.int().min(0).max(1000).default(20),
        /** Those of which the person who sits here hears, where it is known who that is, or all. */
        heardBy: z.enum(['here', 'everybody']).default('here'),
      })
      .prefault({}),
    output: z.object({
      counts: nudgeCounts,
      /** Who sits here; null where nobody said so. */
      here: z.object({ id, name: z.string() }).nullable(),
      /** How many more are open of which they do not hear, by whose they are; null: the household's. */
      others: z.array(z.object({ personId: id.nullable(), name: z.string().nullable(), open: z.int() })),
      /** Both kinds, the most pressing first, as in the whole list. */
      nudges: z.array(nudge),
    }),
  }),
  'nudges.explain': query({
    help: 'Why a nudge, why now, by which rule and settings, what would silence it, and why it stands where it does.',
    input: z.object({ id }),
    output: nudgeExplanation,
    errors: ['NotFound', 'Refused'],
  }),
  'nudges.whyNot': query({
    help: 'Why nothing is said about a record: for each palgorithm that watches it, what it says, or when it would.',
    input: z.object({ subject: z.object({ type: z.enum(nudgeSubjectTypes), id }) }),
    output: z.array(whyNotAnswer),
    errors: ['NotFound', 'Refused'],
  }),
  'nudges.feedback': command({
    help: 'Say whether a nudge helped or was not useful. It changes the order and what interrupts, never a deadline.',
    input: z.object({ id, verdict: z.enum(nudgeVerdicts) }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'nudges.due': query({
    actsOutside: true,
    help: 'What is to be told now, for reminders elsewhere. mark: and take it as told. personId: to whom, else who is here.',
    input: z.object({ mark: z.boolean().default(false), personId: id.optional() }).prefault({}),
    output: z.object({
      nudges: z.array(raisedNudge),
      openCount: z.int(),
      /** Of a digest how often one comes; null for what is told when it comes up. */
      digest: z.enum(['daily', 'weekly']).nullable(),
      /** Whether something waits for the quiet hours to end. */
      waits: z.boolean(),
    }),
    errors: ['NotFound'],
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
