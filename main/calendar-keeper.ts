import type { InputOf, Outcome } from '#shared/api/api.ts';
import type { EventHub } from './event-hub.ts';

/** Keeps the calendar file up to date that the person chose, behind everything else. */
export interface CalendarKeeper {
  /** Looks whether there is such a file, and whether it is behind. */
  start(): void;
  /** Somebody hears of failures now who did not before. */
  heard(): void;
  /** Does what is owing, but waits no longer than so many milliseconds for it. */
  close(patience: number): Promise<void>;
}

interface CalendarKeeperParts {
  call<P extends 'calendar.kept' | 'calendar.refresh'>(path: P, input: InputOf<P>): Promise<Outcome<P>>;
  readonly hub: Pick<EventHub, 'emit' | 'subscribe' | 'isHeard'>;
  /** Calls back after so many milliseconds; what it gives takes that back. */
  later(milliseconds: number, callback: () => void): () => void;
}

/** What is written down in quick succession is brought to the file once. Milliseconds. */
const afterChange = 3000;

/** How long an end waits for the file to be written: a disk that is not there must not hold it up. Milliseconds. */
export const patienceForCalendar = 5000;

const refreshing = 'calendar.refresh';

export function calendarKeeper({ call, hub, later }: CalendarKeeperParts): CalendarKeeper {
  /** Whether there is a file to keep. */
  let isKept = false;
  /** Whether that may have changed since it was asked. */
  let mustLook = false;
  /** Whether the file may be behind. */
  let isOwing = false;
  let isClosed = false;
  let forget: (() => void) | null = null;
  /** What is under way: one thing at a time. */
  let work: Promise<void> | null = null;

  const doing = (begin: () => Promise<void>): void => {
    work = begin().finally(() => {
      work = null;
      if (isClosed) return;
      if (mustLook) look();
      else if (isOwing) plan();
    });
  };

  const plan = (): void => {
    isOwing = true;
    if (isClosed || work !== null || forget !== null) return;
    forget = later(afterChange, () => {
      forget = null;
      refresh();
    });
  };

  const look = (): void => {
    mustLook = true;
    if (work !== null) return;
    mustLook = false;
    doing(async () => {
      const kept = await call('calendar.kept', {});
      isKept = kept.ok && kept.value !== null;
      if (kept.ok && kept.value?.isDue === true) isOwing = true;
    });
  };

  const refresh = (): void => {
    if (work !== null) return;
    isOwing = false;
    doing(async () => {
      const outcome = await call(refreshing, { isHeard: hub.isHeard('calendarFailed') });
      if (!outcome.ok) return;
      const { state, failure } = outcome.value;
      if (failure !== null) hub.emit('calendarFailed', { text: failure });
      if (state === 'off') isKept = false;
      else if (state !== 'same') tellChanged();
    });
  };

  const tellChanged = (): void => {
    hub.emit('changed', { entryId: null, operation: refreshing, tables: ['kept_calendar'] });
  };

  const unsubscribe = [
    hub.subscribe('changed', ({ operation, tables }) => {
      if (operation === refreshing) return;
      // A restore and erasing name no tables.
      if (tables.length === 0 || tables.includes('preferences')) look();
      if (isKept) plan();
    }),
    hub.subscribe('dateChanged', () => {
      if (isKept) plan();
    }),
  ];

  return {
    start: look,
    heard() {
      if (isKept) plan();
    },
    async close(patience) {
      for (const each of unsubscribe) each();
      isClosed = true;
      forget?.();
      const { promise, resolve } = Promise.withResolvers<void>();
      const timeout = setTimeout(resolve, patience);
      await Promise.race([finish(), promise]);
      clearTimeout(timeout);
    },
  };

  async function finish(): Promise<void> {
    if (work === null && mustLook) look();
    else if (work === null && isOwing) refresh();
    if (work === null) return;
    await work;
    await finish();
  }
}
