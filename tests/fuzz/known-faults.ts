/**
 * Faults that are known and not yet mended, by operation (`*` for any) and a part of the cause. The fuzz goes on when it
 * meets one; in a long run it fails when one is not met any more. To be empty.
 */
export const knownFaults: readonly {
  /** The test that meets it. */
  readonly by: 'every-operation' | 'every-file';
  readonly operation: string;
  readonly cause: string;
}[] = [];
