import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { deadlinesAhead } from '#shared/domain/terms/deadlines-ahead.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { arbitraryTermsWithAgreedEnd, someDay } from './arbitrary-terms.ts';
import { day } from './day.ts';
import { someTerms, yearlyRenewingTerms } from './terms-builder.ts';

const today = day('2026-11-22');
const inAYear = day('2027-11-21');

test('a quarterly contract lists its deadlines and renewals of the year, soonest first', () => {
  const terms = yearlyRenewingTerms({
    startsOn: day('2025-09-01'),
    initialTerm: { n: 12, unit: 'month' },
    renewal: { n: 3, unit: 'month' },
    notice: { n: 1, unit: 'month', anchor: 'term_end' },
  });
  expect(deadlinesAhead(terms, today, inAYear)).toEqual([
    { date: '2026-12-01', kind: 'renewal', endsOn: null },
    { date: '2027-01-31', kind: 'notice', endsOn: '2027-02-28' },
    { date: '2027-03-01', kind: 'renewal', endsOn: null },
    { date: '2027-04-30', kind: 'notice', endsOn: '2027-05-31' },
    { date: '2027-06-01', kind: 'renewal', endsOn: null },
    { date: '2027-07-31', kind: 'notice', endsOn: '2027-08-31' },
    { date: '2027-09-01', kind: 'renewal', endsOn: null },
    { date: '2027-10-31', kind: 'notice', endsOn: '2027-11-30' },
  ]);
});

test('of short terms a limited number is listed', () => {
  const week = { n: 1, unit: 'week' } as const;
  const terms = yearlyRenewingTerms({
    startsOn: day('2026-11-02'),
    initialTerm: week,
    renewal: week,
    notice: { n: 2, unit: 'day', anchor: 'term_end' },
  });
  expect(deadlinesAhead(terms, today, inAYear).length).toBe(24);
  expect(
    deadlinesAhead(terms, today, inAYear, { limit: 3 })
      .map(({ kind }) => kind)
      .filter((kind) => kind === 'notice').length,
  ).toBe(3);
});

test('of an open-ended time only the next deadline, and of the first term its end', () => {
  const terms = someTerms({
    startsOn: day('2026-11-15'),
    initialTerm: { n: 3, unit: 'month' },
    notice: { n: 1, unit: 'month', anchor: 'month_end' },
    coolingOff: { n: 14, unit: 'day' },
    trialEndsOn: day('2026-12-15'),
  });
  expect(deadlinesAhead(terms, today, inAYear)).toEqual([
    { date: '2026-11-29', kind: 'cooling_off', endsOn: null },
    { date: '2026-12-15', kind: 'trial', endsOn: null },
    { date: '2027-01-31', kind: 'notice', endsOn: '2027-02-28' },
    { date: '2027-02-14', kind: 'term_end', endsOn: null },
  ]);
  expect(deadlinesAhead(terms, day('2027-06-01'), inAYear)).toEqual([
    { date: '2027-06-30', kind: 'notice', endsOn: '2027-07-31' },
  ]);
});

test('a probation that can be left on any day hides no deadline of the time after it', () => {
  const terms = yearlyRenewingTerms({
    startsOn: day('2026-11-01'),
    initialTerm: { n: 12, unit: 'month' },
    notice: { n: 1, unit: 'month', anchor: 'term_end' },
    probation: { length: { n: 3, unit: 'month' }, notice: { n: 2, unit: 'week', anchor: null } },
  });
  expect(deadlinesAhead(terms, today, inAYear)).toEqual([
    { date: '2027-01-31', kind: 'probation', endsOn: null },
    { date: '2027-09-30', kind: 'notice', endsOn: '2027-10-31' },
    { date: '2027-11-01', kind: 'renewal', endsOn: null },
  ]);
});

test('[deadlines-22] after the last day of a first term, a day that costs no more than itself is no deadline', () => {
  const terms = someTerms({
    startsOn: day('2025-03-15'),
    initialTerm: { n: 24, unit: 'month' },
    notice: { n: 1, unit: 'month', anchor: 'term_end' },
    noticeAfterInitial: { n: 1, unit: 'month', anchor: 'any_time' },
  });
  expect(deadlinesAhead(terms, today, inAYear).filter(({ kind }) => kind === 'notice')).toEqual([
    { date: '2027-02-14', kind: 'notice', endsOn: '2027-03-14' },
  ]);
});

test('nothing is ahead of a contract that is over', () => {
  expect(deadlinesAhead(someTerms({ renewal: 'none' }), day('2027-02-01'), day('2030-01-01'))).toEqual([]);
});

test('[deadlines-13] every listed deadline is one the outlook gives on its day, in order and within bounds', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), someDay(), (terms, asOf) => {
      const until = addDays(asOf, 730);
      const days = deadlinesAhead(terms, asOf, until);
      expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted());
      expect(days.every(({ date }) => date >= asOf && date <= until)).toBe(true);
      for (const { date, kind, endsOn } of days) {
        if (kind === 'notice')
          expect(termsOutlook(terms, date, { working: false })).toMatchObject({
            nextNoticeDeadline: date,
            earliestExit: endsOn,
          });
        if (kind === 'renewal')
          expect(termsOutlook(terms, addDays(date, -1), { working: false }).nextRenewalOn).toBe(date);
      }
    }),
  );
});
