import { addDays, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { brandDirectory } from '#shared/domain/recognition/brands.ts';
import type { KnownToday } from '#shared/domain/recognition/find-series.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';

/** A day that is known to be one. */
export function day(text: string): CalendarDate {
  const found = parseCalendarDate(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}

let count = 0;

type Given = Partial<Omit<PaymentFacts, 'amount' | 'bookedOn'>> & { readonly on?: string; readonly amount?: number };

/** One payment of 10.00 euros out of the person's account, to whoever is given. */
export function payment({ on = '2026-01-05', amount = -1000, ...rest }: Given): PaymentFacts {
  count += 1;
  return {
    id: `p${String(count).padStart(5, '0')}`,
    accountId: 'giro',
    bookedOn: day(on),
    amount: { amount, currency: 'EUR' },
    counterparty: null,
    iban: null,
    creditorId: null,
    mandate: null,
    purpose: null,
    ...rest,
  };
}

/** One payment on each of these days. */
export function payments(days: readonly string[], given: Given | ((place: number) => Given) = {}): PaymentFacts[] {
  return days.map((on, place) => payment({ ...(typeof given === 'function' ? given(place) : given), on }));
}

/** The same day of so many months, or the last one of a shorter month; moved to Monday from a weekend where banks do so. */
export function months(first: string, number: number, { every = 1, monday = false } = {}): CalendarDate[] {
  const [year = 0, month = 0, date = 0] = first.split('-').map(Number);
  return Array.from({ length: number }, (_, place) => {
    const at = month - 1 + place * every;
    const last = new Date(Date.UTC(year, at + 1, 0)).getUTCDate();
    const due = day(new Date(Date.UTC(year, at, Math.min(date, last))).toISOString().slice(0, 10));
    const weekday = new Date(`${due}T00:00:00Z`).getUTCDay();
    return monday && (weekday === 0 || weekday === 6) ? addDays(due, weekday === 6 ? 2 : 1) : due;
  });
}

/** Nothing is known but a few brands; it is the end of June 2026. */
export const nothingKnown: KnownToday = {
  brands: brandDirectory([
    'Spotify\tstreaming\t\tspotify.com',
    'Netflix\tstreaming\t\tnetflix.com',
    'Telekom\tmobile\ttelekomdeutschland\ttelekom.de',
    'REWE\tgroceries',
    'Amazon\tshopping\tamzn\tamazon.de',
    'Google\tsoftware',
    'YouTube\tstreaming',
    'Apple\tsoftware\t\tapple.com',
  ]),
  ownIbans: [],
  ownNames: [],
  identifiers: [],
  today: day('2026-06-30'),
};
