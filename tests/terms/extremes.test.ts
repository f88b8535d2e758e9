import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { periodUnits, type Period } from '#shared/domain/period.ts';
import { deadlinesAhead } from '#shared/domain/terms/deadlines-ahead.ts';
import { noticeOutcome } from '#shared/domain/terms/notice-outcome.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { noticeAnchors, type Notice, type Terms } from '#shared/domain/terms/terms.ts';
import { isoSentences } from '../support/in-iso-days.ts';
import { day } from './day.ts';
import { someTerms, yearlyRenewingTerms } from './terms-builder.ts';

const farDay = fc.constantFrom(
  ...['1000-01-01', '1600-02-29', '2026-11-22', '2028-02-29', '9999-01-31', '9999-12-31'].map(day),
);
const anyPeriod: fc.Arbitrary<Period> = fc.record({
  n: fc.constantFrom(0, 1, 2, 31, 400, 3660),
  unit: fc.constantFrom(...periodUnits),
});
const anyNotice: fc.Arbitrary<Notice> = fc.oneof(
  fc
    .tuple(anyPeriod, fc.constantFrom(...noticeAnchors), fc.option(anyPeriod))
    .map(([period, anchor, notBefore]): Notice => ({ ...period, anchor, notBefore })),
  fc.record({ workingDayOfMonth: fc.constantFrom(1, 3, 20), endsAfterMonths: fc.constantFrom(0, 2, 60) }),
);
const anyDaysOfYear = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.constantFrom(1, 29, 31) }), {
  maxLength: 12,
});
const extremeTerms: fc.Arbitrary<Terms> = fc.record({
  startsOn: farDay,
  endsOn: fc.option(farDay),
  initialTerm: fc.option(anyPeriod),
  renewal: fc.oneof(fc.constantFrom('indefinite' as const, 'none' as const), anyPeriod),
  notice: fc.option(anyNotice),
  noticeAfterInitial: fc.option(anyNotice),
  coolingOff: fc.option(anyPeriod),
  trialEndsOn: fc.option(farDay),
  endDates: fc.option(anyDaysOfYear),
  notEndDates: fc.option(anyDaysOfYear),
  probation: fc.option(fc.record({ length: anyPeriod, notice: anyPeriod })),
  breakDates: fc.option(fc.array(farDay, { maxLength: 3 })),
  breakNotice: fc.option(anyPeriod),
  exitFrom: fc.option(fc.record({ after: anyPeriod, every: anyPeriod })),
  priceGuaranteedUntil: fc.option(farDay),
});

test('[deadlines-10] no terms and no day fail, take long, or give anything but a date or null', () => {
  const noWeekend = { weekend: [] } as const;
  const holidays = { isHoliday: (date: string): boolean => date.endsWith('-01') } as const;
  const neverWorking = { isHoliday: () => true } as const;
  fc.assert(
    fc.property(
      extremeTerms,
      farDay,
      fc.constantFrom({}, noWeekend, holidays, neverWorking),
      (terms, asOf, options) => {
        const started = process.cpuUsage();
        const outlook = termsOutlook(terms, asOf, options);
        const dates = [
          outlook.currentTermStart,
          outlook.currentTermEnd,
          outlook.initialTermEnd,
          outlook.nextNoticeDeadline,
          outlook.earliestExit,
          outlook.exitIfMissed,
          outlook.nextRenewalOn,
          outlook.noticeWindowOpensOn,
          outlook.probationEndsOn,
          outlook.changesOn,
          outlook.sendBy.online,
          outlook.sendBy.letter,
          outlook.sendBy.abroad,
        ];
        expect(dates.every((date) => date === null || isCalendarDate(date))).toBe(true);
        expect(Number.isSafeInteger(outlook.renewedTimes)).toBe(true);
        expect(outlook.deadlineKind === 'date').toBe(outlook.nextNoticeDeadline !== null);
        expect(outlook.deadlineKind === 'unknown').toBe(outlook.unknown.length > 0);
        expect(isoSentences(outlook.working).join(' ')).not.toMatch(/NaN|Infinity|undefined|null/u);
        noticeOutcome(terms, asOf, options);
        deadlinesAhead(terms, asOf, day('9999-12-31'), options);
        // Of the processor, in microseconds: how long it takes by the clock is up to what else the machine does.
        expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
      },
    ),
    { numRuns: 200 },
  );
});

test('terms that run past the year 9999 are unknown, and the question is how long a term lasts', () => {
  const outlook = termsOutlook(
    yearlyRenewingTerms({ startsOn: day('9998-06-15'), renewal: { n: 3660, unit: 'year' } }),
    day('9999-12-31'),
  );
  expect(outlook).toMatchObject({ deadlineKind: 'unknown', nextNoticeDeadline: null, earliestExit: null });
  expect(outlook.unknown[0]?.field).toBe('renewal');
});

test('a first term of 3660 months is counted like any other', () => {
  const outlook = termsOutlook(someTerms({ initialTerm: { n: 3660, unit: 'month' } }), day('2026-11-22'));
  expect(outlook).toMatchObject({ currentTermEnd: '2331-01-31', nextNoticeDeadline: '2330-12-31' });
});
