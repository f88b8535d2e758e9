import { QueryClient, replaceEqualDeep } from '@tanstack/react-query';
import type { Client, FailureOf, InputOf, OutputOf, Path } from '#shared/api/api.ts';
import type { TransportError } from '#shared/api/errors.ts';

/** A failure on its way through the query library, which knows only what is thrown. */
export class OperationFailed<P extends Path> extends Error {
  readonly failure: FailureOf<P> | TransportError;

  constructor(failure: FailureOf<P> | TransportError) {
    super(failure.message);
    this.name = 'OperationFailed';
    this.failure = failure;
  }
}

/** A box around the answer: the query library treats functions and undefined in a way of its own. */
export interface Answer<P extends Path> {
  readonly value: OutputOf<P>;
}

/** The answers a page keeps, for as long as it is open. */
export interface Answers {
  readonly client: Client;
  readonly queries: QueryClient;
  /** Asks before anything is drawn that needs the answer; who needs it then finds it, or waits for the same answer. Null where it fails. */
  readonly askAhead: <P extends Path>(path: P, input: InputOf<P>) => Promise<OutputOf<P> | null>;
  /** Reads again, once and soon, everything that is in view. */
  readonly refresh: () => void;
}

/** What a question is known by. */
export function keyOf<P extends Path>(path: P, input: InputOf<P>): readonly unknown[] {
  return [path, input];
}

/** Asks a query. Throws what went wrong as the query library wants it. */
export async function answerOf<P extends Path>(client: Client, path: P, input: InputOf<P>): Promise<Answer<P>> {
  const outcome = await client.call(path, input);
  if (!outcome.ok) throw new OperationFailed<P>(outcome.error);
  return { value: outcome.value };
}

/** Keeps answers until something is written: then what is in view is read again. It listens from now on. */
export function keepAnswers(client: Client): Answers {
  const queries = new QueryClient({
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
  const refresh = soon(() => void queries.invalidateQueries());
  client.subscribe('changed', ({ tables }) => {
    // What is kept of pages that are not open may be in another language from now on: it is not to be shown first.
    if (tables.includes('preferences')) queries.removeQueries({ type: 'inactive' });
    refresh();
  });
  client.subscribe('dateChanged', refresh);
  return {
    client,
    queries,
    refresh,
    async askAhead(path, input) {
      try {
        const queryFn = () => answerOf(client, path, input);
        return (await queries.query({ queryKey: keyOf(path, input), queryFn })).value;
      } catch {
        // Whoever shows the answer asks again, and shows what is wrong.
        return null;
      }
    },
  };
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

/** Long enough that a command's own answer and the event about it lead to one reading, short enough not to be seen. */
const refreshPause = 15;

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
