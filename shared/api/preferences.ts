import { z } from 'zod';
import { languages } from '#shared/messages/tongue.ts';
import { command, query } from './define.ts';
import { palgorithmNames } from './nudges.ts';
import { currencyCode } from '../records/values.ts';
import { place } from '../records/values.ts';

const days = z.int().min(0).max(730);
const leadDays = z.array(days).min(1).max(12);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written like 21:00.');

/** The numbers each palgorithm works with. Every field has its default, so that an empty store nudges well. */
export const palgorithmPreferences = z.object({
  notice_deadline: z
    .object({
      on: z.boolean().default(true),
      /** Days before the deadline on which to remind. */
      leadDays: leadDays.default([60, 30, 14, 7, 3, 1]),
      /** The same for terms of a year or longer. */
      yearlyLeadDays: leadDays.default([90, 60, 30, 14, 7, 3, 1]),
    })
    .prefault({}),
  fixed_term_ending: z
    .object({
      on: z.boolean().default(true),
      leadDays: leadDays.default([60, 30, 7]),
    })
    .prefault({}),
  renewed_without_decision: z
    .object({
      on: z.boolean().default(true),
      /** For how many days after the renewal. */ showDays: days.default(30),
    })
    .prefault({}),
  trial_ending: z
    .object({
      on: z.boolean().default(true),
      leadDays: leadDays.default([7, 3, 1]),
    })
    .prefault({}),
  cooling_off_ending: z
    .object({
      on: z.boolean().default(true),
      leadDays: leadDays.default([7, 3, 1]),
    })
    .prefault({}),
  price_rise: z
    .object({
      on: z.boolean().default(true),
      /** Smallest rise worth a nudge, in percent. */ fromPercent: z.number().min(0).max(100).default(0),
    })
    .prefault({}),
  exit_unacknowledged: z
    .object({
      on: z.boolean().default(true),
      /** Days after the notice was sent. */ afterDays: days.default(14),
      /** For how many days after the end it is still followed. */ daysAfterEnd: days.default(90),
    })
    .prefault({}),
  terms_unknown: z
    .object({
      on: z.boolean().default(true),
      /** Days after the contract was entered. */ afterDays: days.default(0),
      /** Up to this many contracts are asked about one by one; more make one nudge. */ oneByOneUpTo: z
        .int()
        .min(0)
        .max(100)
        .default(5),
    })
    .prefault({}),
} satisfies Record<(typeof palgorithmNames)[number], z.ZodType>);

const copiesDays = z.int().min(30).max(3650);
const damagedDays = z.int().min(90).max(3650);
const personalValue = z.object({ kind: z.enum(['avoid', 'favour']), text: z.string().trim().min(2).max(60) });

/** How and when the person wants to be nudged, and how things are shown. */
export const preferences = z.object({
  /** What everything is said in; null follows the desktop or the browser. */
  language: z.enum(languages).nullable().default(null),
  /** A BCP 47 tag for dates and money; null follows the computer. */
  locale: z.string().max(35).nullable().default(null),
  /** Where contracts are performed unless they say otherwise. */
  place: place.nullable().default(null),
  currency: currencyCode.default('EUR'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  quietHours: z
    .object({
      on: z.boolean().default(true),
      from: timeOfDay.default('21:00'),
      to: timeOfDay.default('08:00'),
    })
    .prefault({}),
  notifications: z.boolean().default(true),
  startAtLogin: z.boolean().default(false),
  /** What the person will not buy into, and what they favour; looked for in candidates and offers. */
  values: z.array(personalValue).max(30).default([]),
  /** Whether the panel on what suppliers typically do at each step is shown. */
  suppliersSide: z.boolean().default(true),
  /** Copies from before updates are deleted when older than this; the latest three never. */
  keepCopiesDays: copiesDays.default(365),
  /** Damaged files set aside are deleted when older than this, if the store holds records; null keeps them. */
  keepDamagedDays: damagedDays.nullable().default(null),
  palgorithms: palgorithmPreferences.prefault({}),
});

/** Any part of the preferences; what is left out stays. */
export const preferencesChange = z.object({
  language: preferences.shape.language.unwrap().optional(),
  locale: preferences.shape.locale.unwrap().optional(),
  place: preferences.shape.place.unwrap().optional(),
  currency: currencyCode.optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  quietHours: z
    .object({
      on: z.boolean().optional(),
      from: timeOfDay.optional(),
      to: timeOfDay.optional(),
    })
    .optional(),
  notifications: z.boolean().optional(),
  startAtLogin: z.boolean().optional(),
  values: z.array(personalValue).max(30).optional(),
  suppliersSide: z.boolean().optional(),
  keepCopiesDays: copiesDays.optional(),
  keepDamagedDays: damagedDays.nullable().optional(),
  palgorithms: z
    .object({
      notice_deadline: z
        .object({
          on: z.boolean().optional(),
          leadDays: leadDays.optional(),
          yearlyLeadDays: leadDays.optional(),
        })
        .optional(),
      fixed_term_ending: z.object({ on: z.boolean().optional(), leadDays: leadDays.optional() }).optional(),
      renewed_without_decision: z.object({ on: z.boolean().optional(), showDays: days.optional() }).optional(),
      trial_ending: z.object({ on: z.boolean().optional(), leadDays: leadDays.optional() }).optional(),
      cooling_off_ending: z.object({ on: z.boolean().optional(), leadDays: leadDays.optional() }).optional(),
      price_rise: z
        .object({
          on: z.boolean().optional(),
          fromPercent: z.number().min(0).max(100).optional(),
        })
        .optional(),
      exit_unacknowledged: z
        .object({
          on: z.boolean().optional(),
          afterDays: days.optional(),
          daysAfterEnd: days.optional(),
        })
        .optional(),
      terms_unknown: z
        .object({
          on: z.boolean().optional(),
          afterDays: days.optional(),
          oneByOneUpTo: z.int().min(0).max(100).optional(),
        })
        .optional(),
    })
    .optional(),
});

export const preferencesOperations = {
  'preferences.get': query({
    help: 'How and when the person wants to be nudged, and how things are shown.',
    input: z.object({}).default({}),
    output: preferences,
  }),
  'preferences.set': command({
    help: 'Change preferences; what is left out stays.',
    input: preferencesChange,
    output: preferences,
  }),
} as const;

export type Preferences = z.infer<typeof preferences>;
export type PalgorithmPreferences = z.infer<typeof palgorithmPreferences>;
export type PreferencesChange = z.infer<typeof preferencesChange>;
