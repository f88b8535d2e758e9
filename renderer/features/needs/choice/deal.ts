import type { OutputOf } from '#shared/api/api.ts';

/** What came of a choice. */
export interface Deal {
  readonly outcome: OutputOf<'needs.choose'>;
  readonly isStaying: boolean;
  readonly supplierName: string;
  /** The entry of the history by which the whole choice can be taken back. */
  readonly entryId: string | null;
}
