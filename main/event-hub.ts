import type { EventName } from '#shared/api/event-names.ts';
import type { Events } from '#shared/api/events.ts';

type Listener<Name extends EventName> = (payload: Events[Name]) => void;

/** Hands events to whoever listens. */
export interface EventHub {
  emit<Name extends EventName>(event: Name, payload: Events[Name]): void;
  /** The returned function ends the subscription. */
  subscribe<Name extends EventName>(event: Name, listener: Listener<Name>): () => void;
  /** Whether anybody listens to the event. */
  isHeard(event: EventName): boolean;
}

/** An empty hub. */
export function eventHub(): EventHub {
  const listeners: { [Name in EventName]: Set<Listener<Name>> } = {
    changed: new Set(),
    nudgesRaised: new Set(),
    navigate: new Set(),
    dateChanged: new Set(),
    progress: new Set(),
    calendarFailed: new Set(),
  };
  return {
    emit(event, payload) {
      for (const listener of listeners[event]) listener(payload);
    },
    subscribe(event, listener) {
      listeners[event].add(listener);
      return () => listeners[event].delete(listener);
    },
    isHeard: (event) => listeners[event].size > 0,
  };
}
