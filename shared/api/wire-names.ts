/**
 * How a page talks to its host. Both ways carry the same two things, `call(path, input)` and `subscribe(event)`. Here is
 * what the host needs to know of it; the page's transport parses what arrives with the schemas of `wire-answers.ts` and
 * then with those of the operation or event.
 *
 * Electron: the preload puts a `Bridge` at `window[bridgeName]`; nothing else is exposed.
 *
 * Browser door, all on the page's own origin, `fetch` with `credentials: 'omit'` and `redirect: 'error'` (and its
 * default `mode`: with `same-origin` the referrer policy would make it send `Origin: null`, which is refused):
 * - The page is opened at `/#launch=CODE`. It swaps the code at once: `POST /session`
 *   `{ code, languages }` gives `{ token }`; the languages are those of the browser. It
 *   keeps the token in sessionStorage (so that a reload works) and removes the fragment with `history.replaceState`.
 *   A code works once and for one minute; each further tab needs a link of its own. A code presented a second time ends
 *   the session it gave, because somebody else has seen it: swap it only once, also under React's strict mode.
 * - `POST /call` `{ path, input }` with `Authorization: Bearer TOKEN` and `Content-Type: application/json` gives a
 *   `callReply` with status 200, whether or not the operation succeeded. Files go in portions, so no body is large.
 * - `POST /events` `{}` with the same headers gives an endless `text/event-stream`. Each message is one
 *   `data: {"event","payload"}` line and an empty line; lines that begin with `:` only keep the stream alive. It is a
 *   POST because only then does every browser send `Origin`. An open stream is how the host knows that the page is
 *   there: when it breaks, connect again after a short, growing pause; when `changed` may have been missed meanwhile,
 *   read everything again.
 * - Any other status carries a `callReply` with the failure: 401 means that the session is unknown or over (the host
 *   was restarted): show its message, do not retry; 403 and 4xx are bugs of the page; no answer at all is
 *   `Disconnected`.
 */
export const routes = { session: '/session', call: '/call', events: '/events' } as const;

/** The name of the fragment parameter that carries the launch code: `/#launch=CODE`. */
export const launchParameter = 'launch';

/** What the page keeps the session token under in sessionStorage. */
export const sessionStorageKey = 'dancecard.session';

/** The name of the bridge on `window` in the desktop door. */
export const bridgeName = 'dancecard';
