import { message } from '../message.ts';
import type { ContractFacts } from './facts.ts';
import type { ApiAction } from './proposal.ts';

/** Raises a need from a nudge, or leads to the one the contract has raised already. */
export function lookElsewhere(
  facts: Pick<ContractFacts, 'id' | 'name' | 'openNeedId'>,
  key: string,
  trigger: 'expiry' | 'price' | 'other',
): ApiAction {
  if (facts.openNeedId !== null) {
    return { label: message('nudges.goToNeed'), path: 'needs.get', input: { id: facts.openNeedId } };
  }
  return {
    label: message('nudges.lookElsewhere'),
    path: 'needs.add',
    input: { title: facts.name, trigger, state: 'searching', cause: { contractId: facts.id, nudgeKey: key } },
  };
}
