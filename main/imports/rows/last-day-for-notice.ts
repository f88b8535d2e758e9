import { differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { latestNotice } from '#shared/domain/calculator/latest-notice.ts';
import { message } from '#shared/domain/message.ts';
import type { Period } from '#shared/domain/period.ts';
import { isLastDayForNotice } from '../columns/header-words.ts';
import { foldHeading } from '../columns/split-heading.ts';
import type { ReadNotice } from '../values/notice.ts';
import { dayIn } from './read-date-field.ts';
import type { RowReading } from './row-reading.ts';

/** The longest notice that is read from two days, in months. */
const mostMonths = 12;

/**
 * The notice of a row that names the last day for it, "Kündigen bis 12.11.2026", beside the last day of the term: so many
 * whole months before, or else so many days. What was reckoned is said. Null where the row names no such day.
 */
export function noticeByLastDay(row: RowReading, endsOn: CalendarDate | null): ReadNotice | null {
  const text = row.line('notice');
  const lastDay = dayIn(row, 'notice', text);
  if (lastDay === null || !isLastDay(row)) return null;
  if (endsOn === null || lastDay > endsOn) return { kind: 'unclear' };
  const period = periodBetween(lastDay, endsOn);
  row.doubts.push({ field: 'notice', text, message: message('imports.doubt.noticeFromDays', { period }) });
  return { kind: 'notice', period, anchor: 'term_end' };
}

/** "Kündigungsfrist 30.11.2026" can be nothing else; "Kündigung" may be above the day notice was given. */
function isLastDay(row: RowReading): boolean {
  const column = row.column('notice');
  const heading = foldHeading(column === null ? '' : (row.settings.headers[column] ?? ''));
  return (
    isLastDayForNotice(heading) ||
    /frist|notice period|period of notice|preavis|opzegtermijn|preaviso|preavviso/.test(heading)
  );
}

function periodBetween(lastDay: CalendarDate, end: CalendarDate): Period {
  for (let n = 1; n <= mostMonths; n += 1) {
    const months: Period = { n, unit: 'month' };
    if (latestNotice({ targetEnd: end, notice: months }).legal === lastDay) return months;
  }
  return { n: differenceInDays(end, lastDay), unit: 'day' };
}
