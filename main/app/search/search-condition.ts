import { foldForSearch } from '#shared/domain/fold.ts';

/** Longer queries keep their first words. */
const mostWords = 8;

/**
 * A condition that every word of the text is found in a search text, whatever its case and accents. Empty text gives
 * no condition. `column` is the folded text to look in.
 */
export function searchCondition(text: string, column: string): { sql: string; parameters: Record<string, string> } {
  const words = foldForSearch(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
  const parameters = Object.fromEntries(words.map((word, position) => [`word${position}`, word]));
  const sql = words.map((_, position) => `AND instr(${column}, @word${position}) > 0`).join(' ');
  return { sql, parameters };
}
