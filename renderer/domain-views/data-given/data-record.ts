import type { OutputOf } from '#shared/api/api.ts';

/** Something a supplier knows, as it is noted. */
export type DataRecord = OutputOf<'data.given'>[number];
/** Something a supplier probably knows, though nobody noted it. */
export type ProbableRecord = OutputOf<'data.probable'>[number];
/** A kind of data. */
export type DataKind = DataRecord['kind'];

/** A relationship with what tells it from others of the same supplier. */
export interface Known {
  readonly relationshipId: string;
  /** Null: the household's. */
  readonly personName: string | null;
}
