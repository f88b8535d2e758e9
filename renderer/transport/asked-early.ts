import { routes, sessionStorageKey } from '#shared/api/wire-names.ts';
import { callBody, eventsBody, launchCode, nameOfRequest, requestOf, sessionBody } from './requests.ts';

/** What asking early needs of the page. */
export interface EarlyPage {
  readonly hash: string;
  readonly store: Pick<Storage, 'getItem'>;
  readonly languages: readonly string[];
  readonly fetch: typeof globalThis.fetch;
  /** Takes the launch code out of the address and of the browser's history. */
  readonly forgetHash: () => void;
}

/** A question: the path of an operation and its input. */
export type Question = readonly [path: string, input: unknown];

/**
 * Begins the session, the stream of events and some calls before the page's own code is there, which takes as long to
 * load as all of them. What comes of it is a `fetch` that hands out each of these answers, once, where the page asks the
 * very same; all else it asks anew. So nothing that is read of an answer, or done when there is none, is done here.
 *
 * The stream is asked for before the calls: whatever is written after they were answered is told on it.
 */
export function askEarly(page: EarlyPage, questions: readonly Question[]): typeof globalThis.fetch {
  const begun = new Map<string, Promise<Response>>();
  const begin = (route: string, init: RequestInit, asking: Promise<Response> = page.fetch(route, init)): void => {
    begun.set(nameOfRequest(route, init), asking);
    // Whoever asks the same hears of it; if nobody does, nobody needs to.
    asking.catch(() => undefined);
  };
  const goOn = (token: string): void => {
    begin(routes.events, requestOf(eventsBody, token));
    for (const [path, input] of questions) begin(routes.call, requestOf(callBody(path, input), token));
  };
  const code = launchCode(page.hash);
  if (code === null) {
    const kept = page.store.getItem(sessionStorageKey);
    if (kept !== null) goOn(kept);
  } else {
    page.forgetHash();
    const init = requestOf(sessionBody(code, page.languages));
    begin(routes.session, init, swapped(page.fetch(routes.session, init), goOn));
  }
  return async (address, init) => {
    const name = typeof address === 'string' ? nameOfRequest(address, init) : '';
    const answer = begun.get(name);
    begun.delete(name);
    return answer ?? page.fetch(address, init);
  };
}

/** The answer to the swap of a code, given on once what needs its token was begun. */
async function swapped(asking: Promise<Response>, goOn: (token: string) => void): Promise<Response> {
  const response = await asking;
  const reply: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const token = typeof reply === 'object' && reply !== null && 'token' in reply ? reply.token : null;
  if (typeof token === 'string' && token !== '') goOn(token);
  return response;
}
