import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addWeeks, differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { isByWorkingDay, type Notice, type Terms } from '#shared/domain/terms/terms.ts';
import { arbitraryTerms, arbitraryTermsWithAgreedEnd, someDay } from './arbitrary-terms.ts';
import { day } from './day.ts';
import { someTerms, yearlyRenewingTerms } from './terms-builder.ts';

const quick = { working: false } as const;
const today = someDay('2020-06-01', '2032-12-31');

/** Before they start, both the notice and the probation lead to the only day of the first term. */
const twoWaysToOneDay = [
  endingOnItsFirstDay({ notice: { n: 14, unit: 'business_day', anchor: 'any_time' }, probationNotice: 0 }),
  endingOnItsFirstDay({ notice: { n: 0, unit: 'day', anchor: 'any_time' }, probationNotice: 3 }),
] as const;

function endingOnItsFirstDay({ notice, probationNotice }: { notice: Notice; probationNotice: number }): Terms {
  return someTerms({
    startsOn: day('2025-03-31'),
    endsOn: day('2025-03-31'),
    renewal: { n: 1, unit: 'year' },
    notice,
    noticeAfterInitial: { n: 1, unit: 'year', anchor: 'any_time' },
    probation: { length: { n: 1, unit: 'day' }, notice: { n: probationNotice, unit: 'day', anchor: null } },
  });
}

test('[deadlines-3] notice on the deadline and a day later differ exactly as promised', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), today, (terms, asOf) => {
      const { nextNoticeDeadline, earliestExit, exitIfMissed } = termsOutlook(terms, asOf, quick);
      if (nextNoticeDeadline === null) {
        expect(exitIfMissed).toBeNull();
        return;
      }
      expect(termsOutlook(terms, nextNoticeDeadline, quick)).toMatchObject({ earliestExit, nextNoticeDeadline });
      const dayLater = termsOutlook(terms, addDays(nextNoticeDeadline, 1), quick).earliestExit;
      expect(dayLater).toBe(exitIfMissed);
      expect(dayLater === null || earliestExit === null || dayLater > earliestExit).toBe(true);
    }),
    { numRuns: 500, examples: twoWaysToOneDay.map((terms): [Terms, CalendarDate] => [terms, day('2020-06-01')]) },
  );
});

test('of two ways out to one day the one that stays open longest says whether there is a deadline', () => {
  const [probationLasts, noticeLasts] = twoWaysToOneDay;
  expect(termsOutlook(probationLasts, day('2025-02-01'))).toMatchObject({
    deadlineKind: 'any_day',
    earliestExit: '2025-03-31',
  });
  expect(termsOutlook(noticeLasts, day('2025-02-01'))).toMatchObject({
    deadlineKind: 'date',
    nextNoticeDeadline: '2025-03-31',
    earliestExit: '2025-03-31',
  });
});

test('[deadlines-7] no deadline lies before the day it is asked on, and no exit before that day', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), today, (terms, asOf) => {
      const { nextNoticeDeadline, earliestExit, phase } = termsOutlook(terms, asOf, quick);
      expect(nextNoticeDeadline === null || nextNoticeDeadline >= asOf).toBe(true);
      expect(earliestExit === null || phase === 'ended' || earliestExit >= asOf).toBe(true);
    }),
  );
});

test('[deadlines-4] six weeks to the end of a quarter: in time, a day late, and never before the first term is over', () => {
  const terms = someTerms({
    initialTerm: null,
    startsOn: day('2023-01-01'),
    notice: { n: 6, unit: 'week', anchor: 'quarter_end' },
  });
  expect(termsOutlook(terms, day('2026-11-19'))).toMatchObject({
    nextNoticeDeadline: '2026-11-19',
    earliestExit: '2026-12-31',
    exitIfMissed: '2027-03-31',
  });
  expect(termsOutlook(terms, day('2026-11-20'))).toMatchObject({
    nextNoticeDeadline: '2027-02-17',
    earliestExit: '2027-03-31',
  });
  const bound = { ...terms, startsOn: day('2026-10-01'), initialTerm: { n: 12, unit: 'month' } } as const;
  expect(termsOutlook(bound, day('2026-11-22'))).toMatchObject({
    earliestExit: '2027-09-30',
    nextNoticeDeadline: '2027-08-19',
  });
});

test('half-years and years end in June and December', () => {
  const open = (anchor: 'half_year_end' | 'year_end'): Terms =>
    someTerms({ initialTerm: null, startsOn: day('2023-01-01'), notice: { n: 3, unit: 'month', anchor } });
  expect(termsOutlook(open('half_year_end'), day('2026-11-22'))).toMatchObject({
    earliestExit: '2027-06-30',
    nextNoticeDeadline: '2027-03-31',
  });
  expect(termsOutlook(open('year_end'), day('2026-11-22'))).toMatchObject({
    earliestExit: '2027-12-31',
    nextNoticeDeadline: '2027-09-30',
  });
  expect(termsOutlook(open('year_end'), day('2026-09-30'))).toMatchObject({
    earliestExit: '2026-12-31',
    exitIfMissed: '2027-12-31',
  });
});

test('[deadlines-5] at any time: a deadline while the first term binds, then any day, renewed terms included', () => {
  const terms = yearlyRenewingTerms({
    startsOn: day('2026-03-10'),
    initialTerm: { n: 12, unit: 'month' },
    notice: { n: 30, unit: 'day', anchor: 'any_time' },
  });
  expect(termsOutlook(terms, day('2027-02-07'))).toMatchObject({
    deadlineKind: 'date',
    nextNoticeDeadline: '2027-02-07',
    earliestExit: '2027-03-09',
    exitIfMissed: '2027-03-10',
  });
  expect(termsOutlook(terms, day('2027-06-01'))).toMatchObject({
    deadlineKind: 'any_day',
    nextNoticeDeadline: null,
    earliestExit: '2027-07-01',
    currentTermEnd: '2028-03-09',
  });
  expect(termsOutlook(terms, day('2027-06-01')).sendBy).toEqual({ online: null, letter: null, abroad: null });
});

test('without a notice period an open-ended contract ends the day the notice arrives', () => {
  const terms = someTerms({ initialTerm: null, notice: { n: 0, unit: 'day', anchor: 'any_time' } });
  expect(termsOutlook(terms, day('2026-11-22'))).toMatchObject({ earliestExit: '2026-11-22', deadlineKind: 'any_day' });
  expect(termsOutlook(terms, day('2026-01-10')).earliestExit).toBe('2026-02-01');
});

test('a late notice in the first term ends an open-ended contract when its period is over', () => {
  expect(termsOutlook(someTerms(), day('2026-12-31'))).toMatchObject({
    earliestExit: '2027-01-31',
    exitIfMissed: '2027-02-01',
  });
  expect(termsOutlook(someTerms(), day('2027-01-20'))).toMatchObject({
    earliestExit: '2027-02-20',
    deadlineKind: 'any_day',
  });
});

test('after the first term the other rule decides, and before it only over ends after the first term', () => {
  const terms = someTerms({
    notice: { n: 3, unit: 'month', anchor: 'term_end' },
    noticeAfterInitial: { n: 1, unit: 'month', anchor: 'any_time' },
  });
  expect(termsOutlook(terms, day('2026-10-31'))).toMatchObject({
    earliestExit: '2027-01-31',
    nextNoticeDeadline: '2026-10-31',
    exitIfMissed: '2027-02-01',
  });
  expect(termsOutlook(terms, day('2026-11-22'))).toMatchObject({
    earliestExit: '2027-02-01',
    nextNoticeDeadline: '2027-01-01',
  });
  expect(termsOutlook(terms, day('2027-01-15'))).toMatchObject({ earliestExit: '2027-02-15', deadlineKind: 'any_day' });
  expect(termsOutlook(terms, day('2027-05-05'))).toMatchObject({ earliestExit: '2027-06-05', deadlineKind: 'any_day' });
});

test('a first term may have an unknown rule and a known one after it', () => {
  const terms = someTerms({ notice: null, noticeAfterInitial: { n: 1, unit: 'month', anchor: 'any_time' } });
  expect(termsOutlook(terms, day('2026-11-22'))).toMatchObject({ deadlineKind: 'unknown', earliestExit: null });
  expect(termsOutlook(terms, day('2027-02-10'))).toMatchObject({
    deadlineKind: 'any_day',
    earliestExit: '2027-03-10',
    unknown: [],
  });
});

test('a contract that ends by itself needs no notice, known rule or not, and is over afterwards', () => {
  const terms = someTerms({ renewal: 'none', notice: null });
  expect(termsOutlook(terms, day('2026-11-22'))).toMatchObject({
    deadlineKind: 'not_needed',
    nextNoticeDeadline: null,
    earliestExit: '2027-01-31',
    unknown: [],
    nextRenewalOn: null,
  });
  expect(termsOutlook(terms, day('2027-01-31'))).toMatchObject({ phase: 'initial_term', changesOn: '2027-02-01' });
  expect(termsOutlook(terms, day('2027-02-01'))).toMatchObject({
    phase: 'ended',
    deadlineKind: 'over',
    currentTermEnd: '2027-01-31',
    changesOn: null,
  });
});

test('[deadlines-6] without a notice rule the dates are unknown and the question is asked, also in the working', () => {
  const outlook = termsOutlook(yearlyRenewingTerms({ notice: null }), day('2026-11-22'));
  expect(outlook).toMatchObject({
    deadlineKind: 'unknown',
    nextNoticeDeadline: null,
    earliestExit: null,
    currentTermEnd: '2027-06-14',
    nextRenewalOn: '2027-06-15',
  });
  expect(outlook.unknown.map(({ field }) => field)).toEqual(['notice']);
  expect(outlook.working).toContain(outlook.unknown[0]?.ask);
});

test('short months and business days have an earlier, cautious deadline', () => {
  const monthly = { n: 1, unit: 'month' } as const;
  const short = yearlyRenewingTerms({
    startsOn: day('2026-01-31'),
    initialTerm: monthly,
    renewal: monthly,
    notice: { n: 0, unit: 'day', anchor: 'term_end' },
  });
  expect(termsOutlook(short, day('2026-02-15'))).toMatchObject({
    nextNoticeDeadline: '2026-02-28',
    cautiousDeadline: '2026-02-27',
  });
  expect(termsOutlook(short, day('2026-03-15'))).toMatchObject({
    nextNoticeDeadline: '2026-03-30',
    cautiousDeadline: '2026-03-30',
  });
  const business = someTerms({
    startsOn: day('2025-08-01'),
    notice: { n: 5, unit: 'business_day', anchor: 'term_end' },
  });
  expect(termsOutlook(business, day('2026-07-01'))).toMatchObject({
    earliestExit: '2026-07-31',
    nextNoticeDeadline: '2026-07-26',
    cautiousDeadline: '2026-07-24',
  });
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), today, (terms, asOf) => {
      const { cautiousDeadline, nextNoticeDeadline } = termsOutlook(terms, asOf, quick);
      expect(cautiousDeadline === null).toBe(nextNoticeDeadline === null);
      expect((cautiousDeadline ?? asOf) <= (nextNoticeDeadline ?? asOf)).toBe(true);
    }),
  );
});

test('[deadlines-8] nothing changes from the day of an outlook until its changesOn', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), today, fc.integer({ min: 0, max: 5000 }), (terms, asOf, skip) => {
      const outlook = termsOutlook(terms, asOf, quick);
      const lasts = outlook.changesOn === null ? 5000 : differenceInDays(outlook.changesOn, asOf);
      const within = addDays(asOf, skip % lasts);
      expect(termsOutlook(terms, within, quick)).toEqual(outlook);
    }),
    { numRuns: 500 },
  );
});

test('moving everything by whole weeks moves every date by as much, counted in days, weeks and business days', () => {
  const dates = [
    'currentTermStart',
    'currentTermEnd',
    'initialTermEnd',
    'nextNoticeDeadline',
    'earliestExit',
    'exitIfMissed',
    'nextRenewalOn',
    'changesOn',
  ] as const;
  const inDays = arbitraryTerms(['day', 'week', 'business_day']).filter(({ notice, noticeAfterInitial }) =>
    [notice, noticeAfterInitial].every(
      (rule) => rule == null || (!isByWorkingDay(rule) && (rule.anchor === 'term_end' || rule.anchor === 'any_time')),
    ),
  );
  fc.assert(
    fc.property(inDays, today, fc.integer({ min: -200, max: 200 }), (terms, asOf, weeks) => {
      const now = termsOutlook(terms, asOf, quick);
      const moved = termsOutlook({ ...terms, startsOn: addWeeks(terms.startsOn, weeks) }, addWeeks(asOf, weeks), quick);
      for (const field of dates) {
        const date = now[field];
        expect(moved[field]).toBe(date === null ? null : addWeeks(date, weeks));
      }
      expect(moved.phase).toBe(now.phase);
    }),
  );
});
