import { describe, expect, it } from 'vitest';
import { publicHolidays } from '#main/holidays.ts';
import { place as placeSchema } from '#shared/records/values.ts';
import { day } from './builders.ts';

describe('public holidays', () => {
  const holidays = publicHolidays();

  it('knows the days off of a country, and those of a region beside them', () => {
    const germany = holidays.workingCalendar({ country: 'DE' });
    const bavaria = holidays.workingCalendar({ country: 'DE', region: 'BY' });
    expect(germany.isHoliday?.(day('2026-12-25'))).toBe(true);
    expect(germany.isHoliday?.(day('2026-01-06'))).toBe(false);
    expect(bavaria.isHoliday?.(day('2026-01-06'))).toBe(true);
    expect(holidays.workingCalendar({ country: 'DE', region: 'BY-A' }).isHoliday?.(day('2026-08-08'))).toBe(true);
  });

  it('a bank closure is no day off: the post works on 24 December', () => {
    expect(holidays.workingCalendar({ country: 'DE' }).isHoliday?.(day('2026-12-24'))).toBe(false);
  });

  it('a holiday of several days covers each of them', () => {
    const { isHoliday } = holidays.workingCalendar({ country: 'SA' });
    const days = ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23'];
    expect(days.map((date) => isHoliday?.(day(date)))).toEqual([false, true, true, true, true, false]);
  });

  it('an unknown country or region has no holidays of its own', () => {
    expect(holidays.workingCalendar({ country: 'XX' }).isHoliday?.(day('2026-12-25'))).toBe(false);
    expect(holidays.workingCalendar({ country: 'DE', region: 'ZZ' }).isHoliday?.(day('2026-12-25'))).toBe(true);
    expect(holidays.workingCalendar(null).isHoliday).toBeUndefined();
  });

  it('countries and regions have their names in the language asked for', () => {
    const german = holidays.regions('de');
    expect(german.find(({ country }) => country === 'GB')?.name).toBe('Vereinigtes Königreich');
    expect(german.find(({ country }) => country === 'DE')?.regions).toContainEqual({ region: 'BY', name: 'Bayern' });
    expect(holidays.regions('en').find(({ country }) => country === 'DE')?.name).toBe('Germany');
  });

  it('every listed region is a place the api accepts', () => {
    const places = holidays
      .regions('en')
      .flatMap(({ country, regions }) => [{ country }, ...regions.map(({ region }) => ({ country, region }))]);
    expect(places.length).toBeGreaterThan(300);
    expect(places.filter((place) => !placeSchema.safeParse(place).success)).toEqual([]);
  });
});
