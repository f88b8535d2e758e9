import { prepareOnce } from '../../db/prepare-once.ts';
import { replanExit, type ReplannedExit } from '../exits/replan-exit.ts';
import type { CommandContext } from '../handler.ts';

/**
 * Works out again the last days that rest on terms, places or prices which an entry changed and which were put back:
 * those of notices that went out since, which no change of the entry itself tells of. Gives what came out otherwise.
 */
export function moveExits(context: CommandContext, entryId: string): readonly ReplannedExit[] {
  return prepareOnce<[{ entryId: string }], string>(
    context.sqlite,
    `SELECT DISTINCT e.contractId FROM (
       SELECT rowId AS contractId FROM changes WHERE entryId = @entryId AND tableName = 'contracts'
         AND (json_type(after, '$.terms') IS NOT NULL OR json_type(after, '$.place') IS NOT NULL)
       UNION SELECT p.contractId FROM changes c JOIN prices p ON p.id = c.rowId
         WHERE c.entryId = @entryId AND c.tableName = 'prices') moved
     JOIN exits e ON e.contractId = moved.contractId AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
       AND e.noticeSentOn IS NOT NULL AND e.endsOnStated = 0
     WHERE NOT EXISTS (SELECT 1 FROM changes c WHERE c.entryId = @entryId AND c.tableName = 'exits' AND c.rowId = e.id)`,
  )
    .pluck()
    .all({ entryId })
    .flatMap((contractId) => replanExit(context, contractId) ?? []);
}
