import { xmlTags } from '../../archives/xml-tags.ts';

/** How the number in a cell is shown. */
export type CellFormat = 'number' | 'day' | 'time' | 'moment' | 'percent';

/** Styles more than this are not looked at. */
const mostStyles = 70_000;

/** How cells of each style are shown, in the order of the workbook. */
export function cellFormats(styles: string): readonly CellFormat[] {
  const codes = new Map<string, string>();
  const formats: CellFormat[] = [];
  const tags = xmlTags(styles);
  let isWithin = false;
  for (let tag = tags(); tag !== null && formats.length < mostStyles; tag = tags()) {
    if (tag.name === 'cellXfs') isWithin = tag.opens && !tag.closes;
    else if (tag.name === 'numFmt' && tag.opens) codes.set(tag.attribute('numFmtId'), tag.attribute('formatCode'));
    else if (tag.name === 'xf' && tag.opens && isWithin) {
      const id = tag.attribute('numFmtId');
      formats.push(formatOf(Number(id), codes.get(id)));
    }
  }
  return formats;
}

function formatOf(id: number, code: string | undefined): CellFormat {
  if (code !== undefined) return formatOfCode(code);
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'day';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  return id === 22 ? 'moment' : 'number';
}

/** What a format of the person's own shows: `dd.mm.yyyy`, `[$-407]d. mmmm yyyy`, `#,##0.00 "€"`, `0 %`. */
export function formatOfCode(code: string): CellFormat {
  const [positive = ''] = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';');
  if (/general|standard|[#0?@]/i.test(positive) && !/[dy]/i.test(positive.replace(/general|standard/gi, ''))) {
    return positive.includes('%')
      ? 'percent'
      : /[hs]/i.test(positive.replace(/general|standard/gi, ''))
        ? 'time'
        : 'number';
  }
  const hasDay = /[dyeg]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
  const hasTime = /[hs]/i.test(positive);
  if (hasDay) return hasTime ? 'moment' : 'day';
  return hasTime ? 'time' : 'number';
}

const millisecondsADay = 86_400_000;
/** Days from the beginning of the count to 1970, in the count from 1900 and in that from 1904. */
const offsets = { from1900: 25_569, from1904: 24_107 } as const;

/** The day or time a number stands for, such as `2026-11-03` or `2026-11-03 09:15:00`; null where there is none. */
export function timeText(serial: number, format: 'day' | 'time' | 'moment', isFrom1904: boolean): string | null {
  // The count from 1900 has a 29 February that never was: before it, days are one later.
  const days = isFrom1904 ? serial - offsets.from1904 : (serial < 60 ? serial + 1 : serial) - offsets.from1900;
  const instant = Math.round(days * 86_400) * 1000;
  if (!(serial >= 0) || !(Math.abs(instant) < 8e15)) return null;
  const written = new Date(instant).toISOString();
  if (!/^\d{4}-/.test(written)) return null;
  const [day = '', time = ''] = written.slice(0, 19).split('T');
  if (format === 'time' && serial < 1) return time;
  return instant % millisecondsADay === 0 ? day : `${day} ${time}`;
}
