import { and, eq, isNull } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { requirements } from '../../db/schema/needs.ts';
import { notFound } from '../failures.ts';
import { enteredColumns, holds } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import type { CommandContext } from '../handler.ts';

type RequirementInput = NonNullable<ParsedInputOf<'needs.add'>['requirements']>[number];

/**
 * Writes what a need asks for in the place of what it asked for before: those with an id are kept and changed, those
 * without are new, those that are missing go, with what was said about candidates.
 */
export function writeRequirements(
  context: CommandContext,
  needId: string,
  list: readonly RequirementInput[],
): Result<null, ReturnType<typeof notFound>> {
  const present = context.database
    .select()
    .from(requirements)
    .where(and(eq(requirements.needId, needId), isNull(requirements.deletedAt)))
    .all();
  const kept = new Set(list.flatMap(({ id }) => id ?? []));
  const unknown = [...kept].find((id) => present.every((one) => one.id !== id));
  if (unknown !== undefined) return failed(notFound('requirement', unknown));
  const dropped = present.map(({ id }) => id).filter((id) => !kept.has(id));
  markRemoved(context, 'requirements', dropped);
  const written = new Set<string>();
  for (const [position, wanted] of list.entries()) {
    const columns = { ...enteredColumns(records.requirements, wanted), weight: wanted.weight, position };
    const before = present.find((one) => one.id === wanted.id);
    if (before === undefined || written.has(before.id)) {
      context.database
        .insert(requirements)
        .values({ ...context.newRecord(), needId, ...columns })
        .run();
      continue;
    }
    written.add(before.id);
    if (holds(before, columns)) continue;
    context.database
      .update(requirements)
      .set({ ...columns, changedAt: context.now })
      .where(eq(requirements.id, before.id))
      .run();
  }
  return ok(null);
}
