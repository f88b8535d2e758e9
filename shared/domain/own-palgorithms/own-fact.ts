import { addYears, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import { literal } from '../message.ts';
import type { Money } from '../money.ts';
import type { Message } from '../words.ts';
import type { OwnKind, OwnRecords } from './own-records.ts';

/**
 * What a fact is: text, a list of texts, a sum of money (in a condition a decimal number of the main unit of its
 * record's currency), a whole number, a day, or whether something is so.
 */
export type OwnType = keyof Values;

interface Values {
  readonly text: string;
  readonly texts: readonly string[];
  readonly sum: Money;
  readonly whole: number;
  readonly day: CalendarDate;
  readonly flag: boolean;
}
/** The value of a fact. */
export type OwnValue = Values[OwnType];

/** One fact that conditions may ask for, over one kind of record. */
export interface OwnFact<Kind extends OwnKind> {
  readonly type: OwnType;
  /** What it is, in plain words. */
  readonly meaning: Message;
  /** The words a text is one of; left out where it is any. */
  readonly oneOf?: readonly string[];
  /** What a person calls one of these. */
  word?(value: string): Message;
  /** Whether it is another one each day although nothing was written down. */
  readonly movesDaily?: true;
  /** Its value; null where it is not known. */
  read(record: OwnRecords[Kind], today: CalendarDate): OwnValue | null;
  /** The next later day on which it may be another although nothing was written down; null or left out for none. */
  changesOn?(record: OwnRecords[Kind], today: CalendarDate): CalendarDate | null;
}

/** The facts of one kind of record by their names. */
export type Facts<Kind extends OwnKind> = Readonly<Record<string, OwnFact<Kind>>>;

/** The word for a value that is one of a few. */
export function wordOf<Value extends string>(
  values: readonly Value[],
  word: (value: Value) => Message,
): (value: string) => Message {
  return (value) => {
    const known = values.find((one) => one === value);
    return known === undefined ? literal(value) : word(known);
  };
}

/** Days until a day, below 0 once it is past; null without one. */
export function daysTo(day: CalendarDate | null, today: CalendarDate): number | null {
  return day === null ? null : differenceInDays(day, today);
}

/** Days since a day; null without one. */
export function daysSince(day: CalendarDate | null, today: CalendarDate): number | null {
  return day === null ? null : differenceInDays(today, day);
}

/** Years that are over since a day; null without one. */
export function fullYears(since: CalendarDate | null, today: CalendarDate): number | null {
  if (since === null) return null;
  const years = Number(today.slice(0, 4)) - Number(since.slice(0, 4));
  return today < addYears(since, years) ? years - 1 : years;
}
