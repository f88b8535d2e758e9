import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdayOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { arbitraryTermsWithAgreedEnd, someDay } from './arbitrary-terms.ts';
import { day } from './day.ts';
import { someTerms, yearlyRenewingTerms } from './terms-builder.ts';

const month = { n: 1, unit: 'month' } as const;

test('[deadlines-11] the working names every date of the outlook', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), someDay('2020-06-01', '2032-12-31'), (terms, asOf) => {
      const outlook = termsOutlook(terms, asOf);
      const text = outlook.working.join(' ');
      const stillToSend = [outlook.sendBy.letter, outlook.sendBy.abroad].filter(
        (date) => date !== null && date >= asOf,
      );
      const shown = [
        outlook.currentTermStart,
        outlook.currentTermEnd,
        outlook.initialTermEnd,
        outlook.nextNoticeDeadline,
        outlook.cautiousDeadline ?? null,
        outlook.earliestExit,
        outlook.exitIfMissed,
        outlook.nextRenewalOn,
        outlook.coolingOffEndsOn,
        outlook.trialEndsOn,
        outlook.sendBy.online,
        ...stillToSend,
      ];
      expect(shown.filter((date) => date !== null && !text.includes(date))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a missed deadline is shown with the end it was for, and the new one with its proof', () => {
  const { working } = termsOutlook(yearlyRenewingTerms(), day('2027-03-15'));
  expect(working).toEqual([
    'The contract starts on 2020-06-15; that day counts.',
    'The first term of 24 months ends on 2022-06-14, the day before 2022-06-15.',
    'It renews for the first time on 2022-06-15, for 12 months at a time, every term counted from the first day of the contract.',
    'It has renewed 5 times; the current term runs from 2026-06-15 to 2027-06-14, and the next one starts on 2027-06-15.',
    'Notice is 3 months to the end of the term.',
    'To end on 2027-06-14, it had to arrive by 2027-03-14. A later notice still counts, for a later end.',
    'To end on 2028-06-14, it must arrive by 2028-03-14: 3 months counted from that day end on 2028-06-14, from the day after on 2028-06-15.',
    'A notice that arrives on 2027-03-15 ends the contract on 2028-06-14; one that arrives after 2028-03-14 ends it on 2029-06-14 or later.',
    'Send it online by 2028-03-14, or as a letter by 2028-03-07 (7 days for the post), from abroad by 2028-02-29 (14 days).',
  ]);
});

test('where readings differ both are named: billing systems, chained renewals, leap days, business days', () => {
  const monthly = yearlyRenewingTerms({ startsOn: day('2026-01-31'), initialTerm: month, renewal: month });
  const text = (terms: typeof monthly, asOf: string): string => termsOutlook(terms, day(asOf)).working.join(' ');
  expect(text(monthly, '2026-02-15')).toContain('would let it end one day earlier, on 2026-02-27');
  expect(text(monthly, '2026-03-15')).toContain('(BGB § 190), it would end on 2026-03-31; the earlier day is used');
  const leap = yearlyRenewingTerms({
    startsOn: day('2024-02-29'),
    initialTerm: { n: 1, unit: 'year' },
    renewal: { n: 1, unit: 'year' },
  });
  expect(text(leap, '2027-06-01')).toContain('it would end on 2028-02-29; the earlier day is used');
  const business = someTerms({
    startsOn: day('2025-08-01'),
    notice: { n: 5, unit: 'business_day', anchor: 'term_end' },
  });
  expect(text(business, '2026-07-01')).toContain('the safe day is 2026-07-24');
});

test('a deadline on a weekend is said not to move', () => {
  const { working } = termsOutlook(someTerms({ startsOn: day('2026-03-01') }), day('2026-11-22'));
  expect(working).toContain(
    '2027-01-31 is not a working day. A deadline for your own notice never moves to a later day.',
  );
});

test('dates are written by the formatter given, and the working is left out when nobody reads it', () => {
  const formatDate = (date: CalendarDate): string => `${weekdayOf(date)} ${date.split('-').toReversed().join('.')}`;
  const { working } = termsOutlook(someTerms(), day('2026-11-22'), { formatDate });
  expect(working[1]).toBe('The first term of 12 months ends on sun 31.01.2027, the day before mon 01.02.2027.');
  expect(working.some((sentence) => /\d{4}-\d{2}-\d{2}/u.test(sentence))).toBe(false);
  expect(termsOutlook(someTerms(), day('2026-11-22'), { working: false }).working).toEqual([]);
});
