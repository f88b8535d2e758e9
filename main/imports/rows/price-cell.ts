import type { HeadingFacts } from '../columns/heading-facts.ts';
import { readCycle, type Cycle } from '../values/cycle.ts';
import type { DecimalSign } from '../values/decimal.ts';
import { readMoney } from '../values/money.ts';

/** The cell that holds the price of a row; `open` where several columns say different prices. */
export type PriceCell =
  | { readonly kind: 'cell'; readonly column: number; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly columns: readonly number[] };

interface Candidate {
  readonly column: number;
  readonly text: string;
  readonly cycle: Cycle | null;
  /** Null where the amount can not be read yet. */
  readonly amount: number | null;
}

/**
 * Chooses among the columns of money of a row: the one that is filled, the one paid as often as the row says, or any of
 * them where they say the same. `cycleText` is what the row says about how often it is paid.
 */
export function choosePriceCell(
  cells: readonly string[],
  columns: readonly number[],
  headings: readonly HeadingFacts[],
  sign: DecimalSign | null,
  cycleText: string,
): PriceCell {
  const [first] = columns;
  if (first === undefined) return { kind: 'none' };
  const cell = (column: number): PriceCell => ({ kind: 'cell', column, text: cells[column] ?? '' });
  if (columns.length === 1) return cell(first);
  const filled = columns.flatMap((column): Candidate[] => {
    const text = cells[column] ?? '';
    const read = readMoney(text, sign);
    if (read.kind === 'empty' || read.kind === 'not_a_number') return [];
    const amount = read.kind === 'money' ? Number(`${read.value.whole}.${read.value.fraction || '0'}`) : null;
    return [{ column, text, cycle: headings[column]?.cycle ?? null, amount }];
  });
  const paid = filled.filter(({ amount }) => amount !== 0);
  const candidates = paid.length > 0 ? paid : filled;
  const [only, another] = candidates;
  if (only === undefined) return cell(first);
  if (another === undefined) return cell(only.column);
  const stated = cycleText.trim() === '' ? null : readCycle(cycleText);
  const asStated = candidates.filter(({ cycle }) => stated !== null && sameCycle(cycle, stated));
  if (asStated.length === 1 && asStated[0] !== undefined) return cell(asStated[0].column);
  const chosen = theSame(candidates);
  return chosen === null ? { kind: 'open', columns: candidates.map(({ column }) => column) } : cell(chosen.column);
}

/** The candidate to read where all say the same price, exact to the last unit; null where they do not. */
function theSame(candidates: readonly Candidate[]): Candidate | null {
  const byLength = candidates.toSorted((one, other) => timesAYear(other.cycle) - timesAYear(one.cycle));
  const shortest = byLength[0];
  const longest = byLength.at(-1);
  if (shortest === undefined || longest === undefined) return null;
  let exact = true;
  for (const { amount, cycle } of candidates) {
    if (amount === null || longest.amount === null || shortest.amount === null) return null;
    const times = timesAYear(cycle) / timesAYear(longest.cycle);
    const difference = Math.abs(amount * times - longest.amount);
    if (difference > 0.006 * times) return null;
    if (difference > 1e-6) exact = false;
  }
  return exact ? shortest : longest;
}

function timesAYear(cycle: Cycle | null): number {
  if (cycle === null || cycle === 'once') return 1;
  const inYear = { day: 365, week: 52, month: 12, year: 1 }[cycle.unit];
  return inYear / cycle.n;
}

function sameCycle(one: Cycle | null, other: Cycle): boolean {
  return one !== null && one !== 'once' && other !== 'once' && timesAYear(one) === timesAYear(other);
}
