import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literal } from '#shared/domain/message.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { isoSentences } from '../support/in-iso-days.ts';
import { arbitraryTermsWithAgreedEnd, someDay } from './arbitrary-terms.ts';
import { day } from './day.ts';
import { someTerms, yearlyRenewingTerms } from './terms-builder.ts';

const german = speakerFor({ language: 'de', locale: 'de-DE' });
const nothing = literal('');
const month = { n: 1, unit: 'month' } as const;

test('[deadlines-11] the working names every date of the outlook', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), someDay('2020-06-01', '2032-12-31'), (terms, asOf) => {
      const outlook = termsOutlook(terms, asOf);
      const text = isoSentences(outlook.working).join(' ');
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
        outlook.noticeWindowOpensOn,
        outlook.probationEndsOn,
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
  expect(isoSentences(working)).toEqual([
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
  const text = (terms: typeof monthly, asOf: string): string =>
    isoSentences(termsOutlook(terms, day(asOf)).working).join(' ');
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
  expect(isoSentences(working)).toContain(
    '2027-01-31 is not a working day. A deadline for your own notice never moves to a later day.',
  );
});

test('every sentence can be said in German, and the working is left out when nobody reads it', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), someDay('2020-06-01', '2032-12-31'), (terms, asOf) => {
      const { working, unknown } = termsOutlook(terms, asOf);
      const said = [...working, ...unknown.map(({ ask }) => ask)].map((sentence) => german.say(sentence));
      expect(said.filter((text) => /\b(?:the|on|day|notice|by|ends)\b/u.test(text))).toEqual([]);
    }),
    { numRuns: 200 },
  );
  expect(german.say(termsOutlook(someTerms(), day('2026-11-22')).working[1] ?? nothing)).toBe(
    'Die erste Laufzeit von 12 Monaten endet am So., 31. Jan. 2027, dem Tag vor dem Mo., 1. Feb. 2027.',
  );
  expect(termsOutlook(someTerms(), day('2026-11-22'), { working: false }).working).toEqual([]);
});

test('a day outside the calendar is said in words', () => {
  const forever = someTerms({ initialTerm: { n: 9000, unit: 'year' } });
  expect(isoSentences(termsOutlook(forever, day('2026-11-22')).working).join(' ')).toContain(
    'a day outside the years 1000 to 9999',
  );
});

test('[deadlines-23] rights and times that are over are said to be, not offered', () => {
  const terms = yearlyRenewingTerms({
    startsOn: day('2025-01-01'),
    coolingOff: { n: 14, unit: 'day' },
    trialEndsOn: day('2025-01-31'),
    probation: { length: { n: 3, unit: 'month' }, notice: { n: 2, unit: 'week' } },
    priceGuaranteedUntil: day('2025-12-31'),
  });
  const said = (on: string) => isoSentences(termsOutlook(terms, day(on)).working).join(' ');
  expect(said('2025-01-10')).toContain('You can withdraw until 2025-01-15');
  expect(said('2025-01-10')).toContain('The trial lasts until 2025-01-31.');
  const later = said('2026-11-27');
  expect(later).toContain('The right to withdraw ended on 2025-01-15.');
  expect(later).toContain('The trial lasted until 2025-01-31.');
  expect(later).toContain('The probation with its own notice lasted until 2025-03-31.');
  expect(later).toContain('The price was guaranteed until 2025-12-31.');
  expect(later).not.toMatch(/You can withdraw|lasts until|is guaranteed/);
});

test('German sentences about ends a month apart and about working days read as contracts do', () => {
  const flat = { exitFrom: { after: { n: 16, unit: 'month' }, every: month } } as const;
  const inGerman = (terms: Parameters<typeof termsOutlook>[0]) =>
    termsOutlook(terms, day('2026-12-02'))
      .working.map((sentence) => german.say(sentence))
      .join(' ');
  expect(inGerman(someTerms({ ...flat, startsOn: day('2026-06-01') }))).toContain('danach jeweils 1 Monat später');
  const byWorkingDay = { notice: { workingDayOfMonth: 3, endsAfterMonths: 2 }, initialTerm: null } as const;
  const text = inGerman(someTerms(byWorkingDay));
  expect(text).toContain('bis zum 3. Werktag eines Monats');
  expect(text).toContain('muss die Kündigung bis zum Do., 3. Dez. 2026 eingehen');
});
