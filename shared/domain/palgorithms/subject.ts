import { message } from '../message.ts';
import type { ContractFacts } from './facts.ts';
import type { ApiAction, NudgeDraft } from './proposal.ts';

/** What the person calls the contract: its name with its supplier's, or one of them where they are the same. */
export function subjectInWords(facts: Pick<ContractFacts, 'name' | 'supplierName'>): string {
  return sameName(facts.name, facts.supplierName) ? facts.name : `${facts.name}, ${facts.supplierName}`;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The fields of a draft that name the contract. */
export function aboutContract(
  facts: ContractFacts,
): Pick<NudgeDraft, 'subject' | 'supplierId' | 'supplierName' | 'contractId'> {
  return {
    subject: { type: 'contract', id: facts.id, name: facts.name },
    supplierId: facts.supplierId,
    supplierName: facts.supplierName,
    contractId: facts.id,
  };
}

/** Leads to the contract. */
export function seeContract({ id }: Pick<ContractFacts, 'id'>): ApiAction {
  return { label: message('nudges.see'), path: 'contracts.get', input: { id } };
}
