import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkingDay, workingCalendar } from '#shared/domain/calculator/working-calendar.ts';
import { differenceInDays, toDayNumber } from '#shared/domain/calendar-date.ts';
import { bankDayOf, type BankDayRule } from '#shared/domain/payments/bank-day.ts';
import { day } from '#tests/terms/day.ts';
import { someDay } from './builders.ts';

const christmas = workingCalendar({ isHoliday: (on) => on.endsWith('-12-25') || on.endsWith('-12-26') });

test('[costs-17] a bank takes what is due on a free day on the business day after, before, or on the day itself', () => {
  const taken = (due: string, rule: BankDayRule) => bankDayOf(day(due), rule, christmas);
  expect((['following', 'preceding', 'same'] as const).map((rule) => taken('2026-12-26', rule))).toEqual([
    '2026-12-28',
    '2026-12-24',
    '2026-12-26',
  ]);
  expect(taken('2026-12-23', 'following')).toBe('2026-12-23');
  expect(taken('2026-12-23', 'preceding')).toBe('2026-12-23');
});

test('between the due day and the bank day there is no business day, and the bank day is one', () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom('following' as const, 'preceding' as const), (due, rule) => {
      const taken = bankDayOf(due, rule, christmas);
      const away = differenceInDays(taken, due);
      expect(rule === 'following' ? away >= 0 : away <= 0).toBe(true);
      expect(isWorkingDay(toDayNumber(taken), christmas)).toBe(true);
      for (let days = 0; days < Math.abs(away); days += 1) {
        expect(isWorkingDay(toDayNumber(due) + days * Math.sign(away), christmas)).toBe(false);
      }
    }),
  );
});

test('where no day is a business day, the due day stands', () => {
  const never = workingCalendar({ isHoliday: () => true });
  expect(bankDayOf(day('2026-12-26'), 'following', never)).toBe('2026-12-26');
});
