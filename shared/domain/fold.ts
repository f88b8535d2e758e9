const legalForms =
  /[\s,]+(?:gmbh\s*(?:&|und|and)\s*co\.?\s*(?:kg|ohg)(?:aa)?|gmbh|ag|se|kg|kgaa|ohg|ug|e\.?\s?v\.?|e\.?\s?k\.?|e\.?\s?g\.?|mbh|ltd\.?|limited|plc|llc|l\.l\.c\.|inc\.?|corp\.?|b\.?v\.?|n\.?v\.?|s\.?a\.?r?\.?l?\.?|s\.?a\.?s\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|a\/s|aps|as|ab|oy|oyj)\.?$/;

/** Text as searching sees it: no case, no accents, single spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A supplier's name as matching sees it: folded, without legal form and punctuation. Never empty for a name with letters or digits. */
export function foldSupplierName(name: string): string {
  const folded = foldText(name);
  const short = folded.replace(legalForms, '');
  const plain = (short === '' ? folded : short).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain === '' ? folded : plain;
}
