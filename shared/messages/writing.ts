import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Money } from '#shared/domain/money.ts';
import { instantFormat, namesLocale } from './tongue.ts';

/** Days, numbers and money as the person reads them, by one locale. */
export interface Writing {
  readonly locale: string;
  /** "Fri 4 Dec 2026", in the locale's own order. */
  date(date: CalendarDate): string;
  /** "4 December 2026". */
  longDate(date: CalendarDate): string;
  /** "4 Dec 2026". */
  shortDate(date: CalendarDate): string;
  /** "Friday 4 December 2026". */
  weekdayDate(date: CalendarDate): string;
  /** "December 2026". */
  month(date: CalendarDate): string;
  /** "4 December", of any year. */
  dayOfYear(date: CalendarDate): string;
  /** An instant (milliseconds since 1970) as day and time of day, where the person is. */
  moment(instant: number): string;
  /** The day of an instant: "4 December 2026". */
  momentDay(instant: number): string;
  /** The time of day of an instant: "14:05". */
  momentHour(instant: number): string;
  /** Minor units with their currency, such as "€59.99". */
  money(money: Money): string;
  /** The same without decimals, for sums where cents say nothing. */
  roundMoney(money: Money): string;
  number(value: number): string;
  /** With every decimal it has, for rates. */
  exactNumber(value: number): string;
  /** 9 is "9%". */
  percent(value: number): string;
  /** "A, B and C", in the words of `language`. */
  list(items: readonly string[]): string;
}

/** As many days as one pass over the nudges may name; then it begins anew. */
const daysRemembered = 4_000;

/**
 * How things are written by a locale; `language` (BCP 47) is the one of the sentences around them, and `joint` puts what
 * stands between the things of a list into other letters.
 */
export function writingFor(
  locale: string,
  language: string,
  joint: (text: string) => string = (text) => text,
): Writing {
  const names = namesLocale(language, locale);
  const days = (options: Intl.DateTimeFormatOptions) => {
    const format = made(() => new Intl.DateTimeFormat(names, { timeZone: 'UTC', ...options }));
    return remembered((date) => format().format(instantOf(date)));
  };
  const instants = (options: Intl.DateTimeFormatOptions) => {
    const format = made(() => instantFormat({ language, locale }, options));
    return (instant: number) => format().format(instant);
  };
  const number = new Intl.NumberFormat(locale);
  const exact = made(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
  const percent = made(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
  const conjunction = made(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const day = { day: 'numeric', year: 'numeric' } as const;
  const weekday = days({ ...day, weekday: 'long', month: 'long' });
  // Day-first English drops the comma after the weekday; other ways of writing stay.
  const withoutComma = (text: string) => (names.startsWith('en') ? text.replace(/^(\p{L}+), (?=\d)/u, '$1 ') : text);
  return {
    locale,
    date: days({ ...day, weekday: 'short', month: 'short' }),
    longDate: days({ ...day, month: 'long' }),
    shortDate: days({ ...day, month: 'short' }),
    weekdayDate: (date) => withoutComma(weekday(date)),
    month: days({ month: 'long', year: 'numeric' }),
    dayOfYear: days({ day: 'numeric', month: 'long' }),
    moment: instants({ ...day, month: 'short', hour: '2-digit', minute: '2-digit' }),
    momentDay: instants({ ...day, month: 'long' }),
    momentHour: instants({ hour: '2-digit', minute: '2-digit' }),
    money: amountWriter(locale, {}),
    roundMoney: amountWriter(locale, { maximumFractionDigits: 0 }),
    number: (value) => number.format(value),
    exactNumber: (value) => exact().format(value),
    percent: (value) => percent().format(value / 100),
    list: (items) =>
      conjunction()
        .formatToParts(items)
        .map(({ type, value }) => (type === 'literal' ? joint(value) : value))
        .join(''),
  };
}

/** Made when it is first needed: each format takes milliseconds, and few pages or commands need many. */
function made<Format extends object>(make: () => Format): () => Format {
  let format: Format | null = null;
  return () => (format ??= make());
}

/** Writes amounts of any currency, with its decimals or without any. */
function amountWriter(
  locale: string,
  decimals: Pick<Intl.NumberFormatOptions, 'maximumFractionDigits'>,
): (money: Money) => string {
  const known = new Map<string, { format: Intl.NumberFormat; divisor: number }>();
  return ({ amount, currency }) => {
    let one = known.get(currency);
    if (one === undefined) {
      const digits = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits;
      one = {
        format: new Intl.NumberFormat(locale, { style: 'currency', currency, ...decimals }),
        divisor: 10 ** (digits ?? 2),
      };
      known.set(currency, one);
    }
    return one.format.format(amount / one.divisor);
  };
}

/** The same few hundred days are written again and again. */
function remembered(write: (date: CalendarDate) => string): (date: CalendarDate) => string {
  const written = new Map<CalendarDate, string>();
  return (date) => {
    let text = written.get(date);
    if (text === undefined) {
      text = write(date);
      if (written.size >= daysRemembered) written.clear();
      written.set(date, text);
    }
    return text;
  };
}

function instantOf(date: CalendarDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}
