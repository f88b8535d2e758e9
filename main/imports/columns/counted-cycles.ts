import type { ListTable } from '../list-types.ts';
import { readCycle } from '../values/cycle.ts';
import { foldHeading } from './split-heading.ts';

/** Headings above a number that says how many of the units beside it one turn is: "Every", "Billing interval count". */
const counts =
  /^(?:(?:\p{L}+ )*(?:every|interval|count|frequency|multiplier|repeat|repeats)|alle|anzahl|intervall|takt|frequenz|(?:\p{L}+ )?(?:nombre|numero|aantal)|tous les|cada|ogni|elke)$/u;
/** Words by which such a heading is about something else. */
const otherCounts =
  /\b(?:users?|seats?|licen[cs]es?|devices?|people|persons?|personen|payments? (?:made|left)|remaining|notice|remind\p{L}*|notif\p{L}*|retry|trial)\b/u;
/** Headings above the unit alone; those that say how often are known as such. */
const units =
  /\b(?:unit|einheit|unite|unidad|eenheid|unita|period|interval|intervall|cycle|frequency|recurrence|repeat|rhythmus|turnus)\b/u;

/**
 * The table with the two columns of programs that count, "3" and "month", as one: "every 3 month". Read alone, the unit
 * would make every three months a month. Tables without such a pair stay as they are.
 */
export function withCountedCycles(listed: ListTable): ListTable {
  const table = withSkippedTurns(listed);
  const folded = table.headers.map((header) => foldHeading(header));
  const cellsOf = (column: number) =>
    table.rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((text) => text !== '');
  const columnsOf = (heading: RegExp, test: (text: string) => boolean) =>
    folded.flatMap((text, column) => (heading.test(text) && isEvery(cellsOf(column), test) ? [column] : []));
  const ofCounts = columnsOf(counts, isCount).filter((column) => !otherCounts.test(folded[column] ?? ''));
  return columnsOf(units, isUnit).reduce((read, ofUnits) => {
    const alike = ofCounts.filter((column) => firstWord(folded[column]) === firstWord(folded[ofUnits]));
    const [only, another] = alike.length > 0 ? alike : ofCounts;
    return only === undefined || another !== undefined ? read : asOne(read, only, ofUnits);
  }, table);
}

/** Firefly III counts the turns it leaves out: "monthly" with a skip of 1 is every two months. */
function withSkippedTurns(table: ListTable): ListTable {
  const folded = table.headers.map((header) => foldHeading(header));
  const [ofUnits, ofSkips] = [folded.indexOf('repeat freq'), folded.indexOf('skip')];
  if (ofUnits === -1 || ofSkips === -1) return table;
  const rows = table.rows.map((row) => {
    const skip = /^\d{1,2}$/u.exec(row.cells[ofSkips]?.trim() ?? '')?.[0];
    if (skip === undefined) return row;
    const unit = row.cells[ofUnits] ?? '';
    return { ...row, cells: row.cells.with(ofUnits, skip === '0' ? unit : counted(Number(skip) + 1, unit)) };
  });
  return {
    ...table,
    headers: table.headers.with(ofSkips, ''),
    rows: rows.map((row) => ({ ...row, cells: row.cells.with(ofSkips, '') })),
  };
}

function firstWord(heading: string | undefined): string {
  return heading?.split(' ')[0] ?? '';
}

function asOne({ headers, rows, badRows }: ListTable, ofCounts: number, ofUnits: number): ListTable {
  return {
    badRows,
    headers: headers.with(ofCounts, ''),
    rows: rows.map((row) => {
      const count = row.cells[ofCounts]?.trim() ?? '';
      const unit = row.cells[ofUnits]?.trim() ?? '';
      const together = count === '' || unit === '' ? unit || count : counted(Number(count), unit);
      return { ...row, cells: row.cells.with(ofUnits, together).with(ofCounts, '') };
    }),
  };
}

function isEvery(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.every((text) => test(text));
}

/** A single unit of time: "month", "Monate", "YEARLY". */
function isUnit(text: string): boolean {
  const cycle = readCycle(text);
  return cycle !== null && cycle !== 'once' && cycle.n === 1 && !/\d/u.test(text);
}

function isCount(text: string): boolean {
  return /^[1-9]\d?$/u.test(text);
}

function counted(count: number, unit: string): string {
  const cycle = readCycle(unit);
  return cycle === null || cycle === 'once' ? unit : `every ${count * cycle.n} ${cycle.unit}s`;
}
