import type { MessagePort } from 'node:worker_threads';
import { readText } from '../documents/read-text.ts';
import type { FromTextThread, TextThreadFacts } from './reading-thread.ts';

/** The thread that reads the text of one document, or takes out what came with it, and then ends. */
export async function runReading(
  { content, mediaType, attachment: place }: TextThreadFacts,
  port: MessagePort,
): Promise<void> {
  const tell = (message: FromTextThread): void => port.postMessage(message);
  if (place !== null) {
    const { takenAttachment } = await import('../documents/mail-text.ts');
    tell({ kind: 'attachment', attachment: await takenAttachment(content, place) });
    return;
  }
  const read = await readText(content, mediaType, (text, pages) => tell({ kind: 'text', text, pages }));
  tell({ kind: 'read', read });
}
