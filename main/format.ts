import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Money } from '#shared/domain/money.ts';

/** Dates and money as the person reads them. Pure: made for one locale. */
export interface Format {
  readonly locale: string;
  /** "Fri 4 Dec 2026", in the locale's own order. */
  date(date: CalendarDate): string;
  /** "4 December 2026", in the locale's own order. */
  longDate(date: CalendarDate): string;
  /** Minor units with their currency, such as "€59.99". */
  money(money: Money): string;
}

/** The formatter of one locale; an unknown locale falls back to British English. */
export function formatFor(locale: string | null): Format {
  const used = supported(locale);
  const options = { timeZone: 'UTC', day: 'numeric', year: 'numeric' } as const;
  const short = new Intl.DateTimeFormat(used, { ...options, weekday: 'short', month: 'short' });
  const long = new Intl.DateTimeFormat(used, { ...options, month: 'long' });
  const currencies = new Map<string, { format: Intl.NumberFormat; divisor: number }>();
  return {
    locale: used,
    date: remembered((date) => short.format(instantOf(date))),
    longDate: remembered((date) => long.format(instantOf(date))),
    money: ({ amount, currency }) => {
      let known = currencies.get(currency);
      if (known === undefined) {
        const format = new Intl.NumberFormat(used, { style: 'currency', currency });
        known = { format, divisor: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
        currencies.set(currency, known);
      }
      return known.format.format(amount / known.divisor);
    },
  };
}

/** As many days as one pass over the nudges may name; then it begins anew. */
const daysRemembered = 4_000;

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

function supported(locale: string | null): string {
  const wanted = locale ?? Intl.DateTimeFormat().resolvedOptions().locale;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([wanted])[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
