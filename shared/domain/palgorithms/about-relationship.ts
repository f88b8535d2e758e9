import { message } from '../message.ts';
import type { ApiAction, NudgeDraft } from './proposal.ts';
import type { RelationshipFacts } from './relationship-facts.ts';

/** The fields of a draft that name the relationship. */
export function aboutRelationship({
  id,
  supplierId,
  supplierName,
}: RelationshipFacts): Pick<NudgeDraft, 'subject' | 'supplierId' | 'supplierName' | 'contractId'> {
  return { subject: { type: 'relationship', id, name: supplierName }, supplierId, supplierName, contractId: null };
}

/** Notes that the person looked at all they have with the supplier. */
export function noteReview({ id }: Pick<RelationshipFacts, 'id'>): ApiAction {
  return { label: message('nudges.reviewed'), path: 'relationships.review', input: { id }, dayOfDoing: 'on' };
}

/** Leads to the supplier. */
export function seeSupplier({ supplierId }: Pick<RelationshipFacts, 'supplierId'>): ApiAction {
  return { label: message('nudges.look.see'), path: 'suppliers.get', input: { id: supplierId } };
}
