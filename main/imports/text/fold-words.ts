import { foldText } from '#shared/domain/fold.ts';
import { remembered } from '#shared/domain/remembered.ts';

/** What most cells of a list come to at once. */
const onlyWords = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/;

/** Several look at the same cell, one after the other, and columns say the same few things: of so many texts. */
const textsRemembered = 2000;

const fold = remembered((text): string => {
  const folded = foldText(text);
  if (onlyWords.test(folded)) return folded;
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}, textsRemembered);

/** Text as words for looking up: no case, no accents, only letters and digits with single spaces between. */
export function foldWords(text: string): string {
  return fold(text);
}
