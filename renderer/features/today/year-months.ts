import { addDays, addMonths, endOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';

/** One coming date, as the strip needs it. */
export interface ComingDate {
  readonly on: CalendarDate;
  /** Whether letting the day pass decides something. */
  readonly decides: boolean;
  readonly kind:
    | 'notice'
    | 'term_end'
    | 'renewal'
    | 'cooling_off'
    | 'trial'
    | 'probation'
    | 'notice_window'
    | 'price_guarantee'
    | 'price_change'
    | 'exit_right'
    | 'send_notice'
    | 'exit';
}

/** One month of the strip. */
export interface StripMonth<Coming extends ComingDate> {
  readonly firstDay: CalendarDate;
  readonly dates: readonly Coming[];
}

/** The twelve months from today's on, each with its dates in order; dates outside of them are left out. */
export function yearMonths<Coming extends ComingDate>(
  today: CalendarDate,
  dates: readonly Coming[],
): readonly StripMonth<Coming>[] {
  return Array.from({ length: 12 }, (_, index) => {
    const firstDay = addMonths(firstOf(today), index);
    const lastDay = endOf(firstDay, 'month');
    const own = dates.filter(({ on }) => on >= firstDay && on <= lastDay && on >= today);
    return { firstDay, dates: own.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)) };
  });
}

/** The last day the strip shows. */
export function stripEnd(today: CalendarDate): CalendarDate {
  return endOf(addMonths(firstOf(today), 11), 'month');
}

function firstOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - Number(date.slice(8)));
}

const asksToAct: ReadonlySet<ComingDate['kind']> = new Set([
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
export function dateUrgency(coming: ComingDate, today: CalendarDate): 'now' | 'soon' | 'later' | 'plain' {
  return coming.decides && asksToAct.has(coming.kind) ? nearness(coming.on, today) : 'plain';
}
