import { z } from 'zod';
import { dataKinds } from '#shared/domain/data-given/data-kinds.ts';

/** What the address says: what kind is asked about, and whose. */
export const dataSearch = z.object({
  kind: z.enum(dataKinds).optional().catch(undefined),
  /** An id, or `household`. */
  person: z.string().optional().catch(undefined),
});
export type DataSearch = z.output<typeof dataSearch>;
