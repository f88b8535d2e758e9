import type { IncomingMessage } from 'node:http';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { seldomSpeaker } from '#main/seldom-speaker.ts';

/** Why a request is turned away: its HTTP status and one sentence. */
export interface Refusal {
  readonly status: number;
  readonly said: Message;
}

const forbidden = (said: Message): Refusal => ({ status: 403, said });

/**
 * What holds for every request, before anything else is looked at. The exact `Host` is what stops a foreign page whose
 * name was made to point to this computer (DNS rebinding).
 */
export function refuseRequest(request: IncomingMessage, host: string): Refusal | null {
  const hosts = request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'host',
  );
  if (hosts.length !== 1 || hosts[0] !== host) return forbidden(message('door.browser.wrongHost'));
  if (request.method === 'OPTIONS') return forbidden(message('door.browser.noAccess'));
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return forbidden(message('door.browser.noAccess'));
  return null;
}

/**
 * What holds for the files of the page: another site may not embed or open them. `isFromFile` is set at the one path that
 * our own launch file opens, which is another site to the browser; even there nobody embeds the page.
 */
export function refusePageRequest(request: IncomingMessage, { isFromFile }: { isFromFile: boolean }): Refusal | null {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, said: message('door.browser.onlyGet') };
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'none' || site === 'same-origin') return null;
  const opensWindow =
    request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
  if (isFromFile && opensWindow) return null;
  return forbidden(message('door.browser.noAccess'));
}

/** What holds for calls: made by our own page, with JSON, by POST. */
export function refuseCall(request: IncomingMessage, host: string): Refusal | null {
  if (request.method !== 'POST') return { status: 405, said: message('door.browser.onlyPost') };
  if (request.headers.origin !== `http://${host}`) return forbidden(message('door.browser.noAccess'));
  if (request.headers['sec-fetch-site'] !== 'same-origin') return forbidden(message('door.browser.noAccess'));
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return { status: 415, said: message('door.browser.onlyJson') };
  }
  return null;
}

/** The token of an `Authorization: Bearer` header; empty when there is none. */
export function bearerToken(request: IncomingMessage): string {
  return /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/** The languages a request asks for, best first: what `Accept-Language` says, by its weights. */
export function languagesOf({ headers }: IncomingMessage): string[] {
  return (headers['accept-language'] ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', weight] = part.trim().split(';q=');
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

/** Why a request was turned away, in the language it asks for. */
export async function refusalText(request: IncomingMessage, { said }: Refusal): Promise<string> {
  return (await seldomSpeaker({ languages: languagesOf(request) })).say(said);
}
