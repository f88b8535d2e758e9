const legalForms =
  /[\s,]+(?:gmbh\s*(?:&|und|and)\s*co\.?\s*(?:kg|ohg)(?:aa)?|gmbh|ag|se|kg|kgaa|ohg|ug|e\.?\s?v\.?|e\.?\s?k\.?|e\.?\s?g\.?|mbh|ltd\.?|limited|plc|llc|l\.l\.c\.|inc\.?|corp\.?|b\.?v\.?|n\.?v\.?|s\.?a\.?r?\.?l?\.?|s\.?a\.?s\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|a\/s|aps|as|ab|oy|oyj)\.?$/;

/** Letters that are no letter with an accent, and what somebody types who does not have them. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
};
const spelledOut = new RegExp(`[${Object.keys(spelled).join('')}]`, 'g');

/** Letters, digits and signs that everybody has: nothing to take apart, and quick to tell of the thousands of texts in a list. */
const everyday = /^(?:[\x21-\x7E]+(?: [\x21-\x7E]+)*)?$/;

/** Text without case and accents, with single spaces. */
function withoutAccents(text: string): string {
  if (everyday.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text as looking up sees it: no case, no accents, letters of other alphabets' making spelled out, plain apostrophes and dashes, single spaces. */
export function foldText(text: string): string {
  const folded = withoutAccents(text);
  if (everyday.test(folded)) return folded.replaceAll('`', "'");
  return folded
    .replace(spelledOut, (letter) => spelled[letter] ?? letter)
    .replace(/[’‘ʼ‛`´′]/g, "'")
    .replace(/[‐‑‒–—]/g, '-');
}

/** Text as searching sees it: folded, and without apostrophes, which some write and some do not. */
export function foldForSearch(text: string): string {
  return foldText(text).replaceAll("'", '');
}

/** A supplier's name as matching sees it: folded, without legal form and punctuation. Never empty for a name with letters or digits. */
export function foldSupplierName(name: string): string {
  // Not spelled out: what is stored of a supplier's name is told apart by it.
  const folded = withoutAccents(name).replaceAll('ß', 'ss');
  const short = folded.replace(legalForms, '');
  const plain = (short === '' ? folded : short).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain === '' ? folded : plain;
}
