import { useQuery } from '@tanstack/react-query';
import type { FailureOf, InputOf, OutputOf, Path } from '#shared/api/api.ts';
import type { TransportError } from '#shared/api/errors.ts';
import { answerOf, keyOf, type Answer, type OperationFailed } from './answers.ts';
import { useData } from './client.tsx';

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
    queryKey: keyOf(path, input),
    enabled: isOn,
    queryFn: () => answerOf(client, path, input),
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
