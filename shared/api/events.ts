import { z } from 'zod';
import { messageSchema } from '../records/messages.ts';
import { calendarDate, id, money } from '../records/values.ts';
import type { EventName } from './event-names.ts';
import { nudge, urgencies } from './nudges.ts';

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
    nudges: z.array(
      z.object({
        id,
        title: z.string(),
        urgency: z.enum(urgencies),
        /** The last day on which acting still helps; null when no day is the last. */
        actBy: calendarDate.nullable(),
        /** What it costs to do nothing; null when nothing or unknown. */
        stake: money.nullable(),
        /** The last day, what is at stake and what comes of doing nothing, in a few sentences; null when there is nothing to say. */
        consequence: z.string().nullable(),
        subject: nudge.shape.subject,
        supplierId: id.nullable(),
        contractId: id.nullable(),
        /** The need it leads to, where it is about one. */
        needId: id.nullable(),
      }),
    ),
    openCount: z.int(),
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
} as const satisfies Readonly<Record<EventName, z.ZodType>>;

export type Events = {
  [Name in keyof typeof events]: z.infer<(typeof events)[Name]>;
};
