import { eventMessage } from '#shared/api/wire-answers.ts';
import type { EventName } from '#shared/api/event-names.ts';
import type { Events } from '#shared/api/events.ts';

type Listeners = { [Name in EventName]: Set<(payload: Events[Name]) => void> };

/** Who listens to which event of the host. */
export interface EventListeners {
  add<Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void): () => void;
  /** Parses one message of the host and hands it to its listeners; what is no event is left alone. */
  receive(message: unknown): void;
}

/** An empty set of listeners. */
export function createListeners(): EventListeners {
  const listeners: Listeners = {
    changed: new Set(),
    nudgesRaised: new Set(),
    dateChanged: new Set(),
    navigate: new Set(),
    progress: new Set(),
    calendarFailed: new Set(),
  };
  return {
    add(event, listener) {
      listeners[event].add(listener);
      return () => listeners[event].delete(listener);
    },
    receive(message) {
      const parsed = eventMessage.safeParse(message);
      if (parsed.success) tell(listeners, parsed.data.event, parsed.data.payload);
    },
  };
}

function tell<Name extends EventName>(listeners: Listeners, event: Name, payload: Events[Name]): void {
  for (const listener of listeners[event]) listener(payload);
}
