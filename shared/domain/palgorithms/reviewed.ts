import type { CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { ContractFacts } from './facts.ts';
import type { ProposedAction } from './proposal.ts';

/** Notes that the person looked at all they have with the supplier, or settles the nudge where that cannot be noted. */
export function reviewedAction(
  { relationshipId }: Pick<ContractFacts, 'relationshipId'>,
  today: CalendarDate,
): ProposedAction {
  const label = message('nudges.reviewed');
  return relationshipId === undefined
    ? { label, answers: 'nudges.done' }
    : { label, path: 'relationships.review', input: { id: relationshipId, on: today } };
}
