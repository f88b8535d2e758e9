import type { ListMapping, ListTable } from '../list-types.ts';
import { readDate } from '../values/date.ts';
import { isLastDayForNotice, meaningOf } from './header-words.ts';
import { foldHeading } from './split-heading.ts';

/** Whether a column with these folded headings and cells holds the rule for notice, and not only the last day for it. */
export function isNoticeRule(folded: string, cells: readonly string[], thisYear: number): boolean {
  if (isLastDayForNotice(folded)) return false;
  const { field, sure } = meaningOf(folded);
  return field === 'notice' && sure > 0.5 && cells.some((text) => readDate(text, null, thisYear).kind === 'no_date');
}

/**
 * The table with the last day for notice in the column of the notice, in rows where that says nothing: "Kündbar bis"
 * beside "Kündigungsfrist". Where both are said, the rule counts and the day stays a note.
 */
export function withLastDays(table: ListTable, mapping: ListMapping | undefined, thisYear: number): ListTable {
  const folded = table.headers.map((header) => foldHeading(header));
  const cellsOf = (column: number) =>
    table.rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((text) => text !== '');
  // What the person said of a column is not touched.
  const said = mapping?.columns ?? {};
  const columns = folded.flatMap((_, column) => (Object.hasOwn(said, String(column)) ? [] : [column]));
  const [day, otherDay] = columns.filter((column) => isLastDayForNotice(folded[column] ?? ''));
  if (day === undefined || otherDay !== undefined) return table;
  const [rule, otherRule] = columns.filter((column) => isNoticeRule(folded[column] ?? '', cellsOf(column), thisYear));
  if (rule === undefined || otherRule !== undefined) return table;
  const rows = table.rows.map((row) => {
    const lastDay = row.cells[day] ?? '';
    const isOpen = (row.cells[rule] ?? '').trim() === '' && lastDay.trim() !== '';
    return isOpen ? { ...row, cells: row.cells.with(rule, lastDay).with(day, '') } : row;
  });
  return { ...table, rows };
}
