import { z } from 'zod';
import { anyErrorSchema } from './errors.ts';
import type { EventName } from './event-names.ts';
import { events, type Events } from './events.ts';

/** What a host answers, as a page parses it. The host itself passes it on unread, and so does without these schemas. */

/** `POST /session`. */
export const sessionReply = z.object({ token: z.string().min(1) });

/** What comes back from a call, before the value is parsed with the operation's output schema. */
export const callReply = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.unknown(),
    /** Of a command: the entry it left in the history, null when it changed nothing. */
    entryId: z.string().max(64).nullish(),
    /** Of a command that was only proposed. */
    proposalId: z.string().max(64).optional(),
  }),
  z.object({ ok: z.literal(false), error: anyErrorSchema }),
]);

/** The type of one event on its way to a page. */
export type EventMessage = { [Name in EventName]: { event: Name; payload: Events[Name] } }[EventName];

/** Parses one event of the stream or of the push channel. */
export const eventMessage = z.discriminatedUnion('event', [
  z.object({ event: z.literal('changed'), payload: events.changed }),
  z.object({ event: z.literal('nudgesRaised'), payload: events.nudgesRaised }),
  z.object({ event: z.literal('dateChanged'), payload: events.dateChanged }),
  z.object({ event: z.literal('navigate'), payload: events.navigate }),
  z.object({ event: z.literal('progress'), payload: events.progress }),
  z.object({ event: z.literal('calendarFailed'), payload: events.calendarFailed }),
]) satisfies z.ZodType<EventMessage>;
