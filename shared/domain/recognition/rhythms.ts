import { dayOfMonth, partsOfDay, toDayInYear, type DayNumber } from '../calendar-date.ts';
import type { Period } from '../period.ts';

/** How often somebody pays: `times` in each `n` units. */
export interface Rhythm {
  readonly n: number;
  readonly unit: 'week' | 'month';
  readonly times: 1 | 2;
  /** Days from one payment to the next, on average. */
  readonly days: number;
  /** Days that banks, weekends and slow bookkeepers move a payment by, at most. */
  readonly give: number;
}

const daysInMonth = 365.2425 / 12;
const weekly = (n: number, give: number): Rhythm => ({ n, unit: 'week', times: 1, days: 7 * n, give });
const monthly = (n: number, give: number): Rhythm => ({ n, unit: 'month', times: 1, days: daysInMonth * n, give });

export const twiceAMonth: Rhythm = { n: 1, unit: 'month', times: 2, days: daysInMonth / 2, give: 4 };
export const everyTwoWeeks = weekly(2, 3);
export const everyFourWeeks = weekly(4, 4);
export const everyMonth = monthly(1, 6);

/** All that are looked for. */
export const rhythms: readonly Rhythm[] = [
  weekly(1, 3),
  everyTwoWeeks,
  twiceAMonth,
  everyFourWeeks,
  everyMonth,
  monthly(2, 8),
  monthly(3, 10),
  monthly(6, 14),
  monthly(12, 20),
];

/** The rhythm as contracts state a cycle; twice a month is a month with two payments in it. */
export function periodOf({ n, unit }: Rhythm): Period {
  return unit === 'month' && n === 12 ? { n: 1, unit: 'year' } : { n, unit };
}

/** The rhythm of a cycle; null where payments are not looked for in it. */
export function rhythmOf({ n, unit }: Period, perCycle: 1 | 2): Rhythm | null {
  const [length, of] = unit === 'year' ? [n * 12, 'month' as const] : [n, unit];
  return rhythms.find((rhythm) => rhythm.n === length && rhythm.unit === of && rhythm.times === perCycle) ?? null;
}

/** Payments laid over a rhythm: slot 0 is the first, and each payment stands in one. */
export interface Fit {
  readonly rhythm: Rhythm;
  readonly slots: readonly number[];
  /** Days each payment comes after its due day; negative before it. */
  readonly late: readonly number[];
  /** The mean of how far they are off, in days. */
  readonly off: number;
  /** The due day of a slot. */
  due(slot: number): DayNumber;
  /** The slot whose due day is nearest. */
  slotOf(day: DayNumber): number;
}

/** Lays payments, by day, over a rhythm as well as it goes; of due days that go equally well the earliest counts. */
export function fitTo(rhythm: Rhythm, days: readonly DayNumber[]): Fit {
  const first = days[0] ?? 0;
  if (rhythm.unit === 'week') return fitToWeeks(rhythm, days);
  if (rhythm.times === 2) return best(pairsOfDays(days).map(([one, other]) => fitTwice(rhythm, days, one, other)));
  const anchors = usualDays(days, mostAnchors).map(([anchor]) => anchor);
  if (anchors.some((anchor) => anchor >= 28) && !anchors.includes(31)) anchors.push(31);
  anchors.sort((one, other) => one - other);
  return best(anchors.map((anchor) => fitToMonths(rhythm, days, first, anchor)));
}

function best(fits: readonly Fit[]): Fit {
  const [first, ...others] = fits;
  if (first === undefined) throw new RangeError('A rhythm needs payments.');
  return others.reduce((least, fit) => (fit.off < least.off - 1e-9 ? fit : least), first);
}

function measured(rhythm: Rhythm, days: readonly DayNumber[], due: Fit['due'], slotOf: Fit['slotOf']): Fit {
  const zero = slotOf(days[0] ?? 0);
  const slots = days.map((day) => slotOf(day) - zero);
  const late = days.map((day, place) => day - due((slots[place] ?? 0) + zero));
  return {
    rhythm,
    slots,
    late,
    off: late.reduce((sum, each) => sum + Math.abs(each), 0) / Math.max(1, days.length),
    due: (slot) => due(slot + zero),
    slotOf: (day) => slotOf(day) - zero,
  };
}

/** The same due days with other payments on them, by day. */
export function refitted(fit: Fit, days: readonly DayNumber[]): Fit {
  return measured(fit.rhythm, days, fit.due, fit.slotOf);
}

/**
 * The due days of one stretch, and from the first payment of the next stretch on those of that: a contract that is paid on
 * another day from some month on, or that nothing is known of for a while.
 */
export function oneAfterOther(one: Fit, other: Fit, days: readonly DayNumber[], turn: DayNumber): Fit {
  const end = one.slots.at(-1) ?? 0;
  const offset = end + Math.max(1, Math.round((other.due(0) - one.due(end)) / one.rhythm.days));
  return measured(
    one.rhythm,
    days,
    (slot) => (slot < offset ? one.due(slot) : other.due(slot - offset)),
    (day) => (day < turn ? Math.min(one.slotOf(day), offset - 1) : Math.max(other.slotOf(day) + offset, offset)),
  );
}

function fitToWeeks(rhythm: Rhythm, days: readonly DayNumber[]): Fit {
  const length = rhythm.n * 7;
  const first = days[0] ?? 0;
  const shifts = [...new Set(days.map((day) => (((day - first) % length) + length) % length))].toSorted(
    (one, other) => one - other,
  );
  const from = (shift: number) =>
    measured(
      rhythm,
      days,
      (slot) => first + shift + slot * length,
      (day) => Math.round((day - first - shift) / length),
    );
  return best(shifts.map(from));
}

/** That day of the month, or the last one of a shorter month, each so many months from the month of the first. */
function fitToMonths(rhythm: Rhythm, days: readonly DayNumber[], first: DayNumber, anchor: number): Fit {
  const { year, month } = partsOfDay(first);
  const start = year * 12 + month - 1;
  const due = (slot: number): DayNumber => onDay(start + slot * rhythm.n, anchor);
  return measured(rhythm, days, due, (day) => {
    const guess = Math.round((day - due(0)) / rhythm.days);
    return nearest(day, due, guess);
  });
}

const firstDays = new Map<number, DayNumber>();

/** The first day of a month, counted from January of the year 0. */
function firstOf(month: number): DayNumber {
  let day = firstDays.get(month);
  if (day === undefined) {
    day = toDayInYear(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
    firstDays.set(month, day);
  }
  return day;
}

/** That day of a month, or its last one where it has no such day. */
function onDay(month: number, day: number): DayNumber {
  const first = firstOf(month);
  return Math.min(first + day, firstOf(month + 1)) - 1;
}

function fitTwice(rhythm: Rhythm, days: readonly DayNumber[], one: number, other: number): Fit {
  const { year, month } = partsOfDay(days[0] ?? 0);
  const start = year * 12 + month - 1;
  const due = (slot: number): DayNumber => onDay(start + Math.floor(slot / 2), slot % 2 === 0 ? one : other);
  return measured(rhythm, days, due, (day) => nearest(day, due, Math.round((day - due(0)) / rhythm.days)));
}

function nearest(day: DayNumber, due: (slot: number) => DayNumber, guess: number): number {
  let slot = guess;
  for (const other of [guess - 1, guess + 1]) {
    if (Math.abs(day - due(other)) < Math.abs(day - due(slot))) slot = other;
  }
  return slot;
}

/** More days of the month than that are not tried as the due day; the usual ones come first. */
const mostAnchors = 10;
const mostPairs = 6;

/** The days of the month payments come on, each with how often, the most usual first. */
function usualDays(days: readonly DayNumber[], most: number): (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const day of days) {
    const date = dayOfMonth(day);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return [...counts].toSorted(([one, times], [other, otherTimes]) => otherTimes - times || one - other).slice(0, most);
}

/** The days of the month that two payments a month may be due on, about half a month apart, the most usual first. */
function pairsOfDays(days: readonly DayNumber[]): (readonly [number, number])[] {
  const seen = usualDays(days, mostAnchors);
  const pairs = seen.flatMap(([one, times]) =>
    seen.flatMap(([other, otherTimes]) =>
      other - one >= 12 && other - one <= 18 ? [{ pair: [one, other] as const, times: times + otherTimes }] : [],
    ),
  );
  const usual = pairs.toSorted((one, other) => other.times - one.times).slice(0, mostPairs);
  const [first = 1] = seen.map(([date]) => Math.min(date, 15));
  return usual.length > 0 ? usual.map(({ pair }) => pair) : [[first, first + 15]];
}
