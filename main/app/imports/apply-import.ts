import type { ParsedInputOf } from '#shared/api/api.ts';
import { ok } from '#shared/domain/result.ts';
import type { ReadRow } from '../../imports/list-types.ts';
import { matchRows, type MatchedRow } from '../../imports/match-rows.ts';
import { prepared, type CommandContext } from '../handler.ts';
import { fillContract } from './fill-contract.ts';
import { insertContracts } from './insert-contracts.ts';
import { openList } from './open-list.ts';
import { readStoredContracts } from './stored-contracts.ts';

interface ReadFile {
  readonly fileName: string;
  readonly rows: readonly ReadRow[];
}

/**
 * Stores the rows of a list: one transaction, one history entry. Rows are compared with the store inside the
 * transaction, so that a list read a moment ago adds nothing twice.
 */
export const applyImport = prepared<'imports.apply', ReadFile>({
  actor: 'import',
  async prepare(context, { path, mapping }) {
    const opened = await openList(context, path, mapping);
    if (!opened.ok) return opened;
    return ok({ fileName: opened.value.fileName, rows: opened.value.list.rows });
  },
  run(context, input, { fileName, rows }) {
    const matched = matchRows(rows, readStoredContracts(context));
    const chosen = matched.filter((match) => isWanted(match, input.accept));
    const added = addContracts(
      context,
      chosen.filter(({ status }) => status === 'new' || status === 'duplicate'),
    );
    const completed = completeContracts(context, chosen);
    context.describe(titleOf(added.length, completed.length, fileName));
    const bad = matched.filter(({ status }) => status === 'bad');
    return ok({
      added: added.length,
      completed: completed.length,
      duplicates: matched.filter((match) => match.status === 'duplicate' && !chosen.includes(match)).length,
      bad: bad.length,
      doubtful: chosen.filter(({ row }) => row.doubts.length > 0).length,
      contractIds: [...added, ...completed],
      badRows: bad.map(({ row, reason }) => ({ line: row.line, reason: reason ?? '' })),
    });
  },
});

function isWanted({ row, status }: MatchedRow, accept: ParsedInputOf<'imports.apply'>['accept']): boolean {
  if (status === 'bad') return false;
  return accept === undefined ? status !== 'duplicate' : accept.includes(row.line);
}

function addContracts(context: CommandContext, matches: readonly MatchedRow[]): string[] {
  return insertContracts(
    context,
    matches.flatMap(({ row }) => (row.contract === null ? [] : [{ contract: row.contract, importKey: row.importKey }])),
  );
}

function completeContracts(context: CommandContext, matches: readonly MatchedRow[]): string[] {
  return matches.flatMap(({ completion, existingContractId }) => {
    if (completion === null || existingContractId === null) return [];
    fillContract(context, existingContractId, completion);
    return [existingContractId];
  });
}

function titleOf(added: number, completed: number, fileName: string): string {
  if (completed === 0) return `Imported ${contractCount(added)} from ${fileName}`;
  if (added === 0) return `Completed ${contractCount(completed)} from ${fileName}`;
  return `Imported ${contractCount(added)} and completed ${completed.toLocaleString('en-GB')} from ${fileName}`;
}

function contractCount(count: number): string {
  return count === 1 ? '1 contract' : `${count.toLocaleString('en-GB')} contracts`;
}
