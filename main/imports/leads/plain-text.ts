import { oneLine, severalLines, shorten } from '#shared/domain/clean-text.ts';
import { nameLength } from '../limits.ts';

/** Longer than this is no name of a login, an address or a number. */
const longestFact = 320;

/** A name as one line, cut where it is longer than a name can be; null when nothing is left. */
export function nameIn(text: string | null | undefined): string | null {
  const name = oneLine((text ?? '').slice(0, nameLength * 10)).replace(/\s+/gu, ' ');
  return name === '' ? null : shorten(name, nameLength);
}

/** A short fact as one line; null for what is empty or too long to be one. */
export function factIn(text: string | null | undefined): string | null {
  const fact = oneLine((text ?? '').slice(0, longestFact * 2)).replace(/\s+/gu, ' ');
  return fact === '' || fact.length > longestFact ? null : fact;
}

/** Text of several lines without empty ones, at most so many signs; null when nothing is left. */
export function linesIn(text: string, most: number): string | null {
  const lines = severalLines(text.slice(0, most * 2))
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? null : shorten(lines.join('\n'), most);
}

/** An address of mail in lower case; null for what is none. */
export function emailIn(text: string | null | undefined): string | null {
  const address =
    factIn(text)
      ?.replace(/^mailto:/i, '')
      .toLowerCase() ?? '';
  return /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]{1,253}\.[^\s@.]{2,63}$/u.test(address) ? address : null;
}
