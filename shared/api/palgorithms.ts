import { z } from 'zod';
import { mostRows } from '../domain/own-palgorithms/limits.ts';
import { ownKinds } from '../domain/own-palgorithms/own-records.ts';
import { ownActions, rowComparisons, templateNames } from '../domain/own-palgorithms/own-words.ts';
import { nudgeSubjectTypes } from '../domain/palgorithms/proposal.ts';
import { ownPalgorithmName, ownRhythm } from '../records/own-palgorithms.ts';
import { id, line, lines, recordTimes } from '../records/values.ts';
import { command, query } from './define.ts';

/** Longer texts are not even looked at; what is longer than a condition may be is told in words. */
const longestWritten = 20_000;

/** What the person writes of a palgorithm. */
const written = {
  name: ownPalgorithmName,
  /** The kind of record it is about. */
  on: z.enum(ownKinds),
  /** The condition, in CEL, over the one record named by `on`: `contract.monthly > 40.0`. */
  when: lines(longestWritten),
  /** What it says, with places such as `{contract.name}`. */
  say: line(longestWritten),
};

const chosen = {
  /** After an answer it is silent about the record for so long; null or left out: for good. */
  atMostEvery: ownRhythm.nullish(),
  /** What is offered beside looking at the record. */
  action: z.enum(ownActions).nullish(),
};

export const ownDefinition = z.object({ ...written, ...chosen });

/** What is wrong with a part of a definition, and where. */
export const ownProblem = z.object({
  part: z.enum(['when', 'say', 'action']),
  /** The characters it is about, counted from 0; `to` no longer belongs to it. */
  from: z.int(),
  to: z.int(),
  text: z.string(),
});

/** A row of the form: a fact, how it is compared, and with what. */
export const conditionRow = z.object({
  fact: z.string().max(100),
  comparison: z.enum(rowComparisons),
  value: z.string().max(200),
});

/** A condition as rows of the form, all of which or one of which has to hold. */
export const conditionRows = z.object({
  join: z.enum(['and', 'or']),
  rows: z.array(conditionRow).min(1).max(mostRows),
});

export const ownPalgorithm = z.object({
  id,
  ...written,
  when: z.string(),
  say: z.string(),
  atMostEvery: ownRhythm.nullable(),
  action: z.enum(ownActions).nullable(),
  enabled: z.boolean(),
  /** Why it can not be carried out, though it is switched on; empty where it can. */
  problems: z.array(ownProblem),
  ...recordTimes,
});

/** A record of which something would be said today. */
export const wouldSay = z.object({
  on: z.object({ type: z.enum(nudgeSubjectTypes), id, name: z.string() }),
  key: z.string(),
  title: z.string(),
  because: z.array(z.string()),
});

const tried = z.object({
  /** What is wrong with it; empty where it can be carried out. */
  problems: z.array(ownProblem),
  /** How many records it would speak of today, whatever was answered. */
  count: z.int(),
  /** The first of them, at most so many as were asked for. */
  firesOn: z.array(wouldSay),
  /** Its condition as rows of the form; null where it says more than rows can. */
  rows: conditionRows.nullable(),
});

/** What is in a file with one palgorithm. */
const preview = z.object({
  definition: ownDefinition,
  ...tried.shape,
  /** Whether one of the same name is here. */
  isKnown: z.boolean(),
});

const fileText = z.string().max(longestWritten);

/** The palgorithms that the person writes. */
export const palgorithmsOperations = {
  'palgorithms.define': command({
    help: 'Write a palgorithm of your own: when its CEL condition holds for a record, it says something.',
    input: z.object({ ...ownDefinition.shape, enabled: z.boolean().optional() }),
    output: z.object({ id }),
    errors: ['Refused'],
  }),
  'palgorithms.change': command({
    help: 'Change a palgorithm of your own, or switch it on or off; what is left out stays.',
    input: z.object({
      id,
      ...z.object(written).partial().shape,
      ...chosen,
      enabled: z.boolean().optional(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'palgorithms.remove': command({
    help: 'Remove a palgorithm of your own; what it said goes with it.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'palgorithms.own': query({
    help: 'The palgorithms you wrote, by name, each with what is wrong with it if it can not be carried out.',
    input: z.object({ id: id.optional() }).default({}),
    output: z.array(ownPalgorithm),
  }),
  'palgorithms.try': query({
    help: 'What a palgorithm would say today of your own records: one you write, or one that is here by its id.',
    input: z.object({
      definition: z.object({ ...ownDefinition.shape, name: line(100).default('') }).optional(),
      /** One of your own by its id, or one that came with Dancecard by its name. */
      id: id.optional(),
      /** Settings to try instead of those in force, for one that came with Dancecard. */
      settings: z.record(z.string().max(100), z.unknown()).optional(),
      /** At most so many records are named. */
      limit: z.int().min(0).max(1000).default(20),
    }),
    output: tried,
    errors: ['NotFound', 'Refused', 'Stopped'],
  }),
  'palgorithms.facts': query({
    help: 'The facts that conditions may ask for, by kind of record.',
    input: z.object({ on: z.enum(ownKinds).optional() }).default({}),
    output: z.array(
      z.object({
        on: z.enum(ownKinds),
        /** As it is written in a condition: `contract.monthly`. */
        fact: z.string(),
        type: z.enum(['text', 'texts', 'sum', 'whole', 'day', 'flag']),
        meaning: z.string(),
        /** The words it is one of, with what they are called; empty where it may be any. */
        oneOf: z.array(z.object({ value: z.string(), word: z.string() })),
      }),
    ),
  }),
  'palgorithms.templates': query({
    help: 'Palgorithms that are ready to be taken and changed.',
    input: z.object({}).default({}),
    output: z.array(z.object({ template: z.enum(templateNames), meaning: z.string(), definition: ownDefinition })),
  }),
  'palgorithms.export': query({
    help: 'One palgorithm of your own as a small JSON text, for somebody else or for later.',
    input: z.object({ id }),
    output: z.object({ name: z.string(), text: z.string() }),
    errors: ['NotFound', 'Refused'],
  }),
  'palgorithms.preview': query({
    help: 'What is in a JSON text with one palgorithm, and what it would say today, without taking it in.',
    input: z.object({ text: fileText }),
    output: preview,
    errors: ['Refused', 'Stopped'],
  }),
  'palgorithms.import': command({
    help: 'Take in a palgorithm from a JSON text that palgorithms.export wrote.',
    input: z.object({ text: fileText }),
    output: z.object({ id }),
    errors: ['Refused'],
  }),
} as const;
