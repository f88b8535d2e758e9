import { z } from 'zod';
import { watchedKinds } from '../domain/palgorithms/watched.ts';
import { calendarDate, id, money } from '../records/values.ts';
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

/** One setting, as a form shows it. */
export const palgorithmSetting = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['leadDays', 'days', 'percent', 'count', 'years', 'units', 'month', 'money']),
  value: settingValue,
  preset: settingValue,
  /** The value in words. */
  said: z.string(),
});

export const palgorithm = z.object({
  id: palgorithmId,
  title: z.string(),
  enabled: z.boolean(),
  /** The values it works with, as `palgorithms.configure` takes them. */
  settings: settingValues,
  /** The same with what they are called and what they are at first. */
  fields: z.array(palgorithmSetting),
  /** What it watches and when it speaks. */
  meaning: z.string(),
  /** The kind of record it looks at. */
  watches: z.enum(watchedKinds),
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

/** The rules that propose nudges: what they are, what was thought of them, and what they would have said. */
export const palgorithmsOperations = {
  'palgorithms.list': query({
    help: 'The palgorithms: what each watches, its settings, and how often it was shown, helped or was not useful.',
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
      /** Only this palgorithm, switched on; all as they are switched where it is left out. */
      id: palgorithmId.optional(),
      /** Settings of `id` to try instead of those in force. */
      settings: settingValues.optional(),
    }),
    /** By day, then the most pressing first. */
    output: z.array(heardNudge),
    errors: ['NotFound', 'Refused', 'Stopped'],
  }),
} as const;
