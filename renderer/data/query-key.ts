import type { InputOf, Path } from '#shared/api/api.ts';

/** By what the answer to a query is kept. */
export function queryKey<P extends Path>(path: P, input: InputOf<P>): readonly [P, InputOf<P>] {
  return [path, input];
}
