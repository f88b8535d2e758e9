import { severalLines } from '#shared/domain/clean-text.ts';

export { shorten } from '#shared/domain/clean-text.ts';

/** One line of text from a list: without control characters and broken characters, with single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

/** Text of several lines from a list: line breaks stay, control characters go. */
export function cleanText(text: string): string {
  return severalLines(text).trim();
}
