import { foldText } from '#shared/domain/fold.ts';

/** Text as words for looking up: no case, no accents, only letters and digits with single spaces between. */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
