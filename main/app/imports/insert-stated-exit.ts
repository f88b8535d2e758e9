import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { earliestOf } from '#shared/domain/calendar-date.ts';
import { exits } from '../../db/schema/contracts.ts';
import type { CommandContext } from '../handler.ts';

/**
 * Logs the end a list states. It was decided, at the latest, on its last day; whether notice was in time is not known.
 * What a list calls over is taken as known to the supplier: asking for a confirmation long afterwards would be a
 * needless nudge.
 */
export function insertStatedExit(context: CommandContext, contractId: string, endsOn: CalendarDate): void {
  context.database
    .insert(exits)
    .values({
      ...context.newRecord(),
      contractId,
      decidedOn: earliestOf(endsOn, context.today),
      acknowledgedOn: endsOn < context.today ? endsOn : null,
      endsOn,
      endsOnStated: true,
      inTime: null,
    })
    .run();
}
