import type { Client } from '#shared/api/api.ts';
import type { AnyError } from '#shared/api/errors.ts';
import type { EventName } from '#shared/api/event-names.ts';
import type { Events } from '#shared/api/events.ts';
import type { Asking } from '#main/caller.ts';
import type { ServedStore } from '#main/hosts/browser/server.ts';
import { ok, type Result } from '#shared/domain/result.ts';

/** A store that answers every call with what it was asked, and can be made to tell something. */
export interface FakeStore extends ServedStore {
  readonly calls: { path: string; input: unknown }[];
  /** Who made them. */
  readonly callers: Asking[];
  readonly listeners: () => number;
  tell<Name extends EventName>(event: Name, payload: Events[Name]): void;
}

export function fakeStore(answer?: (path: string, input: unknown) => Promise<Result<unknown, AnyError>>): FakeStore {
  const calls: FakeStore['calls'] = [];
  const callers: Asking[] = [];
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const subscribe: Client['subscribe'] = (event, listener) => {
    const known = listeners.get(event) ?? new Set();
    listeners.set(event, known);
    known.add(listener);
    return () => known.delete(listener);
  };
  return {
    calls,
    callers,
    listeners: () => [...listeners.values()].reduce((sum, known) => sum + known.size, 0),
    subscribe,
    tell: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload as never)),
    async callForText(path, input, caller) {
      calls.push({ path, input });
      callers.push(caller);
      const answered = await (answer?.(path, input) ?? ok({ path, input: input ?? null }));
      return new TextEncoder().encode(JSON.stringify(answered));
    },
  };
}
