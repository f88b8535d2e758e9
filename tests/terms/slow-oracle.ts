import type { Period } from '#shared/domain/period.ts';
import type { DayOfYear, Notice, NoticeAnchor, Terms } from '#shared/domain/terms/terms.ts';

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

function isLastDay(day: number): boolean {
  return partsOf(day + 1).date === 1;
}

function isLastOf(day: number, anchor: NoticeAnchor): boolean {
  const next = partsOf(day + 1);
  if (next.date !== 1) return false;
  if (anchor === 'month_end') return true;
  if (anchor === 'quarter_end') return next.month % 3 === 0;
  if (anchor === 'half_year_end') return next.month % 6 === 0;
  return next.month === 0;
}

function isOneOf(days: readonly DayOfYear[], day: number): boolean {
  if (days.length === 0) return false;
  const { month, date } = partsOf(day);
  return days.some((one) => one.month === month + 1 && (one.day === date || (one.day > date && isLastDay(day))));
}

/** The first day the contract may be over, the working days of a month counted one by one where the rule asks. */
function overBy(received: number, notice: Notice): number {
  if (!('workingDayOfMonth' in notice)) return noticeOver(received, notice);
  const { year, month } = partsOf(received);
  let day = Date.UTC(year, month, 1) / oneDay - 1;
  for (let counted = 0; counted < notice.workingDayOfMonth && !(counted > 0 && isLastDay(day));) {
    day += 1;
    if (new Date(day * oneDay).getUTCDay() !== 0) counted += 1;
    if (isLastDay(day)) break;
  }
  const later = notice.endsAfterMonths + (received <= day ? 0 : 1);
  return Date.UTC(year, month + later + 1, 0) / oneDay;
}

/** Whether a day is a possible end for a notice, is none, or is as good as any other. */
type Judgement = 'no' | 'bound' | 'free';

/** When a notice is through by each rule, worked out once for the day it arrives on. */
interface Arrival {
  readonly over: (rule: Notice | Period) => number;
  readonly first: Notice | null;
  readonly later: Notice | null;
}

function overFrom(received: number): Arrival['over'] {
  const known = new Map<Notice | Period, number>();
  return (rule) => {
    let over = known.get(rule);
    if (over === undefined) {
      over = 'workingDayOfMonth' in rule || 'anchor' in rule ? overBy(received, rule) : noticeOver(received, rule);
      known.set(rule, over);
    }
    return over;
  };
}

interface Facts {
  readonly terms: Terms;
  readonly ends: ReadonlySet<number>;
  readonly exits: ReadonlySet<number>;
  readonly breaks: ReadonlySet<number>;
  readonly probationEnd: number | null;
  readonly start: number;
  readonly firstEnd: number | null;
}

function rulesOf({ terms, firstEnd }: Facts, received: number): { first: Notice | null; later: Notice | null } {
  const later = terms.noticeAfterInitial ?? null;
  if (firstEnd === null) return { first: null, later: later ?? terms.notice };
  if (later === null) return { first: terms.notice, later: terms.notice };
  return terms.notice === null && received <= firstEnd ? { first: null, later: null } : { first: terms.notice, later };
}

function isDayForIt({ terms, ends, firstEnd }: Facts, rule: Notice, day: number, floor: number | null): Judgement {
  if (isOneOf(terms.notEndDates ?? [], day)) return 'no';
  const endDates = terms.endDates ?? [];
  if (endDates.length > 0) return isOneOf(endDates, day) ? 'bound' : 'no';
  if ('workingDayOfMonth' in rule) return isLastDay(day) ? 'bound' : 'no';
  if (rule.anchor === 'term_end' || rule.anchor === 'any_time') {
    const byTerm = rule.anchor === 'term_end' && typeof terms.renewal === 'object' && firstEnd !== null;
    if (byTerm) return ends.has(day) ? 'bound' : 'no';
    let first = floor;
    while (first !== null && first < day && isOneOf(terms.notEndDates ?? [], first)) first += 1;
    return first === day ? 'bound' : 'free';
  }
  return isLastOf(day, rule.anchor) ? 'bound' : 'no';
}

function byNotice(facts: Facts, _: number, day: number, arrival: Arrival): Judgement {
  const { terms, firstEnd, start } = facts;
  if (day < (firstEnd ?? start) || (firstEnd === null && terms.exitFrom != null)) return 'no';
  const { first, later, over } = arrival;
  const afterFirst = firstEnd === null || day > firstEnd;
  const rule = afterFirst ? later : first;
  if (rule === null || day < over(rule)) return 'no';
  const onlyExits = terms.exitFrom != null && terms.renewal === 'indefinite' && firstEnd !== null && afterFirst;
  if (onlyExits && 'anchor' in rule && rule.anchor === 'term_end') return 'no';
  const twoRules = terms.noticeAfterInitial != null;
  const floor = firstEnd === null ? null : twoRules && afterFirst ? firstEnd + 1 : firstEnd;
  return isDayForIt(facts, rule, day, floor);
}

function byProbation(facts: Facts, received: number, day: number, arrival: Arrival): Judgement {
  const { probation } = facts.terms;
  if (probation == null || facts.probationEnd === null || received > facts.probationEnd) return 'no';
  if (day < Math.max(arrival.over(probation.notice), facts.start)) return 'no';
  const anchor = probation.notice.anchor ?? 'any_time';
  const plain = { ...facts, terms: { ...facts.terms, endDates: null, notEndDates: null } };
  return isDayForIt(plain, { ...probation.notice, anchor }, day, null);
}

function byBreak({ terms, breaks }: Facts, _: number, day: number, arrival: Arrival): Judgement {
  const rule = terms.breakNotice ?? terms.notice;
  return rule !== null && breaks.has(day) && day >= arrival.over(rule) ? 'bound' : 'no';
}

function byCountedExit(facts: Facts, _: number, day: number, arrival: Arrival): Judgement {
  if (!facts.exits.has(day)) return 'no';
  const { first, later, over } = arrival;
  const rule = facts.firstEnd !== null && day <= facts.firstEnd ? first : later;
  return rule !== null && day >= over(rule) ? 'bound' : 'no';
}

interface Found {
  readonly day: number;
  /** Whether the contract may end on any day around there, so that there is nothing to miss. */
  readonly free: boolean;
}

const clauses = [byProbation, byBreak, byCountedExit, byNotice];

function isPresent(by: (typeof clauses)[number], { terms }: Facts, endsByItself: boolean): boolean {
  if (by === byNotice) return !endsByItself;
  if (by === byProbation) return terms.probation != null;
  return by === byBreak ? terms.breakDates != null : terms.exitFrom != null;
}

function exitFor(facts: Facts, received: number): Found | null {
  const { terms, firstEnd, start } = facts;
  const endsBy = terms.renewal === 'none' ? firstEnd : null;
  if (endsBy !== null && received > endsBy) return { day: endsBy, free: false };
  const { first, later } = rulesOf(facts, received);
  const onlyLaterKnown = terms.notice === null && terms.noticeAfterInitial != null && endsBy === null;
  const furthest = onlyLaterKnown && firstEnd !== null && received <= firstEnd ? firstEnd : Infinity;
  const known = endsBy !== null || first !== null || later !== null;
  const from = Math.max(received, start);
  const arrival = { over: overFrom(received), first, later };
  const present = clauses.filter((by) => isPresent(by, facts, endsBy !== null));
  const last = Math.min(furthest, known ? Infinity : from + 3000);
  for (let day = from; day <= last; day += 1) {
    if (day === endsBy) return { day, free: false };
    let free = false;
    for (const by of present) {
      const judgement = by(facts, received, day, arrival);
      if (judgement === 'bound') return { day, free: false };
      if (judgement === 'free') free = true;
    }
    if (free) return { day, free };
  }
  return null;
}

function factsOf(terms: Terms, asOf: number): Facts {
  const until = Math.max(asOf, at(terms.startsOn)) + 6000;
  const ends = termEnds(terms, until);
  const counted =
    terms.exitFrom == null
      ? []
      : termEnds(
          { startsOn: terms.startsOn, initialTerm: terms.exitFrom.after, renewal: terms.exitFrom.every, notice: null },
          until,
        );
  const [firstEnd = null] = ends;
  const start = at(terms.startsOn);
  return {
    terms,
    ends: new Set(ends),
    exits: new Set(counted),
    breaks: new Set((terms.breakDates ?? []).map(at)),
    probationEnd: terms.probation == null ? null : lastDay(start, terms.probation.length),
    start,
    firstEnd,
  };
}

/** The answers for terms on a day. `currentTermEnd` as in the outlook; deadlines by asking day after day. */
export function slowAnswer(terms: Terms, asOfText: string): OracleAnswer {
  const asOf = at(asOfText);
  const facts = factsOf(terms, asOf);
  const ends = [...facts.ends];
  const openEnded = ends.length === 0 || (terms.renewal === 'indefinite' && asOf > (ends[0] ?? asOf));
  const current = openEnded ? null : (ends.find((end) => end >= asOf) ?? ends.at(-1) ?? null);
  const currentTermEnd = current === null ? null : textOf(current);
  const exit = exitFor(facts, asOf);
  if (exit === null) return { currentTermEnd, nextNoticeDeadline: null, earliestExit: null, exitIfMissed: null };
  const earliestExit = textOf(exit.day);
  const byItself = terms.renewal === 'none' && exit.day === facts.firstEnd;
  if (byItself || exit.free) return { currentTermEnd, nextNoticeDeadline: null, earliestExit, exitIfMissed: null };
  let deadline = asOf;
  while (exitFor(facts, deadline + 1)?.day === exit.day) deadline += 1;
  // A way out that is open on any day may outlast one that has a last day: then there is nothing to miss.
  if (exitFor(facts, deadline)?.free === true) {
    return { currentTermEnd, nextNoticeDeadline: null, earliestExit, exitIfMissed: null };
  }
  const missed = exitFor(facts, deadline + 1);
  return {
    currentTermEnd,
    nextNoticeDeadline: textOf(deadline),
    earliestExit,
    exitIfMissed: missed === null ? null : textOf(missed.day),
  };
}
