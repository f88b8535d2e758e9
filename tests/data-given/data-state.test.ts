import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '#shared/domain/calendar-date.ts';
import { answerDueOn, contradictionIn, dataStateOf } from '#shared/domain/data-given/data-state.ts';
import { day } from '#tests/terms/day.ts';

const given = { givenOn: day('2024-05-01'), consentWithdrawnOn: null, askedBackOn: null, erasedOn: null };
const today = day('2026-11-26');

describe('where data that was given stands', () => {
  test('[data-1] it is held until the supplier says that it is erased, whatever was withdrawn or asked for', () => {
    expect(dataStateOf(given, today)).toBe('held');
    expect(dataStateOf({ ...given, consentWithdrawnOn: day('2026-11-01') }, today)).toBe('consent_withdrawn');
    expect(dataStateOf({ ...given, askedBackOn: day('2026-11-01') }, today)).toBe('asked_back');
    expect(dataStateOf({ ...given, erasedOn: day('2026-11-01') }, today)).toBe('erased');
  });

  test('[data-2] who was asked has one month to answer, the last day included', () => {
    const asked = { ...given, askedBackOn: day('2026-01-31') };
    expect(answerDueOn(asked)).toBe('2026-02-28');
    expect(dataStateOf(asked, day('2026-02-28'))).toBe('asked_back');
    expect(dataStateOf(asked, day('2026-03-01'))).toBe('unanswered');
    expect(answerDueOn({ ...asked, erasedOn: day('2026-02-10') })).toBeNull();
  });

  test('nothing can have become of it before it was given; where that is not known, everything fits', () => {
    const before = day('2024-04-30');
    expect(contradictionIn({ ...given, askedBackOn: before })).toBe('askedBackOn');
    expect(contradictionIn({ ...given, erasedOn: before })).toBe('erasedOn');
    expect(contradictionIn({ ...given, consentWithdrawnOn: before })).toBe('consentWithdrawnOn');
    expect(contradictionIn({ ...given, givenOn: null, erasedOn: before })).toBeNull();
    expect(contradictionIn({ ...given, askedBackOn: given.givenOn })).toBeNull();
  });

  test('whenever it was asked for, it turns to unanswered on the day after the last one to answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 60 }), (offset, later) => {
        const askedBackOn = addDays(day('1990-01-01'), offset);
        const on = addDays(askedBackOn, later);
        const state = dataStateOf({ ...given, givenOn: null, askedBackOn }, on);
        expect(state).toBe(on > addMonths(askedBackOn, 1) ? 'unanswered' : 'asked_back');
      }),
    );
  });
});
