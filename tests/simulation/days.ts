/**
 * Days of the simulation, as whole numbers since 1 January 1970. It shares no arithmetic with what it watches: months are
 * counted by the calendar of JavaScript.
 */

const millisecondsPerDay = 86_400_000;

/** The number of a day written YYYY-MM-DD. */
export function numberOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay;
}

/** A day by its number, written YYYY-MM-DD. */
export function textOf(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The first day of a month that lies so many months from the first day of another. */
export function firstOfMonth(first: number, months: number): number {
  const date = new Date(first * millisecondsPerDay);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / millisecondsPerDay;
}
