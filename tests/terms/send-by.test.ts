import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceInDays, weekdayOf } from '#shared/domain/calendar-date.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { arbitraryTerms, someDay } from './arbitrary-terms.ts';
import { day } from './day.ts';
import { someTerms } from './terms-builder.ts';

test('online on the last working day, a letter 7 and from abroad 14 days before, earlier over free days', () => {
  expect(termsOutlook(someTerms(), day('2026-11-22')).sendBy).toEqual({
    online: '2026-12-31',
    letter: '2026-12-24',
    abroad: '2026-12-17',
  });
  const holidays: readonly string[] = ['2026-12-24', '2026-12-25', '2026-12-31'];
  expect(termsOutlook(someTerms(), day('2026-11-22'), { isHoliday: (date) => holidays.includes(date) }).sendBy).toEqual(
    { online: '2026-12-30', letter: '2026-12-23', abroad: '2026-12-17' },
  );
  expect(termsOutlook(someTerms({ startsOn: day('2026-03-01') }), day('2026-11-22')).sendBy).toEqual({
    online: '2027-01-29',
    letter: '2027-01-22',
    abroad: '2027-01-15',
  });
  expect(
    termsOutlook(someTerms({ startsOn: day('2026-03-01') }), day('2026-11-22'), { weekend: ['sun'] }).sendBy.online,
  ).toBe('2027-01-30');
});

test('[deadlines-9] whatever the terms, it is sent on a working day and never after the deadline', () => {
  fc.assert(
    fc.property(arbitraryTerms(), someDay(), fc.array(someDay(), { maxLength: 300 }), (terms, asOf, holidays) => {
      const isHoliday = (date: string): boolean => holidays.some((holiday) => holiday === date);
      const { nextNoticeDeadline, sendBy } = termsOutlook(terms, asOf, { isHoliday, working: false });
      const margins = [sendBy.online, sendBy.letter, sendBy.abroad].map((date) => {
        if (date === null || nextNoticeDeadline === null) return null;
        expect(['sat', 'sun']).not.toContain(weekdayOf(date));
        expect(isHoliday(date)).toBe(false);
        return differenceInDays(nextNoticeDeadline, date);
      });
      const least = nextNoticeDeadline === null ? [null, null, null] : [0, 7, 14];
      margins.forEach((margin, way) => {
        expect(margin === null).toBe(nextNoticeDeadline === null);
        expect(margin ?? 0).toBeGreaterThanOrEqual(least[way] ?? 0);
      });
    }),
  );
});
