import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noticeOutcome } from '#shared/domain/terms/notice-outcome.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { arbitraryTermsWithAgreedEnd, someDay } from './arbitrary-terms.ts';
import { isoSentences } from '../support/in-iso-days.ts';
import { day } from './day.ts';
import { someTerms, yearlyRenewingTerms } from './terms-builder.ts';

test('[deadlines-12] the outcome is the exit of the outlook on the day of receipt', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), someDay('2020-06-01', '2032-12-31'), (terms, receivedOn) => {
      const outcome = noticeOutcome(terms, receivedOn);
      const outlook = termsOutlook(terms, receivedOn, { working: false });
      expect(outcome).toMatchObject({ endsOn: outlook.earliestExit, deadline: outlook.nextNoticeDeadline });
      expect(outcome.inTime === null).toBe(outlook.deadlineKind === 'unknown');
      if (outcome.inTime === false) {
        expect(outcome.missedDeadline !== null && outcome.missedDeadline < receivedOn).toBe(true);
        expect(outcome.missedEnd !== null && outcome.endsOn !== null && outcome.missedEnd < outcome.endsOn).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('in time on the deadline, late a day after it, and the working says what follows', () => {
  expect(noticeOutcome(yearlyRenewingTerms(), day('2027-03-14'))).toMatchObject({
    endsOn: '2027-06-14',
    inTime: true,
    missedDeadline: null,
  });
  const late = noticeOutcome(yearlyRenewingTerms(), day('2027-03-15'));
  expect(late).toMatchObject({
    endsOn: '2028-06-14',
    inTime: false,
    missedDeadline: '2027-03-14',
    missedEnd: '2027-06-14',
    deadline: '2028-03-14',
  });
  expect(isoSentences(late.working).at(-1)).toBe(
    'A notice received on 2027-03-15 is too late for 2027-06-14: the contract goes on until 2028-06-14.',
  );
});

test('late for the first term of a contract that is then open-ended, and never late afterwards', () => {
  expect(noticeOutcome(someTerms(), day('2027-01-01'))).toMatchObject({
    endsOn: '2027-02-01',
    inTime: false,
    missedDeadline: '2026-12-31',
  });
  expect(noticeOutcome(someTerms(), day('2027-05-05'))).toMatchObject({
    endsOn: '2027-06-05',
    inTime: true,
    deadline: null,
  });
  const quarterly = someTerms({ initialTerm: null, notice: { n: 6, unit: 'week', anchor: 'quarter_end' } });
  const outcome = noticeOutcome(quarterly, day('2026-11-22'));
  expect(outcome).toMatchObject({ endsOn: '2027-03-31', inTime: true });
  expect(isoSentences(outcome.working).join(' ')).toContain('To end on 2026-12-31, it had to arrive by 2026-11-19.');
});

test('late by the first of two rules', () => {
  const terms = someTerms({
    notice: { n: 3, unit: 'month', anchor: 'term_end' },
    noticeAfterInitial: { n: 1, unit: 'month', anchor: 'month_end' },
  });
  expect(noticeOutcome(terms, day('2026-11-22'))).toMatchObject({
    endsOn: '2027-02-28',
    inTime: false,
    missedDeadline: '2026-10-31',
    missedEnd: '2027-01-31',
  });
});

test('no notice needed, rule unknown, and withdrawal while cooling off', () => {
  expect(noticeOutcome(someTerms({ renewal: 'none' }), day('2026-11-22'))).toMatchObject({
    endsOn: '2027-01-31',
    inTime: true,
  });
  expect(isoSentences(noticeOutcome(someTerms({ renewal: 'none' }), day('2027-03-01')).working).at(-1)).toContain(
    'already over',
  );
  const unknown = noticeOutcome(someTerms({ notice: null }), day('2026-11-22'));
  expect(unknown).toMatchObject({ endsOn: null, inTime: null });
  expect(isoSentences(unknown.working).at(-1)).toContain('Ask the supplier');
  const withdrawable = noticeOutcome(someTerms({ coolingOff: { n: 14, unit: 'day' } }), day('2026-02-05'));
  expect(isoSentences(withdrawable.working).at(-1)).toBe(
    'Until 2026-02-15 you can also withdraw, which ends it without that wait.',
  );
});
