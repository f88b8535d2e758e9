import { foldText } from '#shared/domain/fold.ts';

/** What most cells of a list come to at once. */
const onlyWords = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/;

/** Text as words for looking up: no case, no accents, only letters and digits with single spaces between. */
export function foldWords(text: string): string {
  const folded = foldText(text);
  if (onlyWords.test(folded)) return folded;
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
