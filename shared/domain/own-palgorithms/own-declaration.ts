import type { NudgeDecision } from '../palgorithms/decision.ts';
import type { ApiAction, NudgeDraft, NudgeSubject, ProposedAction } from '../palgorithms/proposal.ts';
import type { OwnFact } from './own-fact.ts';
import type { OwnKind, OwnRecords } from './own-records.ts';
import type { OwnAction } from './own-words.ts';

/** What stands in a nudge of one's own about one record, whichever kind. */
export interface OwnAbout extends Pick<NudgeDraft, 'subject' | 'supplierId' | 'supplierName' | 'contractId'> {
  /** The record that is looked at, by which answers are found. */
  readonly watchedId: string;
  readonly decisions: readonly NudgeDecision[];
  /** Leads to the record, or to where it stands; empty where that is nowhere. */
  readonly see: readonly ProposedAction[];
  /** A step that can be offered about it; null where it is none of those. */
  step?(action: OwnAction, key: string): ApiAction | null;
}

/** One kind of record that a palgorithm of one's own can be about. All that differs between kinds is said here. */
export interface OwnDeclaration<Kind extends OwnKind> {
  /** What conditions may ask for, by its names, in the order in which it is shown. */
  readonly facts: ReadonlyMap<string, OwnFact<Kind>>;
  /**
   * Records that are over are left out unless the condition asks about just that: by the fact that says so, or by one that
   * tells more of it. Null where none is ever over.
   */
  readonly over: { readonly fact: string; readonly askedBy: readonly string[] } | null;
  about(record: OwnRecords[Kind]): OwnAbout;
}

/** What of a nudge names nobody on the other side. */
export function aboutNobody(
  subject: NudgeSubject,
): Pick<NudgeDraft, 'subject' | 'supplierId' | 'supplierName' | 'contractId'> {
  return { subject, supplierId: null, supplierName: null, contractId: null };
}
