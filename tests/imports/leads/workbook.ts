import { zip } from '#tests/support/zip.ts';

/** A cell as a workbook keeps it: text, or a number with the place of its format among `formats`. */
export type Cell =
  string | { readonly number: number | string; readonly format?: number } | { readonly xml: string } | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly hidden?: boolean;
}

/** Formats of the workbooks of these tests: plain, day (built in), amount, percent, day and time, day in words. */
const formats = [0, 14, 164, 9, 22, 165, 46];
const codes = { 164: '#,##0.00\\ &quot;€&quot;', 165: '[$-407]d\\.\\ mmmm\\ yyyy;@' };
export const style = { plain: 0, day: 1, amount: 2, percent: 3, moment: 4, dayInWords: 5, time: 6 } as const;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An .xlsx file, as programs write it. */
export function workbook(sheets: readonly Sheet[], options: { from1904?: boolean } = {}): Uint8Array {
  const texts: string[] = [];
  const cellXml = (cell: Cell, row: number, column: number): string => {
    const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    if (cell === null) return '';
    if (typeof cell === 'string') return `<c ${place} t="s"><v>${texts.push(cell) - 1}</v></c>`;
    if ('xml' in cell) return cell.xml;
    return `<c ${place} s="${cell.format ?? 0}"><v>${cell.number}</v></c>`;
  };
  const parts = sheets.map(({ rows }) => {
    const all = rows.map((cells, row) =>
      cells.length === 0 ? '' : `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, row, at)).join('')}</row>`,
    );
    return `<?xml version="1.0"?><worksheet><sheetData>${all.join('')}</sheetData></worksheet>`;
  });
  const named = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escape(name)}" sheetId="${at + 1}" ${hidden === true ? 'state="hidden" ' : ''}r:id="rId${at + 7}"/>`,
  );
  const shared = texts.map((text) => `<si><r><t xml:space="preserve">${escape(text)}</t></r><rPh><t>no</t></rPh></si>`);
  return zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><workbookPr${options.from1904 === true ? ' date1904="1"' : ''}/><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 7}" Target="worksheets/part${at}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${Object.entries(codes)
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats
      .map((id) => `<xf numFmtId="${id}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${shared.join('')}</sst>`,
    ...Object.fromEntries(parts.map((part, at) => [`xl/worksheets/part${at}.xml`, part])),
  });
}
