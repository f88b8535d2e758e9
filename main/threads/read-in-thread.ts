import { Worker } from 'node:worker_threads';
import { readText, type DocumentToRead, type ReadDocument, type ReadText } from '../documents/read-text.ts';
import { isFromSources } from '../from-sources.ts';

/** What a thread that reads one document is started with. */
export interface TextThreadFacts extends DocumentToRead {
  readonly role: 'text';
  readonly content: Uint8Array<ArrayBuffer>;
}

/** What it tells: the text piece by piece, then what became of it. */
export type FromTextThread =
  | { readonly kind: 'text'; readonly text: string; readonly pages: number | null }
  | { readonly kind: 'read'; readonly read: ReadText };

interface ReadingLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** How long one document may take, and how much memory it may take beside what the process has. */
export const readingLimits: ReadingLimits = { milliseconds: 20_000, bytes: 700_000_000 };
/** How often it is looked whether it takes too much. */
const lookEvery = 50;
/** The most memory for values, in megabytes; what is unpacked lies beside them and is looked after here. */
const room = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 } as const;

/**
 * Reads the text of a document in a thread of its own, since every file is hostile until it is read: one that takes too
 * long or too much memory is cut off, and one that breaks its thread breaks nothing else. What was read until then is
 * given. What needs no more than decoding is read where one is. Never throws.
 */
export function readInThread(
  { content, mediaType }: DocumentToRead,
  limits: ReadingLimits = readingLimits,
): Promise<ReadDocument> {
  if (isHarmless(mediaType, content.byteLength)) return readHere({ content, mediaType });
  const place = isFromSources ? new URL('./thread.ts', import.meta.url) : new URL('./thread.js', import.meta.url);
  const worker = new Worker(place, {
    // A copy: what is given may be needed further.
    workerData: { role: 'text', content: content.slice(), mediaType } satisfies TextThreadFacts,
    name: 'text',
    resourceLimits: room,
    // What a library has to say about a file would say what is in it.
    stdout: true,
    stderr: true,
  });
  const pieces: string[] = [];
  let pages: number | null = null;
  const before = process.memoryUsage.rss();
  const { promise, resolve } = Promise.withResolvers<ReadDocument>();
  const end = (read: ReadText): void => {
    clearTimeout(tooLate);
    clearInterval(looking);
    resolve({ ...read, text: pieces.join('') });
    void worker.terminate();
  };
  const cutOff = (): void =>
    end({ state: pieces.length > 0 ? 'cut' : 'failed', pages, attachments: [], writtenOn: null });
  const tooLate = setTimeout(cutOff, limits.milliseconds);
  const looking = setInterval(() => {
    if (process.memoryUsage.rss() - before > limits.bytes) cutOff();
  }, lookEvery);
  worker.on('message', (message: FromTextThread) => {
    if (message.kind === 'read') return end(message.read);
    pieces.push(message.text);
    pages = message.pages;
    return undefined;
  });
  worker.on('error', cutOff);
  worker.once('exit', cutOff);
  return promise;
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
