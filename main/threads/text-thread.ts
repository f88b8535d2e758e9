import type { MessagePort } from 'node:worker_threads';
import { readText } from '../documents/read-text.ts';
import type { FromTextThread, TextThreadFacts } from './read-in-thread.ts';

/** The thread that reads the text of one document, and then ends. */
export async function runReading({ content, mediaType }: TextThreadFacts, port: MessagePort): Promise<void> {
  const tell = (message: FromTextThread): void => port.postMessage(message);
  const read = await readText(content, mediaType, (text, pages) => tell({ kind: 'text', text, pages }));
  tell({ kind: 'read', read });
}
