import { useCallback, useEffect, useRef, useState } from 'react';
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

const pageSize = 200;
const largestPage = 1000;

/** The history, the latest first, page by page; read again whenever something was written. */
export function useHistory(): LoadedHistory {
  const client = useClient();
  const [state, setState] = useState<Omit<LoadedHistory, 'loadOlder'>>({
    entries: [],
    isWhole: false,
    isLoading: true,
    failure: null,
  });
  const round = useRef(0);

  /** Reads at least `wanted` entries from the newest on, or after `known` ones. */
  const read = useCallback(
    async (known: readonly HistoryEntry[], wanted: number) => {
      const mine = (round.current += 1);
      const entries = [...known];
      let isWhole = false;
      while (entries.length < wanted && !isWhole) {
        const limit = Math.min(largestPage, wanted - entries.length);
        const before = entries.at(-1)?.id;
        // Each page begins where the one before it ended.
        // oxlint-disable-next-line no-await-in-loop
        const page = await client.call('history.list', { limit, ...(before === undefined ? {} : { before }) });
        if (mine !== round.current) return;
        if (!page.ok) {
          setState((now) => ({ ...now, isLoading: false, failure: failureText(page.error) }));
          return;
        }
        entries.push(...page.value);
        isWhole = page.value.length < limit;
      }
      setState({ entries, isWhole, isLoading: false, failure: null });
    },
    [client],
  );

  useEffect(() => void read([], pageSize), [read]);
  useHostEvent('changed', () => void read([], Math.max(pageSize, state.entries.length + 1)));

  const loadOlder = () => {
    if (state.isWhole || state.isLoading) return;
    setState({ ...state, isLoading: true });
    void read(state.entries, state.entries.length + pageSize);
  };
  return { ...state, loadOlder };
}
