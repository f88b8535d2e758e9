import { addDays, addMonths } from '#shared/domain/calendar-date.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { benchToday } from './bench-day.ts';

/** Gives numbers in [0, 1), always the same row of them. */
export type Random = () => number;

export const categories = [
  'Energy',
  'Insurance',
  'Internet and phone',
  'Films and music',
  'Reading',
  'Sport',
  'Transport',
  'Bank',
  'Learning',
  'Food',
] as const;

const beginnings = [
  'Tal',
  'Linden',
  'Funken',
  'Alp',
  'Rhein',
  'Habicht',
  'Umbra',
  'Ton',
  'Puls',
  'Wald',
  'Nord',
  'Zeit',
];
const middles = [
  'werk',
  'grund',
  'netz',
  'segler',
  'bogen',
  'horst',
  'film',
  'faden',
  'garten',
  'saum',
  'stern',
  'lupe',
];
const endings = [
  'Energie',
  'Mobil',
  'Versicherung',
  'Verlag',
  'Fitness',
  'Kasse',
  'Bank',
  'Verein',
  'Leasing',
  'Direkt',
];

/** An invented name, another one for each number. */
export function supplierName(number: number): string {
  const beginning = beginnings[number % 12] ?? '';
  const middle = middles[Math.floor(number / 12) % 12] ?? '';
  const ending = endings[Math.floor(number / 144) % 10] ?? '';
  return `${beginning}${middle} ${ending}${number < 1_440 ? '' : ` ${Math.floor(number / 1_440) + 1}`}`;
}

const things = [
  'Membership',
  'Electricity',
  'Gas',
  'Internet 250',
  'Mobile',
  'Streaming',
  'Newspaper',
  'Car insurance',
  'Account',
  'Lessons',
];

/** What a contract is called. */
export function nameOf(random: Random, number: number): string {
  return `${things[Math.floor(random() * things.length)] ?? ''} ${number}`;
}

/** Terms as households have them: every shape in its proportion, starts spread over eight years; null now and then. */
export function termsFor(random: Random): Terms | null {
  const startsOn = addDays(benchToday, -Math.floor(random() * 2_900) + 30);
  const kind = random();
  if (kind < 0.05) return null;
  if (kind < 0.1) return { startsOn, initialTerm: null, renewal: 'indefinite', notice: null };
  if (kind < 0.45) {
    const notice =
      random() < 0.5
        ? ({ n: 1, unit: 'month', anchor: 'term_end' } as const)
        : ({ n: 3, unit: 'month', anchor: 'term_end' } as const);
    return { startsOn, initialTerm: { n: 12, unit: 'month' }, renewal: { n: 12, unit: 'month' }, notice };
  }
  if (kind < 0.6) {
    return {
      startsOn,
      initialTerm: { n: 24, unit: 'month' },
      renewal: 'indefinite',
      notice: { n: 1, unit: 'month', anchor: 'term_end' },
      noticeAfterInitial: { n: 1, unit: 'month', anchor: 'any_time' },
    };
  }
  if (kind < 0.75) {
    return {
      startsOn,
      initialTerm: null,
      renewal: { n: 1, unit: 'month' },
      notice: { n: 0, unit: 'day', anchor: 'term_end' },
    };
  }
  if (kind < 0.85) {
    return {
      startsOn,
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 6, unit: 'week', anchor: 'quarter_end' },
    };
  }
  if (kind < 0.92)
    return { startsOn, endsOn: addMonths(startsOn, 36), initialTerm: null, renewal: 'none', notice: null };
  return {
    startsOn: addDays(benchToday, -Math.floor(random() * 400)),
    initialTerm: { n: 12, unit: 'month' },
    renewal: { n: 12, unit: 'month' },
    notice: { n: 5, unit: 'business_day', anchor: 'month_end' },
    coolingOff: { n: 14, unit: 'day' },
  };
}
