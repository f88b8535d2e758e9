import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, differenceInDays } from '#shared/domain/calendar-date.ts';
import { renewals } from '#shared/domain/calculator/calculator.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { someDay } from './arbitrary-terms.ts';
import { isoSentences } from '../support/in-iso-days.ts';
import { day } from './day.ts';
import { someTerms, yearlyRenewingTerms } from './terms-builder.ts';

const month = { n: 1, unit: 'month' } as const;

test('an agreed last day wins over the counted one', () => {
  const outlook = termsOutlook(someTerms({ endsOn: day('2026-12-15'), renewal: 'none' }), day('2026-11-22'));
  expect(outlook).toMatchObject({
    currentTermEnd: '2026-12-15',
    initialTermEnd: '2026-12-15',
    earliestExit: '2026-12-15',
  });
  expect(isoSentences(outlook.working).join(' ')).toContain(
    '12 months would end on 2027-01-31, but the agreed day counts',
  );
});

test('after an agreed last day further terms start the day after it', () => {
  const terms = yearlyRenewingTerms({
    startsOn: day('2026-01-31'),
    initialTerm: month,
    endsOn: day('2026-02-27'),
    renewal: month,
  });
  expect(termsOutlook(terms, day('2026-03-05'))).toMatchObject({
    currentTermStart: '2026-02-28',
    currentTermEnd: '2026-03-27',
  });
});

test('an agreed last day that is the counted one changes nothing', () => {
  const terms = yearlyRenewingTerms({ startsOn: day('2026-01-31'), initialTerm: month, renewal: month });
  const agreed = { ...terms, endsOn: day('2026-02-28') };
  const dates = ({ working: _, ...rest }: ReturnType<typeof termsOutlook>): typeof rest => rest;
  expect(dates(termsOutlook(agreed, day('2026-03-05')))).toMatchObject({
    currentTermEnd: '2026-03-30',
    renewedTimes: 1,
  });
});

test('[dates-8] fifty years of renewals do not drift: every term ends where the start says', () => {
  fc.assert(
    fc.property(
      someDay(),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 24 }),
      (startsOn, first, step) => {
        const terms = yearlyRenewingTerms({
          startsOn,
          initialTerm: { n: first, unit: 'month' },
          renewal: { n: step, unit: 'month' },
          notice: { n: 0, unit: 'day', anchor: 'term_end' },
        });
        const renewed = Math.ceil(600 / step);
        const corresponding = addMonths(startsOn, first + renewed * step);
        const sameDay = corresponding.slice(8) === startsOn.slice(8);
        const expected = sameDay ? addDays(corresponding, -1) : corresponding;
        const outlook = termsOutlook(terms, expected, { working: false });
        expect(outlook).toMatchObject({
          currentTermEnd: expected,
          renewedTimes: renewed,
          nextRenewalOn: addDays(expected, 1),
        });
      },
    ),
  );
});

test('terms follow one another without gap or overlap, and only renewals are counted', () => {
  const terms = yearlyRenewingTerms({ startsOn: day('2024-01-31'), initialTerm: month, renewal: month });
  const { dates } = renewals({ startsOn: terms.startsOn, step: month, count: 100, convention: 'civil' });
  dates.slice(0, -1).forEach((end, index) => {
    expect(termsOutlook(terms, addDays(end, 1), { working: false })).toMatchObject({
      currentTermStart: addDays(end, 1),
      currentTermEnd: dates[index + 1],
      renewedTimes: index + 1,
      phase: 'renewed',
    });
  });
});

test('28 days and then months are counted from the first renewal on', () => {
  const terms = yearlyRenewingTerms({
    startsOn: day('2026-01-03'),
    initialTerm: { n: 28, unit: 'day' },
    renewal: month,
  });
  expect(termsOutlook(terms, day('2026-01-10'))).toMatchObject({
    currentTermEnd: '2026-01-30',
    nextRenewalOn: '2026-01-31',
  });
  expect(termsOutlook(terms, day('2026-02-10'))).toMatchObject({ currentTermEnd: '2026-02-28' });
  expect(termsOutlook(terms, day('2026-03-10'))).toMatchObject({ currentTermEnd: '2026-03-30' });
});

test('a monthly contract without a first term runs in months from its start', () => {
  const terms = yearlyRenewingTerms({
    startsOn: day('2026-05-20'),
    initialTerm: null,
    renewal: month,
    notice: { n: 14, unit: 'day', anchor: 'term_end' },
  });
  const outlook = termsOutlook(terms, day('2026-11-22'));
  expect(outlook).toMatchObject({ currentTermEnd: '2026-12-19', nextNoticeDeadline: '2026-12-05', renewedTimes: 6 });
  expect(isoSentences(outlook.working).join(' ')).toContain('No first term is written down');
});

test('[dates-9] the phases in their order, cooling off before trial and both before the term', () => {
  const terms = yearlyRenewingTerms({
    startsOn: day('2026-01-01'),
    initialTerm: { n: 6, unit: 'month' },
    renewal: month,
    coolingOff: { n: 14, unit: 'day' },
    trialEndsOn: day('2026-01-31'),
  });
  const phaseOn = (date: string): string => termsOutlook(terms, day(date)).phase;
  expect(
    [
      '2025-12-31',
      '2026-01-01',
      '2026-01-15',
      '2026-01-16',
      '2026-01-31',
      '2026-02-01',
      '2026-06-30',
      '2026-07-01',
    ].map(phaseOn),
  ).toEqual(['not_started', 'cooling_off', 'cooling_off', 'trial', 'trial', 'initial_term', 'initial_term', 'renewed']);
  expect(termsOutlook(someTerms(), day('2027-02-01'))).toMatchObject({
    phase: 'open_ended',
    currentTermStart: '2027-02-01',
    currentTermEnd: null,
  });
  expect(termsOutlook(someTerms({ renewal: 'none' }), day('2027-02-01')).phase).toBe('ended');
  expect(termsOutlook(someTerms(), day('2025-11-22'))).toMatchObject({
    phase: 'not_started',
    currentTermEnd: '2027-01-31',
  });
});

test('[dates-10] the cooling-off time is counted from the day after the start and not moved off a Saturday', () => {
  const outlook = termsOutlook(
    someTerms({ startsOn: day('2026-05-02'), coolingOff: { n: 14, unit: 'day' } }),
    day('2026-05-03'),
  );
  expect(outlook.coolingOffEndsOn).toBe('2026-05-16');
  expect(isoSentences(outlook.working).join(' ')).toMatch(/2026-05-16.*not a working day.*2026-05-18/u);
  expect(termsOutlook(someTerms({ coolingOff: { n: 0, unit: 'day' } }), day('2026-02-01'))).toMatchObject({
    coolingOffEndsOn: null,
    phase: 'initial_term',
  });
});

test('counted in months, moving everything by 400 years moves every date by 146097 days', () => {
  fc.assert(
    fc.property(
      someDay(),
      someDay(),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 6 }),
      (startsOn, asOf, step, n) => {
        const terms = yearlyRenewingTerms({
          startsOn,
          renewal: { n: step, unit: 'month' },
          notice: { n, unit: 'month', anchor: 'term_end' },
        });
        const now = termsOutlook(terms, asOf, { working: false });
        const moved = termsOutlook({ ...terms, startsOn: addDays(startsOn, 146_097) }, addDays(asOf, 146_097), {
          working: false,
        });
        for (const field of [
          'currentTermStart',
          'currentTermEnd',
          'nextNoticeDeadline',
          'earliestExit',
          'exitIfMissed',
        ] as const) {
          const [before, after] = [now[field], moved[field]];
          expect(before !== null && after !== null && differenceInDays(after, before)).toBe(146_097);
        }
      },
    ),
  );
});
