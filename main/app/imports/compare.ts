import { message } from '#shared/domain/message.ts';
import type { ReadRow } from '../../imports/list-types.ts';
import { matchRows, type MatchedRow } from '../../imports/match-rows.ts';
import type { Portions } from '../../portions.ts';
import type { QueryContext } from '../handler.ts';
import { mergedNames } from './merged-names.ts';
import { readStoredContracts } from './stored-contracts.ts';

/** What would become of each row, going by what is stored now. A supplier that was merged is the one it was merged into. */
export function* compare(context: Pick<QueryContext, 'sqlite'>, rows: readonly ReadRow[]): Portions<MatchedRow[]> {
  const mergedInto = mergedNames(context);
  const called = new Map<ReadRow, string>();
  const meant = rows.map((row): ReadRow => {
    const supplierName = row.contract === null ? null : mergedInto(row.contract.supplierName);
    if (row.contract === null || supplierName === null) return row;
    const renamed = { ...row, contract: { ...row.contract, supplierName } };
    called.set(renamed, row.contract.supplierName);
    return renamed;
  });
  const matched = yield* matchRows(meant, yield* readStoredContracts(context));
  return matched.map((match) => {
    const name = called.get(match.row);
    const supplier = match.row.contract?.supplierName;
    if (name === undefined || supplier === undefined || match.reason !== null) return match;
    return { ...match, reason: message('imports.match.merged', { name, supplier }) };
  });
}
