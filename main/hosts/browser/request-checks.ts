import type { IncomingMessage } from 'node:http';

/** Why a request is turned away: its HTTP status and one sentence. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

const forbidden = (message: string): Refusal => ({ status: 403, message });

/**
 * What holds for every request, before anything else is looked at. The exact `Host` is what stops a foreign page whose
 * name was made to point to this computer (DNS rebinding).
 */
export function refuseRequest(request: IncomingMessage, host: string): Refusal | null {
  const hosts = request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'host',
  );
  if (hosts.length !== 1 || hosts[0] !== host) return forbidden('Wrong host.');
  if (request.method === 'OPTIONS') return forbidden('Other pages have no access.');
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return forbidden('Other pages have no access.');
  return null;
}

/**
 * What holds for the files of the page: another site may not embed or open them. `isFromFile` is set at the one path that
 * our own launch file opens, which is another site to the browser; even there nobody embeds the page.
 */
export function refusePageRequest(request: IncomingMessage, { isFromFile }: { isFromFile: boolean }): Refusal | null {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, message: 'Only GET is answered here.' };
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'none' || site === 'same-origin') return null;
  const opensWindow =
    request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
  if (isFromFile && opensWindow) return null;
  return forbidden('Other pages have no access.');
}

/** What holds for calls: made by our own page, with JSON, by POST. */
export function refuseCall(request: IncomingMessage, host: string): Refusal | null {
  if (request.method !== 'POST') return { status: 405, message: 'Only POST is answered here.' };
  if (request.headers.origin !== `http://${host}`) return forbidden('Other pages have no access.');
  if (request.headers['sec-fetch-site'] !== 'same-origin') return forbidden('Other pages have no access.');
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return { status: 415, message: 'Only JSON is read here.' };
  }
  return null;
}

/** The token of an `Authorization: Bearer` header; empty when there is none. */
export function bearerToken(request: IncomingMessage): string {
  return /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}
