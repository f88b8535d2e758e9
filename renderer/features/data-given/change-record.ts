import type { OutputOf } from '#shared/api/api.ts';

/** A change of details, with how far telling has come. */
export type ChangeRecord = OutputOf<'data.changes'>[number];
/** A supplier to tell of it. */
export type SupplierToTell = OutputOf<'data.tellings'>['suppliers'][number];
