import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { lastDayForEnd } from '#shared/domain/exits/last-day-for.ts';
import { noticeOutcome } from '#shared/domain/terms/notice-outcome.ts';
import type { TermsOutlook } from '#shared/domain/terms/outlook.ts';
import { termsOutlook, type OutlookOptions } from '#shared/domain/terms/terms-outlook.ts';
import type { Notice, Terms } from '#shared/domain/terms/terms.ts';
import { terms as termsInput } from '#shared/records/values.ts';
import { publicHolidays } from '../../main/holidays.ts';
import { isoSentences } from '../support/in-iso-days.ts';
import { arbitraryTermsWithAgreedEnd, arbitraryTermsWithClauses, someDay } from './arbitrary-terms.ts';
import { day } from './day.ts';
import { someTerms } from './terms-builder.ts';

const quick = { working: false } as const;
const threeMonths: Notice = { n: 3, unit: 'month', anchor: 'month_end' };
const openEnded: Terms = someTerms({ startsOn: day('2022-04-01'), initialTerm: null, notice: threeMonths });
const bavaria: OutlookOptions = publicHolidays().workingCalendar({ country: 'DE', region: 'BY' });

function leaving(
  terms: Terms,
  asOf: string,
  options: OutlookOptions = {},
): Pick<TermsOutlook, 'nextNoticeDeadline' | 'earliestExit' | 'exitIfMissed'> {
  const { nextNoticeDeadline, earliestExit, exitIfMissed } = termsOutlook(terms, day(asOf), { ...options, ...quick });
  return { nextNoticeDeadline, earliestExit, exitIfMissed };
}

const marchAndSeptember = [
  { month: 3, day: 31 },
  { month: 9, day: 30 },
];

test('[deadlines-14] a Swiss flat ends only on the days of the year it names, three months before', () => {
  for (const anchor of ['term_end', 'any_time', 'month_end', 'quarter_end'] as const) {
    const flat = { ...openEnded, notice: { ...threeMonths, anchor }, endDates: marchAndSeptember };
    expect(leaving(flat, '2026-11-25')).toEqual({
      nextNoticeDeadline: '2026-12-31',
      earliestExit: '2027-03-31',
      exitIfMissed: '2027-09-30',
    });
    expect(leaving(flat, '2027-01-01')).toMatchObject({ nextNoticeDeadline: '2027-06-30', earliestExit: '2027-09-30' });
  }
});

test('the days of the year hold from the end of the first term on, and 31 stands for the last day of February', () => {
  const flat = { ...openEnded, startsOn: day('2026-05-15'), initialTerm: { n: 1, unit: 'year' } as const };
  expect(leaving({ ...flat, endDates: marchAndSeptember }, '2026-11-25')).toMatchObject({
    nextNoticeDeadline: '2027-06-30',
    earliestExit: '2027-09-30',
  });
  const february = { ...openEnded, endDates: [{ month: 2, day: 31 }] };
  expect(leaving(february, '2026-11-25')).toMatchObject({
    nextNoticeDeadline: '2026-11-30',
    earliestExit: '2027-02-28',
  });
  expect(leaving(february, '2027-11-25')).toMatchObject({
    nextNoticeDeadline: '2027-11-30',
    earliestExit: '2028-02-29',
  });
});

test('[deadlines-15] days on which it cannot end are passed over', () => {
  const flat = { ...openEnded, notEndDates: [{ month: 12, day: 31 }] };
  expect(leaving(flat, '2026-09-25')).toEqual({
    nextNoticeDeadline: '2026-10-31',
    earliestExit: '2027-01-31',
    exitIfMissed: '2027-02-28',
  });
  expect(leaving(flat, '2026-08-31')).toEqual({
    nextNoticeDeadline: '2026-08-31',
    earliestExit: '2026-11-30',
    exitIfMissed: '2027-01-31',
  });
});

test('[deadlines-16] by the third working day of a month for the end of the month after next, Saturdays counted', () => {
  const flat = { ...openEnded, notice: { workingDayOfMonth: 3, endsAfterMonths: 2 } };
  expect(leaving(flat, '2026-12-02', bavaria)).toEqual({
    nextNoticeDeadline: '2026-12-03',
    earliestExit: '2027-02-28',
    exitIfMissed: '2027-03-31',
  });
  // New Year's Day, a Saturday that counts, and a Sunday.
  expect(leaving(flat, '2026-12-04', bavaria)).toMatchObject({
    nextNoticeDeadline: '2027-01-05',
    earliestExit: '2027-03-31',
  });
  // Good Friday does not count, Easter Saturday does (BGH VIII ZR 206/04 for rent).
  expect(leaving({ ...flat, startsOn: day('2010-01-01') }, '2015-04-01', bavaria)).toMatchObject({
    nextNoticeDeadline: '2015-04-04',
    earliestExit: '2015-06-30',
  });
});

test('a rule by working days does not end it before the first term does', () => {
  const flat = someTerms({ startsOn: day('2026-02-01'), notice: { workingDayOfMonth: 3, endsAfterMonths: 2 } });
  expect(leaving(flat, '2026-06-25')).toEqual({
    nextNoticeDeadline: '2026-11-04',
    earliestExit: '2027-01-31',
    exitIfMissed: '2027-02-28',
  });
});

test('[deadlines-17] a notice counts in its window only, and neither before nor after', () => {
  const terms = someTerms({
    startsOn: day('2026-07-01'),
    renewal: { n: 12, unit: 'month' },
    notice: { n: 30, unit: 'day', anchor: 'term_end', notBefore: { n: 90, unit: 'day' } },
  });
  for (const asOf of ['2026-11-25', '2027-04-01', '2027-05-31']) {
    expect(termsOutlook(terms, day(asOf))).toMatchObject({
      noticeWindowOpensOn: '2027-04-01',
      nextNoticeDeadline: '2027-05-31',
      earliestExit: '2027-06-30',
      exitIfMissed: '2028-06-30',
    });
  }
  expect(termsOutlook(terms, day('2027-06-01'))).toMatchObject({
    noticeWindowOpensOn: '2028-04-01',
    nextNoticeDeadline: '2028-05-31',
  });
  expect(noticeOutcome(terms, day('2027-03-31'))).toMatchObject({
    endsOn: '2027-06-30',
    windowOpensOn: '2027-04-01',
  });
  expect(noticeOutcome(terms, day('2027-04-01'))).toMatchObject({ inTime: true, windowOpensOn: null });
});

test('[deadlines-18] in the probation its own notice holds, up to its last day', () => {
  const terms = someTerms({
    startsOn: day('2026-11-01'),
    probation: { length: { n: 3, unit: 'month' }, notice: { n: 2, unit: 'week' } },
  });
  expect(termsOutlook(terms, day('2026-12-10'))).toMatchObject({
    deadlineKind: 'any_day',
    earliestExit: '2026-12-24',
    probationEndsOn: '2027-01-31',
  });
  expect(leaving(terms, '2027-01-31')).toMatchObject({ earliestExit: '2027-02-14' });
  expect(leaving(terms, '2027-02-01')).toMatchObject({ nextNoticeDeadline: '2027-09-30', earliestExit: '2027-10-31' });
});

test('[deadlines-19] a British lease can be ended on its break date, with its own notice, and then at its end only', () => {
  const lease = someTerms({
    startsOn: day('2024-06-24'),
    initialTerm: { n: 5, unit: 'year' },
    renewal: 'none',
    notice: null,
    breakDates: [day('2027-06-23')],
    breakNotice: { n: 6, unit: 'month' },
  });
  expect(leaving(lease, '2026-11-25')).toEqual({
    nextNoticeDeadline: '2026-12-23',
    earliestExit: '2027-06-23',
    exitIfMissed: '2029-06-23',
  });
  expect(termsOutlook(lease, day('2026-12-24'))).toMatchObject({
    deadlineKind: 'not_needed',
    nextNoticeDeadline: null,
    earliestExit: '2029-06-23',
  });
  expect(noticeOutcome(lease, day('2026-12-24'))).toMatchObject({
    endsOn: '2029-06-23',
    inTime: false,
    missedDeadline: '2026-12-23',
    missedEnd: '2027-06-23',
  });
});

test('[deadlines-20] an insurance of five years can be left at the end of the third and every further year', () => {
  const insurance = someTerms({
    startsOn: day('2024-01-01'),
    initialTerm: { n: 5, unit: 'year' },
    renewal: { n: 1, unit: 'year' },
    notice: { n: 3, unit: 'month', anchor: 'term_end' },
    exitFrom: { after: { n: 3, unit: 'year' }, every: { n: 1, unit: 'year' } },
  });
  expect(leaving(insurance, '2024-02-01')).toMatchObject({ earliestExit: '2026-12-31' });
  expect(leaving(insurance, '2026-05-01')).toEqual({
    nextNoticeDeadline: '2026-09-30',
    earliestExit: '2026-12-31',
    exitIfMissed: '2027-12-31',
  });
  expect(leaving(insurance, '2028-10-01')).toMatchObject({
    nextNoticeDeadline: '2029-09-30',
    earliestExit: '2029-12-31',
  });
  for (const renewal of ['none', 'indefinite'] as const) {
    expect(leaving({ ...insurance, renewal }, '2026-10-01')).toMatchObject({
      nextNoticeDeadline: '2027-09-30',
      earliestExit: '2027-12-31',
      exitIfMissed: '2028-12-31',
    });
  }
});

test('where two clauses lead to the same day, the one that stays open longest decides', () => {
  const terms = someTerms({
    startsOn: day('2026-03-01'),
    notice: { n: 30, unit: 'day', anchor: 'term_end' },
    probation: { length: { n: 1, unit: 'year' }, notice: { n: 1, unit: 'month' } },
  });
  // Thirty days before 28 February is 29 January; a month counted from 31 January also ends on it. In the probation
  // every day of waiting costs just that day, before 29 January, on it and after it.
  for (const asOf of ['2027-01-28', '2027-01-29', '2027-01-30']) {
    expect(leaving(terms, asOf)).toMatchObject({ nextNoticeDeadline: null, exitIfMissed: null });
  }
  expect(leaving(terms, '2027-01-29')).toMatchObject({ earliestExit: '2027-02-28' });
  expect(
    leaving({ ...terms, breakDates: [day('2027-02-28')], breakNotice: { n: 2, unit: 'week' } }, '2027-01-29'),
  ).toEqual({
    nextNoticeDeadline: '2027-02-14',
    earliestExit: '2027-02-28',
    exitIfMissed: '2027-03-15',
  });
});

test('the rule for the time after the first term reaches no exit within it', () => {
  const insurance = someTerms({
    startsOn: day('2024-01-01'),
    initialTerm: { n: 3, unit: 'year' },
    renewal: { n: 1, unit: 'year' },
    notice: { n: 3, unit: 'month', anchor: 'term_end' },
    noticeAfterInitial: { n: 1, unit: 'month', anchor: 'term_end' },
    exitFrom: { after: { n: 3, unit: 'year' }, every: { n: 1, unit: 'year' } },
  });
  expect(leaving(insurance, '2026-10-15')).toMatchObject({
    nextNoticeDeadline: '2027-11-30',
    earliestExit: '2027-12-31',
  });
});

test('days that leave none to end on make the dates unknown, and are not taken at the doors', () => {
  const never = {
    ...openEnded,
    notice: { ...threeMonths, anchor: 'year_end' },
    notEndDates: [{ month: 12, day: 31 }],
  } as const;
  expect(termsOutlook(never, day('2026-11-25'))).toMatchObject({ deadlineKind: 'unknown', nextNoticeDeadline: null });
  expect(termsInput.safeParse(never).success).toBe(false);
  expect(termsInput.safeParse({ ...never, notice: threeMonths }).success).toBe(true);
  const early = someTerms({ breakDates: [day('2026-01-31')] });
  expect(termsInput.safeParse(early).success).toBe(false);
});

test('a French insurance runs to its main due date and then from year to year', () => {
  const insurance = someTerms({
    startsOn: day('2026-03-15'),
    endsOn: day('2026-12-31'),
    initialTerm: null,
    renewal: { n: 1, unit: 'year' },
    notice: { n: 2, unit: 'month', anchor: 'term_end' },
  });
  expect(leaving(insurance, '2026-10-31')).toEqual({
    nextNoticeDeadline: '2026-10-31',
    earliestExit: '2026-12-31',
    exitIfMissed: '2027-12-31',
  });
});

test('where two rules are known the working says which one is read, and why', () => {
  const later: Notice = { n: 1, unit: 'month', anchor: 'any_time' };
  const open = termsOutlook({ ...openEnded, noticeAfterInitial: later }, day('2026-11-25'));
  expect(isoSentences(open.working)).toContain(
    'There is no first term, so the rule for the time after it holds from the first day: 1 month at any time.',
  );
  const bound = someTerms({ startsOn: day('2026-02-15'), notice: threeMonths, noticeAfterInitial: later });
  expect(isoSentences(termsOutlook(bound, day('2026-11-25')).working)).toContain(
    'The rule for the first term does not let it end on 2027-02-14, the last day of that term; so the rule for the time after it decides: 1 month at any time.',
  );
});

test('[deadlines-21] whatever the clauses, a later notice never ends a contract sooner', () => {
  fc.assert(
    fc.property(arbitraryTermsWithClauses(), someDay('2020-06-01', '2032-12-31'), (terms, asOf) => {
      const ends = Array.from(
        { length: 31 },
        (_, step) => noticeOutcome(terms, addDays(asOf, step * 13), quick).endsOn,
      );
      const known = ends.filter((end) => end !== null);
      expect(known).toEqual(known.toSorted());
    }),
  );
});

test('the last day for an end reaches it, and the day after does not', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), someDay('2020-06-01', '2032-12-31'), (terms, asOf) => {
      const { endsOn } = noticeOutcome(terms, asOf, quick);
      if (endsOn === null || endsOn < asOf) return;
      const last = lastDayForEnd(terms, endsOn, asOf);
      if (last === null) throw new Error('the day asked about reaches its own end');
      expect(noticeOutcome(terms, last, quick).endsOn).toBe(endsOn);
      const after = noticeOutcome(terms, addDays(last, 1), quick).endsOn;
      expect(after === null || after > endsOn || last === endsOn).toBe(true);
    }),
  );
});

test('a window opens on the day that plain subtraction gives, and never after its deadline', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), someDay('2020-06-01', '2032-12-31'), (terms, asOf) => {
      const { noticeWindowOpensOn, nextNoticeDeadline, cautiousDeadline } = termsOutlook(terms, asOf, quick);
      if (noticeWindowOpensOn === null) return;
      expect(nextNoticeDeadline !== null && noticeWindowOpensOn <= nextNoticeDeadline).toBe(true);
      expect(cautiousDeadline != null && cautiousDeadline >= noticeWindowOpensOn).toBe(true);
    }),
  );
});
