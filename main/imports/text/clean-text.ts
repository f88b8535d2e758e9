import { severalLines } from '#shared/domain/clean-text.ts';

export { shorten } from '#shared/domain/clean-text.ts';

/** Spaces that are more than one, or none that everybody has. */
const uneven = /\s\s|[^\S ]/u;

/** One line of text from a list: without control characters and broken characters, with single spaces. */
export function cleanLine(text: string): string {
  const clean = cleanText(text);
  return uneven.test(clean) ? clean.replace(/\s+/gu, ' ') : clean;
}

/** Text of several lines from a list: line breaks stay, control characters go. */
export function cleanText(text: string): string {
  return severalLines(text).trim();
}
