import { foldWords } from '../text/fold-words.ts';

/** A heading with spaces where a person sees words: "nextBillingDate", "PriceUSD" and "amount_usd" are written by programs. */
export function splitHeading(header: string): string {
  return header
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2,})/gu, '$1 $2')
    .replace(/[_.]+/g, ' ')
    .trim();
}

/** A heading as words for looking up. */
export function foldHeading(header: string): string {
  return header.length > 200 ? foldWords(header) : foldWords(splitHeading(header));
}
