import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { addDays, addMonths, addWeeks, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { readerOfDays } from '#renderer/format/days-in-words/index.ts';
import type { DayFrame } from '#renderer/format/days-in-words/read-day.ts';

const day = (text: string) => parseCalendarDate(text)!;
/** A Thursday. */
const frame: DayFrame = { today: day('2026-11-26'), earliest: null, latest: null };
const until = (latest: string): DayFrame => ({ ...frame, latest: day(latest) });
const english = await readerOfDays('en');
const german = await readerOfDays('de');

describe('words that name one day are that day', () => {
  test.each([
    ['yesterday', '2026-11-25'],
    ['Today', '2026-11-26'],
    ['the day before yesterday', '2026-11-24'],
    ['the day after tomorrow', '2026-11-28'],
    ['in two weeks', '2026-12-10'],
    ['three days ago', '2026-11-23'],
    ['a fortnight ago', '2026-11-12'],
    ['in 2 months', '2027-01-26'],
    ['2 years ago', '2024-11-26'],
    ['next Monday', '2026-11-30'],
    ['last Friday', '2026-11-20'],
    ['coming Friday', '2026-11-27'],
    ['this Friday', '2026-11-27'],
    ['Friday next week', '2026-12-04'],
    ['4 December', '2026-12-04'],
    ['Dec 4th', '2026-12-04'],
    ['31 August 2027', '2027-08-31'],
    ['13/4/2027', '2027-04-13'],
    ['end of the month', '2026-11-30'],
  ])('%s', (text, expected) => {
    expect(english(text, frame)).toEqual({ kind: 'day', day: expected });
  });

  test.each([
    ['gestern', '2026-11-25'],
    ['vorgestern', '2026-11-24'],
    ['übermorgen', '2026-11-28'],
    ['vor drei Tagen', '2026-11-23'],
    ['in zwei Wochen', '2026-12-10'],
    ['heute in einer Woche', '2026-12-03'],
    ['in einem Monat', '2026-12-26'],
    ['nächsten Montag', '2026-11-30'],
    ['letzten Freitag', '2026-11-20'],
    ['vergangenen Dienstag', '2026-11-24'],
    ['kommenden Freitag', '2026-11-27'],
    ['Freitag nächster Woche', '2026-12-04'],
    ['nächste Woche Freitag', '2026-12-04'],
    ['4. Dezember', '2026-12-04'],
    ['4.12.', '2026-12-04'],
    ['4.12.27', '2027-12-04'],
    ['04.12.2026', '2026-12-04'],
  ])('%s', (text, expected) => {
    expect(german(text, frame)).toEqual({ kind: 'day', day: expected });
  });
});

describe('a time of day beside it changes nothing', () => {
  test.each(['yesterday at 5pm', 'yesterday evening', 'yesterday 10:30'])('%s', (text) => {
    expect(english(text, frame)).toEqual({ kind: 'day', day: '2026-11-25' });
  });
  test.each(['gestern um 17 Uhr', 'gestern Abend', 'gestern früh', 'gestern Morgen'])('%s', (text) => {
    expect(german(text, frame)).toEqual({ kind: 'day', day: '2026-11-25' });
  });
  test('and alone it is no day, for the clock is not asked', () => {
    for (const text of ['5pm', 'in 5 hours', '20 hours ago']) expect(english(text, frame)).toEqual({ kind: 'nothing' });
    for (const text of ['17 Uhr', 'in 20 Stunden']) expect(german(text, frame)).toEqual({ kind: 'nothing' });
  });
});

describe('what may be two days is asked', () => {
  test.each([
    ['next Friday', ['2026-11-27', '2026-12-04']],
    ['last Wednesday', ['2026-11-18', '2026-11-25']],
    ['this Tuesday', ['2026-11-24', '2026-12-01']],
    ['Friday', ['2026-11-20', '2026-11-27']],
    ['Thursday', ['2026-11-19', '2026-11-26', '2026-12-03']],
    ['3/4/2027', ['2027-03-04', '2027-04-03']],
    ['1 June', ['2026-06-01', '2027-06-01']],
  ])('%s', (text, days) => {
    expect(english(text, frame)).toEqual({ kind: 'choose', days, why: 'twoWays' });
  });
  test.each([
    ['nächsten Freitag', ['2026-11-27', '2026-12-04']],
    ['Freitag', ['2026-11-20', '2026-11-27']],
    ['übernächsten Freitag', ['2026-12-04', '2026-12-11']],
    ['vorletzten Freitag', ['2026-11-13']],
  ])('%s', (text, days) => {
    const reading = german(text, frame);
    expect(reading.kind === 'choose' ? reading.days : reading.kind === 'day' ? [reading.day] : reading).toEqual(days);
  });
  test('unless the field takes only one of them', () => {
    expect(english('Friday', until('2026-11-26'))).toEqual({ kind: 'day', day: '2026-11-20' });
    expect(english('1 June', until('2026-11-26'))).toEqual({ kind: 'day', day: '2026-06-01' });
    expect(german('Freitag', { ...frame, earliest: frame.today })).toEqual({ kind: 'day', day: '2026-11-27' });
  });
});

describe('what is understood in part is never taken as a day', () => {
  test.each([
    'not yesterday',
    'yesterday or tomorrow',
    'a week from tomorrow',
    'a week tomorrow',
    'two weeks from Friday',
    'day before the 4 December',
    'after Friday',
    'Friday week',
    'monday in two weeks',
    '1-3 December',
    'a few days ago',
    'a couple of days ago',
    'in several weeks',
    'in 1.5 weeks',
    'Tuesday 4 December',
    'next week',
    'last month',
    'next year',
    'this week',
    'December 2027',
    'within the next 3 days',
  ])('%s', (text) => {
    expect(english(text, frame).kind).toBe('choose');
  });
  test.each([
    'nicht gestern',
    'gestern oder heute',
    'Freitag in einer Woche',
    'in den nächsten drei Tagen',
    'vor einigen Tagen',
    'nächste Woche',
    'nächsten Monat',
    'kommende Woche',
    'nach Freitag',
  ])('%s', (text) => {
    expect(german(text, frame).kind).toBe('choose');
  });
  test.each(['', 'soon', '31 June', '31 Feb 2027', '5'])('%s is nothing', (text) => {
    expect(english(text, frame)).toEqual({ kind: 'nothing' });
  });
});

test('a day the field does not take is told as such', () => {
  expect(english('tomorrow', until('2026-11-26'))).toEqual({ kind: 'outside', day: '2026-11-27' });
});

test('days, weeks and months from any day are counted as the calendar counts them, also at the ends of months', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((after) => addDays(day('1990-01-01'), after));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (today: CalendarDate, n) => {
      const at = { today, earliest: null, latest: null };
      const is = (expected: CalendarDate) => ({ kind: 'day', day: expected });
      expect(english(`in ${n} days`, at)).toEqual(is(addDays(today, n)));
      expect(english(`${n} weeks ago`, at)).toEqual(is(addWeeks(today, -n)));
      expect(english(`in ${n} months`, at)).toEqual(is(addMonths(today, n)));
      expect(german(`vor ${n} Tagen`, at)).toEqual(is(addDays(today, -n)));
      expect(german(`in ${n} Wochen`, at)).toEqual(is(addWeeks(today, n)));
      expect(german(`vor ${n} Monaten`, at)).toEqual(is(addMonths(today, -n)));
    }),
    { numRuns: 150 },
  );
});
