import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';

/** What kind a coming date is, when it is, and whether it decides something. */
type Coming = Pick<OutputOf<'deadlines.list'>[number], 'on' | 'kind' | 'decides'>;

const asksToAct: ReadonlySet<Coming['kind']> = new Set([
  'notice',
  'trial',
  'probation',
  'notice_window',
  'price_guarantee',
  'cooling_off',
  'exit_right',
  'send_notice',
]);

/**
 * Only what asks for an act before a day is coloured, by how near it is; ends and renewals are plain facts, and so is
 * the day for notice that a contract which rolls on has every month.
 */
export function dateUrgency(coming: Coming, today: CalendarDate): 'now' | 'soon' | 'later' | 'plain' {
  return coming.decides && asksToAct.has(coming.kind) ? nearness(coming.on, today) : 'plain';
}
