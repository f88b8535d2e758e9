import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { termEnd } from '#shared/domain/calculator/term-end.ts';
import { message } from '#shared/domain/message.ts';
import type { Period } from '#shared/domain/period.ts';
import type { PeriodNotice, TermClauses } from '#shared/domain/terms/terms.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ListField } from '../list-types.ts';
import type { SpecialClauses } from '../values/clause-reader.ts';
import { takeSpecialClauses } from '../values/special-clauses.ts';
import { dayIn } from './read-date-field.ts';
import type { RowReading } from './row-reading.ts';

/** The columns that say special clauses beside something else. */
const beside = ['initial_term', 'notice'] as const satisfies ListField[];
/** The columns of one clause each, and the words that their cells leave to the heading. */
const own = [
  ['probation', 'probation', message('imports.doubt.probation')],
  ['break_dates', 'break date', message('imports.doubt.breakDates')],
  ['price_guarantee', 'price guarantee', message('imports.doubt.priceGuarantee')],
] as const satisfies (readonly [ListField, string, Message])[];

/** The special clauses of a row, and what its texts say beside them. */
export interface ClausesOfRow {
  readonly clauses: TermClauses;
  /** The notice that is said together with the days of `exitFrom`. */
  readonly exitNotice: PeriodNotice | null;
  /** What is left of a column's text; null where it names a clause that is not certain. */
  readonly rest: Readonly<Record<(typeof beside)[number], string | null>>;
}

/** Reads what a row says of probation, break dates, yearly ways out and promised prices. */
export function readSpecialClauses(row: RowReading, startsOn: CalendarDate): ClausesOfRow {
  const found: SpecialClauses[] = [];
  const rest: { initial_term: string | null; notice: string | null } = { initial_term: '', notice: '' };
  for (const field of beside) {
    const taken = takeSpecialClauses(row.line(field), (text) => dayIn(row, field, text));
    const isNew = taken !== null && !saysAgain(found, taken.clauses);
    rest[field] = isNew ? taken.rest : null;
    if (isNew) found.push(taken.clauses);
  }
  for (const [field, words, why] of own) {
    const text = row.line(field);
    if (text === '') continue;
    const taken = takeSpecialClauses(`${words} ${text}`, (day) => dayIn(row, field, day));
    if (taken === null || taken.rest !== '' || saysAgain(found, taken.clauses)) row.doubt(field, text, why);
    else found.push(taken.clauses);
  }
  const said = found.reduce<SpecialClauses>((all, one) => ({ ...all, ...one }), {});
  return { clauses: termClausesOf(row, said, startsOn), exitNotice: said.exitNotice ?? null, rest };
}

function saysAgain(found: readonly SpecialClauses[], clauses: SpecialClauses): boolean {
  return Object.keys(clauses).some((name) => found.some((one) => Object.hasOwn(one, name)));
}

function termClausesOf(row: RowReading, said: SpecialClauses, startsOn: CalendarDate): TermClauses {
  const { probation, breakDates, breakNotice, exitFrom, priceGuarantee } = said;
  const until = priceGuarantee === undefined ? null : lastDayOf(priceGuarantee, startsOn);
  const early = [...(breakDates ?? []), ...(until === null ? [] : [until])].filter((day) => day < startsOn);
  for (const day of early) {
    row.doubt(
      day === until ? 'price_guarantee' : 'break_dates',
      day,
      message('imports.doubt.beforeStart', { start: startsOn }),
    );
  }
  const breaks = (breakDates ?? []).filter((day) => day >= startsOn);
  return {
    ...(probation === undefined ? {} : { probation }),
    ...(breaks.length === 0 ? {} : { breakDates: breaks }),
    ...(breaks.length === 0 || breakNotice === undefined ? {} : { breakNotice }),
    ...(exitFrom === undefined ? {} : { exitFrom }),
    ...(until === null || until < startsOn ? {} : { priceGuaranteedUntil: until }),
  };
}

function lastDayOf(guarantee: CalendarDate | Period, startsOn: CalendarDate): CalendarDate | null {
  return typeof guarantee === 'string' ? guarantee : termEnd({ startsOn, initialTerm: guarantee }).civil;
}
