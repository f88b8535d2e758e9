import type { DocumentToRead, ReadDocument, ReadText, TakenAttachment } from '../documents/read-document.ts';
import { readText } from '../documents/read-text.ts';
import { inReadingThread, readingLimits, type ReadingLimits } from './reading-thread.ts';

/**
 * Reads the text of a document in a thread of its own. What was read until it is cut off is given. What needs no more than
 * decoding is read where one is. Never throws.
 */
export function readInThread(
  { content, mediaType }: DocumentToRead,
  limits: ReadingLimits = readingLimits,
): Promise<ReadDocument> {
  if (isHarmless(mediaType, content.byteLength)) return readHere({ content, mediaType });
  const pieces: string[] = [];
  let pages: number | null = null;
  const whole = (read: ReadText): ReadDocument => ({ ...read, text: pieces.join('') });
  return inReadingThread<ReadDocument>(
    { content, mediaType, attachment: null },
    limits,
    (message) => {
      if (message.kind === 'read') return whole(message.read);
      if (message.kind === 'text') {
        pieces.push(message.text);
        pages = message.pages;
      }
      return undefined;
    },
    () => whole({ state: pieces.length > 0 ? 'cut' : 'failed', pages, attachments: [], writtenOn: null }),
  );
}

/**
 * Takes out what came with a mail, by its place, in a thread of its own; null where nothing is there or it can not be taken
 * out. Never throws.
 */
export function attachmentInThread(
  content: Uint8Array<ArrayBuffer>,
  place: number,
  limits: ReadingLimits = readingLimits,
): Promise<TakenAttachment | null> {
  return inReadingThread<TakenAttachment | null>(
    { content, mediaType: 'message/rfc822', attachment: place },
    limits,
    (message) => (message.kind === 'attachment' ? message.attachment : undefined),
    () => null,
  );
}

/** A text of at most so many bytes is read at once, since a thread takes longer to start. */
const shortText = 1_000_000;

function isHarmless(mediaType: string, bytes: number): boolean {
  if (mediaType === 'application/pdf' || mediaType === 'message/rfc822') return false;
  return !mediaType.startsWith('text/') || bytes <= shortText;
}

async function readHere({ content, mediaType }: DocumentToRead): Promise<ReadDocument> {
  const pieces: string[] = [];
  try {
    const read = await readText(new Uint8Array(content), mediaType, (text) => pieces.push(text));
    return { ...read, text: pieces.join('') };
  } catch {
    return { state: 'failed', pages: null, attachments: [], writtenOn: null, text: '' };
  }
}
