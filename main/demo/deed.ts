import type { InputOf, OutputOf, Path } from '#shared/api/api.ts';

/** One thing the household did, on the day it did it. */
export interface Deed {
  readonly daysAgo: number;
  run(): Promise<void>;
}

/** Gives a command, which must succeed: one that does not is a bug in the demo's facts. */
export type Give = <P extends Path>(path: P, input: InputOf<P>) => Promise<OutputOf<P>>;
