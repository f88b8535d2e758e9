import { z } from 'zod';
import { command, query } from './define.ts';
import { path, replace } from './file-paths.ts';
import { calendarDate, instant } from '../records/values.ts';

/** Deadlines for other calendars. */
export const calendarOperations = {
  'calendar.export': query({
    actsOutside: true,
    help: 'Write every coming deadline, with alarms, to an ICS file for any calendar.',
    input: z.object({ path, until: calendarDate.optional(), replace }),
    output: z.object({
      path: z.string(),
      /** Events that stand. */
      events: z.int(),
      /** Events of earlier files that are gone, and are cancelled in this one. */
      cancelled: z.int(),
    }),
    errors: ['FileUnwritable', 'Unavailable'],
  }),
  'calendar.keep': command({
    help: 'Write the calendar file to a path on this computer, and keep it up to date from now on.',
    input: z.object({ path, replace }),
    output: z.object({ path: z.string(), events: z.int() }),
    errors: ['FileUnwritable', 'Unavailable'],
  }),
  'calendar.choosePlace': query({
    actsOutside: true,
    help: 'Ask the person in a window of the system where to keep the calendar file; null: nowhere.',
    input: z.object({}).default({}),
    output: z.object({ path: z.string().nullable() }),
    errors: ['Unavailable'],
  }),
  'calendar.letGo': command({
    help: 'Keep the calendar file up to date no more; the file stays as it is.',
    input: z.object({}).default({}),
    output: z.object({ path: z.string() }),
    errors: ['Refused'],
  }),
  'calendar.kept': query({
    help: 'The calendar file that is kept up to date, when it was last written, or why it could not be.',
    input: z.object({}).default({}),
    output: z
      .object({
        path: z.string(),
        /** Whether it was chosen on this computer; where not, nothing is written. */
        isHere: z.boolean(),
        /** Whether something was written down, or a day has passed, since it was looked at. */
        isDue: z.boolean(),
        writtenAt: instant.nullable(),
        failure: z.string().nullable(),
        failedAt: instant.nullable(),
      })
      .nullable(),
  }),
  'calendar.refresh': query({
    actsOutside: true,
    help: 'Bring the kept calendar file up to date now. isHeard: whether a failure that is new is said to somebody.',
    input: z.object({ isHeard: z.boolean().default(false) }).prefault({}),
    output: z.object({
      state: z.enum(['off', 'same', 'written', 'failed']),
      /** Why it could not be written, where that was not said before. */
      failure: z.string().nullable(),
    }),
  }),
} as const;
