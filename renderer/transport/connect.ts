import { connectBrowser } from './browser.ts';
import type { Connection } from './connection.ts';
import { connectDesktop, desktopBridge } from './desktop.ts';
import type { SayHere } from './reply.ts';
import { startSession } from './session.ts';

/** What was begun of the way over loopback before this code was there. */
export interface Begun {
  readonly hash: string;
  readonly fetch: typeof globalThis.fetch;
}

/**
 * Connects this page to its host: through the preload's bridge where there is one, else over loopback. `say` speaks
 * meanwhile, from the time on that `speaking` is over.
 */
export async function connect(
  begun: Begun,
  speaking: Promise<unknown>,
  say: SayHere,
): Promise<Connection | { readonly message: string }> {
  const bridge = desktopBridge(window);
  if (bridge !== null) return connectDesktop(bridge, say);
  const starting = startSession({
    hash: begun.hash,
    languages: navigator.languages,
    say: async (said) => {
      await speaking;
      return say(said);
    },
    store: window.sessionStorage,
    fetch: begun.fetch,
    forgetHash: () => window.history.replaceState(null, '', '/'),
  });
  const [session] = await Promise.all([starting, speaking]);
  if (!session.ok) return { message: session.message };
  return connectBrowser(session.token, {
    say,
    fetch: begun.fetch,
    later: (callback, milliseconds) => void window.setTimeout(callback, milliseconds),
  });
}
