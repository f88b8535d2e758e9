import { z } from 'zod';
import { mostRows } from '../domain/own-palgorithms/limits.ts';
import { ownKinds } from '../domain/own-palgorithms/own-records.ts';
import { ownActions, rowComparisons, templateNames } from '../domain/own-palgorithms/own-words.ts';
import { nudgeSubjectTypes } from '../domain/palgorithms/proposal.ts';
import { message } from '../domain/message.ts';
import { storedMessage } from '../records/stored-message.ts';
import { watchedKinds } from '../domain/palgorithms/watched.ts';
import { ownPalgorithmName, ownRhythm } from '../records/own-palgorithms.ts';
import { calendarDate, id, line, lines, money, recordTimes } from '../records/values.ts';
import { command, query } from './define.ts';

/** The id of a palgorithm: its name. */
const palgorithmId = z.string().min(1).max(100);

/** A number, days before a day, or a sum; null for no sum. What each setting takes is said by its palgorithm. */
const settingValue = z.union([z.number(), z.array(z.number()).max(100), money, z.null()]);
export type SettingValue = z.infer<typeof settingValue>;

/** Values of settings by their names. */
export const settingValues = z.record(z.string().max(100), settingValue);

/** What became of nudges, counted. */
export const reactionCounts = {
  /** Stood in the list, since what was learnt was last forgotten. */
  shown: z.int(),
  helped: z.int(),
  junk: z.int(),
  /** Put off, and nothing said since. */
  notNow: z.int(),
  /** Nothing was ever said or done. */
  ignored: z.int(),
  /** How likely the next is to help, from 0 to 1. */
  usefulness: z.number(),
};

/** What a palgorithm looks at. */
export const watchedByPalgorithm = z.enum([...new Set([...watchedKinds, ...ownKinds]), 'every']);

/** One setting, as a form shows it. */
export const palgorithmSetting = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['leadDays', 'days', 'percent', 'count', 'months', 'years', 'units', 'month', 'money']),
  value: settingValue,
  preset: settingValue,
  /** The value in words. */
  said: z.string(),
});

export const palgorithm = z.object({
  id: palgorithmId,
  /** Whether the person wrote it. It has no settings; what it says is changed by `palgorithms.change`. */
  isOwn: z.boolean(),
  title: z.string(),
  enabled: z.boolean(),
  /** The values it works with, as `palgorithms.configure` takes them. */
  settings: settingValues,
  /** The same with what they are called and what they are at first. */
  fields: z.array(palgorithmSetting),
  /** What it watches and when it speaks. */
  meaning: z.string(),
  /** The kind of record it looks at; every kind where the person may choose it. */
  watches: watchedByPalgorithm,
  ...reactionCounts,
  /** The same by kind of supplier, which is the category of the contract; null for none. The most shown first. */
  kinds: z.array(z.object({ kind: z.string().nullable(), ...reactionCounts })),
});

/** Something that would have been heard. */
export const heardNudge = z.object({
  /** The first day on which it would have stood in the list. */
  on: calendarDate,
  key: z.string(),
  title: z.string(),
  palgorithm: palgorithmId,
  actBy: calendarDate.nullable(),
  /** What it leads to, where it is about one. */
  supplierId: id.nullable(),
  contractId: id.nullable(),
});

/** Longer texts are not even looked at; what is longer than a condition may be is told in words. */
const longestWritten = 200_000;

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
  /** As it is stored, which may be what nobody could write. */
  name: z.string(),
  on: z.enum(ownKinds),
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

/** A file with one palgorithm: its text, or where it is. */
const ownFile = z
  .object({ text: z.string().max(longestWritten).optional(), path: z.string().min(1).max(4096).optional() })
  .refine(({ text, path }) => (text === undefined) !== (path === undefined), {
    path: ['path'],
    message: storedMessage(message('input.fileOrText')),
  });

/** A definition that is written without `definition` around it; undefined where none is, or not all of it. */
export function flatDefinition({
  name,
  on,
  when,
  say,
  atMostEvery,
  action,
}: Partial<z.infer<typeof ownDefinition>>): z.infer<typeof ownDefinition> | undefined {
  if (on === undefined || when === undefined || say === undefined) return undefined;
  return { name: name ?? '', on, when, say, atMostEvery, action };
}

/** The rules that propose nudges: what they are, what was thought of them, what they would have said, and one's own. */
export const palgorithmsOperations = {
  'palgorithms.list': query({
    help: 'The palgorithms, those you wrote last: what each watches, its settings, and how often it helped.',
    input: z.object({}).default({}),
    output: z.array(palgorithm),
  }),
  'palgorithms.configure': command({
    help: 'Switch a palgorithm on or off, or change its settings; what is left out stays.',
    input: z.object({ id: palgorithmId, enabled: z.boolean().optional(), settings: settingValues.optional() }),
    output: palgorithm,
    errors: ['NotFound', 'Refused'],
  }),
  'palgorithms.forget': command({
    help: 'Forget what was learnt about a palgorithm: it counts from now on only.',
    input: z.object({ id: palgorithmId }),
    output: palgorithm,
    errors: ['NotFound'],
  }),
  'palgorithms.backtest': query({
    help: 'What would have been heard over a past period, by what was known on each day of it.',
    input: z.object({
      from: calendarDate,
      /** Today at the latest; at most three years after `from`. */
      to: calendarDate,
      /** Only this palgorithm, one of your own too, switched on; all as they are switched where it is left out. */
      id: palgorithmId.optional(),
      /** Settings of `id` to try instead of those in force. */
      settings: settingValues.optional(),
    }),
    /** By day, then the most pressing first. */
    output: z.array(heardNudge),
    errors: ['NotFound', 'Refused', 'Stopped'],
  }),
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
    input: z
      .object({
        definition: z.object({ ...ownDefinition.shape, name: line(100).default('') }).optional(),
        /** What a definition holds may be said without `definition` around it. */
        ...z.object({ ...written, name: line(100) }).partial().shape,
        ...chosen,
        /** One of your own by its id, or one that came with Dancecard by its name. */
        id: id.optional(),
        /** Settings to try instead of those in force, for one that came with Dancecard. */
        settings: z.record(z.string().max(100), z.unknown()).optional(),
        /** At most so many records are named. */
        limit: z.int().min(0).max(1000).default(20),
      })
      .refine(
        ({ id: known, definition, ...flat }) =>
          [known, definition, flatDefinition(flat)].filter((one) => one !== undefined).length === 1,
        {
          path: ['id'],
          message: storedMessage(message('input.palgorithmToTry')),
        },
      ),
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
    help: 'What is in a file or JSON text with one palgorithm, and what it would say today, without taking it in.',
    input: ownFile,
    output: preview,
    errors: ['Refused', 'Stopped', 'FileUnreadable', 'Unavailable'],
  }),
  'palgorithms.import': command({
    help: 'Take in a palgorithm from a file, or a JSON text that palgorithms.export wrote.',
    input: ownFile,
    output: z.object({ id }),
    errors: ['Refused', 'FileUnreadable', 'Unavailable'],
  }),
} as const;
