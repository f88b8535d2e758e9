import type { IncomingMessage } from 'node:http';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Refusal } from './request-checks.ts';

const tooLarge: Refusal = { status: 413, said: message('door.browser.tooLarge') };

/** Reads the JSON body of a request. Stops reading at `limit` bytes, whatever length was announced. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Result<unknown, Refusal>> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return failed(tooLarge);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(piece)) throw new Error('A request body arrived as text');
    pieces.push(piece);
    length += piece.length;
    if (length > limit) return failed(tooLarge);
  }
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))));
  } catch {
    return failed({ status: 400, said: message('door.browser.notJson') });
  }
}
