import { callReply, routes } from '#shared/api/wire.ts';
import { failed } from '#shared/domain/result.ts';
import type { Connection, ConnectionState } from './connection.ts';
import { createStreamReader, pauseBefore } from './event-stream.ts';
import { createListeners } from './listeners.ts';
import { disconnected, readReply } from './reply.ts';

/** What the browser door needs from the page; given from outside so that tests can stand in for it. */
export interface BrowserPage {
  readonly fetch: typeof globalThis.fetch;
  /** Calls back once after so many milliseconds. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}

const goneMessage =
  'This page is no longer connected to Dancecard. It was closed or started anew. Start it again and use the page it opens.';

/** Connects through the loopback door with the session's token, and keeps one stream of events open. */
export function connectBrowser(token: string, page: BrowserPage): Connection {
  const listeners = createListeners();
  const watchers = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = { kind: 'connected' };

  const setState = (next: ConnectionState) => {
    if (state.kind === 'gone' || state.kind === next.kind) return;
    state = next;
    for (const watcher of watchers) watcher(next);
  };

  const post = async (route: string, body: unknown): Promise<Response> =>
    page.fetch(route, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      body: JSON.stringify(body),
    });

  const listen = async (attempt: number): Promise<void> => {
    let tries = attempt;
    try {
      const response = await post(routes.events, {});
      if (response.status === 401) {
        setState({ kind: 'gone', message: await messageOf(response) });
        return;
      }
      if (response.ok && response.body !== null) {
        const isAgain = attempt > 0;
        tries = 0;
        setState({ kind: 'connected' });
        // Something may have been written while no one listened: read everything again.
        if (isAgain) listeners.receive({ event: 'changed', payload: { entryId: null, operation: '', tables: [] } });
        await readAll(response.body, (message) => listeners.receive(message));
      }
    } catch {
      // No answer, or a broken stream: both are answered by trying again.
    }
    setState({ kind: 'waiting' });
    page.later(() => void listen(tries + 1), pauseBefore(tries + 1));
  };
  void listen(0);

  return {
    client: {
      async call(path, input) {
        try {
          const response = await post(routes.call, { path, input });
          const reply: unknown = await response.json();
          if (response.status === 401) setState({ kind: 'gone', message: replyMessage(reply) });
          return readReply(path, reply);
        } catch {
          return failed(disconnected());
        }
      },
      subscribe: (event, listener) => listeners.add(event, listener),
    },
    state: () => state,
    onState(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}

async function readAll(body: ReadableStream<Uint8Array>, receive: (message: unknown) => void): Promise<void> {
  const messages = createStreamReader();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const message of messages(decoder.decode(value, { stream: true }))) receive(parsedJson(message));
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function messageOf(response: Response): Promise<string> {
  try {
    return replyMessage(await response.json());
  } catch {
    return goneMessage;
  }
}

function replyMessage(reply: unknown): string {
  const parsed = callReply.safeParse(reply);
  return parsed.success && !parsed.data.ok ? parsed.data.error.message : goneMessage;
}
