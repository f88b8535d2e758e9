import { z } from 'zod';
import { query } from './define.ts';
import { path, replace } from './file-paths.ts';
import { calendarDate } from '../records/values.ts';

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
} as const;
