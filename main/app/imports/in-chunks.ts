/** Rows written by one statement. */
const rowsAtOnce = 100;

/** Rows in the portions in which they are written. */
export function inChunks<Row>(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) chunks.push(rows.slice(start, start + rowsAtOnce));
  return chunks;
}
