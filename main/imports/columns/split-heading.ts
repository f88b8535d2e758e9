import { foldWords } from '../text/fold-words.ts';

/** A heading with spaces where a person sees words: "nextBillingDate", "PriceUSD" and "amount_usd" are written by programs, "Policy #" is a number. */
export function splitHeading(header: string): string {
  return header
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2,})/gu, '$1 $2')
    .replace(/[_.]+/g, ' ')
    .replace(/\b(policy|contract|customer|member|membership|client|agreement)\s?#\s*$/iu, '$1 number')
    .trim();
}

/** A heading as words for looking up. */
export function foldHeading(header: string): string {
  return header.length > 200 ? foldWords(header) : foldWords(splitHeading(header));
}
