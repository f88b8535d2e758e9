import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ArchivedFile } from '../../archives/archive.ts';
import { xmlTags } from '../../archives/xml-tags.ts';
import { cellLimit } from '../../limits.ts';
import { notAList, type NotAList, type Stopped } from '../../list-types.ts';
import { paceOf, stoppedByPerson, type Pace } from '../../pace.ts';
import { shorten } from '../../text/clean-text.ts';
import { knownHeadings } from '../../table/delimiter.ts';
import { sentence } from '../../what-file.ts';
import type { LeadOptions } from '../lead-options.ts';
import { cellFormats } from './cell-formats.ts';
import { sheetRows, type SheetRows, type Workbook } from './sheet-rows.ts';

/** A sheet as the table that readers of lists and statements take. */
export interface SpreadsheetTable {
  /** CSV in UTF-8 with its mark, commas, and every row on the line it has in the sheet. */
  readonly csv: Uint8Array;
  readonly sheet: string;
  /** Which of how many sheets was taken; null where there is only one. */
  readonly taken: Message | null;
}

/** The most bytes of a workbook that are unpacked together. */
const mostBytes = 150_000_000;
const mostSheets = 60;
/** Rows of each sheet looked at to tell which has the table. */
const sampleRows = 60;
/** Empty lines that are kept between two rows, so that lines have the numbers they have in the sheet. */
const mostEmptyLines = 2000;

/** Whether the files of an archive are those of a workbook (.xlsx). */
export function isWorkbook(files: readonly ArchivedFile[]): boolean {
  return files.some(({ name }) => name === 'xl/workbook.xml');
}

/** Reads the sheet of a workbook that has a table. Sizes are judged before anything is unpacked. */
export async function readSpreadsheet(
  files: readonly ArchivedFile[],
  fileName: string,
  options: LeadOptions,
): Promise<Result<SpreadsheetTable, NotAList | Stopped>> {
  const pace = paceOf(options);
  const needed = files.filter(({ name }) =>
    /^xl\/(?:workbook|styles|sharedStrings)\.xml$|^xl\/_rels\/|^xl\/worksheets\/[^/]+\.xml$/.test(name),
  );
  if (needed.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes) {
    const is = message('leads.is.largeUnpacked', { megabytes: String(mostBytes / 1_000_000) });
    return failed(notAList(sentence(fileName, is, message('imports.do.split'))));
  }
  const text = (name: string): Promise<string | null> => textOf(files, name);
  const workbookXml = await text('xl/workbook.xml');
  if (workbookXml === null) return failed(damaged(fileName));
  const workbook: Workbook = {
    texts: sharedTexts((await text('xl/sharedStrings.xml')) ?? ''),
    formats: cellFormats((await text('xl/styles.xml')) ?? ''),
    isFrom1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*"(?:1|true)"/.test(workbookXml.slice(0, 100_000)),
  };
  const sheets = sheetsOf(workbookXml, (await text('xl/_rels/workbook.xml.rels')) ?? '');
  const best = await fullestSheet(sheets, text, workbook, pace);
  if (best === 'stopped') return failed(stoppedByPerson);
  if (best === null) return failed(damaged(fileName));
  const read = await sheetRows(best.xml, workbook, pace);
  if (read === null) return failed(stoppedByPerson);
  if (read.tooMuch) {
    return failed(
      notAList(sentence(fileName, message('imports.is.manyCells', { most: cellLimit }), message('imports.do.split'))),
    );
  }
  if (read.rows.size === 0)
    return failed(notAList(sentence(fileName, message('leads.is.emptySheets'), message('imports.do.withHeadings'))));
  const sheet = shorten(best.name, 100);
  const taken = sheets.length > 1 ? message('leads.sheet', { sheet, n: sheets.length }) : null;
  return ok({ csv: csvOf(read), sheet: best.name, taken });
}

interface Sheet {
  readonly name: string;
  readonly file: string;
}

type TextOf = (name: string) => Promise<string | null>;

/** The sheet whose first rows name most headings of a list, or have most cells; null where none can be read. */
async function fullestSheet(
  sheets: readonly Sheet[],
  text: TextOf,
  workbook: Workbook,
  pace: Pace,
): Promise<{ name: string; xml: string } | 'stopped' | null> {
  let best: { name: string; xml: string } | null = null;
  let most = -1;
  for (const { name, file } of sheets) {
    const xml = await text(file);
    if (xml === null) continue;
    const sample = await sheetRows(xml, workbook, pace, sampleRows);
    if (sample === null) return 'stopped';
    const score = scoreOf(sample);
    if (score > most) {
      most = score;
      best = { name, xml };
    }
  }
  return best;
}

function scoreOf({ rows }: SheetRows): number {
  const all = [...rows.values()];
  const headings = Math.max(0, ...all.slice(0, 30).map((row) => knownHeadings(row)));
  const cells = all.reduce((sum, row) => sum + Math.min(row.length, 20), 0);
  return headings * 1000 + cells;
}

async function textOf(files: readonly ArchivedFile[], name: string): Promise<string | null> {
  const bytes = await files.find((file) => file.name === name)?.read();
  return bytes === undefined || bytes === null ? null : new TextDecoder().decode(bytes);
}

/** The sheets a person sees, in their order, and where each lies. Hidden ones count where there are no others. */
function sheetsOf(workbook: string, relations: string): Sheet[] {
  const targets = new Map<string, string>();
  const relationTags = xmlTags(relations);
  for (let tag = relationTags(); tag !== null; tag = relationTags()) {
    if (tag.name === 'Relationship' && tag.opens) targets.set(tag.attribute('Id'), placeOf(tag.attribute('Target')));
  }
  const all: (Sheet & { hidden: boolean })[] = [];
  const tags = xmlTags(workbook);
  for (let tag = tags(); tag !== null && all.length < mostSheets; tag = tags()) {
    if (tag.name !== 'sheet' || !tag.opens) continue;
    const file = targets.get(tag.attribute('id')) ?? `xl/worksheets/sheet${all.length + 1}.xml`;
    all.push({ name: tag.attribute('name'), file, hidden: /hidden/i.test(tag.attribute('state')) });
  }
  const seen = all.filter(({ hidden }) => !hidden);
  return seen.length > 0 ? seen : all;
}

function placeOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/** The texts cells refer to by number, without the small signs above Japanese ones. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  const tags = xmlTags(xml);
  let text: string[] = [];
  let isReading = false;
  for (let tag = tags(); tag !== null; tag = tags()) {
    if (tag.name === 'rPh') isReading = tag.opens && !tag.closes;
    else if (tag.name === 't' && tag.opens && !isReading) text.push(tag.text(1_000_000));
    else if (tag.name === 'si' && tag.closes) {
      texts.push(text.join(''));
      text = [];
    }
  }
  return texts;
}

function csvOf({ rows }: SheetRows): Uint8Array {
  const lines: string[] = [];
  let before = -1;
  for (const [place, cells] of [...rows].toSorted((a, b) => a[0] - b[0])) {
    for (let empty = Math.min(place - before - 1, mostEmptyLines); empty > 0; empty -= 1) lines.push('');
    lines.push(cells.map(inCsv).join(','));
    before = place;
  }
  return new TextEncoder().encode(`\uFEFF${lines.join('\n')}\n`);
}

/** A cell between commas. Its line breaks go: a row stands on one line, and keeps the number it has in the sheet. */
function inCsv(cell: string): string {
  const text = cell.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function damaged(fileName: string): NotAList {
  return notAList(sentence(fileName, message('leads.is.damaged'), message('imports.do.saveOffice')));
}
