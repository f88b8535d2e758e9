import { useQuery } from '@tanstack/react-query';
import type { FailureOf, InputOf, OutputOf, Path } from '#shared/api/api.ts';
import type { TransportError } from '#shared/api/errors.ts';
import { useData } from './client.tsx';
import { queryKey } from './query-key.ts';

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
interface Answer<P extends Path> {
  readonly value: OutputOf<P>;
}

/** What is known of a query's answer. */
export interface Reading<P extends Path> {
  /** The answer; undefined until it is there. */
  readonly value: OutputOf<P> | undefined;
  readonly failure: FailureOf<P> | TransportError | null;
  /** Nothing is known yet. */
  readonly isLoading: boolean;
  /** The value shown is that of an earlier input while the new one is read. */
  readonly isPrevious: boolean;
  readonly readAgain: () => void;
}

export interface ReadingOptions {
  /** Off while the input is not complete yet. */
  readonly isOn?: boolean;
  /** Goes on showing the answer to the last input until the next one is there; for searches and live previews. */
  readonly keepsPrevious?: boolean;
}

/**
 * Asks a query and keeps the answer right: it is read again whenever something was written. `input` may be a new object
 * each time; it is compared by content.
 */
export function useOperation<P extends Path>(
  path: P,
  input: InputOf<P>,
  { isOn = true, keepsPrevious = false }: ReadingOptions = {},
): Reading<P> {
  const { client } = useData();
  const result = useQuery<Answer<P>, OperationFailed<P>>({
    queryKey: queryKey(path, input),
    enabled: isOn,
    queryFn: async () => {
      const outcome = await client.call(path, input);
      if (!outcome.ok) throw new OperationFailed<P>(outcome.error);
      return { value: outcome.value };
    },
    placeholderData: (previous: Answer<P> | undefined) => (keepsPrevious ? previous : undefined),
  });
  return {
    value: result.data?.value,
    failure: result.error?.failure ?? null,
    isLoading: result.isPending && isOn,
    isPrevious: result.isPlaceholderData,
    readAgain: () => void result.refetch(),
  };
}
