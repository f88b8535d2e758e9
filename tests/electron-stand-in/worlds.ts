/**
 * Code that runs inside Chromium. The preload gets an isolated JavaScript world of its own, as in Electron, and the two
 * worlds talk through DOM events under a secret name: that is synchronous, which the context bridge needs.
 */

interface Packed {
  f?: number;
  p?: number;
  a?: Packed[];
  o?: Record<string, Packed>;
  v?: unknown;
}
interface Message {
  kind: 'call' | 'result' | 'settle' | 'expose';
  id?: number;
  ok?: boolean;
  args?: Packed[];
  name?: string;
  value?: Packed;
}

/** One end of the bridge. Functions and promises pass as references, everything else as copies. */
export function link(key: string, here: string, there: string, onExpose: (name: string, value: unknown) => void) {
  const own = new Map<number, (...args: unknown[]) => unknown>();
  const promised = new Map<number, { resolve: (value: unknown) => void; reject: (problem: Error) => void }>();
  let count = 0;
  let result: Message = { kind: 'result' };

  const send = (message: Message): boolean =>
    window.dispatchEvent(new CustomEvent(`${key}:${there}`, { detail: JSON.stringify(message) }));
  const pack = (value: unknown): Packed => {
    if (typeof value === 'function') {
      count += 1;
      own.set(count, value as (...args: unknown[]) => unknown);
      return { f: count };
    }
    if (value instanceof Promise) {
      count += 1;
      const id = count;
      value.then(
        (settled) => send({ kind: 'settle', id, ok: true, value: pack(settled) }),
        (problem: Error) => send({ kind: 'settle', id, ok: false, value: pack(problem.message) }),
      );
      return { p: id };
    }
    if (Array.isArray(value)) return { a: value.map(pack) };
    if (typeof value === 'object' && value !== null) {
      return { o: Object.fromEntries(Object.entries(value).map(([name, part]) => [name, pack(part)])) };
    }
    return { v: value };
  };
  const unpack = (packed: Packed): unknown => {
    const { f, p, a, o, v } = packed;
    if (f !== undefined) {
      return (...args: unknown[]) => {
        send({ kind: 'call', id: f, args: args.map(pack) });
        if (result.ok !== true) throw new Error(String(result.value?.v));
        return unpack(result.value ?? {});
      };
    }
    if (p !== undefined) return new Promise((resolve, reject) => promised.set(p, { resolve, reject }));
    if (a !== undefined) return a.map(unpack);
    if (o !== undefined) return Object.fromEntries(Object.entries(o).map(([name, part]) => [name, unpack(part)]));
    return v;
  };

  window.addEventListener(`${key}:${here}`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as Message;
    if (message.kind === 'result') result = message;
    if (message.kind === 'expose') onExpose(message.name ?? '', unpack(message.value ?? {}));
    if (message.kind === 'settle') {
      const waiting = promised.get(message.id ?? 0);
      if (message.ok === true) waiting?.resolve(unpack(message.value ?? {}));
      else waiting?.reject(new Error(String(message.value?.v)));
    }
    if (message.kind === 'call') {
      try {
        const value = own.get(message.id ?? 0)?.(...(message.args ?? []).map(unpack));
        send({ kind: 'result', ok: true, value: pack(value) });
      } catch (problem) {
        send({ kind: 'result', ok: false, value: pack(problem instanceof Error ? problem.message : String(problem)) });
      }
    }
  });
  return { expose: (name: string, value: unknown) => send({ kind: 'expose', name, value: pack(value) }) };
}

/** The page's end: what the preload exposes appears on `window`, read-only and frozen as in Electron. */
export function mainWorld(connect: typeof link, key: string): void {
  connect(key, 'main', 'isolated', (name, value) => {
    Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true });
  });
}

/** Makes the permission requests of the page reach the session's handlers before Chromium decides. */
export function permissionRequests(askName: string): void {
  const page = window as unknown as Record<string, (kind: string, permission: string) => Promise<boolean>>;
  const ask = page[askName];
  delete page[askName];
  if (ask === undefined) return;
  const wrap = (owner: object | undefined, method: string, kind: string, permission: string): void => {
    if (owner === undefined) return;
    const original = Reflect.get(owner, method) as ((...args: unknown[]) => unknown) | undefined;
    if (typeof original !== 'function') return;
    Reflect.set(owner, method, (...args: unknown[]) => ask(kind, permission).then(() => original.apply(owner, args)));
  };
  wrap(globalThis.Notification, 'requestPermission', 'request', 'notifications');
  wrap(navigator.geolocation, 'getCurrentPosition', 'request', 'geolocation');
  wrap(navigator.mediaDevices, 'getUserMedia', 'request', 'media');
  wrap(navigator.mediaDevices, 'getDisplayMedia', 'display', 'display-capture');
  wrap(navigator.clipboard, 'readText', 'request', 'clipboard-read');
  wrap(navigator, 'requestMIDIAccess', 'request', 'midi');
}

/** What the isolated world needs of the host: a way out (a binding) and a way in (a global of that world). */
export const sendName = 'standInSend';
export const receiveName = 'standInReceive';

/** The modules a sandboxed preload may require, made for this page. */
export function preloadModules(
  connect: typeof link,
  key: string,
  isolated: boolean,
  sendBinding: string,
  receive: string,
) {
  const world = globalThis as unknown as Record<string, unknown>;
  const send = world[sendBinding] as (text: string) => void;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (problem: Error) => void }>();
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  let count = 0;
  world[receive] = (message: {
    id?: number;
    ok?: boolean;
    value?: unknown;
    bytes?: string;
    channel?: string;
    args?: unknown[];
  }) => {
    if (message.channel !== undefined) {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...(message.args ?? []));
      return;
    }
    const call = waiting.get(message.id ?? 0);
    const { bytes } = message;
    const value = bytes === undefined ? message.value : Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
    if (message.ok === true) call?.resolve(value);
    else call?.reject(new Error(String(message.value)));
  };
  const bridge = isolated ? connect(key, 'isolated', 'main', () => {}) : null;
  const electron = {
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) =>
        new Promise((resolve, reject) => {
          count += 1;
          waiting.set(count, { resolve, reject });
          send(JSON.stringify({ id: count, channel, args: structuredClone(args) }));
        }),
      on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
        const known = listeners.get(channel) ?? new Set();
        listeners.set(channel, known);
        known.add(listener);
        return electron.ipcRenderer;
      },
    },
    contextBridge: {
      exposeInMainWorld(name: string, value: unknown) {
        if (bridge === null) throw new Error('contextBridge API can only be used when contextIsolation is enabled');
        bridge.expose(name, value);
      },
    },
  };
  return (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
}
