/**
 * Text for a terminal: names come from lists and messages and could carry control characters, with which a terminal can
 * be made to lie or to act. Line breaks and tabs become spaces, other control and direction marks vanish.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu, '');
}

/** JSON that may be shown in a terminal: characters JSON does not escape, but a terminal obeys, are escaped as well. One line without `indent`. */
export function terminalJson(value: unknown, indent = 0): string {
  return escaped(JSON.stringify(value, undefined, indent));
}

/**
 * The same document on one line, in pieces: of a list that is one of its values one for each element. Text of thousands of
 * records is never held at once, and what can be held with one byte a sign is.
 */
export function* terminalJsonPieces(document: object): Generator<string> {
  let separator = '{';
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${separator}${terminalJson(key)}:`;
    separator = ',';
    if (Array.isArray(value)) yield* listInPieces(value);
    else yield terminalJson(value);
  }
  yield separator === '{' ? '{}' : '}';
}

function* listInPieces(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [position, element] of list.entries()) {
    if (position > 0) yield ',';
    yield terminalJson(element ?? null);
  }
  yield ']';
}

function escaped(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Columns for people: each as wide as its widest cell, two spaces between, nothing trailing. */
export function columns(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map(plainText));
  const widths = clean.reduce<number[]>((wide, row) => row.map((cell, at) => Math.max(wide[at] ?? 0, width(cell))), []);
  return clean
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** How many characters a person sees; wide East Asian ones count twice. */
function width(text: string): number {
  return [...new Intl.Segmenter().segment(text)].reduce(
    (sum, { segment }) =>
      sum +
      (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\uff01-\uff60]/u.test(segment)
        ? 2
        : 1),
    0,
  );
}
