/**
 * Text that comes from outside and goes on into files and screens that read some characters as orders: line-based
 * formats, terminals, notifications. Pure.
 */

/** Control characters, marks that turn the direction of text, and characters that are none. Line breaks and tabs are left. */
const controls =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** Halves of characters: they cannot be written in UTF-8, so what is stored would not be what was said. */
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const lineBreaks = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/** All of the above at once. Nearly every text has none of them, and lists of ten thousand rows ask it of every cell. */
const suspicious =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/;

/** Text of several lines: every kind of line break is `\n`, control characters and broken characters are gone. */
export function severalLines(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(lineBreaks, '\n').replace(controls, '').replace(loneSurrogates, '');
}

/** Text of one line: line breaks and tabs are spaces, control characters and broken characters are gone, trimmed. */
export function oneLine(text: string): string {
  return severalLines(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

/** The beginning of a text, for showing it: at most `length` characters, with an ellipsis where it was cut. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Text a person left empty is no text. */
export function emptyToNull(text: string | null | undefined): string | null {
  return text == null || text.trim() === '' ? null : text;
}
