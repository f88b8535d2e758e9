import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';

/** What kind a coming date is, and when it is. */
type Coming = Pick<OutputOf<'deadlines.list'>[number], 'on' | 'kind'>;

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

/** Only what asks for an act before a day is coloured, by how near it is; ends and renewals are plain facts. */
export function dateUrgency(coming: Coming, today: CalendarDate): 'now' | 'soon' | 'later' | 'plain' {
  return asksToAct.has(coming.kind) ? nearness(coming.on, today) : 'plain';
}
