import { z } from 'zod';
import { prepareOnce } from '../../db/prepare-once.ts';
import { pointsByIt, references } from '../../db/tracked-tables.ts';
import type { CommandContext } from '../handler.ts';

const idList = z.array(z.string());

/**
 * Marks records of one table removed with everything that belongs to them, children first: what belongs to what follows
 * from the description of the records. What only mentions them stays as it is.
 */
export function markRemoved(context: CommandContext, table: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const list = JSON.stringify(ids);
  const among = 'IN (SELECT value FROM json_each(@list)) AND deletedAt IS NULL';
  for (const reference of references) {
    const { child, column, parent } = reference;
    if (parent !== table) continue;
    const belonging = prepareOnce(
      context.sqlite,
      `SELECT id FROM "${child}" WHERE ${pointsByIt(reference)} AND "${column}" ${among}`,
    );
    markRemoved(context, child, idList.parse(belonging.pluck().all({ list })));
  }
  prepareOnce(context.sqlite, `UPDATE "${table}" SET deletedAt = @now, changedAt = @now WHERE id ${among}`).run({
    list,
    now: context.now,
  });
}
