import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '#shared/api/api.ts';
import { failureText, useClient, useHostEvent } from '#renderer/data/index.ts';
import type { HistoryEntry } from './days.ts';

/** What is known of the history so far. */
export interface LoadedHistory {
  readonly entries: readonly HistoryEntry[];
  /** There are no older entries than those here. */
  readonly isWhole: boolean;
  readonly isLoading: boolean;
  readonly failure: string | null;
  /** Fetches the next older entries, unless that is going on or there are none. */
  readonly loadOlder: () => void;
}

type Loaded = Omit<LoadedHistory, 'loadOlder'>;

const pageSize = 200;
const largestPage = 1000;

/** The history, the latest first, page by page; read again whenever something was written. */
export function useHistory(): LoadedHistory {
  const client = useClient();
  const [state, setState] = useState<Loaded>({ entries: [], isWhole: false, isLoading: true, failure: null });
  const round = useRef(0);

  const read = useCallback(
    (known: readonly HistoryEntry[], wanted: number) => {
      const mine = (round.current += 1);
      // A reading that was overtaken by a newer one says nothing any more.
      void entriesAfter(client, known, wanted).then((loaded) =>
        mine === round.current ? setState((now) => joined(now, loaded)) : undefined,
      );
    },
    [client],
  );
  useEffect(() => read([], pageSize), [read]);
  useHostEvent('changed', () => read([], Math.max(pageSize, state.entries.length + 1)));

  const loadOlder = () => {
    if (state.isWhole || state.isLoading) return;
    setState({ ...state, isLoading: true });
    read(state.entries, state.entries.length + pageSize);
  };
  return { ...state, loadOlder };
}

/** After a failure what was there stays in view. */
function joined(now: Loaded, loaded: Loaded): Loaded {
  return loaded.failure === null ? loaded : { ...now, isLoading: false, failure: loaded.failure };
}

/** The entries that are known and as many older ones as are wanted, in pages as large as one call gives. */
async function entriesAfter(client: Client, known: readonly HistoryEntry[], wanted: number): Promise<Loaded> {
  const entries = [...known];
  let isWhole = false;
  while (entries.length < wanted && !isWhole) {
    const limit = Math.min(largestPage, wanted - entries.length);
    const before = entries.at(-1)?.id;
    // Each page begins where the one before it ended.
    const page = await client.call('history.list', { limit, ...(before === undefined ? {} : { before }) });
    if (!page.ok) return { entries, isWhole: false, isLoading: false, failure: failureText(page.error) };
    entries.push(...page.value);
    isWhole = page.value.length < limit;
  }
  return { entries, isWhole, isLoading: false, failure: null };
}
