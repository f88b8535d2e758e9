import { message } from '#shared/domain/message.ts';
import { routes, sessionStorageKey } from '#shared/api/wire-names.ts';
import { callReply, sessionReply } from '#shared/api/wire-answers.ts';
import type { Message } from '#shared/domain/words.ts';
import { launchCode, requestOf, sessionBody } from './requests.ts';

/** What starting a session needs from the page. */
export interface SessionPage {
  readonly hash: string;
  readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** What the person reads, as BCP 47 tags, best first. */
  readonly languages: readonly string[];
  readonly fetch: typeof globalThis.fetch;
  /** May take until the page has learned to speak; nothing else waits for that. */
  readonly say: (said: Message) => string | Promise<string>;
  /** Takes the launch code out of the address and of the browser's history. */
  readonly forgetHash: () => void;
}

export type SessionStart =
  { readonly ok: true; readonly token: string } | { readonly ok: false; readonly message: string };

/**
 * The session's token: swapped for the launch code in the address if there is one, else kept from before a reload. The
 * code leaves the address before anything else happens, so that it is in no history and on no screenshot.
 */
export async function startSession(page: SessionPage): Promise<SessionStart> {
  const noSession = message('transport.noSession');
  const code = launchCode(page.hash);
  if (code === null) {
    const kept = page.store.getItem(sessionStorageKey);
    return kept === null ? { ok: false, message: await page.say(noSession) } : { ok: true, token: kept };
  }
  page.forgetHash();
  try {
    const response = await page.fetch(routes.session, requestOf(sessionBody(code, page.languages)));
    const reply: unknown = await response.json();
    const session = sessionReply.safeParse(reply);
    if (session.success) {
      page.store.setItem(sessionStorageKey, session.data.token);
      return { ok: true, token: session.data.token };
    }
    const refusal = callReply.safeParse(reply);
    if (refusal.success && !refusal.data.ok) return { ok: false, message: refusal.data.error.message };
    return { ok: false, message: await page.say(noSession) };
  } catch {
    return { ok: false, message: await page.say(message('transport.noAnswer')) };
  }
}
