import type { Period } from '#shared/domain/period.ts';
import type { Notice, Terms } from '#shared/domain/terms/terms.ts';

/**
 * The law of dates once more, slowly and in another way: plain UTC dates, every day and every term walked one by one,
 * no closed form, nothing shared with the engine but the types.
 */
export interface OracleAnswer {
  readonly currentTermEnd: string | null;
  readonly nextNoticeDeadline: string | null;
  readonly earliestExit: string | null;
  readonly exitIfMissed: string | null;
}

const oneDay = 86_400_000;

function at(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / oneDay;
}

function textOf(number: number): string {
  return new Date(number * oneDay).toISOString().slice(0, 10);
}

function partsOf(number: number): { year: number; month: number; date: number } {
  const utc = new Date(number * oneDay);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth(), date: utc.getUTCDate() };
}

function isFree(number: number): boolean {
  const weekday = new Date(number * oneDay).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The day with that day number some months on, or null when that month is too short. */
function sameDateLater(from: number, months: number): number | null {
  const { year, month, date } = partsOf(from);
  const found = Date.UTC(year, month + months, date) / oneDay;
  return partsOf(found).date === date ? found : null;
}

function firstOfFollowingMonth(from: number, months: number): number {
  const { year, month } = partsOf(from);
  return Date.UTC(year, month + months + 1, 1) / oneDay;
}

function monthsIn(period: Period): number | null {
  if (period.unit === 'month') return period.n;
  return period.unit === 'year' ? period.n * 12 : null;
}

function walkDays(from: number, period: Period): number {
  let left = period.unit === 'week' ? period.n * 7 : period.n;
  let day = from;
  while (left > 0) {
    day += 1;
    if (period.unit !== 'business_day' || !isFree(day)) left -= 1;
  }
  return day;
}

function noticeOver(received: number, notice: Period): number {
  const months = monthsIn(notice);
  if (months === null) return walkDays(received, notice);
  return sameDateLater(received, months) ?? firstOfFollowingMonth(received, months) - 1;
}

function lastDay(start: number, term: Period): number {
  const months = monthsIn(term);
  if (months === null) return walkDays(start - 1, term);
  return (sameDateLater(start, months) ?? firstOfFollowingMonth(start, months)) - 1;
}

function sameFamily(one: Period, other: Period): boolean {
  const family = ({ unit }: Period): string => {
    if (unit === 'month' || unit === 'year') return 'months';
    return unit === 'business_day' ? 'business' : 'days';
  };
  return family(one) === family(other);
}

function timesOver(period: Period, times: number): Period {
  return { n: period.n * times, unit: period.unit };
}

function added(one: Period, other: Period): Period {
  return { n: (monthsIn(one) ?? 0) + (monthsIn(other) ?? 0), unit: 'month' };
}

/** The last days of all terms up to a day well after the one asked about. */
function termEnds(terms: Terms, until: number): number[] {
  const start = at(terms.startsOn);
  const renewal = typeof terms.renewal === 'object' ? terms.renewal : null;
  const first = terms.initialTerm ?? renewal;
  if (terms.endsOn == null && first === null) return [];
  const counted = first === null ? null : lastDay(start, first);
  const firstEnd = terms.endsOn == null ? (counted ?? start) : at(terms.endsOn);
  const ends = [firstEnd];
  if (renewal === null) return ends;
  for (let times = 1; (ends.at(-1) ?? until) < until; times += 1) {
    const previous = ends.at(-1) ?? firstEnd;
    const fromStart = first !== null && counted === firstEnd && sameFamily(first, renewal);
    // Days simply follow one another; only months depend on where the counting starts.
    if (monthsIn(renewal) === null) ends.push(lastDay(previous + 1, renewal));
    else if (fromStart) ends.push(lastDay(start, added(first, timesOver(renewal, times))));
    else ends.push(lastDay(firstEnd + 1, timesOver(renewal, times)));
  }
  return ends;
}

function isLastOf(day: number, notice: Notice): boolean {
  const next = partsOf(day + 1);
  if (next.date !== 1) return false;
  if (notice.anchor === 'month_end') return true;
  if (notice.anchor === 'quarter_end') return next.month % 3 === 0;
  if (notice.anchor === 'half_year_end') return next.month % 6 === 0;
  return next.month === 0;
}

interface Found {
  readonly day: number;
  /** Whether the contract may end on any day around there, so that there is nothing to miss. */
  readonly free: boolean;
}

function exitFor(terms: Terms, ends: ReadonlySet<number>, received: number): Found | null {
  const [firstEnd = null] = ends;
  const start = at(terms.startsOn);
  if (terms.renewal === 'none' && firstEnd !== null) return { day: firstEnd, free: false };
  const later = terms.noticeAfterInitial ?? null;
  if (later === null && terms.notice === null) return null;
  if (later !== null && terms.notice === null && firstEnd !== null && received <= firstEnd) return null;
  const overByFirst = terms.notice === null ? Infinity : noticeOver(received, terms.notice);
  const overByLater = later === null ? overByFirst : noticeOver(received, later);
  for (let day = Math.max(received, firstEnd ?? start); ; day += 1) {
    const afterFirst = firstEnd === null || day > firstEnd;
    const rule = afterFirst ? (later ?? terms.notice) : terms.notice;
    if (rule === null || day < (afterFirst ? overByLater : overByFirst)) continue;
    const spanned = rule.anchor.endsWith('_end') && rule.anchor !== 'term_end';
    const renews = typeof terms.renewal === 'object' && firstEnd !== null;
    const byTerm = rule.anchor === 'term_end' && renews;
    const allowed = spanned ? isLastOf(day, rule) : byTerm ? ends.has(day) : true;
    if (!allowed) continue;
    const floor = later !== null && afterFirst && firstEnd !== null ? firstEnd + 1 : firstEnd;
    const onFloor = floor !== null && day === floor;
    return { day, free: !spanned && !byTerm && !onFloor };
  }
}

/** The answers for terms on a day. `currentTermEnd` as in the outlook; deadlines by asking day after day. */
export function slowAnswer(terms: Terms, asOfText: string): OracleAnswer {
  const asOf = at(asOfText);
  const ends = termEnds(terms, asOf + 6000);
  const openEnded = ends.length === 0 || (terms.renewal === 'indefinite' && asOf > (ends[0] ?? asOf));
  const current = openEnded ? null : (ends.find((end) => end >= asOf) ?? ends.at(-1) ?? null);
  const currentTermEnd = current === null ? null : textOf(current);
  const endDays = new Set(ends);
  const exit = exitFor(terms, endDays, asOf);
  if (exit === null) return { currentTermEnd, nextNoticeDeadline: null, earliestExit: null, exitIfMissed: null };
  const earliestExit = textOf(exit.day);
  const byItself = terms.renewal === 'none' && ends.length > 0;
  if (byItself || exit.free) return { currentTermEnd, nextNoticeDeadline: null, earliestExit, exitIfMissed: null };
  let deadline = asOf;
  while (exitFor(terms, endDays, deadline + 1)?.day === exit.day) deadline += 1;
  const missed = exitFor(terms, endDays, deadline + 1);
  return {
    currentTermEnd,
    nextNoticeDeadline: textOf(deadline),
    earliestExit,
    exitIfMissed: missed === null ? null : textOf(missed.day),
  };
}
