import { Worker } from 'node:worker_threads';
import type { ReadText, TakenAttachment } from '../documents/read-document.ts';
import { isFromSources } from '../from-sources.ts';

/** What a thread that reads one document is started with. */
export interface TextThreadFacts {
  readonly role: 'text';
  readonly content: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** The place of what came with a mail, where that is wanted and not the text; null for the text. */
  readonly attachment: number | null;
}

/** What it tells: the text piece by piece, then what became of it; or what came with a mail. */
export type FromTextThread =
  | { readonly kind: 'text'; readonly text: string; readonly pages: number | null }
  | { readonly kind: 'read'; readonly read: ReadText }
  | { readonly kind: 'attachment'; readonly attachment: TakenAttachment | null };

export interface ReadingLimits {
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
 * Has a thread of its own read a document, since every file is hostile until it is read: one that takes too long or too
 * much memory is cut off, and one that breaks its thread breaks nothing else. Never throws.
 *
 * @param told what it is told; the first answer that is not undefined ends the thread and is given
 * @param cutOff what is given when it was cut off before
 */
export function inReadingThread<Answer>(
  facts: Omit<TextThreadFacts, 'role' | 'content'> & { readonly content: Uint8Array },
  limits: ReadingLimits,
  told: (message: FromTextThread) => Answer | undefined,
  cutOff: () => Answer,
): Promise<Answer> {
  const place = isFromSources ? new URL('./thread.ts', import.meta.url) : new URL('./thread.js', import.meta.url);
  const worker = new Worker(place, {
    // A copy: what is given may be needed further.
    workerData: { ...facts, role: 'text', content: facts.content.slice() } satisfies TextThreadFacts,
    name: 'text',
    resourceLimits: room,
    // What a library has to say about a file would say what is in it.
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const end = (answer: Answer): void => {
    clearTimeout(tooLate);
    clearInterval(looking);
    resolve(answer);
    void worker.terminate();
  };
  const tooLate = setTimeout(() => end(cutOff()), limits.milliseconds);
  const looking = setInterval(() => {
    if (process.memoryUsage.rss() - before > limits.bytes) end(cutOff());
  }, lookEvery);
  worker.on('message', (message: FromTextThread) => {
    const answer = told(message);
    if (answer !== undefined) end(answer);
  });
  worker.on('error', () => end(cutOff()));
  worker.once('exit', () => end(cutOff()));
  return promise;
}
