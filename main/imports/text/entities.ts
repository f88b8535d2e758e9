import { cellLength } from '../limits.ts';

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
]);
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;

/** Text that a program stored as HTML, as it was typed: "R&amp;D &#039;26&#039;". Decoded once, not again. */
export function withoutEntities(text: string): string {
  if (text.length > cellLength || !text.includes('&')) return text;
  return text.replace(entity, (found, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? found;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code >= 32 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
      ? String.fromCodePoint(code)
      : found;
  });
}
