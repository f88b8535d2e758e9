import { ok } from '#shared/domain/result.ts';
import { matchRows, type MatchedRow } from '../../imports/match-rows.ts';
import type { QueryHandler } from '../handler.ts';
import { openList } from './open-list.ts';
import { readStoredContracts } from './stored-contracts.ts';

/** Shows what a list would store, without storing anything. */
export const previewImport: QueryHandler<'imports.preview'> = async (context, { path, mapping }) => {
  const opened = await openList(context, path, mapping);
  if (!opened.ok) return opened;
  const { list } = opened.value;
  const matched = matchRows(list.rows, readStoredContracts(context));
  return ok({
    format: list.format,
    description: list.description,
    inferences: list.inferences,
    columns: list.columns,
    rows: matched.map(({ row, status, reason, existingContractId }) => ({
      line: row.line,
      status,
      contract: row.contract,
      doubts: [...row.doubts],
      reason,
      existingContractId,
    })),
    counts: countRows(matched),
  });
};

function countRows(matched: readonly MatchedRow[]) {
  const counts = { rows: matched.length, new: 0, completes: 0, duplicate: 0, bad: 0, doubtful: 0 };
  for (const { status, row } of matched) {
    counts[status] += 1;
    if (row.doubts.length > 0 && (status === 'new' || status === 'completes')) counts.doubtful += 1;
  }
  return counts;
}
