import { connectBrowser } from './browser.ts';
import type { Connection } from './connection.ts';
import { connectDesktop, desktopBridge } from './desktop.ts';
import type { SayHere } from './reply.ts';
import { startSession } from './session.ts';

/** Connects this page to its host: through the preload's bridge where there is one, else over loopback; `say` speaks meanwhile. */
export async function connect(say: SayHere): Promise<Connection | { readonly message: string }> {
  const bridge = desktopBridge(window);
  if (bridge !== null) return connectDesktop(bridge, say);
  const session = await startSession({
    hash: window.location.hash,
    languages: navigator.languages,
    say,
    store: window.sessionStorage,
    fetch: window.fetch.bind(window),
    forgetHash: () => window.history.replaceState(null, '', '/'),
  });
  if (!session.ok) return { message: session.message };
  return connectBrowser(session.token, {
    say,
    fetch: window.fetch.bind(window),
    later: (callback, milliseconds) => void window.setTimeout(callback, milliseconds),
  });
}
