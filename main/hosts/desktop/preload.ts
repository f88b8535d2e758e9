import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, bridgeName } from '#shared/api/wire.ts';
import { channels } from './channels.ts';

/**
 * The only code between the page and Electron. It exposes two functions and nothing of Electron itself: no channel
 * names, no events, no way to listen to anything else. The page and the host both parse what they get.
 */
const name: typeof bridgeName = 'dancecard';

const listeners = new Map<string, Set<(payload: unknown) => void>>();

ipcRenderer.on(channels.event, (_event, message: unknown) => {
  if (typeof message !== 'object' || message === null) return;
  const { event, payload }: { event?: unknown; payload?: unknown } = message;
  if (typeof event !== 'string') return;
  const known = listeners.get(event);
  if (known !== undefined) for (const listener of known) listener(payload);
  else early.set(event, [...(early.get(event) ?? []), payload]);
});

/** What was told before the page had anybody to listen, such as where a menu leads while it is still loading. */
const early = new Map<string, unknown[]>();

const bridge: Bridge = {
  async call(path, input) {
    const answer: unknown = await ipcRenderer.invoke(channels.call, { path, input });
    if (!(answer instanceof Uint8Array)) throw new TypeError('An answer is the text of JSON');
    return new TextDecoder().decode(answer);
  },
  subscribe(event, listener) {
    const known = listeners.get(event) ?? new Set();
    listeners.set(event, known);
    known.add(listener);
    const missed = early.get(event) ?? [];
    early.delete(event);
    // After whoever subscribes has finished doing so.
    if (missed.length > 0) setTimeout(() => missed.forEach((payload) => listener(payload)), 0);
    return () => {
      known.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld(name, bridge);
