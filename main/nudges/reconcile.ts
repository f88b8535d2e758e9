import type { NudgeProposal } from '#shared/domain/palgorithms/propose-nudges.ts';
import { columnsOf, proposedColumns, type NudgeRow, type ProposedColumns } from './nudge-row.ts';
import type { Tongued } from './nudge-texts.ts';

/** What to change in the stored nudges so that they say what the palgorithms propose. */
export interface Reconciliation {
  /** Proposals nobody has heard of yet. */
  readonly raise: readonly ProposedColumns[];
  /** Stored nudges whose words or days changed, or which are proposed again after they had expired. */
  readonly update: readonly ProposedColumns[];
  /** Ids of stored nudges that are no longer proposed. */
  readonly expire: readonly string[];
}

/**
 * Compares proposals with the stored nudges they speak for. What the person said is kept apart, by key, and decides
 * only how a nudge is shown: so an answer outlives any change of the facts, and taking it back brings the nudge back.
 * Reconciling twice changes nothing the second time.
 */
export function reconcile(
  proposals: readonly NudgeProposal[],
  stored: readonly NudgeRow[],
  speaker: Tongued,
): Reconciliation {
  const rows = new Map(stored.map((row) => [row.key, row]));
  const raise: ProposedColumns[] = [];
  const update: ProposedColumns[] = [];
  for (const proposal of proposals) {
    const row = rows.get(proposal.key);
    rows.delete(proposal.key);
    const proposed = columnsOf(proposal, speaker, row);
    if (row === undefined) raise.push(proposed);
    else if (row.expiredOn !== null || differs(proposed, row)) update.push(proposed);
  }
  const expire = [...rows.values()].filter(({ expiredOn }) => expiredOn === null).map(({ id }) => id);
  return { raise, update, expire };
}

function differs(proposed: ProposedColumns, row: NudgeRow): boolean {
  return proposedColumns.some((column) => proposed[column] !== row[column]);
}
