import { message } from '#shared/domain/message.ts';
import { rowLimit } from '../../limits.ts';
import type { Pace } from '../../pace.ts';
import { rowSplitter } from '../../table/split-row.ts';
import { dayInTime } from '../days.ts';
import type { LeftOut, LoginKind } from '../lead.ts';
import type { LeadOptions } from '../lead-options.ts';
import type { LoginLeads } from './login-entry.ts';
import { loginColumns, programOf, type LoginColumns, type LoginField, type LoginProgram } from './login-headings.ts';
import { enpassEntry, isEnpassRow, isKeeperTable, keeperColumns } from './tables-without-headings.ts';

/** A table of logins that was recognised, not yet read. */
export interface LoginTable {
  readonly program: LoginProgram;
  readonly delimiter: string;
  /** Where each column is; null for tables whose rows name their own fields. */
  readonly columns: LoginColumns | null;
  /** Cells of a whole row; rows with more can not be told apart. Null where rows differ. */
  readonly width: number | null;
  /** Where the first row after the headings begins, and on which line. */
  readonly start: number;
  readonly firstLine: number;
}

const delimiters = [',', ';', '\t', '|'];
/** Rows looked at to recognise a table without headings. */
const sampleRows = 40;
/** How much of a text is looked at for that, in signs. */
const sampleLength = 200_000;
const mostCells = 2000;
/** Lines read before it is asked whether to rest. */
const linesAtOnce = 100;

/** Recognises a table of logins by its headings, whatever their order, or by its rows; null when it is none. */
export function findLoginTable(text: string): LoginTable | null {
  for (const delimiter of delimiters) {
    const found = withHeadings(text, delimiter);
    if (found !== null) return found;
  }
  const rows = firstRows(text, ',');
  const plain = { delimiter: ',', start: 0, firstLine: 1, width: null } as const;
  if (isKeeperTable(rows)) return { ...plain, program: 'Keeper', columns: keeperColumns };
  if (rows.length > 0 && rows.every(isEnpassRow)) return { ...plain, program: 'Enpass', columns: null };
  return null;
}

function withHeadings(text: string, delimiter: string): LoginTable | null {
  const splitter = rowSplitter(text.slice(0, sampleLength), delimiter, mostCells);
  const stated = /^sep=.(?:\r\n?|\n)/i.exec(text)?.[0].length ?? 0;
  const first = splitter.rowAt(stated, true);
  if (first.fault !== null) return null;
  const firstLine = 1 + first.lineBreaks + (stated > 0 ? 1 : 0);
  const headings = first.cells.map((cell) => cell.replace(/^\uFEFF/, ''));
  const place = { delimiter, start: first.end, firstLine };
  if (isEnpassHeading(headings)) return { ...place, program: 'Enpass', columns: null, width: null };
  const columns = loginColumns(headings);
  if (columns === null) return null;
  const program = programOf(headings);
  return { ...place, program, columns, width: headings.length };
}

function isEnpassHeading(headings: readonly string[]): boolean {
  const [title, ...pairs] = headings.map((heading) => heading.trim().toLowerCase());
  return title === 'title' && pairs.includes('field') && pairs.some((each) => each === 'value' || each === '*');
}

function firstRows(text: string, delimiter: string): string[][] {
  const sample = text.slice(0, sampleLength);
  const splitter = rowSplitter(sample, delimiter, mostCells);
  const rows: string[][] = [];
  let position = 0;
  while (position < sample.length && rows.length < sampleRows) {
    const { cells, fault, end } = splitter.rowAt(position, true);
    // The last row may be cut where the sample ends.
    if (fault !== null || (end >= sample.length && sample.length < text.length)) break;
    if (cells.some((cell) => cell.trim() !== '')) rows.push(cells);
    position = end;
  }
  return rows;
}

/**
 * Reads a table of logins row by row. Of each row only the columns that are taken are looked at; the rest is dropped with
 * the row. A row that can not be split, or has more cells than headings, is bad: what stands where can not be told, and
 * its reason quotes nothing. True when the person stopped it.
 */
export async function readLoginTable(
  text: string,
  table: LoginTable,
  into: LoginLeads,
  options: LeadOptions,
  pace: Pace,
): Promise<boolean> {
  const splitter = rowSplitter(text, table.delimiter, mostCells);
  let position = table.start;
  let line = table.firstLine;
  let rows = 0;
  let looked = 0;
  while (position < text.length && rows < rowLimit) {
    const { cells, fault, end, lineBreaks } = splitter.rowAt(position, true);
    if (fault === null) {
      if (cells.some((cell) => cell.trim() !== '')) {
        takeRow(cells, line, table, into, options);
        rows += 1;
      }
      position = end;
      line += lineBreaks;
    } else {
      into.problem({ line, reason: message('leads.bad.notSplit') });
      position = splitter.lineAt(position).end;
      line += 1;
      rows += 1;
    }
    looked += 1;
    if (looked % linesAtOnce === 0 && pace.due(looked) && (await pace.rest(rows, null))) return true;
  }
  if (position < text.length) into.problem({ line, reason: message('leads.bad.tooMany', { most: rowLimit }) });
  return false;
}

function takeRow(
  cells: readonly string[],
  line: number,
  table: LoginTable,
  into: LoginLeads,
  options: LeadOptions,
): void {
  const { columns, width, program } = table;
  if (columns === null) {
    const entry = enpassEntry(cells);
    if (typeof entry === 'string') into.leaveOut(entry);
    else into.add({ ...entry, line });
    return;
  }
  if (width !== null && cells.slice(width).some((cell) => cell.trim() !== '')) {
    into.problem({ line, reason: message('leads.bad.moreCells', { cells: cells.length, columns: width }) });
    return;
  }
  const all = (field: LoginField): string[] =>
    (columns.get(field) ?? []).map((place) => cells[place]?.trim() ?? '').filter((text) => text !== '');
  const left = leftOutOf(program, all);
  if (left !== null) {
    into.leaveOut(left);
    return;
  }
  const keptAs = keptAsOf(all('type')[0]?.toLowerCase() ?? '');
  into.add({
    line,
    name: all('name')[0] ?? null,
    urls: all('url').flatMap((urls) => urls.split(/[\s,]+/)),
    keptAs,
    // What stands there for a licence or an account of a bank is a number of its own, not the name of a login.
    username: keptAs === 'login' ? (all('username')[0] ?? all('email')[0] ?? null) : null,
    since: dayInTime(all('since')[0] ?? '', options.timeZone),
    lastUsedOn: dayInTime(all('last_used')[0] ?? '', options.timeZone),
    archived: /^(?:true|1|yes)$/i.test(all('archived')[0] ?? ''),
  });
}

/** What an entry is kept as, by the name of its type in English, in lower case. */
export function keptAsOf(type: string): LoginKind {
  if (/software|product key/.test(type)) return 'licence';
  if (/member|reward/.test(type)) return 'membership';
  return /bank/.test(type) ? 'bank_account' : 'login';
}

/** Why a row is no login; null when it is one. */
function leftOutOf(program: LoginProgram, all: (field: LoginField) => string[]): LeftOut | null {
  const type = all('type')[0]?.toLowerCase() ?? '';
  const urls = all('url');
  if (keptAsOf(type) !== 'login') return null;
  if (/note/.test(type)) return 'note';
  if (/card/.test(type)) return 'card';
  if (/identi|passport|license|licence|address|contact|personal/.test(type)) return 'identity';
  if (/^(?:folder|alias|ssh|wifi|passkey|document|database|router|server)/.test(type)) return 'other_secret';
  // LastPass keeps its notes, and the names of its folders, as logins with an address of their own.
  if (program === 'LastPass' && urls.some((url) => /^https?:\/\/(?:sn|group)\/?$/i.test(url))) return 'note';
  if (program === 'KeePassXC' && /(?:^|\/)(?:recycle bin|papierkorb|corbeille)(?:\/|$)/i.test(all('group')[0] ?? '')) {
    return 'deleted';
  }
  if (urls.length > 0) return null;
  if (all('card_sign').length > 0) return 'card';
  if (all('identity_sign').length > 0) return 'identity';
  const isNote = program !== 'Firefox' && all('username').length === 0 && all('email').length === 0 && type === '';
  return isNote ? 'note' : null;
}
