import { describe, expect, test } from 'vitest';
import { speakerFor } from '#shared/messages/speaker.ts';
import { tongueOf } from '#shared/messages/tongue.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { dateFormat, distanceInWords } from '#renderer/format/dates.ts';
import { noticeWords, termWords } from '#renderer/format/terms.ts';
import { snoozeChoices } from '#renderer/domain-views/nudges/snooze-choices.ts';

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
}

const today = day('2026-11-22');
const english = (locale: string) => speakerFor({ language: 'en', locale });
const usableLocale = (wanted: string | null, ofPage: string) =>
  tongueOf({ language: null, locale: wanted }, [ofPage]).locale;

describe('dates in words', () => {
  const format = dateFormat(english('en-GB'), today);

  test('a date is shown both ways, by its distance and by its day', () => {
    expect(format.both(day('2026-12-04'))).toBe('in 12 days, Fri 4 Dec');
    expect(format.both(day('2026-11-23'))).toBe('tomorrow, Mon 23 Nov');
    expect(format.both(day('2026-11-19'))).toBe('3 days ago, Thu 19 Nov');
  });

  test('the year is named where it is not plain', () => {
    expect(format.day(day('2027-01-14'))).toBe('Thu 14 Jan');
    expect(format.day(day('2027-01-31'))).toBe('Sun 31 Jan 2027');
    expect(format.shortDay(day('2026-02-01'))).toBe('1 Feb');
    expect(format.shortDay(day('2017-01-01'))).toBe('1 Jan 2017');
  });

  test('a distance that days would make hard to picture is in months or years', () => {
    expect([0, 1, -1, 99, 100, 365, 760, -400].map((days) => english('en-GB').say(distanceInWords(days)))).toEqual([
      'today',
      'tomorrow',
      'yesterday',
      'in 99 days',
      'in 3 months',
      'in 12 months',
      'in 2 years',
      '13 months ago',
    ]);
  });

  test('[words-7] a day is written by the locale, its weekday and month in the language of the sentence', () => {
    const ways = [
      ['en', 'en-US', 'Fri, Dec 4', 'Friday, December 4, 2026', /Dec 4, 2026, 0?1:05\sPM$/],
      ['en', 'de-DE', 'Fri 4 Dec', 'Friday 4 December 2026', /4 Dec 2026, 13:05$/],
      ['en', 'fr-FR', 'Fri 4 Dec', 'Friday 4 December 2026', /4 Dec 2026, 13:05$/],
      ['en', 'sv-SE', 'Fri 4 Dec', 'Friday 4 December 2026', /4 Dec 2026, 13:05$/],
      ['en', 'ja-JP', 'Fri 4 Dec', 'Friday 4 December 2026', /4 Dec 2026, 13:05$/],
      ['en', 'ko-KR', 'Fri 4 Dec', 'Friday 4 December 2026', /4 Dec 2026, 0?1:05\spm$/],
      ['de', 'de-AT', 'Fr., 4. Dez.', 'Freitag, 4. Dezember 2026', /4\. Dez\. 2026, 13:05$/],
      ['de', 'en-US', 'Fr., 4. Dez.', 'Freitag, 4. Dezember 2026', /4\. Dez\. 2026, 0?1:05\sPM$/],
      ['de', 'fr-CH', 'Fr., 4. Dez.', 'Freitag, 4. Dezember 2026', /4\. Dez\. 2026, 13:05$/],
    ] as const;
    const instant = new Date(2026, 11, 4, 13, 5).getTime();
    for (const [language, locale, short, long, moment] of ways) {
      const speaker = speakerFor({ language, locale });
      expect(dateFormat(speaker, today).day(day('2026-12-04')), locale).toBe(short);
      expect(dateFormat(speaker, today).longDay(day('2026-12-04')), locale).toBe(long);
      expect(speaker.writing.weekdayDate(day('2026-12-04')), locale).toBe(long);
      expect(speaker.writing.moment(instant), locale).toMatch(moment);
    }
  });

  test.each(['th-TH', 'fa-IR', 'ar-SA'])(
    'a person of %s, where years are counted otherwise, is told the year of the contract',
    (tag) => {
      const { language, locale } = tongueOf({ language: null, locale: null }, [tag]);
      expect(language).toBe('en');
      expect(new Intl.NumberFormat(locale).format(1234)).toMatch(/^1.234$/);
      expect(new Intl.DateTimeFormat(locale).resolvedOptions().calendar).toBe('gregory');
      expect(speakerFor({ language, locale }).writing.date(day('2026-12-04'))).toBe('Fri, 4 Dec 2026');
      expect(tongueOf({ language: null, locale: tag }, ['de-DE']).locale).toBe(locale);
    },
  );

  test('an unknown locale falls back to the page’s, then to British English', () => {
    expect(usableLocale('de-AT', 'fr-FR')).toBe('de-AT');
    expect(usableLocale('not a tag', 'fr-FR')).toBe('fr-FR');
    expect(usableLocale(null, 'xx-invalid-')).toBe('en-GB');
  });
});

describe('terms in words', () => {
  test('terms and notice read as one would say them', () => {
    const startsOn = day('2026-02-01');
    const year = { n: 12, unit: 'month' } as const;
    expect(english('en-GB').say(termWords({ startsOn, initialTerm: year, renewal: year, notice: null }))).toBe(
      '12 months, then 12 months more each time',
    );
    expect(english('en-GB').say(termWords({ startsOn, initialTerm: null, renewal: 'indefinite', notice: null }))).toBe(
      'Open-ended from the first day',
    );
    expect(english('en-GB').say(noticeWords({ n: 6, unit: 'week', anchor: 'quarter_end' }))).toBe(
      '6 weeks to the end of a quarter',
    );
    expect(english('en-GB').say(noticeWords({ n: 0, unit: 'day', anchor: 'any_time' }))).toBe('no notice period');
  });
});

describe('remind me later', () => {
  test('a far deadline can be put off to tomorrow, a week, or a week before it', () => {
    expect(snoozeChoices(today, day('2026-12-31')).map(({ id, until }) => [id, until])).toEqual([
      ['tomorrow', '2026-11-23'],
      ['week', '2026-11-29'],
      ['before', '2026-12-24'],
    ]);
  });

  test('nothing is offered that lies behind the day by which one must act', () => {
    expect(snoozeChoices(today, day('2026-11-26')).map(({ id }) => id)).toEqual(['tomorrow']);
    expect(snoozeChoices(today, today)).toEqual([]);
  });

  test('without such a day, or when it is over, tomorrow and next week are offered', () => {
    expect(snoozeChoices(today, null).map(({ id }) => id)).toEqual(['tomorrow', 'week']);
    expect(snoozeChoices(today, day('2026-11-01')).map(({ id }) => id)).toEqual(['tomorrow', 'week']);
  });
});
