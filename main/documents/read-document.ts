import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { attachment, TextState } from '#shared/records/documents.ts';
import type { z } from 'zod';

/** What came with a mail. */
export type ReadAttachment = z.infer<typeof attachment>;

/** What became of reading the text of a document; the text itself was told while it was read. */
export interface ReadText {
  readonly state: TextState;
  /** Null for what has no pages. */
  readonly pages: number | null;
  readonly attachments: readonly ReadAttachment[];
  /** The day it says it was written on, where its kind has a place for that; null for any other. */
  readonly writtenOn: CalendarDate | null;
}

/** What came with a mail, taken out of it, with the name that it gives. */
export interface TakenAttachment {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** A document whose text is wanted. */
export interface DocumentToRead {
  readonly content: Uint8Array;
  readonly mediaType: string;
}

/** The text of a document and what became of reading it. */
export interface ReadDocument extends ReadText {
  readonly text: string;
}
