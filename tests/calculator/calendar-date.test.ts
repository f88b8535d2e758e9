import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  compareDates,
  differenceInDays,
  earliestOf,
  endOf,
  isCalendarDate,
  latestOf,
  parseCalendarDate,
  weekdayOf,
} from '#shared/domain/calendar-date.ts';
import { someDay } from '../terms/arbitrary-terms.ts';
import { day } from '../terms/day.ts';

test('a calendar date is a day that exists, from 1000 to 9999', () => {
  for (const text of ['2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31']) expect(isCalendarDate(text)).toBe(true);
  const wrong = [
    '2026-02-29',
    '1900-02-29',
    '0999-12-31',
    '2026-13-01',
    '2026-00-10',
    '2026-4-1',
    '2026-04-31',
    '',
    '10000-01-01',
  ];
  for (const text of wrong) expect(parseCalendarDate(text)).toBeNull();
});

test('sums stop at the bounds of the calendar', () => {
  expect(addDays(day('9999-12-30'), 5)).toBe('9999-12-31');
  expect(addMonths(day('1000-02-10'), -3)).toBe('1000-01-01');
  expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
  expect(addWeeks(day('2026-11-22'), 2)).toBe('2026-12-06');
});

test('ends of months, quarters, half-years and years, and weekdays', () => {
  expect(endOf(day('2028-02-01'), 'month')).toBe('2028-02-29');
  expect(endOf(day('2026-08-15'), 'quarter')).toBe('2026-09-30');
  expect([endOf(day('2026-06-30'), 'half_year'), endOf(day('2026-07-01'), 'half_year')]).toEqual([
    '2026-06-30',
    '2026-12-31',
  ]);
  expect(endOf(day('2026-07-01'), 'year')).toBe('2026-12-31');
  expect([weekdayOf(day('2026-11-22')), weekdayOf(day('1600-01-01')), weekdayOf(day('1000-01-01'))]).toEqual([
    'sun',
    'sat',
    'wed',
  ]);
});

test('days added and taken away, compared and sorted, agree with UTC dates', () => {
  fc.assert(
    fc.property(someDay('1000-01-01', '9000-12-31'), fc.integer({ min: 0, max: 300_000 }), (date, days) => {
      const later = addDays(date, days);
      expect(later).toBe(new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10));
      expect(differenceInDays(later, date)).toBe(days);
      expect([earliestOf(later, date), latestOf(date, later)]).toEqual([date, later]);
      expect(Math.sign(compareDates(later, date))).toBe(Math.sign(days));
    }),
  );
});

test('months added keep the day of the month where the month has it, asked once or again, near and far', () => {
  const months = fc.integer({ min: -1200, max: 1200 });
  fc.assert(
    fc.property(someDay('1200-01-01', '2300-12-31'), months, (date, added) => {
      const counted = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + added;
      const [year, month] = [Math.floor(counted / 12), counted - 12 * Math.floor(counted / 12)];
      const sameDay = Math.min(Number(date.slice(8)), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
      const expected = new Date(Date.UTC(year, month, sameDay)).toISOString().slice(0, 10);
      expect([addMonths(date, added), addMonths(date, added)]).toEqual([expected, expected]);
    }),
    { numRuns: 2000 },
  );
});
