import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { contracts, exits } from '../../db/schema/contracts.ts';
import { readTerms } from '../../nudges/stored-terms.ts';
import type { CommandContext } from '../handler.ts';

/**
 * Keeps the last day of what a contract follows on the day before its own first, after its terms changed. It stays where
 * the first day is no longer known, or the other one would be over before it began.
 */
export function moveSuccession(context: CommandContext, contractId: string): void {
  const followed = context.database
    .select({ id: exits.id, endsOn: exits.endsOn, terms: contracts.terms })
    .from(exits)
    .innerJoin(contracts, eq(contracts.id, exits.contractId))
    .where(
      and(
        eq(exits.replacedById, contractId),
        isNotNull(exits.succession),
        isNull(exits.deletedAt),
        isNull(exits.withdrawnOn),
      ),
    )
    .all();
  if (followed.length === 0) return;
  const startsOn = firstDay(context, contractId);
  if (startsOn === null) return;
  const endsOn = addDays(startsOn, -1);
  for (const { id, endsOn: before, terms } of followed) {
    const start = readTerms(terms)?.startsOn ?? null;
    if (before === endsOn || (start !== null && endsOn < start)) continue;
    context.database.update(exits).set({ endsOn, changedAt: context.now }).where(eq(exits.id, id)).run();
  }
}

function firstDay({ database }: CommandContext, contractId: string): CalendarDate | null {
  const row = database.select({ terms: contracts.terms }).from(contracts).where(eq(contracts.id, contractId)).get();
  return readTerms(row?.terms ?? null)?.startsOn ?? null;
}
