import { message } from '../message.ts';
import { noteReview } from './about-relationship.ts';
import type { ContractFacts } from './facts.ts';
import type { ProposedAction } from './proposal.ts';

/** Notes that the person looked at all they have with the supplier, or settles the nudge where that cannot be noted. */
export function reviewedAction({ relationshipId }: Pick<ContractFacts, 'relationshipId'>): ProposedAction {
  return relationshipId === undefined
    ? { label: message('nudges.reviewed'), answers: 'nudges.done' }
    : noteReview({ id: relationshipId });
}
