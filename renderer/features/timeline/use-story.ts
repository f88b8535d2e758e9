import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client, InputOf, OutputOf } from '#shared/api/api.ts';
import { failureText, useClient, useHostEvent } from '#renderer/data/index.ts';

export type StoryEntry = OutputOf<'timeline.list'>['entries'][number];

/** Which part of the story is asked for. */
export type StoryWanted = Pick<NonNullable<InputOf<'timeline.list'>>, 'supplierId' | 'kinds' | 'text'>;

/** What is known of a story so far. */
export interface LoadedStory {
  readonly entries: readonly StoryEntry[];
  /** There is nothing older than what is here. */
  readonly isWhole: boolean;
  readonly isLoading: boolean;
  readonly failure: string | null;
  /** Fetches what is older, unless that is going on or there is nothing. */
  readonly loadOlder: () => void;
}

interface Loaded extends Omit<LoadedStory, 'loadOlder' | 'isWhole'> {
  /** What it is the answer to; null while nothing was asked. */
  readonly of: StoryWanted | null;
  /** Where it goes on; null at its end, undefined while nothing is known. */
  readonly next: string | null | undefined;
}

const pageSize = 100;
const largestPage = 1000;
const nothing: Loaded = { of: null, entries: [], next: undefined, isLoading: true, failure: null };

/**
 * A story, the latest first, page by page; read again whenever something was written or something else is asked for, and
 * what was there stays in view until that is here.
 *
 * @param wanted the same object for as long as it is the same that is asked for
 */
export function useStory(wanted: StoryWanted): LoadedStory {
  const client = useClient();
  const [state, setState] = useState<Loaded>(nothing);
  const round = useRef(0);

  const read = useCallback(
    (known: Pick<Loaded, 'entries' | 'next'>, count: number) => {
      const mine = (round.current += 1);
      // A reading that was overtaken by a newer one says nothing any more.
      void entriesAfter(client, wanted, known, count).then((loaded) =>
        mine === round.current ? setState((now) => joined(now, loaded)) : undefined,
      );
    },
    [client, wanted],
  );
  useEffect(() => read(nothing, pageSize), [read]);
  useHostEvent('changed', () => read(nothing, Math.max(pageSize, state.entries.length)));

  const isLoading = state.isLoading || state.of !== wanted;
  const isWhole = state.next === null;
  const loadOlder = () => {
    if (isWhole || isLoading) return;
    setState({ ...state, isLoading: true });
    read(state, state.entries.length + pageSize);
  };
  return { entries: state.entries, isWhole, isLoading, failure: state.failure, loadOlder };
}

/** After a failure what was there stays in view. */
function joined(now: Loaded, loaded: Loaded): Loaded {
  return loaded.failure === null
    ? loaded
    : { ...now, of: loaded.of, next: null, isLoading: false, failure: loaded.failure };
}

/** What is known and as much older as is wanted, in pages as large as one call gives. */
async function entriesAfter(
  client: Client,
  wanted: StoryWanted,
  known: Pick<Loaded, 'entries' | 'next'>,
  count: number,
): Promise<Loaded> {
  const entries = [...known.entries];
  let next = known.next;
  while (entries.length < count && next !== null) {
    const limit = Math.min(largestPage, count - entries.length);
    // Each page begins where the one before it ended.
    const page = await client.call('timeline.list', {
      ...wanted,
      limit,
      ...(next === undefined ? {} : { cursor: next }),
    });
    if (!page.ok) return { of: wanted, entries, next, isLoading: false, failure: failureText(page.error) };
    entries.push(...page.value.entries);
    next = page.value.next;
  }
  return { of: wanted, entries, next, isLoading: false, failure: null };
}
