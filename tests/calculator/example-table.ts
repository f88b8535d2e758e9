import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';

/** One line of a table of worked examples: its cells by the names of the columns. */
export type Example = Readonly<Record<string, string>>;

/** Reads a table whose first line names the columns and whose cells stand between upright strokes. */
export function examplesOf(table: string): Example[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((cells) => Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])));
}

/** The period a cell like `6 week` states. */
export function periodIn(cell: string | undefined): { n: number; unit: string } {
  const [n = '', unit = ''] = (cell ?? '').split(' ');
  return { n: Number(n), unit };
}

/** The dates of a cell. */
export function datesIn(cell: string | undefined): CalendarDate[] {
  return (cell ?? '').split(' ').flatMap((text) => parseCalendarDate(text) ?? []);
}

/** The weekend and holidays of an example; an empty cell leaves them out. */
export function freeDaysIn({ weekend, holidays }: Example): { weekend?: string[]; holidays?: string[] } {
  return {
    ...(weekend ? { weekend: weekend.split(' ') } : {}),
    ...(holidays ? { holidays: holidays.split(' ') } : {}),
  };
}
