import { z } from 'zod';
import { languages, pseudoLanguage } from '#shared/messages/tongue.ts';
import { query } from './define.ts';
import { calendarDate } from '../records/values.ts';

/** The app itself. */
export const appOperations = {
  'app.status': query({
    whileLocked: true,
    help: 'The date the app works with, where the data lies, and how much there is.',
    input: z.object({}).default({}),
    output: z.object({
      version: z.string(),
      today: calendarDate,
      /** Whether the date was fixed with --today. */
      todayFixed: z.boolean(),
      demo: z.boolean(),
      /** Whether the records are locked; nothing is counted then. */
      locked: z.boolean(),
      /** The BCP 47 tag by which dates and money are written: the preference, else the computer's. */
      locale: z.string(),
      /** What this caller is spoken to in: the preference, else what the desktop or browser speaks. */
      language: z.enum([...languages, pseudoLanguage]),
      dataFolder: z.string(),
      door: z.enum(['desktop', 'browser', 'cli', 'test']),
      counts: z.object({
        suppliers: z.int(),
        /** Those that are not past. */
        relationships: z.int(),
        contracts: z.int(),
        openNudges: z.int(),
        historyEntries: z.int(),
      }),
      /** What the person should know about the store, such as a damaged file that was set aside; null when all is well. */
      notice: z.string().nullable(),
      canUndo: z.boolean(),
      canRedo: z.boolean(),
      undoTitle: z.string().nullable(),
      redoTitle: z.string().nullable(),
    }),
  }),
  'app.holidayRegions': query({
    whileLocked: true,
    help: 'Countries and regions whose holidays are known.',
    input: z.object({}).default({}),
    output: z.array(
      z.object({
        country: z.string(),
        name: z.string(),
        regions: z.array(z.object({ region: z.string(), name: z.string() })),
      }),
    ),
  }),
  'app.openLink': query({
    actsOutside: true,
    help: 'Open a supplier’s web page in the browser, after checking the address.',
    input: z.object({ address: z.string().max(2000) }),
    output: z.object({ opened: z.boolean() }),
    errors: ['Refused', 'Unavailable'],
  }),
  'app.openDemo': query({
    actsOutside: true,
    help: 'Open an invented household in a window or tab of its own; nothing of it is kept.',
    input: z.object({}).default({}),
    output: z.object({ opened: z.boolean() }),
    errors: ['Unavailable'],
  }),
} as const;
