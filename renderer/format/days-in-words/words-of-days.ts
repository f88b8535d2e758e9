import type { ParsedResult } from 'chrono-node';

/** How one language speaks of days. Patterns are used on text in small letters. */
export interface WordsOfDays {
  /** What chrono finds in the text, reckoned from a day; one answer for each order of day and month it may mean. */
  readonly find: (text: string, from: Date) => readonly (readonly ParsedResult[])[];
  /** Writes what chrono reads wrongly or not at all in a way it reads. */
  readonly prepared: (text: string) => string;
  /** Words beside a day that change nothing about which day it is. */
  readonly beside: RegExp;
  /** Amounts that name no number. */
  readonly vague: RegExp;
  readonly next: RegExp;
  readonly afterNext: RegExp;
  readonly last: RegExp;
  readonly beforeLast: RegExp;
  readonly this: RegExp;
  /** "coming": the first one after today, whatever week it is in. */
  readonly coming: RegExp;
  /** "past": the last one before today, likewise. */
  readonly recent: RegExp;
  readonly week: RegExp;
  readonly monthOrYear: RegExp;
}
