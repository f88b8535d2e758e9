import type { RecordTable } from '#shared/records/records.ts';

/** A household with a record of every kind, and the ids by which the commands of a test name them. */
export interface Household {
  readonly ada: string;
  readonly idle: string;
  readonly gym: { readonly id: string; readonly relationshipId: string; readonly supplierId: string };
  readonly mobile: { readonly id: string; readonly relationshipId: string };
  readonly past: { readonly relationshipId: string; readonly supplierId: string };
  readonly leaving: { readonly exitId: string };
  readonly exitItem: string;
  readonly announcedPrice: string;
  readonly nudge: string;
  readonly need: string;
  readonly requirement: string;
  readonly candidate: string;
  readonly rival: string;
  readonly interaction: string;
  readonly offer: string;
  readonly promise: string;
  readonly checklistItem: string;
  readonly problem: string;
  readonly problemStep: string;
  /** A problem that is closed. */
  readonly settled: string;
  /** Something that matters, first of two in its layer, which the gym fits. */
  readonly concern: string;
  /** What the gym knows by consent. */
  readonly data: string;
  /** A change of address, of which one supplier was told. */
  readonly move: string;
  readonly paper: string;
  readonly mail: string;
  /** A file that is not kept yet. */
  readonly letter: string;
  /** Payments that are for no contract yet. */
  readonly suggestion: string;
  readonly list: string;
  readonly rates: string;
  /** A record of each kind, by its table; null where a household has none. */
  readonly one: Readonly<Record<RecordTable, string | null>>;
}
