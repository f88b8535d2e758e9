import fc from 'fast-check';
import { fromDayNumber, toDayNumber, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Period, PeriodUnit } from '#shared/domain/period.ts';
import {
  noticeAnchors,
  type DayOfYear,
  type Notice,
  type TermClauses,
  type Terms,
} from '#shared/domain/terms/terms.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { day } from './day.ts';

/** A day within these years; ends of months come up more often than they would by chance. */
export function someDay(first = '2015-01-01', last = '2035-12-31'): fc.Arbitrary<CalendarDate> {
  const anyDay = fc.integer({ min: toDayNumber(day(first)), max: toDayNumber(day(last)) });
  const monthEnd = anyDay.map((number) => {
    const date = new Date(number * 86_400_000);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0) / 86_400_000;
  });
  return fc
    .oneof({ weight: 3, arbitrary: anyDay }, { weight: 1, arbitrary: monthEnd })
    .map((number) => fromDayNumber(number) ?? day(first));
}

const longest: Record<PeriodUnit, number> = { day: 100, week: 14, month: 30, year: 3, business_day: 40 };
const allUnits: readonly PeriodUnit[] = ['day', 'week', 'month', 'year', 'business_day'];

/** A period of at least `least` units. */
export function somePeriod(least: number, units: readonly PeriodUnit[] = allUnits): fc.Arbitrary<Period> {
  return fc
    .constantFrom(...units)
    .chain((unit) => fc.integer({ min: least, max: longest[unit] }).map((n): Period => ({ n, unit })));
}

/** A notice rule. */
export function someNotice(units: readonly PeriodUnit[] = allUnits): fc.Arbitrary<Notice> {
  return fc
    .tuple(somePeriod(0, units), fc.constantFrom(...noticeAnchors))
    .map(([period, anchor]): Notice => ({ ...period, anchor }));
}

/** Terms of every kind the form can make, starting within a few years of 2025. */
export function arbitraryTerms(units: readonly PeriodUnit[] = allUnits): fc.Arbitrary<Terms> {
  return fc.record({
    startsOn: someDay('2021-01-01', '2028-12-31'),
    initialTerm: fc.option(somePeriod(1, units)),
    renewal: fc.oneof(
      fc.constantFrom('indefinite' as const, 'none' as const),
      somePeriod(1, units),
      somePeriod(1, units),
    ),
    notice: fc.option(someNotice(units), { freq: 8 }),
    noticeAfterInitial: fc.option(someNotice(units), { freq: 2 }),
    coolingOff: fc.option(somePeriod(0, ['day', 'week', 'business_day'])),
  });
}

function someDaysOfYear(): fc.Arbitrary<DayOfYear[]> {
  return fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.constantFrom(1, 15, 28, 29, 30, 31) }), {
    minLength: 1,
    maxLength: 3,
  });
}

/** Clauses beside the length, the renewal and the notice, each of them now and then. */
function someClauses(startsOn: CalendarDate): fc.Arbitrary<TermClauses> {
  const start = toDayNumber(startsOn);
  const breakDate = fc.integer({ min: 0, max: 1500 }).map((after) => fromDayNumber(start + after) ?? startsOn);
  const freq = 2;
  return fc.record({
    endDates: fc.option(someDaysOfYear(), { freq: 1 }),
    notEndDates: fc.option(someDaysOfYear(), { freq: 1 }),
    probation: fc.option(
      fc.record({
        length: somePeriod(1),
        notice: fc
          .tuple(somePeriod(0), fc.option(fc.constantFrom(...noticeAnchors)))
          .map(([period, anchor]) => ({ ...period, anchor })),
      }),
      { freq },
    ),
    breakDates: fc.option(fc.array(breakDate, { minLength: 1, maxLength: 3 }), { freq }),
    breakNotice: fc.option(somePeriod(0)),
    exitFrom: fc.option(fc.record({ after: somePeriod(1), every: somePeriod(3) }), { freq: 1 }),
    priceGuaranteedUntil: fc.option(someDay()),
  });
}

/** A rule that goes by working days, or has a window. */
function someOtherNotice(): fc.Arbitrary<Notice> {
  return fc.oneof(
    fc.record({ workingDayOfMonth: fc.integer({ min: 1, max: 20 }), endsAfterMonths: fc.integer({ min: 0, max: 13 }) }),
    fc.tuple(someNotice(), somePeriod(1)).map(([notice, notBefore]): Notice => ({ ...notice, notBefore })),
  );
}

/** Terms with clauses of every kind. Days that leave none to end on are left out. */
export function arbitraryTermsWithClauses(): fc.Arbitrary<Terms> {
  return arbitraryTerms()
    .chain((terms) =>
      fc
        .tuple(someClauses(terms.startsOn), fc.option(someOtherNotice()), fc.option(someOtherNotice(), { freq: 1 }))
        .map(([clauses, notice, later]): Terms => ({
          ...terms,
          ...clauses,
          notice: notice ?? terms.notice,
          noticeAfterInitial: later ?? terms.noticeAfterInitial ?? null,
        })),
    )
    .filter(canEnd);
}

/** Terms whose every end falls on a day that is left out cannot end; the slow walk would walk on and on. */
function canEnd(terms: Terms): boolean {
  return termsOutlook(terms, terms.startsOn, { working: false }).deadlineKind !== 'unknown' || terms.notice === null;
}

/** Terms with an agreed last day some days after the start, besides the others. */
export function arbitraryTermsWithAgreedEnd(
  others = fc.oneof(arbitraryTerms(), arbitraryTermsWithClauses()),
): fc.Arbitrary<Terms> {
  return fc
    .tuple(others, fc.option(fc.integer({ min: 0, max: 900 })), fc.option(fc.integer({ min: 0, max: 60 })))
    .map(([terms, length, trial]): Terms => {
      const start = toDayNumber(terms.startsOn);
      return {
        ...terms,
        endsOn: length === null ? null : fromDayNumber(start + length),
        trialEndsOn: trial === null ? null : fromDayNumber(start + trial),
      };
    });
}
