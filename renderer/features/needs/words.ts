import type { OutputOf } from '#shared/api/api.ts';

/** One need as the api gives it. */
export type NeedRecord = OutputOf<'needs.get'>;
export type NeedSummary = OutputOf<'needs.list'>[number];
export type NeedState = NeedSummary['state'];
export type NeedTrigger = NeedSummary['trigger'];
export type CandidateRecord = NeedRecord['candidates'][number];
export type CandidateStage = CandidateRecord['stage'];
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

export const stateWords: Record<NeedState, string> = {
  stirring: 'Stirring',
  searching: 'Searching',
  short_listing: 'Short-listing',
  at_the_table: 'At the table',
  decided: 'Decided',
  dropped: 'Let go',
  no_decision: 'No decision',
};

/** What each open step means, in one line. */
export const stateMeanings: Record<OpenState, string> = {
  stirring: 'Still vague.',
  searching: 'Who could do it?',
  short_listing: 'Talking to a few.',
  at_the_table: 'Offers to decide between.',
};

export const triggerWords: Record<NeedTrigger, string> = {
  circumstance: 'Something changed',
  breakdown: 'Something broke',
  expiry: 'Something runs out',
  new_product: 'Something new came up',
  price: 'The price',
  other: 'Something else',
};

export const stageWords: Record<CandidateStage, string> = {
  long_list: 'Long list',
  short_list: 'Short list',
  at_the_table: 'At the table',
  ruled_out: 'Ruled out',
  chosen: 'Chosen',
};

/** The lists a candidate can be moved between by hand. */
export const listStages = ['long_list', 'short_list', 'at_the_table'] as const;
export type ListStage = (typeof listStages)[number];

export const sourceWords: Record<CandidateSource, string> = {
  own_idea: 'My own idea',
  friend: 'A friend',
  review: 'A review or test',
  search: 'A search',
  advert: 'An advert',
  incumbent: 'I am there now',
};

export const kindWords: Record<RequirementKind, string> = {
  must: 'Must',
  should: 'Should',
  nice: 'Would be nice',
  rules_out: 'Rules out',
};

export const channelWords: Record<InteractionRecord['channel'], string> = {
  email: 'E-mail',
  phone: 'Phone',
  letter: 'Letter',
  chat: 'Chat',
  in_person: 'In person',
  portal: 'Their web page',
  other: 'Another way',
};

/** How far a candidate meets a requirement; for one that rules out, "yes" is a hit. */
export function verdictWords(verdict: Verdict, kind: RequirementKind): string {
  if (kind === 'rules_out') {
    return { yes: 'Yes, it hits', partly: 'In part', no: 'No', unknown: 'Not known' }[verdict];
  }
  return { yes: 'Yes', partly: 'In part', no: 'No', unknown: 'Not known' }[verdict];
}

/** Record keys as choices of the kit's fields. */
export function choicesOf<Id extends string>(words: Record<Id, string>): readonly { id: Id; label: string }[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entries of a record have its own keys
  return (Object.entries(words) as [Id, string][]).map(([id, label]) => ({ id, label }));
}

/** "3 candidates", "1 offer"; null for none. */
export function counted(count: number, one: string, many = `${one}s`): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
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
