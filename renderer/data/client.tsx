import { QueryClient, QueryClientProvider, replaceEqualDeep } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { Client } from '#shared/api/api.ts';
import type { EventName } from '#shared/api/event-names.ts';
import type { Events } from '#shared/api/events.ts';
import type { Announcer } from './announcer.ts';
import type { AskedAhead } from './asked-ahead.ts';
import { shownByToday } from './first-questions.ts';
import { queryKey } from './query-key.ts';

/** What every hook of this folder works with. */
interface Data {
  readonly client: Client;
  readonly announcer: Announcer;
  /** Reads again, once and soon, everything that is in view. */
  readonly refresh: () => void;
}

/** Lists longer than this are taken as they come. */
const longest = 1000;

/** Keeps of an answer what is as before, so that nothing is drawn anew; to compare a long list takes longer than to draw it. */
function shared(before: unknown, after: unknown): unknown {
  const isLong =
    typeof after === 'object' &&
    after !== null &&
    'value' in after &&
    Array.isArray(after.value) &&
    after.value.length > longest;
  return isLong ? after : replaceEqualDeep(before, after);
}

const DataContext = createContext<Data | null>(null);

/** Long enough that a command's own answer and the event about it lead to one reading, short enough not to be seen. */
const refreshPause = 15;

export interface DataProviderProps {
  readonly client: Client;
  readonly announcer: Announcer;
  readonly ahead: AskedAhead | null;
  readonly children: ReactNode;
}

/** Gives the pages their data: queries are kept until something is written, then what is in view is read again. */
export function DataProvider({ client, announcer, ahead, children }: DataProviderProps) {
  const [{ queries, data }] = useState(() => {
    const made = new QueryClient({
      defaultOptions: {
        queries: {
          // The store is on this machine: being offline means nothing, and it says itself when something changed.
          networkMode: 'always',
          staleTime: Number.POSITIVE_INFINITY,
          retry: false,
          refetchOnWindowFocus: false,
          refetchOnReconnect: false,
          structuralSharing: shared,
        },
        mutations: { networkMode: 'always', retry: false },
      },
    });
    if (ahead?.status !== undefined) made.setQueryData(queryKey('app.status', {}), { value: ahead.status });
    if (ahead?.preferences !== undefined)
      made.setQueryData(queryKey('preferences.get', {}), { value: ahead.preferences });
    if (ahead?.overview !== undefined) made.setQueryData(queryKey(...shownByToday), { value: ahead.overview });
    return { queries: made, data: { client, announcer, refresh: soon(() => void made.invalidateQueries()) } };
  });
  useEffect(() => {
    const ends = [
      client.subscribe('changed', ({ tables }) => {
        // What is kept of pages that are not open may be in another language from now on: it is not to be shown first.
        if (tables.includes('preferences')) queries.removeQueries({ type: 'inactive' });
        data.refresh();
      }),
      client.subscribe('dateChanged', data.refresh),
    ];
    // What was written between the answers and now was told to nobody else.
    if (ahead?.end() === true) data.refresh();
    return () => {
      for (const end of ends) end();
    };
  }, [ahead, client, data, queries]);
  return (
    <QueryClientProvider client={queries}>
      <DataContext value={data}>{children}</DataContext>
    </QueryClientProvider>
  );
}

function soon(work: () => void): () => void {
  let isPlanned = false;
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    window.setTimeout(() => {
      isPlanned = false;
      work();
    }, refreshPause);
  };
}

/** The data of the surrounding provider. */
export function useData(): Data {
  const data = useContext(DataContext);
  if (data === null) throw new Error('A page needs a DataProvider around it.');
  return data;
}

/** The client itself, for the few places that call outside of queries and commands. */
export function useClient(): Client {
  return useData().client;
}

/** Calls the listener at each event of the host while the component is there. */
export function useHostEvent<Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void): void {
  const { client } = useData();
  const latest = useEffectEvent(listener);
  useEffect(() => client.subscribe(event, (payload) => latest(payload)), [client, event]);
}
