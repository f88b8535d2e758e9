import type { OutputOf } from '#shared/api/api.ts';

/** What tells one coming date from every other. */
export function keyOf({ on, kind, contractId }: OutputOf<'deadlines.list'>[number]): string {
  return `${on} ${kind} ${contractId}`;
}

/** What tells one payment from another. */
export function keyOfPayment({ contractId, on }: { readonly contractId: string; readonly on: string }): string {
  return `payment ${contractId} ${on}`;
}
