import { describe, expect, test } from 'vitest';
import { withLeadDays, withoutLeadDay } from '#renderer/features/palgorithms/lead-days.ts';

describe('lead days', () => {
  test('days, weeks and months are understood and kept in order, each once', () => {
    expect(withLeadDays([30, 7], '45')).toEqual({ ok: true, days: [45, 30, 7] });
    expect(withLeadDays([30, 7], '2 weeks')).toEqual({ ok: true, days: [30, 14, 7] });
    expect(withLeadDays([7], '4 months')).toEqual({ ok: true, days: [120, 7] });
    expect(withLeadDays([30, 7], '1 week')).toMatchObject({ ok: false });
  });

  test('what is no number of days, too long or too many is refused in words', () => {
    expect(withLeadDays([7], 'soon')).toMatchObject({ ok: false });
    expect(withLeadDays([7], '731')).toMatchObject({ ok: false });
    expect(withLeadDays([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], '13')).toMatchObject({ ok: false });
  });

  test('the last reminder of a palgorithm stays', () => {
    expect(withoutLeadDay([30, 7], 30)).toEqual({ ok: true, days: [7] });
    expect(withoutLeadDay([7], 7)).toMatchObject({ ok: false });
  });
});
