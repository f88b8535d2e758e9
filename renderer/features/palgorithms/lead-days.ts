import { longestLead, mostLeadDays } from '#shared/api/palgorithm-preferences.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';

export type LeadDaysOutcome =
  { readonly ok: true; readonly days: number[] } | { readonly ok: false; readonly message: Message };

/** How many days the first letters of a unit mean: of day, week and month in English, and of Tag, Woche and Monat. */
const daysOfUnit: ReadonlyMap<string, number> = new Map([
  ['d', 1],
  ['t', 1],
  ['w', 7],
  ['m', 30],
]);

/** The days, most first, each once. */
export function inOrder(days: readonly number[]): number[] {
  return [...new Set(days)].toSorted((left, right) => right - left);
}

/** Adds what was typed ("45", "45 days", "2 weeks", "3 Monate") to the days, or says why not. */
export function withLeadDays(days: readonly number[], text: string): LeadDaysOutcome {
  const match = /^\s*(\d{1,4})\s*(d|days?|t|tagen?|tage?|w|weeks?|wochen?|m|months?|monaten?|monate?)?\s*$/i.exec(text);
  if (match === null) return refused(message('palgorithms.noDays'));
  const unit = (match[2] ?? 'd').slice(0, 1).toLowerCase();
  const day = Number(match[1]) * (daysOfUnit.get(unit) ?? 1);
  if (day > longestLead) return refused(message('palgorithms.tooLong', { longest: longestLead }));
  if (days.includes(day)) return refused(message('palgorithms.thereAlready', { n: day }));
  if (days.length >= mostLeadDays) return refused(message('palgorithms.tooMany', { most: mostLeadDays }));
  return { ok: true, days: inOrder([...days, day]) };
}

/** Takes one away; the last one stays, since a palgorithm without a day would never speak. Switch it off instead. */
export function withoutLeadDay(days: readonly number[], day: number): LeadDaysOutcome {
  if (days.length <= 1) return refused(message('palgorithms.lastOne'));
  return { ok: true, days: days.filter((candidate) => candidate !== day) };
}

function refused(reason: Message): LeadDaysOutcome {
  return { ok: false, message: reason };
}
