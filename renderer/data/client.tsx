import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useEffectEvent, useMemo, type ReactNode } from 'react';
import type { Client } from '#shared/api/api.ts';
import type { EventName } from '#shared/api/event-names.ts';
import type { Events } from '#shared/api/events.ts';
import type { Announcer } from './announcer.ts';
import type { Answers } from './answers.ts';

/** What every hook of this folder works with. */
interface Data {
  readonly client: Client;
  readonly announcer: Announcer;
  /** Reads again, once and soon, everything that is in view. */
  readonly refresh: () => void;
}

const DataContext = createContext<Data | null>(null);

export interface DataProviderProps {
  readonly answers: Answers;
  readonly announcer: Announcer;
  readonly children: ReactNode;
}

/** Gives the pages their data. */
export function DataProvider({ answers, announcer, children }: DataProviderProps) {
  const data = useMemo(() => ({ client: answers.client, announcer, refresh: answers.refresh }), [answers, announcer]);
  return (
    <QueryClientProvider client={answers.queries}>
      <DataContext value={data}>{children}</DataContext>
    </QueryClientProvider>
  );
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
