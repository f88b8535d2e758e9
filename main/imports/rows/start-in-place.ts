import { addDays, addMonths, addYears, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { countOf } from '#shared/domain/period.ts';
import { readPeriod } from '../values/period.ts';
import { unitOf, type RowReading } from './row-reading.ts';

/**
 * The first day that stands in for one the list does not give, where there is a last day to come: the day a term that
 * ends then began, by its length or else a whole number of years before. It is said to be open, and is no fact.
 */
export function startInPlace(
  row: RowReading,
  end: CalendarDate | null,
  trialEnd: CalendarDate | null,
): CalendarDate | null {
  const { today } = row.settings;
  const countsFromStart = ['probation', 'break_dates', 'price_guarantee'] as const;
  if (countsFromStart.some((field) => row.line(field) !== '')) return null;
  const start = end === null || end < today ? trialStart(trialEnd, today) : startOfTermTo(row, end);
  if (start === null) return null;
  row.doubts.push({ field: 'start', text: row.line('start'), message: message('imports.doubt.noStart', { start }) });
  row.keep('start', row.settings.say(message('imports.unread.noStart', { start })));
  return start;
}

function trialStart(trialEnd: CalendarDate | null, today: CalendarDate): CalendarDate | null {
  return trialEnd === null || trialEnd < today ? null : today;
}

function startOfTermTo(row: RowReading, end: CalendarDate): CalendarDate {
  const { today } = row.settings;
  const length = readPeriod(row.line('initial_term'), unitOf(row, 'initial_term'));
  const months = length === null ? null : countOf(length);
  const dayAfter = addDays(end, 1);
  if (months?.family === 'months') {
    const start = addMonths(dayAfter, -months.count);
    if (start <= today) return start;
  }
  let years = 1;
  while (addYears(dayAfter, -years) > today) years += 1;
  return addYears(dayAfter, -years);
}
