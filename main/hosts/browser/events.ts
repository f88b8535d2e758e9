import type { ServerResponse } from 'node:http';
import type { Client } from '#shared/api/api.ts';
import { eventNames } from '#shared/api/event-names.ts';

/** The event streams of the pages that are open. */
export interface EventStreams {
  /** Turns the answer into a stream of everything the store tells, until either side closes it. */
  open(response: ServerResponse): void;
  closeAll(): void;
}

const keepAlivePause = 20_000;
/** A page that leaves this much unread is asleep; it connects again when it wakes up. */
const unreadLimit = 1024 * 1024;

/** `changed` is called with the number of open streams at every change. */
export function createEventStreams(client: Pick<Client, 'subscribe'>, changed: (count: number) => void): EventStreams {
  const open = new Set<ServerResponse>();
  return {
    open(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(':\n\n');
      const subscriptions = eventNames.map((event) =>
        client.subscribe(event, (payload) => send(response, JSON.stringify({ event, payload }))),
      );
      const keepAlive = setInterval(() => response.write(':\n\n'), keepAlivePause);
      open.add(response);
      changed(open.size);
      response.once('close', () => {
        clearInterval(keepAlive);
        subscriptions.forEach((unsubscribe) => unsubscribe());
        open.delete(response);
        changed(open.size);
      });
    },
    closeAll() {
      for (const response of open) response.end();
    },
  };
}

function send(response: ServerResponse, message: string): void {
  if (response.writableLength > unreadLimit) response.destroy();
  else response.write(`data: ${message}\n\n`);
}
