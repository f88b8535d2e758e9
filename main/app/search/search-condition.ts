import { foldText } from '#shared/domain/fold.ts';

/**
 * A condition that every word of the text is found in one of the columns, whatever its case and accents. Empty text
 * gives no condition. Uses the connection's `fold` function.
 */
export function searchCondition(
  text: string,
  columns: readonly string[],
): { sql: string; parameters: Record<string, string> } {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8);
  const haystack = `fold(${columns.join(" || ' ' || ")})`;
  const parameters: Record<string, string> = {};
  const sql = words
    .map((word, position) => {
      parameters[`word${position}`] = word;
      return `AND instr(${haystack}, @word${position}) > 0`;
    })
    .join(' ');
  return { sql, parameters };
}
