import type { ParsedInputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { isSuccession } from '../../nudges/stored-exits.ts';
import { notFound, refused } from '../failures.ts';
import type { QueryContext } from '../handler.ts';
import type { ProblemRow } from './problem-rows.ts';

/** Exits of what a problem is about, the latest decision first; `@id` is the subject. */
const exitsSql = {
  contract: `SELECT e.id FROM exits e WHERE e.contractId = @id`,
  relationship: `SELECT e.id FROM exits e JOIN contracts c ON c.id = e.contractId WHERE c.relationshipId = @id`,
  supplier: `SELECT e.id FROM exits e JOIN contracts c ON c.id = e.contractId
    JOIN relationships r ON r.id = c.relationshipId WHERE r.supplierId = @id`,
} as const;

/**
 * The exit a problem ended in: the one that is named, else the latest that stands for what it is about. Null where it did
 * not end in one; a problem may end in an exit that is not logged yet.
 */
export function exitOfProblem(
  { sqlite }: Pick<QueryContext, 'sqlite'>,
  problem: ProblemRow,
  { outcome, exitId }: Pick<ParsedInputOf<'problems.close'>, 'outcome' | 'exitId'>,
): Result<string | null, ReturnType<typeof notFound> | ReturnType<typeof refused>> {
  if (outcome !== 'exit') return exitId == null ? ok(null) : failed(refused(message('refusals.exitWithoutExit')));
  if (problem.subjectType === 'need' || problem.subjectType === 'candidate' || problem.subjectType === 'problem')
    return ok(null);
  const standing = sqlite
    .prepare<{ id: string }, string>(
      `${exitsSql[problem.subjectType]} AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
         AND NOT ${isSuccession()}
       ORDER BY e.decidedOn DESC, e.createdAt DESC, e.id DESC`,
    )
    .pluck()
    .all({ id: problem.subjectId });
  if (exitId == null) return ok(standing[0] ?? null);
  return standing.includes(exitId) ? ok(exitId) : failed(notFound('exit', exitId));
}
