import { z } from 'zod';
import { messageSchema } from '../records/messages.ts';
import { calendarDate, id } from '../records/values.ts';
import type { EventName } from './event-names.ts';
import { raisedNudge } from './nudges.ts';

/** What the store tells its doors without being asked. */
export const events = {
  /** Something was written. Pages read again what they show. */
  changed: z.object({
    entryId: id.nullable(),
    operation: z.string(),
    tables: z.array(z.string()),
  }),
  /** Nudges that are due to be shown now, the most pressing first, all at once. */
  nudgesRaised: z.object({
    nudges: z.array(raisedNudge),
    openCount: z.int(),
    /** Of a digest how often one comes; null for what is told when it comes up. */
    digest: z.enum(['daily', 'weekly']).nullable(),
  }),
  /** The day has changed: midnight, a wake-up, another time zone. */
  dateChanged: z.object({ today: calendarDate }),
  /** A notification or a menu wants the page to go somewhere. */
  navigate: z.object({ to: z.string() }),
  /** How far a long piece of work is. */
  progress: z.object({
    work: z.string(),
    done: z.int(),
    total: z.int().nullable(),
    /** What is being done, in the language of whoever asked for it. */
    text: z.string(),
    messages: z.object({ text: messageSchema }),
  }),
  /** The calendar file that is kept up to date could not be; said once. */
  calendarFailed: z.object({ text: z.string() }),
} as const satisfies Readonly<Record<EventName, z.ZodType>>;

export type Events = {
  [Name in keyof typeof events]: z.infer<(typeof events)[Name]>;
};
