import { failed, ok, type Result } from '#shared/domain/result.ts';
import { meaningOf } from '../../columns/header-words.ts';
import { foldHeading } from '../../columns/split-heading.ts';
import { columnLimit } from '../../limits.ts';
import { notAList, type BadRow, type ListField, type ListRow, type NotAList, type Stopped } from '../../list-types.ts';
import { message } from '#shared/domain/message.ts';
import { parseFirstRows, parseRows } from '../../table/parse-rows.ts';
import type { DateOrder, ReadDate } from '../../values/date.ts';
import { sentence } from '../../what-file.ts';
import type { Reading } from '../reading.ts';
import { hasSign, readAmountCell } from './amount-cell.ts';
import { isDate } from './column-content.ts';
import { headingScore, isBankHeading } from './headings.ts';
import { isRunning } from './running-balance.ts';
import { sectionsOf, type Section } from './sections.ts';

type Read = (text: string, order: DateOrder | null) => ReadDate;

/** A table of payments taken apart. */
export interface BankTable {
  /** Gives the rows away: they are not held here any longer. */
  readonly takeRows: () => readonly ListRow[];
  readonly badRows: readonly BadRow[];
  readonly delimiter: string;
}

const delimiters = [',', ';', '\t', '|', '^', '~'];
/** How much of the text is looked at to tell what it is, in characters and rows. */
const sampleLength = 100_000;
const sampleRows = 150;

/** Takes a text apart where it is a table of payments; null where it is something else, such as a list of contracts. */
export async function openBankTable(
  { text, fileName, mapping, pace }: Reading,
  read: Read,
): Promise<Result<BankTable | null, NotAList | Stopped>> {
  const stated = /^\s*sep=(.)(?:\r\n?|\n)/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const sample = body.slice(0, sampleLength);
  const wanted = mapping?.delimiter ?? stated?.[1];
  const candidates = wanted === undefined || /["\r\n\u0000]/.test(wanted) ? delimiters : [wanted];
  const samples = candidates
    .map((delimiter) => {
      const rows = sampleOf(sample, delimiter, body.length > sample.length);
      return { delimiter, rows, score: scoreOf(rows, read) };
    })
    .toSorted((one, other) => other.score - one.score);
  const [best] = samples;
  if (best === undefined || best.score === 0) return ok(null);
  const isSaid = Object.values(mapping?.columns ?? {}).includes('booked_on');
  const sections = sectionsOf(best.rows, mapping, read);
  if (!isSaid && !sections.some((section) => isStatement(section, read))) return ok(null);
  const parsed = await parseRows(body, best.delimiter, pace, stated === null ? 1 : 2);
  if (!parsed.ok) return parsed;
  const { rows, badRows, tooMuch } = parsed.value;
  if (tooMuch !== null) return failed(notAList(sentence(fileName, tooMuch, message('statements.do.shorter'))));
  return ok({ takeRows: () => rows.splice(0), badRows, delimiter: best.delimiter });
}

function sampleOf(sample: string, delimiter: string, isCut: boolean): readonly ListRow[] {
  const rows = parseFirstRows(sample, delimiter, sampleRows);
  const whole = isCut && rows.length < sampleRows ? rows.slice(0, -1) : rows;
  return whole
    .map((cells, index) => ({ line: index + 1, cells: cells.slice(0, columnLimit) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** How much rows look like payments: rows with a day and an amount, headings of both. 0: not at all. */
function scoreOf(rows: readonly ListRow[], read: Read): number {
  const alike = rows.filter(({ cells }) => {
    if (cells.length < 3) return false;
    const date = cells.findIndex((cell) => isDate(cell, read));
    return date !== -1 && cells.some((cell, column) => column !== date && isAmount(cell, read));
  });
  const heading = Math.max(0, ...rows.slice(0, 80).map(({ cells }) => headingScore(cells)));
  if (alike.length === 0) return 0;
  return heading * 10 + (alike.length / rows.length) * 5 + Math.min(10, alike[0]?.cells.length ?? 0) / 10;
}

function isAmount(cell: string, read: Read): boolean {
  if (cell.length > 40 || !/\d/.test(cell) || isDate(cell, read)) return false;
  const { kind } = readAmountCell(cell, null).read;
  return kind === 'money' || kind === 'ambiguous';
}

/** What only a list of contracts says. */
const ofContracts = new Set<ListField | null>([
  'cycle',
  'notice',
  'renewal',
  'initial_term',
  'next_payment',
  'trial_end',
  'start',
  'end',
  'ended_on',
  'price_guarantee',
]);

/** Whether a table tells what was paid, and not what will be: lists of contracts have days and amounts as well. */
function isStatement(section: Section, read: Read): boolean {
  const { headers, fields, rows } = section;
  const date = fields.indexOf('booked_on');
  const amounts = fields.flatMap((field, column) =>
    field === 'amount' || field === 'debit' || field === 'credit' ? [column] : [],
  );
  if (date === -1 || amounts.length === 0 || rows.length === 0) return false;
  const good = rows.filter(
    ({ cells }) => isDate(cells[date] ?? '', read) && amounts.some((column) => isAmount(cells[column] ?? '', read)),
  );
  if (good.length < rows.length * 0.5) return false;
  const bankHeadings = headers?.filter((header) => isBankHeading(header)).length ?? 0;
  const contractHeadings =
    headers?.filter((header) => {
      const { field, sure } = meaningOf(foldHeading(header.slice(0, 200)));
      return sure === 1 && ofContracts.has(field);
    }).length ?? 0;
  if (contractHeadings > 0 && bankHeadings < contractHeadings * 3) return false;
  if (bankHeadings > 0) return true;
  const balance = fields.indexOf('balance');
  const isSigned = amounts.some((column) => good.some(({ cells }) => hasSign(cells[column] ?? '')));
  if (isSigned || fields.includes('direction') || fields.includes('debit')) return true;
  if (balance !== -1 && amounts.some((column) => isRunning(rows, column, balance))) return true;
  return (
    headers !== null &&
    date === 0 &&
    areInOrder(
      good.map(({ cells }) => cells[date] ?? ''),
      read,
    )
  );
}

/** Whether days follow each other, in either direction, as those of payments do. */
function areInOrder(texts: readonly string[], read: Read): boolean {
  const days = texts.map((text) => read(text, 'dmy')).flatMap((date) => (date.kind === 'date' ? [date.date] : []));
  if (days.length < 3 || new Set(days).size < 2) return false;
  const forwards = days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day);
  return forwards || days.every((day, index) => index === 0 || (days[index - 1] ?? '') >= day);
}
