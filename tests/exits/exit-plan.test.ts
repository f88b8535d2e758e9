import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { daysForEnd, exitPlan, type ExitPlan, type ExitRequest } from '#shared/domain/exits/exit-plan.ts';
import { lastDayForEnd, lastDayOfTrialToLeave } from '#shared/domain/exits/last-day-for.ts';
import type { PriceChange } from '#shared/domain/exits/exit-right.ts';
import { noticeOutcome } from '#shared/domain/terms/notice-outcome.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { isoSentences } from '../support/in-iso-days.ts';
import { arbitraryTermsWithAgreedEnd, someDay } from '../terms/arbitrary-terms.ts';
import { day } from '../terms/day.ts';
import { someTerms, yearlyRenewingTerms } from '../terms/terms-builder.ts';

/** A mobile contract of two years, nine days old, that may be withdrawn from for fourteen. */
const mobile = yearlyRenewingTerms({
  startsOn: day('2026-11-17'),
  initialTerm: { n: 24, unit: 'month' },
  coolingOff: { n: 14, unit: 'day' },
});

function plan(
  terms: Terms | null,
  exit: Partial<ExitRequest>,
  on: string,
  changes: readonly PriceChange[] = [],
): ExitPlan {
  const request = {
    ground: 'notice',
    decidedOn: day(on),
    noticeSentOn: null,
    channel: null,
    rightUntil: null,
    statedEnd: null,
    ...exit,
  } as const;
  return exitPlan({ terms, changes }, request, day(on));
}

describe('in a probation that can be left on any day', () => {
  const onProbation = yearlyRenewingTerms({
    startsOn: day('2026-01-01'),
    initialTerm: { n: 1, unit: 'year' },
    probation: { length: { n: 1, unit: 'month' }, notice: { n: 2, unit: 'week' } },
  });

  test('[exits-69] its last day is the last for a notice that is not out, though each day of waiting ends it a day later', () => {
    expect(plan(onProbation, {}, '2026-01-20')).toMatchObject({
      endsOn: '2026-02-03',
      deadline: '2026-01-31',
      endsLaterEachDay: true,
      endsIfMissed: '2026-12-31',
      sendBy: { online: '2026-01-30', letter: '2026-01-23' },
    });
    expect(plan(onProbation, {}, '2026-01-31')).toMatchObject({ endsOn: '2026-02-14', deadline: '2026-01-31' });
    expect(plan(onProbation, {}, '2026-02-01')).toMatchObject({ endsOn: '2026-12-31', endsLaterEachDay: false });
  });

  test('its last day is none where a notice after it ends the contract a day later, as before', () => {
    const atWill = { ...onProbation, initialTerm: null, renewal: 'indefinite' } as const;
    const always = { ...atWill, notice: { n: 2, unit: 'week', anchor: 'any_time' } } as const;
    expect(plan(always, {}, '2026-01-20')).toMatchObject({ deadline: null, endsLaterEachDay: false });
  });

  test('a day that was named for it leaves its last day for notice as it is', () => {
    expect(plan(onProbation, { statedEnd: day('2026-02-01') }, '2026-01-20')).toMatchObject({
      endsOn: '2026-02-01',
      deadline: '2026-01-31',
    });
  });
});

describe('withdrawal', () => {
  test('[exits-10] ends the contract on the day it is sent, and sending it on the last day is enough', () => {
    expect(plan(mobile, { ground: 'withdrawal' }, '2026-11-26')).toMatchObject({
      endsOn: '2026-11-26',
      inTime: true,
      deadline: '2026-12-01',
      sendBy: { online: '2026-12-01', letter: '2026-12-01' },
      endsIfMissed: '2028-11-16',
    });
    const sent = { ground: 'withdrawal', decidedOn: day('2026-11-26'), noticeSentOn: day('2026-12-01') } as const;
    expect(plan(mobile, sent, '2026-12-20')).toMatchObject({ endsOn: '2026-12-01', inTime: true });
  });

  test('sent too late it is an ordinary notice, and said to be', () => {
    const late = plan(mobile, { ground: 'withdrawal', noticeSentOn: day('2026-12-02') }, '2026-12-02');
    expect(late).toMatchObject({ endsOn: '2028-11-16', inTime: false });
    expect(isoSentences(late.working)[1]).toContain('right to withdraw ended on');
  });

  test('of which nobody knows the last day asks for it and makes no day up', () => {
    expect(plan(someTerms(), { ground: 'withdrawal' }, '2026-11-26')).toMatchObject({ endsOn: null, inTime: null });
    expect(plan(someTerms(), { ground: 'withdrawal', rightUntil: day('2026-11-30') }, '2026-11-26')).toMatchObject({
      endsOn: '2026-11-26',
      inTime: true,
      deadline: '2026-11-30',
    });
  });
});

describe('the end of a trial', () => {
  test('[exits-11] is reached by the last ordinary notice that still ends within it', () => {
    const anyTime = someTerms({
      startsOn: day('2027-01-15'),
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 1, unit: 'month', anchor: 'any_time' },
      trialEndsOn: day('2027-03-31'),
    });
    expect(lastDayOfTrialToLeave(anyTime, day('2027-03-31'))).toBe('2027-02-28');
    expect(plan(anyTime, { ground: 'trial' }, '2027-02-20')).toMatchObject({
      endsOn: '2027-03-31',
      inTime: true,
      deadline: '2027-02-28',
    });
    expect(plan(anyTime, { ground: 'trial' }, '2027-03-02')).toMatchObject({ endsOn: '2027-04-02', inTime: false });
  });

  test('where no ordinary notice ends within it, saying so on its last day is in time', () => {
    const trial = yearlyRenewingTerms({ startsOn: day('2026-11-01'), trialEndsOn: day('2026-11-30') });
    expect(plan(trial, { ground: 'trial' }, '2026-11-25')).toMatchObject({
      endsOn: '2026-11-30',
      inTime: true,
      deadline: '2026-11-30',
    });
  });
});

describe('a change of the price', () => {
  const change = { effectiveFrom: day('2027-01-01'), exitRightUntil: day('2026-12-15') };

  test('[exits-12] is left for on the day before it, while the right lasts', () => {
    expect(plan(mobile, { ground: 'price_change' }, '2026-11-26', [change])).toMatchObject({
      endsOn: '2026-12-31',
      inTime: true,
      deadline: '2026-12-15',
      endsIfMissed: '2028-11-16',
    });
  });

  test('that applies already is left for at once; a right that is over leaves ordinary notice', () => {
    const long = { effectiveFrom: day('2027-01-01'), exitRightUntil: day('2027-03-31') };
    expect(plan(mobile, { ground: 'price_change' }, '2027-02-10', [long]).endsOn).toBe('2027-02-10');
    expect(plan(mobile, { ground: 'price_change' }, '2027-04-01', [long])).toMatchObject({
      endsOn: '2028-11-16',
      inTime: false,
    });
  });

  test('without a known last day for the right is not said to be in time', () => {
    const unsaid = { effectiveFrom: day('2027-01-01'), exitRightUntil: null };
    expect(plan(mobile, { ground: 'price_change' }, '2026-11-26', [unsaid])).toMatchObject({
      endsOn: '2026-12-31',
      inTime: null,
    });
    expect(plan(mobile, { ground: 'price_change' }, '2026-11-26')).toMatchObject({ endsOn: null, inTime: null });
  });
});

test('[exits-13] what only the law of a place or the supplier can tell is asked for, never made up', () => {
  for (const ground of ['changed_terms', 'moving', 'death', 'agreement'] as const) {
    expect(plan(mobile, { ground }, '2026-11-26'), ground).toMatchObject({ endsOn: null, inTime: null });
    expect(plan(mobile, { ground, statedEnd: day('2027-01-31') }, '2026-11-26'), ground).toMatchObject({
      endsOn: '2027-01-31',
      endsOnStated: true,
    });
  }
  expect(plan(mobile, { ground: 'good_cause' }, '2026-11-26')).toMatchObject({ endsOn: '2026-11-26', inTime: null });
});

test('[exits-60] of a right whose last day is not known the deadline of ordinary notice goes on counting', () => {
  const gym = yearlyRenewingTerms({ startsOn: day('2025-01-01') });
  for (const ground of ['changed_terms', 'moving', 'death', 'agreement', 'withdrawal', 'trial'] as const) {
    const asked = plan(gym, { ground }, '2026-09-10');
    expect(asked, ground).toMatchObject({ endsOn: null, inTime: null, deadline: '2026-09-30' });
    expect(asked, ground).toMatchObject({ ordinaryEnd: '2026-12-31', endsIfMissed: '2027-12-31' });
    expect(isoSentences(asked.working).at(-1), ground).toContain('arrives by 2026-09-30');
    const known = plan(gym, { ground, rightUntil: day('2026-10-15') }, '2026-09-10');
    expect(known, ground).toMatchObject({ deadline: '2026-10-15', ordinaryEnd: null });
    expect(plan(gym, { ground, statedEnd: day('2026-10-31') }, '2026-09-10'), ground).toMatchObject({ deadline: null });
  }
  const now = plan(gym, { ground: 'good_cause' }, '2026-09-10');
  expect(now).toMatchObject({ endsOn: '2026-09-10', deadline: '2026-09-30', ordinaryEnd: '2026-12-31' });
  expect(daysForEnd(now)).toMatchObject({ deadline: null, endsIfMissed: null });
});

describe('for any terms', () => {
  const notEarlierThanStart = (terms: Terms, on: CalendarDate) => fc.pre(on >= terms.startsOn);

  test('[exits-14] a notice that is not out leads where one that arrives today leads', () => {
    fc.assert(
      fc.property(
        arbitraryTermsWithAgreedEnd(),
        someDay('2020-06-01', '2032-12-31'),
        fc.integer({ min: 0, max: 900 }),
        (terms, decidedOn, days) => {
          const today = addDays(decidedOn, days);
          const { endsOn, deadline, endsIfMissed, endsLaterEachDay } = plan(terms, { decidedOn }, today);
          expect(endsOn).toBe(noticeOutcome(terms, today).endsOn);
          if (deadline === null) return;
          const last = plan(terms, { decidedOn }, deadline).endsOn;
          expect(endsLaterEachDay ? last !== null && endsOn !== null && last >= endsOn : last === endsOn).toBe(true);
          expect(plan(terms, { decidedOn }, addDays(deadline, 1)).endsOn).toBe(endsIfMissed);
          expect(endsIfMissed === null || last === null || endsIfMissed > last).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the last day for an end is the last: a day later the contract goes on', () => {
    fc.assert(
      fc.property(
        arbitraryTermsWithAgreedEnd(),
        someDay('2020-06-01', '2030-12-31'),
        fc.integer({ min: 0, max: 700 }),
        (terms, from, days) => {
          notEarlierThanStart(terms, from);
          const end = addDays(from, days);
          const last = lastDayForEnd(terms, end, from);
          const endOf = (on: CalendarDate) => noticeOutcome(terms, on, { working: false }).endsOn;
          if (last === null) {
            const soonest = endOf(from);
            expect(soonest === null || soonest > end).toBe(true);
            return;
          }
          expect(endOf(last)! <= end).toBe(true);
          if (last >= end) return;
          // Where only agreed days have a notice that is known, nothing is known of what comes after them.
          const after = endOf(addDays(last, 1));
          expect(after === null ? terms.notice === null : after > end).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
