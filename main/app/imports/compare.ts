import type { ReadRow } from '../../imports/list-types.ts';
import { matchRows, type MatchedRow } from '../../imports/match-rows.ts';
import type { Portions } from '../../portions.ts';
import type { QueryContext } from '../handler.ts';
import { readStoredContracts } from './stored-contracts.ts';

/** What would become of each row, going by what is stored now. */
export function* compare(context: Pick<QueryContext, 'sqlite'>, rows: readonly ReadRow[]): Portions<MatchedRow[]> {
  return yield* matchRows(rows, yield* readStoredContracts(context));
}
