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

/** More than anything tells before the first of its listeners is there. */
const mostKept = 100;

/** What is shown where it belongs in any case: of what was raised before, a page that opens needs no word. */
const notKept: ReadonlySet<EventName> = new Set<EventName>(['nudgesRaised', 'progress']);

/**
 * An empty set of listeners. What is told of before the first listener of its kind is there is kept for it: the stream
 * begins before the page is drawn.
 */
export function createListeners(): EventListeners {
  const listeners: Listeners = {
    changed: new Set(),
    nudgesRaised: new Set(),
    dateChanged: new Set(),
    navigate: new Set(),
    progress: new Set(),
    calendarFailed: new Set(),
  };
  const known = new Set<EventName>();
  const early: { readonly event: EventName; readonly tellIt: () => void }[] = [];
  return {
    add(event, listener) {
      listeners[event].add(listener);
      if (!known.has(event)) {
        known.add(event);
        for (const told of early) if (told.event === event) told.tellIt();
      }
      return () => listeners[event].delete(listener);
    },
    receive(message) {
      const parsed = eventMessage.safeParse(message);
      if (!parsed.success) return;
      const { event, payload } = parsed.data;
      const tellIt = () => tell(listeners, event, payload);
      if (known.has(event)) tellIt();
      else if (!notKept.has(event) && early.length < mostKept) early.push({ event, tellIt });
    },
  };
}

function tell<Name extends EventName>(listeners: Listeners, event: Name, payload: Events[Name]): void {
  for (const listener of listeners[event]) listener(payload);
}
