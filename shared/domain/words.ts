import type { Money } from './money.ts';
import type { Period } from './period.ts';

/** What a plain place in a message takes: text that is nobody's language, a message, or several of them as a list. */
export type Words = string | Message | readonly Words[];

/** What a message may carry: a calendar date is text, an instant a number of milliseconds. */
export type MessageValue = Words | number | Money | Period | null;

/**
 * Something to say to the person: which message of the catalogs, and the facts it is about. A door turns it into text in
 * the person's language (`shared/messages/speaker.ts`). It is plain JSON, so that it can be stored and sent. Made by
 * `message()`, which knows the names and their values.
 */
export interface Message {
  readonly id: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}
