import type { ListRow } from '../list-types.ts';
import { columnLimit } from '../limits.ts';
import { meaningOf } from '../columns/header-words.ts';
import { foldHeading } from '../columns/split-heading.ts';

/** How far down the headings may stand: lists often begin with a title and a date. */
const rowsLookedAt = 40;
const names: ReadonlySet<string | null> = new Set(['supplier', 'contract']);

/** The place of the row of headings among the rows, or null when there is none. */
export function findHeader(rows: readonly ListRow[]): number | null {
  let best: number | null = null;
  let bestScore = 0;
  rows.slice(0, rowsLookedAt).forEach(({ cells }, index) => {
    const score = headerScore(cells);
    if (score > bestScore) {
      bestScore = score;
      best = index;
    }
  });
  return bestScore >= 2 ? best : null;
}

/** Sure headings count one, likely ones half; one heading alone is enough only when it names the contract and stands alone. */
function headerScore(cells: readonly string[]): number {
  const filled = cells.slice(0, columnLimit).filter((cell) => cell.trim() !== '');
  if (filled.some((cell) => cell.length > 80 || /^[-+]?\d[\d.,]*$/.test(cell.trim()))) return 0;
  const fields = new Set<string>();
  let score = 0;
  let named = false;
  for (const cell of filled) {
    const { field, sure } = meaningOf(foldHeading(cell));
    if (field === null || fields.has(field)) continue;
    fields.add(field);
    score += sure === 1 ? 1 : 0.5;
    if (sure === 1 && names.has(field)) named = true;
  }
  if (fields.size < 2) return named && filled.length === 1 ? 2 : 0;
  return Math.max(score, named ? 2 : 0) * (score / filled.length > 0.2 ? 1 : 0.3);
}
