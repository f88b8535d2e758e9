import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type HolidayCalendar from 'date-holidays';
import type { z } from 'zod';
import type { place } from '#shared/records/values.ts';
import type { WorkingDays } from '#shared/domain/calculator/working-calendar.ts';
import { addDays, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Language } from '#shared/messages/tongue.ts';
import { isFromSources } from './from-sources.ts';

/** Where something is performed: a country, and a region such as `BY` or `BY-A` (a region within a region). */
export type Place = z.infer<typeof place>;

export interface HolidayCountry {
  readonly country: string;
  readonly name: string;
  readonly regions: { readonly region: string; readonly name: string }[];
}

/** Public holidays by place. */
export interface Holidays {
  /** The working days of a place: Monday to Friday without its public holidays; without any when no place is known. */
  workingCalendar(place: Place | null): WorkingDays;
  /** Countries and regions whose holidays are known, by name, with names in this language where there are such. */
  regions(language: Language): HolidayCountry[];
}

const millisecondsPerDay = 86_400_000;
const workingDaysWithoutHolidays: WorkingDays = {};

/**
 * Holidays from the `date-holidays` data, kept for each place and year once they are worked out. Only days off for
 * everybody count (its type "public"): a day on which banks close still has post and working offices. Half days count
 * whole, which moves one's own deadline earlier and never later.
 */
export function publicHolidays(): Holidays {
  const places = new Map<string, WorkingDays>();
  return {
    workingCalendar(place) {
      if (place === null) return workingDaysWithoutHolidays;
      const name = `${place.country}/${place.region ?? ''}`;
      let known = places.get(name);
      if (known === undefined) {
        known = { isHoliday: holidaysOf(place) };
        places.set(name, known);
      }
      return known;
    },
    regions: listRegions,
  };
}

function holidaysOf(place: Place): (date: CalendarDate) => boolean {
  let calendar: HolidayCalendar | null = null;
  const years = new Map<string, Set<string>>();
  return (date) => {
    const year = date.slice(0, 4);
    let days = years.get(year);
    if (days === undefined) {
      calendar ??= calendarOf(place);
      days = daysOffIn(calendar, Number(year));
      years.set(year, days);
    }
    return days.has(date);
  };
}

/** Loaded when it is needed for the first time, and at once, since whoever counts days can not wait. */
function newCalendar(): HolidayCalendar {
  const load = createRequire(import.meta.url);
  const place = isFromSources
    ? new URL('./holiday-calendar.ts', import.meta.url)
    : new URL('./holiday-calendar.js', import.meta.url);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what that file exports, whose type the compiler knows
  const { default: Calendar } = load(fileURLToPath(place)) as typeof import('./holiday-calendar.ts');
  return new Calendar();
}

function calendarOf(place: Place): HolidayCalendar {
  const [state = '', region = ''] = (place.region ?? '').split('-', 2);
  const calendar = newCalendar();
  calendar.init(place.country, state, region, { types: ['public'] });
  return calendar;
}

/** The days off of one year. A holiday is named in local time ("2026-12-25 00:00:00") and lasts whole days from there. */
function daysOffIn(calendar: HolidayCalendar, year: number): Set<string> {
  const days = new Set<string>();
  // A holiday of several days around New Year is listed in the year it begins in.
  for (const listedIn of [year - 1, year]) {
    for (const holiday of calendar.getHolidays(listedIn)) {
      const first = parseCalendarDate(holiday.date.slice(0, 10));
      if (first === null) continue;
      const length = Math.ceil((holiday.end.getTime() - holiday.start.getTime()) / millisecondsPerDay - 1 / 12);
      for (let day = 0; day < Math.max(1, length); day += 1) days.add(addDays(first, day));
    }
  }
  return days;
}

function listRegions(language: Language): HolidayCountry[] {
  const calendar = newCalendar();
  // The names of countries that come with the holidays are English or the country's own.
  const names = language === 'en' ? null : new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return byName(
    Object.entries(calendar.getCountries('en')).map(([country, name]) => ({
      country,
      name: names?.of(country) ?? name,
      regions: byName(regionsOf(calendar, country, language), language),
    })),
    language,
  );
}

function regionsOf(calendar: HolidayCalendar, country: string, language: Language): { region: string; name: string }[] {
  return Object.entries(calendar.getStates(country, language) ?? {}).flatMap(([state, stateName]) => [
    { region: state, name: stateName },
    ...Object.entries(calendar.getRegions(country, state, language) ?? {}).map(([region, name]) => ({
      region: `${state}-${region}`,
      name: `${stateName}: ${name}`,
    })),
  ]);
}

function byName<Item extends { name: string }>(items: Item[], language: Language): Item[] {
  const collator = new Intl.Collator(language);
  return items.toSorted((one, other) => collator.compare(one.name, other.name));
}
