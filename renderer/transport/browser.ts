import { routes } from '#shared/api/wire-names.ts';
import { callReply } from '#shared/api/wire-answers.ts';
import { message } from '#shared/domain/message.ts';
import { failed } from '#shared/domain/result.ts';
import type { Connection, ConnectionState } from './connection.ts';
import { createStreamReader, pauseBefore } from './event-stream.ts';
import { createListeners } from './listeners.ts';
import { operationOf } from './operations.ts';
import { disconnected, readReply, type SayHere } from './reply.ts';
import { callBody, eventsBody, requestOf } from './requests.ts';

/** What the browser door needs from the page; given from outside so that tests can stand in for it. */
export interface BrowserPage {
  readonly fetch: typeof globalThis.fetch;
  readonly say: SayHere;
  /** Calls back once after so many milliseconds. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}

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

  const post = async (route: string, body: string): Promise<Response> => page.fetch(route, requestOf(body, token));

  const listen = async (attempt: number): Promise<void> => {
    let tries = attempt;
    try {
      const response = await post(routes.events, eventsBody);
      if (response.status === 401) {
        setState({ kind: 'gone', message: await messageOf(response, page.say) });
        return;
      }
      if (response.ok && response.body !== null) {
        const isAgain = attempt > 0;
        tries = 0;
        setState({ kind: 'connected' });
        // Something may have been written while no one listened: read everything again.
        if (isAgain) listeners.receive({ event: 'changed', payload: { entryId: null, operation: '', tables: [] } });
        await readAll(response.body, (told) => listeners.receive(told));
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
          // What it is read by may have to come as well.
          void operationOf(path).catch(() => undefined);
          const response = await post(routes.call, callBody(path, input));
          const reply: unknown = await response.json();
          if (response.status === 401) setState({ kind: 'gone', message: replyMessage(reply, page.say) });
          return await readReply(path, reply, page.say);
        } catch {
          return failed(disconnected(page.say));
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
    for (const told of messages(decoder.decode(value, { stream: true }))) receive(parsedJson(told));
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function messageOf(response: Response, say: SayHere): Promise<string> {
  try {
    return replyMessage(await response.json(), say);
  } catch {
    return say(message('transport.gone'));
  }
}

function replyMessage(reply: unknown, say: SayHere): string {
  const parsed = callReply.safeParse(reply);
  return parsed.success && !parsed.data.ok ? parsed.data.error.message : say(message('transport.gone'));
}
