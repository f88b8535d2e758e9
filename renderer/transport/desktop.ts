import { bridgeName } from '#shared/api/wire-names.ts';
import type { Bridge } from '#shared/api/wire.ts';
import { failed } from '#shared/domain/result.ts';
import type { EventName } from '#shared/api/event-names.ts';
import type { Connection, ConnectionState } from './connection.ts';
import { createListeners } from './listeners.ts';
import { disconnected, readReply, type SayHere } from './reply.ts';

/** The bridge that the desktop door's preload exposes, if this page is in that door. */
export function desktopBridge(page: object): Bridge | null {
  const candidate: unknown = Reflect.get(page, bridgeName);
  return isBridge(candidate) ? candidate : null;
}

function isBridge(value: unknown): value is Bridge {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'call') === 'function' &&
    typeof Reflect.get(value, 'subscribe') === 'function'
  );
}

/** Connects through the bridge of the desktop door. */
export function connectDesktop(bridge: Bridge, say: SayHere): Connection {
  const listeners = createListeners();
  const subscribed = new Set<EventName>();
  const state: ConnectionState = { kind: 'connected' };
  return {
    client: {
      async call(path, input) {
        try {
          return await readReply(path, JSON.parse(await bridge.call(path, input)), say);
        } catch {
          return failed(disconnected(say));
        }
      },
      subscribe(event, listener) {
        if (!subscribed.has(event)) {
          subscribed.add(event);
          bridge.subscribe(event, (payload) => listeners.receive({ event, payload }));
        }
        return listeners.add(event, listener);
      },
    },
    state: () => state,
    onState: () => () => undefined,
  };
}
