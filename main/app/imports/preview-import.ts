import { failed, ok } from '#shared/domain/result.ts';
import { compare } from './compare.ts';
import type { MatchedRow } from '../../imports/match-rows.ts';
import { stoppedByPerson } from '../../imports/pace.ts';
import { withRests } from '../../rests.ts';
import type { FilesQuery } from '../handler.ts';
import { openList } from './open-list.ts';

/** Shows what a list would store, without storing anything. */
export const previewImport: FilesQuery<'imports.preview'> = {
  async withFiles(context, { path, mapping }) {
    const opened = await openList(context, path, mapping);
    if (!opened.ok) return opened;
    const { list } = opened.value;
    const matched = await withRests(compare(context, list.rows), {
      progress: (howFar) => context.progress({ work: 'import', ...howFar }),
      stopped: context.stopped,
    });
    if (matched === null) return failed(stoppedByPerson);
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
  },
};

function countRows(matched: readonly MatchedRow[]) {
  const counts = { rows: matched.length, new: 0, completes: 0, duplicate: 0, bad: 0, doubtful: 0 };
  for (const { status, row } of matched) {
    counts[status] += 1;
    if (row.doubts.length > 0 && (status === 'new' || status === 'completes')) counts.doubtful += 1;
  }
  return counts;
}
