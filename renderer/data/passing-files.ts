import type { Client } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { filePortion } from '#shared/api/wire.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { failureText } from './failure-text.ts';

/** Told after each portion how many bytes of how many have passed. */
export type PortionTold = (progress: { readonly done: number; readonly total: number }) => void;

/** A file the store gave. */
export interface FetchedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Hands a chosen file to the store, portion by portion. Gives the path it has there, or a sentence for the person. */
export async function handOver(
  client: Pick<Client, 'call'>,
  file: File,
  say: (said: Message) => string,
  told?: PortionTold,
): Promise<Result<string, string>> {
  const name = file.name.slice(0, 300);
  let path: string | undefined;
  let offset = 0;
  do {
    const base64 = await asBase64(file.slice(offset, offset + filePortion)).catch(() => null);
    if (base64 === null) return failed(say(message('shell.file.unreadable')));
    const received = await client.call(
      'files.receive',
      path === undefined ? { name, base64, bytes: file.size } : { name, base64, path, offset },
    );
    if (!received.ok) return failed(failureText(received.error));
    ({ path, bytes: offset } = received.value);
    told?.({ done: offset, total: file.size });
  } while (offset < file.size);
  return ok(path);
}

/** Fetches what an export wrote, portion by portion. The content lies with the browser, not in the page's memory. */
export async function fetchFile(
  client: Pick<Client, 'call'>,
  path: string,
  told?: PortionTold,
): Promise<Result<FetchedFile, string>> {
  const portions: Blob[] = [];
  let offset = 0;
  let content: string | undefined;
  for (;;) {
    const file = await client.call('files.collect', { path, offset, ...(content === undefined ? {} : { content }) });
    if (!file.ok) return failed(failureText(file.error));
    const { base64, bytes, done, name, mediaType } = file.value;
    const portion = fromBase64(base64);
    portions.push(new Blob([portion]));
    offset += portion.byteLength;
    content = file.value.content;
    told?.({ done: offset, total: bytes });
    if (done) return ok({ name, content: new Blob(portions, { type: mediaType }) });
  }
}

const charactersAtOnce = 32 * 1024;

async function asBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += charactersAtOnce) {
    text += String.fromCharCode(...bytes.subarray(at, at + charactersAtOnce));
  }
  return btoa(text);
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
