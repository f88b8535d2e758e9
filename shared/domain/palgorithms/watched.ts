import type { DetailFacts } from './detail-facts.ts';
import type { ContractFacts } from './facts.ts';
import type { NeedFacts } from './need-facts.ts';
import type { OfferFacts } from './offer-facts.ts';
import type { SupplierFacts } from './supplier-facts.ts';

/** The kinds of record that palgorithms watch, each with what is known about one of them on one day. */
export interface WatchedFacts {
  readonly contract: ContractFacts;
  readonly need: NeedFacts;
  readonly offer: OfferFacts;
  readonly detailChange: DetailFacts;
  readonly supplier: SupplierFacts;
}
export type WatchedKind = keyof WatchedFacts;

/** Every kind, once: contracts first, since other kinds may ask what is said of them. */
export const watchedKinds = [
  'contract',
  'need',
  'offer',
  'detailChange',
  'supplier',
] as const satisfies readonly WatchedKind[];
