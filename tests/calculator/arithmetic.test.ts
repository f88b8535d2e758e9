import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber, toDayNumber, weekdayOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import {
  latestNotice,
  noticeBeforeRenewalDate,
  periodEnd,
  renewals,
  sendBy,
  termEnd,
  window,
} from '#shared/domain/calculator/calculator.ts';
import type { Period, PeriodUnit } from '#shared/domain/period.ts';
import { isoSentences } from '../support/in-iso-days.ts';
import { someDay, somePeriod } from '../terms/arbitrary-terms.ts';
import { day } from '../terms/day.ts';

const units: readonly PeriodUnit[] = ['day', 'week', 'month', 'year', 'business_day'];
const someHolidays = fc.array(someDay('2015-01-01', '2035-12-31'), { maxLength: 300 });

/** The day after, by plain arithmetic. */
function following(date: CalendarDate): CalendarDate {
  return fromDayNumber(toDayNumber(date) + 1) ?? date;
}

function after(trigger: CalendarDate, period: Period, holidays: CalendarDate[] = []): CalendarDate | null {
  return periodEnd({ trigger, period, triggerDayCounts: false, roll: 'none', holidays }).date;
}

test('[dates-3] the latest notice fits before the end and the day after it does not', () => {
  fc.assert(
    fc.property(someDay(), somePeriod(0), someHolidays, (targetEnd, notice, holidays) => {
      const { legal } = latestNotice({ targetEnd, notice, holidays });
      if (legal === null) throw new Error('no latest notice');
      expect(toDayNumber(after(legal, notice, holidays) ?? targetEnd)).toBeLessThanOrEqual(toDayNumber(targetEnd));
      expect(toDayNumber(after(following(legal), notice, holidays) ?? targetEnd)).toBeGreaterThan(
        toDayNumber(targetEnd),
      );
    }),
  );
});

test('the safe day is the last working day up to the legal limit, and differs for business days only', () => {
  fc.assert(
    fc.property(someDay(), somePeriod(0), someHolidays, (targetEnd, notice, holidays) => {
      const { safe, legal } = latestNotice({ targetEnd, notice, holidays });
      if (notice.unit !== 'business_day') expect(safe).toBe(legal);
      else {
        let expected = legal ?? targetEnd;
        while (['sat', 'sun'].includes(weekdayOf(expected)) || holidays.includes(expected)) {
          expected = fromDayNumber(toDayNumber(expected) - 1) ?? expected;
        }
        expect(safe).toBe(expected);
      }
    }),
  );
});

test('whole weeks are skipped at once to the same day as walking, with one working day a week too', () => {
  const weekend = ['sun', 'mon', 'tue', 'thu', 'fri', 'sat'] as const;
  fc.assert(
    fc.property(someDay(), fc.integer({ min: 0, max: 60 }), fc.boolean(), (trigger, n, alone) => {
      const free = alone ? weekend : (['fri', 'sat'] as const);
      let expected = toDayNumber(trigger);
      for (let left = n; left > 0;) {
        expected += 1;
        const date = fromDayNumber(expected);
        if (date !== null && !free.some((name) => name === weekdayOf(date))) left -= 1;
      }
      const question = { trigger, triggerDayCounts: false, roll: 'none', weekend: free } as const;
      expect(periodEnd({ ...question, period: { n, unit: 'business_day' } }).date).toBe(fromDayNumber(expected));
    }),
  );
});

test('a first day that counts makes a period of days one day shorter, and none of it shorter than the day itself', () => {
  const question = { trigger: day('2026-07-01'), triggerDayCounts: true, roll: 'none' } as const;
  expect(periodEnd({ ...question, period: { n: 14, unit: 'day' } }).date).toBe('2026-07-14');
  expect(periodEnd({ ...question, period: { n: 1, unit: 'month' } }).date).toBe('2026-07-31');
  expect(periodEnd({ ...question, period: { n: 1, unit: 'business_day' } }).date).toBe('2026-07-01');
  expect(periodEnd({ ...question, period: { n: 0, unit: 'day' } }).date).toBe('2026-07-01');
});

test('the billing end is the civil end or the day before it', () => {
  fc.assert(
    fc.property(someDay(), somePeriod(1), (startsOn, initialTerm) => {
      const { civil, billingClamp } = termEnd({ startsOn, initialTerm });
      if (civil === null || billingClamp === null) throw new Error('no end');
      expect([0, 1]).toContain(toDayNumber(civil) - toDayNumber(billingClamp));
    }),
  );
});

test('a roll skips Saturday, Sunday and holidays whatever the weekend for business days is', () => {
  const question = { trigger: day('2026-12-11'), period: { n: 14, unit: 'day' }, triggerDayCounts: false } as const;
  const holidays = [day('2026-12-25'), day('2026-12-26')];
  const weekend = ['sun'] as const;
  expect(periodEnd({ ...question, roll: 'next_working_day', holidays, weekend }).date).toBe('2026-12-28');
  expect(periodEnd({ ...question, roll: 'previous_working_day', holidays, weekend }).date).toBe('2026-12-24');
  expect(periodEnd({ ...question, roll: 'none', holidays, weekend }).date).toBe('2026-12-25');
});

test('the safe day before a renewal date is one day before the literal one for days', () => {
  fc.assert(
    fc.property(someDay(), fc.integer({ min: 1, max: 90 }), (renewalDate, n) => {
      const { safe, literal } = noticeBeforeRenewalDate({ renewalDate, notice: { n, unit: 'day' } });
      expect(safe).toBe(literal === null ? null : fromDayNumber(toDayNumber(literal) - 1));
    }),
  );
});

test('[dates-4] what is sent on the day leaves on a working day and has arrived by the deadline', () => {
  fc.assert(
    fc.property(someDay(), somePeriod(0), someHolidays, (receiptDeadline, transit, holidays) => {
      const { date } = sendBy({ receiptDeadline, transit, holidays });
      if (date === null) throw new Error('no day to send');
      expect(['sat', 'sun']).not.toContain(weekdayOf(date));
      expect(holidays).not.toContain(date);
      expect(toDayNumber(after(date, transit, holidays) ?? date)).toBeLessThanOrEqual(toDayNumber(receiptDeadline));
    }),
  );
});

test('chained last days are never earlier than those counted from the start', () => {
  fc.assert(
    fc.property(someDay(), somePeriod(1), fc.integer({ min: 1, max: 60 }), (startsOn, step, count) => {
      const civil = renewals({ startsOn, step, count, convention: 'civil' }).dates;
      const chained = renewals({ startsOn, step, count, convention: 'bgb190_chained' }).dates;
      expect(chained.every((date, index) => date >= (civil[index] ?? date))).toBe(true);
    }),
  );
});

test('a billing renewal is the day after the civil last day, or that day itself in a short month', () => {
  fc.assert(
    fc.property(someDay(), somePeriod(1), (startsOn, step) => {
      const civil = renewals({ startsOn, step, count: 30, convention: 'civil' }).dates;
      const billed = renewals({ startsOn, step, count: 30, convention: 'billing_clamp' }).dates;
      const gaps = billed.map((date, index) => toDayNumber(date) - toDayNumber(civil[index] ?? date));
      expect(gaps.every((gap) => gap === 0 || gap === 1)).toBe(true);
    }),
  );
});

test('months before the end of a long month stop at the end of the short one', () => {
  const month = { n: 1, unit: 'month' } as const;
  const { opens, closes } = window({
    anchor: day('2026-03-31'),
    earliestBefore: month,
    latestBefore: { n: 2, unit: 'week' },
  });
  expect({ opens, closes }).toEqual({ opens: '2026-02-28', closes: '2026-03-17' });
});

test('an answer outside the years 1600 to 9999 is null and a list ends before it', () => {
  const period = { n: 3660, unit: 'year' } as const;
  expect(after(day('9999-12-31'), { n: 1, unit: 'day' })).toBeNull();
  expect(termEnd({ startsOn: day('9000-02-28'), initialTerm: period })).toMatchObject({
    civil: null,
    billingClamp: null,
  });
  expect(latestNotice({ targetEnd: day('1000-01-01'), notice: period })).toMatchObject({ safe: null, legal: null });
  expect(
    renewals({ startsOn: day('9998-01-01'), step: { n: 1, unit: 'year' }, count: 600, convention: 'civil' }).dates,
  ).toEqual(['9998-12-31', '9999-12-31']);
});

test('no input fails, with no working day at all neither', () => {
  const everyDay = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  const farDay = fc.constantFrom(day('1000-01-01'), day('2026-11-22'), day('9999-12-31'));
  const anyPeriod = fc.record({ n: fc.integer({ min: 0, max: 3660 }), unit: fc.constantFrom(...units) });
  fc.assert(
    fc.property(farDay, anyPeriod, fc.boolean(), (date, period, working) => {
      const weekend = working ? [] : everyDay;
      const started = performance.now();
      periodEnd({ trigger: date, period, triggerDayCounts: true, roll: 'next_working_day', weekend });
      termEnd({ startsOn: date, initialTerm: period, weekend });
      latestNotice({ targetEnd: date, notice: period, weekend });
      sendBy({ receiptDeadline: date, transit: period, weekend });
      window({ anchor: date, earliestBefore: period, latestBefore: period, weekend });
      expect(performance.now() - started).toBeLessThan(1000);
    }),
  );
});

test('every answer names its dates in sentences', () => {
  const startsOn = day('2026-01-31');
  const month = { n: 1, unit: 'month' } as const;
  expect(isoSentences(termEnd({ startsOn, initialTerm: month }).working).join(' ')).toMatch(/2026-02-28.*2026-02-27/u);
  expect(
    isoSentences(latestNotice({ targetEnd: day('2026-07-31'), notice: { n: 5, unit: 'business_day' } }).working),
  ).toEqual([
    '5 business days from 2026-07-26 end on 2026-07-31; from the day after they would end on 2026-08-03, later than 2026-07-31.',
    '2026-07-26 is not a working day; the last one before it is 2026-07-24.',
  ]);
  const letter = { receiptDeadline: day('2026-11-30'), transit: { n: 4, unit: 'working_day' } } as const;
  expect(isoSentences(sendBy(letter).working).join(' ')).toContain('2026-11-24');
  expect(
    isoSentences(renewals({ startsOn, step: month, count: 2, convention: 'bgb190_chained' }).working).join(' '),
  ).toContain('§ 190');
  expect(
    isoSentences(window({ anchor: startsOn, earliestBefore: month, latestBefore: month }).working).join(' '),
  ).toContain('2025-12-31');
  const rolled = {
    trigger: day('2026-09-03'),
    period: month,
    triggerDayCounts: false,
    roll: 'next_working_day',
  } as const;
  expect(isoSentences(periodEnd(rolled).working).join(' ')).toMatch(/2026-10-03.*2026-10-05/u);
});
