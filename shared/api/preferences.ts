import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { mostAmount } from '#shared/domain/money.ts';
import { bankDayRules } from '#shared/domain/payments/bank-day.ts';
import { restsOfBudget, rhythms } from '#shared/domain/attention/rhythm.ts';
import { weekdays } from '#shared/domain/calendar-date.ts';
import { languages } from '#shared/messages/tongue.ts';
import { storedMessage } from '../records/stored-message.ts';
import { command, query } from './define.ts';
import { calendarDate, currencyCode, id, place } from '../records/values.ts';
import { palgorithmPreferences, palgorithmsChange } from './palgorithm-preferences.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, storedMessage(message('input.timeOfDay')));

const copiesDays = z.int().min(30).max(3650);
const damagedDays = z.int().min(90).max(3650);
const personalValue = z.object({ kind: z.enum(['avoid', 'favour']), text: z.string().trim().min(2).max(60) });

const interruptionsADay = z.int().min(1).max(20);
const interruptionsAWeek = z.int().min(1).max(100);
/** One day of the week is left at least. */
const quietDays = z.array(z.enum(weekdays)).max(6);
const daysUntilSecond = z.int().min(1).max(60);
const smallestMatter = z.object({ amount: z.int().min(1).max(mostAmount), currency: currencyCode });

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
  attention: z
    .object({
      /** At most so many interruptions a day, and on seven days in a row. */
      perDay: interruptionsADay.default(1),
      perWeek: interruptionsAWeek.default(4),
      /** Days of the week on which nothing is told. */
      quietDays: quietDays.default([]),
      /** Whether the person is told at once, or together in a digest. */
      rhythm: z.enum(rhythms).default('at_once'),
      /** What becomes of what goes beyond the budget. */
      rest: z.enum(restsOfBudget).default('wait'),
      digestAt: timeOfDay.default('18:00'),
      digestOn: z.enum(weekdays).default('sun'),
      /** What has less at stake never interrupts by itself; null: nothing is too small. */
      smallest: smallestMatter.nullable().default(null),
      /** After so many days without a reaction the second person of a contract is told. */
      secondAfterDays: daysUntilSecond.default(7),
    })
    .prefault({}),
  startAtLogin: z.boolean().default(false),
  /** What the person will not buy into, and what they favour; looked for in candidates and offers. */
  values: z.array(personalValue).max(30).default([]),
  /** Whether the panel on what suppliers typically do at each step is shown. */
  suppliersSide: z.boolean().default(true),
  /** Copies from before updates are deleted when older than this; the latest three never. */
  keepCopiesDays: copiesDays.default(365),
  /** Damaged files set aside are deleted when older than this, if the store holds records; null keeps them. */
  keepDamagedDays: damagedDays.nullable().default(null),
  payments: z
    .object({
      /** What the person's bank does with a payment whose day is no business day. */
      bankDay: z.enum(bankDayRules).default('following'),
      /** Whether calendar files hold the days on which something is paid. */
      inCalendar: z.boolean().default(false),
    })
    .prefault({}),
  /** The person who sits at this computer, and for whom things are shown and told; null: whoever is there. */
  here: id.nullable().default(null),
  /** The calendar file that is kept up to date, on the computer on which it was chosen, in the language spoken there then. */
  calendarFile: z
    .object({
      path: z.string().min(1).max(4096),
      computer: z.string().max(64),
      language: z.enum(languages),
      locale: z.string().max(35),
    })
    .nullable()
    .default(null),
  /** For each palgorithm of which what was learnt was forgotten: the day. */
  forgotten: z.record(z.string().max(100), calendarDate).default({}),
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
  attention: z
    .object({
      perDay: interruptionsADay.optional(),
      perWeek: interruptionsAWeek.optional(),
      quietDays: quietDays.optional(),
      rhythm: z.enum(rhythms).optional(),
      rest: z.enum(restsOfBudget).optional(),
      digestAt: timeOfDay.optional(),
      digestOn: z.enum(weekdays).optional(),
      smallest: smallestMatter.nullable().optional(),
      secondAfterDays: daysUntilSecond.optional(),
    })
    .optional(),
  startAtLogin: z.boolean().optional(),
  values: z.array(personalValue).max(30).optional(),
  suppliersSide: z.boolean().optional(),
  keepCopiesDays: copiesDays.optional(),
  keepDamagedDays: damagedDays.nullable().optional(),
  payments: z
    .object({
      bankDay: z.enum(bankDayRules).optional(),
      inCalendar: z.boolean().optional(),
    })
    .optional(),
  here: id.nullable().optional(),
  palgorithms: palgorithmsChange.optional(),
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
export type PreferencesChange = z.infer<typeof preferencesChange>;
