import iconv from 'iconv-lite';

/** One line of a card: what it is called, what is said of it, and its value as written. */
export interface CardLine {
  /** In capitals, without a group: `TEL` of `item1.TEL`. */
  readonly name: string;
  /** In capitals: `TYPE=WORK`, or `WORK` alone as in version 2.1. */
  readonly parameters: readonly string[];
  readonly value: string;
  /** The line of the text it begins on, from 1. */
  readonly line: number;
}

/** Longer lines are pictures, sounds and keys: they are passed over. */
const longestLine = 100_000;

/**
 * The lines of a text of cards or of a calendar, put together where they were folded, or where quoted-printable went on in
 * the next line; quoted-printable is decoded in the character set the line names.
 */
export function* cardLines(text: string): Generator<CardLine | 'rest'> {
  let at = 0;
  let number = 0;
  const next = (): string | null => {
    if (at >= text.length) return null;
    const end = text.indexOf('\n', at);
    const to = end === -1 ? text.length : end;
    const line = text.slice(at, text[to - 1] === '\r' && to > at ? to - 1 : to);
    at = to + 1;
    number += 1;
    return line;
  };
  const goesOn = (): boolean => text[at] === ' ' || text[at] === '\t';
  for (let line = next(); line !== null; line = next()) {
    const began = number;
    if (number % 1000 === 0) yield 'rest';
    const parts = [line];
    let length = line.length;
    const isQuoted = /^[^:]{0,500}QUOTED-PRINTABLE/i.test(line.slice(0, 600));
    for (;;) {
      const last = parts.at(-1) ?? '';
      if (isQuoted && last.endsWith('=') && at < text.length) {
        parts[parts.length - 1] = last.slice(0, -1);
        parts.push(next() ?? '');
      } else if (goesOn()) parts.push((next() ?? '').slice(1));
      else break;
      length += parts.at(-1)?.length ?? 0;
      // What is too long is not kept, but read to its end.
      if (length > longestLine) parts.splice(0, parts.length, '');
    }
    const read = lineOf(parts.join(''), isQuoted, began);
    if (read !== null) yield read;
  }
}

function lineOf(text: string, isQuoted: boolean, line: number): CardLine | null {
  const colon = endOfHead(text);
  if (colon === -1) return null;
  const [title = '', ...parameters] = text.slice(0, colon).toUpperCase().split(';');
  const name = /^(?:[A-Z0-9-]+\.)?([A-Z0-9-]+)$/.exec(title.trim())?.[1];
  if (name === undefined) return null;
  const value = text.slice(colon + 1);
  return { name, parameters, value: isQuoted ? unquoted(value, parameters) : value, line };
}

/** The first colon outside of quotation marks, within reason. */
function endOfHead(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < Math.min(text.length, 2000); at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === ':' && !isQuoted) return at;
  }
  return -1;
}

function unquoted(value: string, parameters: readonly string[]): string {
  const bytes = Buffer.from(
    value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    // What was not quoted and is beyond one byte was decoded with the file: it stays as it is.
    /[^\0-\xFF]/.test(value) ? 'utf8' : 'latin1',
  );
  const charset = parameters.find((each) => each.startsWith('CHARSET='))?.slice('CHARSET='.length) ?? 'UTF-8';
  return iconv.decode(bytes, iconv.encodingExists(charset) ? charset : 'utf-8');
}

/** The parts of a value between semicolons, each as it was before it was escaped. */
export function partsOf(value: string): string[] {
  return value.split(/(?<!\\);/).map(unescaped);
}

/** Text as it was before commas, semicolons and line breaks in it were escaped. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,:nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}
