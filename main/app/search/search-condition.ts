import { foldForSearch } from '#shared/domain/fold.ts';

/** Longer queries keep their first words. */
const mostWords = 8;

/** The words of a text as searching looks for them, folded. */
export function searchedWords(text: string): string[] {
  return foldForSearch(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
}

/**
 * A condition that every word of the text is found in a search text, whatever its case and accents. Empty text gives
 * no condition. `column` is the folded text to look in.
 */
export function searchCondition(text: string, column: string): { sql: string; parameters: Record<string, string> } {
  const words = searchedWords(text);
  const parameters = Object.fromEntries(words.map((word, position) => [`word${position}`, word]));
  const sql = words.map((_, position) => `AND instr(${column}, @word${position}) > 0`).join(' ');
  return { sql, parameters };
}
