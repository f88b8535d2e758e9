import type { CalendarDate } from '../calendar-date.ts';
import type { InteractionFacts, ProblemFacts, PromiseFacts } from './dealing-facts.ts';
import type { DetailFacts } from './detail-facts.ts';
import type { ContractFacts } from './facts.ts';
import type { NeedFacts } from './need-facts.ts';
import type { HouseholdFacts } from './household-facts.ts';
import type { OfferFacts } from './offer-facts.ts';
import type { RelationshipFacts } from './relationship-facts.ts';
import type { LoginFacts, SupplierFacts } from './supplier-facts.ts';

/** The kinds of record that palgorithms watch, each with what is known about one of them on one day. */
export interface WatchedFacts {
  readonly contract: ContractFacts;
  readonly need: NeedFacts;
  readonly offer: OfferFacts;
  readonly detailChange: DetailFacts;
  readonly relationship: RelationshipFacts;
  readonly interaction: InteractionFacts;
  readonly promise: PromiseFacts;
  readonly problem: ProblemFacts;
  readonly supplier: SupplierFacts;
  readonly login: LoginFacts;
  readonly household: HouseholdFacts;
}
export type WatchedKind = keyof WatchedFacts;

/** Every kind, once: contracts first, since other kinds may ask what is said of them. */
export const watchedKinds = [
  'contract',
  'need',
  'offer',
  'detailChange',
  'relationship',
  'interaction',
  'promise',
  'problem',
  'supplier',
  'login',
  'household',
] as const satisfies readonly WatchedKind[];

/** The first later day on which what decides about nudges of a record may differ by itself; null when never. */
export function steadyUntilOf(facts: WatchedFacts[WatchedKind]): CalendarDate | null {
  return ('steadyUntil' in facts ? facts.steadyUntil : null) ?? facts.changesOn ?? null;
}
