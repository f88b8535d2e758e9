import { launchParameter } from '#shared/api/wire-names.ts';

/** What a page posts to its host, and how: in one place, since some of it is asked before the page's own code is there. */
export function requestOf(body: string, token?: string): RequestInit {
  return {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    body,
  };
}

/** The body that swaps a launch code for a token; the languages are those the person reads, best first. */
export function sessionBody(code: string, languages: readonly string[]): string {
  return JSON.stringify({ code, languages: languages.slice(0, 20) });
}

/** The body of a call. */
export function callBody(path: string, input: unknown): string {
  return JSON.stringify({ path, input });
}

/** The body that asks for the stream of events. */
export const eventsBody = '{}';

/** The launch code in the fragment `#launch=CODE`, or null. */
export function launchCode(hash: string): string | null {
  const fragment = hash.startsWith('#') ? hash.slice(1) : hash;
  if (fragment.startsWith('/')) return null;
  const code = new URLSearchParams(fragment).get(launchParameter);
  return code === null || code === '' ? null : code;
}

/** What tells one request from another. */
export function nameOfRequest(route: string, init: RequestInit | undefined): string {
  const body = typeof init?.body === 'string' ? init.body : '';
  return `${route} ${new Headers(init?.headers).get('Authorization') ?? ''} ${body}`;
}

/** Where a page begins: at Today, with or without a launch code, or at a place of its own. */
export function beginsAtToday(hash: string): boolean {
  return hash === '' || hash === '#' || hash === '#/' || launchCode(hash) !== null;
}
