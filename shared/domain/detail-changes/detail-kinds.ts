import type { DataKind } from '../data-given/data-kinds.ts';

/** What of a person may change so that suppliers have to be told. */
export const detailKinds = [
  'name',
  'email',
  'phone',
  'postal_address',
  'bank_account',
] as const satisfies readonly DataKind[];
export type DetailKind = (typeof detailKinds)[number];
