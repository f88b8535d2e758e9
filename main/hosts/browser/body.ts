import type { IncomingMessage } from 'node:http';
import { bodyLimits } from '#shared/api/wire.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Refusal } from './request-checks.ts';

/** A body that hands over a file begins like this; every other one is small. */
const fileBody = /^\s*\{\s*"path"\s*:\s*"files\.receive"/;
const tooLarge: Refusal = { status: 413, message: 'That is more than can be taken at once.' };

/**
 * Reads the JSON body of a request. Stops reading at the limit, whatever length was announced: 1 MB, or 90 MB when
 * `files` is set and the body begins as a call of files.receive.
 */
export async function readJson(
  request: IncomingMessage,
  { files }: { files: boolean },
): Promise<Result<unknown, Refusal>> {
  const largest = files ? bodyLimits['files.receive'] : bodyLimits.other;
  if (Number(request.headers['content-length'] ?? 0) > largest) return failed(tooLarge);
  const pieces: Buffer[] = [];
  let length = 0;
  let limit: number = bodyLimits.other;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(piece)) throw new Error('A request body arrived as text');
    pieces.push(piece);
    length += piece.length;
    if (length > limit && files && fileBody.test(Buffer.concat(pieces).toString('latin1', 0, 200))) limit = largest;
    if (length > limit) return failed(tooLarge);
  }
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))));
  } catch {
    return failed({ status: 400, message: 'That is not JSON.' });
  }
}
