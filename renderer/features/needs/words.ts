import type { OutputOf } from '#shared/api/api.ts';
import { candidateSources } from '#shared/records/candidates.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';

/** One need as the api gives it. */
export type NeedRecord = OutputOf<'needs.get'>;
export type NeedSummary = OutputOf<'needs.list'>[number];
export type NeedState = NeedSummary['state'];
export type NeedTrigger = NeedSummary['trigger'];
export type CandidateRecord = NeedRecord['candidates'][number];
export type CandidateSource = CandidateRecord['source'];
export type OfferRecord = CandidateRecord['offers'][number];
export type InteractionRecord = CandidateRecord['interactions'][number];
export type RequirementRecord = NeedRecord['requirements'][number];
export type RequirementKind = RequirementRecord['kind'];
export type Verdict = CandidateRecord['assessments'][number]['verdict'];
export type Comparison = OutputOf<'needs.compare'>;
export type TrueCost = OutputOf<'offers.cost'>;

/** The steps a need goes through, in their order. */
export const openStates = ['stirring', 'searching', 'short_listing', 'at_the_table'] as const;
export type OpenState = (typeof openStates)[number];

/** Whether a need still goes on. */
export function isOpenState(state: NeedState): state is OpenState {
  return openStates.some((open) => open === state);
}

/** The lists a candidate can be moved between by hand. */
export const listStages = ['long_list', 'short_list', 'at_the_table'] as const;
export type ListStage = (typeof listStages)[number];

/** Where a candidate can have been found; the incumbent was not found. */
export const foundSources = candidateSources.filter((source) => source !== 'incumbent');

/** How far a candidate meets a requirement; for one that rules out, "yes" is a hit. */
export function verdictMessage(verdict: Verdict, kind: RequirementKind): Message {
  return verdict === 'yes' && kind === 'rules_out'
    ? message('needsPages.verdict.hits')
    : message(`needsPages.verdict.${verdict}`);
}

/** Ids as choices of the kit's fields, each with its words. */
export function choicesOf<Id extends string>(
  ids: readonly Id[],
  wordsOf: (id: Id) => string,
): readonly { id: Id; label: string }[] {
  return ids.map((id) => ({ id, label: wordsOf(id) }));
}

/** Where a need that was left takes up again; from there it goes on like any other. */
export function stepToResume(need: Pick<NeedSummary, 'candidateCount'>): 'stirring' | 'searching' {
  return need.candidateCount > 0 ? 'searching' : 'stirring';
}

/** The newest version of a candidate's offer. */
export function latestOffer(candidate: CandidateRecord): OfferRecord | null {
  return candidate.offers.reduce<OfferRecord | null>(
    (latest, offer) => (latest === null || offer.version > latest.version ? offer : latest),
    null,
  );
}
