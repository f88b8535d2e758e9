import { describe, expect, test } from 'vitest';
import * as words from '#renderer/features/exit/exit-words.ts';
import { sendByOn } from '#renderer/features/exit/exit-words.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { wordsIn } from '../support/words-in.ts';

function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

const write = { date: (date: CalendarDate) => date };
const { told } = wordsIn('en');

/** What is read, as an English page says it. */
function readExit(...asked: Parameters<typeof words.readExit>) {
  const { headline, detail, tone } = words.readExit(...asked);
  return { headline: told(headline), detail: told(detail), tone };
}

function datesProblem(...asked: Parameters<typeof words.datesProblem>) {
  const problem = words.datesProblem(...asked);
  return problem === null ? null : told(problem);
}

describe('where an exit leads, in words', () => {
  test('a notice that is out and in time waits only for the confirmation', () => {
    const reading = readExit({ endsOn: day('2026-12-31'), inTime: true }, true, write);
    expect(reading.headline).toBe('Last day 2026-12-31');
    expect(reading.detail).toContain('confirmation');
    expect(reading.tone).toBe('good');
  });

  test('a notice that is not out yet is never called done', () => {
    const reading = readExit({ endsOn: day('2026-12-31'), inTime: true }, false, write);
    expect(reading.detail).toContain('They do not know yet');
    expect(reading.tone).not.toBe('good');
  });

  test('a late notice is said to be late, with the day until which it goes on', () => {
    for (const isSent of [true, false]) {
      const reading = readExit({ endsOn: day('2027-12-31'), inTime: false }, isSent, write);
      expect(reading.headline).toContain('2027-12-31');
      expect(reading.detail).toContain('too late');
      expect(reading.tone).toBe('now');
    }
  });

  test('[exits-5] a day that cannot be known is not made up', () => {
    const reading = readExit({ endsOn: null, inTime: null }, true, write);
    expect(reading.headline).toBe('The last day is not known yet');
    expect(reading.detail).toContain('Ask the supplier');
    expect(readExit({ endsOn: day('2026-12-31'), inTime: null }, true, write).tone).toBe('later');
  });

  test('the day to send by follows the way it is sent', () => {
    const days = { online: day('2026-11-30'), letter: day('2026-11-25'), abroad: day('2026-11-18') };
    expect(sendByOn(days, 'letter')).toBe('2026-11-25');
    expect(sendByOn(days, 'letter_abroad')).toBe('2026-11-18');
    expect(sendByOn(days, 'email')).toBe('2026-11-30');
    expect(sendByOn(days, null)).toBe('2026-11-30');
    expect(sendByOn({ online: null, letter: null, abroad: null }, 'letter')).toBeNull();
  });

  test('a notice cannot be older than the decision', () => {
    expect(datesProblem(day('2026-11-22'), day('2026-11-21'))).toBe('The notice was sent before it was decided.');
    expect(datesProblem(day('2026-11-22'), day('2026-11-22'))).toBeNull();
    expect(datesProblem(null, null)).not.toBeNull();
  });
});
