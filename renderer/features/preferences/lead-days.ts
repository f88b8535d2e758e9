/** The most chips a palgorithm takes, and the longest lead in days, as the api has it. */
export const mostLeadDays = 12;
export const longestLead = 730;

export type LeadDaysOutcome =
  { readonly ok: true; readonly days: number[] } | { readonly ok: false; readonly message: string };

/** The days, most first, each once. */
export function inOrder(days: readonly number[]): number[] {
  return [...new Set(days)].toSorted((left, right) => right - left);
}

/** Adds what was typed ("45", "45 days", "2 weeks", "3 months") to the days, or says in words why not. */
export function withLeadDays(days: readonly number[], text: string): LeadDaysOutcome {
  const match = /^\s*(\d{1,4})\s*(d|days?|w|weeks?|m|months?)?\s*$/i.exec(text);
  if (match === null) return { ok: false, message: 'Write a number of days, such as 45, or “2 weeks”.' };
  const unit = (match[2] ?? 'd').slice(0, 1).toLowerCase();
  const day = Number(match[1]) * (unit === 'w' ? 7 : unit === 'm' ? 30 : 1);
  if (day > longestLead) return { ok: false, message: `The longest lead is ${longestLead} days, which is two years.` };
  if (days.includes(day)) return { ok: false, message: `${day} days is there already.` };
  if (days.length >= mostLeadDays)
    return { ok: false, message: `At most ${mostLeadDays} reminders; take one away first.` };
  return { ok: true, days: inOrder([...days, day]) };
}

/** Takes one away; the last one stays, since a palgorithm without a day would never speak. Switch it off instead. */
export function withoutLeadDay(days: readonly number[], day: number): LeadDaysOutcome {
  if (days.length <= 1) {
    return { ok: false, message: 'At least one reminder stays. To hear nothing, switch this off.' };
  }
  return { ok: true, days: days.filter((candidate) => candidate !== day) };
}
