import { ok } from '#shared/domain/result.ts';
import type { QueryHandler } from '../handler.ts';
import { searchCondition } from '../search/search-condition.ts';
import { readSummaries } from './contract-rows.ts';

/** Contracts with their state, price and next deadline, by supplier and name. */
export const listContracts: QueryHandler<'contracts.list'> = (context, input) => {
  const conditions: string[] = [];
  const parameters: Record<string, string> = {};
  if (input.relationshipId !== undefined) {
    conditions.push('AND c.relationshipId = @relationshipId');
    parameters['relationshipId'] = input.relationshipId;
  }
  if (input.supplierId !== undefined) {
    conditions.push('AND r.supplierId = @supplierId');
    parameters['supplierId'] = input.supplierId;
  }
  const search = searchCondition(input.search ?? '', 't.text');
  if (search.sql !== '') {
    conditions.push(`AND c.id IN (SELECT t.id FROM search_texts t WHERE t.kind = 'contract' ${search.sql})`);
    Object.assign(parameters, search.parameters);
  }
  const list = readSummaries(context, conditions.join(' '), parameters);
  return ok(input.state === 'all' ? list : list.filter((contract) => contract.state === input.state));
};
