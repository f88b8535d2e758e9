import { createHash } from 'node:crypto';
import { cleanLine } from '../text/clean-text.ts';

/** What identifies a row by what stands in it, whatever the order of its columns and however it is read. */
export function importKeyOf(cells: readonly string[]): string {
  const texts = cells.map((cell) => cleanLine(cell)).filter((text) => text !== '');
  return createHash('sha256').update(JSON.stringify(texts.toSorted())).digest('base64url').slice(0, 32);
}
