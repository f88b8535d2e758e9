import { z } from 'zod';
import { calendarDate } from '#shared/records/values.ts';

/** The days on which a nudge is told, as they are kept with it, in order. */
export const namedDays = z.array(calendarDate);
