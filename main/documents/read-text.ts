import { severalLines } from '#shared/domain/clean-text.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { longestText } from '#shared/domain/documents/limits.ts';
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

/**
 * Reads the text of a document, whatever may be in it. Belongs into a thread of its own, which can be cut off: a hostile
 * file may take any time and memory.
 *
 * @param told told the text in pieces, in order; with how many pages there are
 */
export async function readText(
  content: Uint8Array<ArrayBuffer>,
  mediaType: string,
  told: (text: string, pages: number | null) => void,
): Promise<ReadText> {
  let length = 0;
  /** False when there was more than is kept. */
  const tell = (text: string, pages: number | null): boolean => {
    const piece = severalLines(text).slice(0, longestText - length);
    length += piece.length;
    told(piece, pages);
    return length < longestText;
  };
  const whole = (text: string): ReadText => {
    if (text.trim() === '') return nothing('none');
    return nothing(tell(text, null) ? 'read' : 'cut');
  };
  switch (mediaType) {
    case 'application/pdf': {
      const { pdfText, isLocked } = await import('./pdf-text.ts');
      let isFirst = true;
      try {
        return await pdfText(content, (page, pages) => {
          const separator = isFirst ? '' : pageBreak;
          isFirst = false;
          return tell(separator + page, pages);
        });
      } catch (error) {
        return nothing(isLocked(error) ? 'locked' : length > 0 ? 'cut' : 'failed');
      }
    }
    case 'message/rfc822': {
      const { mailText } = await import('./mail-text.ts');
      const { text, ...came } = await mailText(content);
      return { ...whole(text), ...came };
    }
    case 'text/html': {
      const { htmlText } = await import('./html-text.ts');
      return whole(htmlText(await decoded(content)));
    }
    default:
      if (mediaType.startsWith('image/')) return nothing('none');
      if (mediaType.startsWith('text/')) return whole(await decoded(content));
      return nothing('unknown');
  }
}

/** What stands between two pages. */
const pageBreak = '\n\n';

function nothing(state: TextState): ReadText {
  return { state, pages: null, attachments: [], writtenOn: null };
}

async function decoded(content: Uint8Array): Promise<string> {
  const { decode } = await import('../imports/text/decode.ts');
  const read = await decode(content, undefined, { due: () => false, rest: () => Promise.resolve(false) });
  return read?.text ?? '';
}
