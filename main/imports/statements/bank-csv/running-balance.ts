import { message } from '#shared/domain/message.ts';
import type { ListRow } from '../../list-types.ts';
import type { Balance, StatementPayment, StatementProblem } from '../statement.ts';
import { readAmountCell } from './amount-cell.ts';
import { directionOf } from './directions.ts';

/** A payment with the balance beside it, in minor units of its currency; null where none stands there. */
export interface WithBalance {
  readonly payment: StatementPayment;
  readonly balance: number | null;
}

/** What running balances say of a statement. */
interface RunningBalances {
  readonly opening: Balance | null;
  readonly closing: Balance | null;
  readonly problems: readonly StatementProblem[];
}

/** One or more payments between two balances. */
interface Step {
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly first: StatementPayment;
  readonly last: StatementPayment;
}

/** Rows looked at to tell a running balance from other numbers. */
const rowsLookedAt = 60;

/** A column of which at least this share follows from another is its running balance. */
const enough = 0.5;

/** The share of rows, 0 to 1, of which the numbers of one column follow from those of another; 0 for a single row. */
export function runningShare(
  rows: readonly ListRow[],
  amountColumn: number,
  balanceColumn: number,
  directionColumn = -1,
): number {
  return follows(rows, amountColumn, balanceColumn, (cells) =>
    directionColumn !== -1 && directionOf(cells[directionColumn] ?? '') === 'paid' ? -1 : 1,
  );
}

/** Whether the numbers of one column are what the account held after those of another, in either order of rows. */
export function isRunning(rows: readonly ListRow[], amountColumn: number, balanceColumn: number): boolean {
  return runningShare(rows, amountColumn, balanceColumn) >= enough;
}

/** The same for amounts that are written without a sign where they were paid. */
export function isRunningBackwards(rows: readonly ListRow[], amountColumn: number, balanceColumn: number): boolean {
  return follows(rows, amountColumn, balanceColumn, () => -1) >= enough;
}

/** Whether a column is what the account held after what two others say was paid and received. */
export function areRunning(
  rows: readonly ListRow[],
  { debit, credit, balance }: { readonly debit: number; readonly credit: number; readonly balance: number },
): boolean {
  const share = followsBy(rows, balance, (cells) => {
    const [paid, received] = [thousandths(cells[debit]), thousandths(cells[credit])];
    return paid === null ? received : (received ?? 0) - Math.abs(paid);
  });
  return share >= enough;
}

/** A cell in thousandths, so that no currency's digits are lost. */
function thousandths(text: string | undefined): number | null {
  const { read, direction } = readAmountCell(text ?? '', null);
  if (read.kind !== 'money') return null;
  const amount = Math.round(Number(`${read.value.whole}.${read.value.fraction}`) * 1000);
  return read.value.negative !== (direction === 'paid') ? -amount : amount;
}

function follows(
  rows: readonly ListRow[],
  amountColumn: number,
  balanceColumn: number,
  signOf: (cells: readonly string[]) => 1 | -1,
): number {
  return followsBy(rows, balanceColumn, (cells) => {
    const amount = thousandths(cells[amountColumn]);
    return amount === null ? null : amount * signOf(cells);
  });
}

function followsBy(
  rows: readonly ListRow[],
  balanceColumn: number,
  amountOf: (cells: readonly string[]) => number | null,
): number {
  const looked = rows
    .slice(0, rowsLookedAt)
    .map(({ cells }) => ({ amount: amountOf(cells), balance: thousandths(cells[balanceColumn]) }));
  let down = 0;
  let up = 0;
  for (let index = 1; index < looked.length; index += 1) {
    const [one, other] = [looked[index - 1], looked[index]];
    if (one?.balance == null || other?.balance == null || one.amount === null || other.amount === null) continue;
    if (one.balance + other.amount === other.balance) down += 1;
    if (other.balance + one.amount === one.balance) up += 1;
  }
  return looked.length < 2 ? 0 : Math.max(down, up) / (looked.length - 1);
}

/**
 * Checks running balances against the payments beside them, whichever way the rows are ordered: every balance must be
 * where another row goes on, but for the first and the last. Rows without a balance count to the next that has one.
 */
export function checkRunning(rows: readonly WithBalance[]): RunningBalances {
  const found = checkedAfter(rows);
  if (found.problems.length === 0 || rows.length < leastBefore) return found;
  // Some banks say what the account held before each payment.
  const before = checkedAfter(
    rows.map(({ payment, balance }) => ({
      payment,
      balance: balance === null ? null : balance + payment.amount.amount,
    })),
  );
  return before.gaps < found.gaps ? before : found;
}

/** Fewer rows may fit by chance. */
const leastBefore = 3;

function checkedAfter(rows: readonly WithBalance[]): RunningBalances & { readonly gaps: number } {
  const nothing = { opening: null, closing: null, problems: [], gaps: 0 };
  const currency = rows[0]?.payment.amount.currency;
  if (currency === undefined || rows.every(({ balance }) => balance === null)) return nothing;
  if (rows.some(({ payment }) => payment.amount.currency !== currency)) return nothing;
  // The balance of today beside every row is no running balance.
  if (rows.length > 1 && rows.every(({ balance }) => balance === rows[0]?.balance)) return nothing;
  const isNewestFirst = isNewestOnTop(rows);
  const inOrder = isNewestFirst ? rows.toReversed() : rows;
  const steps = stepsOf(inOrder);
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return nothing;
  const { breaks, ends } = followed(steps);
  const problems = problemsOf(breaks, steps.length, currency);
  if (problems.length === 1 && breaks.length > 1) return { ...nothing, problems, gaps: breaks.length };
  // With a gap between, the first says nothing of the last, and the gap is told already.
  return {
    opening: problems.length > 0 ? null : { on: first.first.bookedOn, amount: { amount: ends.before, currency } },
    closing: { on: last.last.bookedOn, amount: { amount: ends.after, currency } },
    problems,
    gaps: breaks.length,
  };
}

/** Whether the newest row stands first, by date; within a day, where more balances follow from the row below. */
function isNewestOnTop(rows: readonly WithBalance[]): boolean {
  const [first, last] = [rows[0]?.payment.bookedOn ?? '', rows.at(-1)?.payment.bookedOn ?? ''];
  if (first !== last) return first > last;
  let down = 0;
  let up = 0;
  for (let index = 1; index < rows.length; index += 1) {
    const [above, below] = [rows[index - 1], rows[index]];
    if (above?.balance == null || below?.balance == null) continue;
    if (above.balance + below.payment.amount.amount === below.balance) down += 1;
    if (below.balance + above.payment.amount.amount === above.balance) up += 1;
  }
  return up > down;
}

function stepsOf(rows: readonly WithBalance[]): readonly Step[] {
  const steps: Step[] = [];
  let sum = 0;
  let first: StatementPayment | null = null;
  for (const { payment, balance } of rows) {
    sum += payment.amount.amount;
    first ??= payment;
    if (balance === null) continue;
    steps.push({ before: balance - sum, after: balance, line: payment.line, first, last: payment });
    sum = 0;
    first = null;
  }
  return steps;
}

interface Break {
  readonly line: number;
  readonly difference: number;
}

/** What the account held before all steps and after them, and where a balance does not follow from the one before. */
interface Followed {
  readonly ends: { readonly before: number; readonly after: number };
  readonly breaks: readonly Break[];
}

function followed(steps: readonly Step[]): Followed {
  const breaks: Break[] = [];
  steps.forEach((step, index) => {
    const previous = steps[index - 1];
    if (previous !== undefined && previous.after !== step.before) {
      breaks.push({ line: step.line, difference: step.before - previous.after });
    }
  });
  const ends = { before: steps[0]?.before ?? 0, after: steps.at(-1)?.after ?? 0 };
  return breaks.length === 0 ? { ends, breaks } : inAnyOrder(steps, breaks, ends);
}

/** Banks order the rows of one day as they like: then each balance still is where another row goes on. */
function inAnyOrder(steps: readonly Step[], breaks: readonly Break[], ends: Followed['ends']): Followed {
  const open = new Map<number, number>();
  for (const { before, after } of steps) {
    open.set(before, (open.get(before) ?? 0) - 1);
    open.set(after, (open.get(after) ?? 0) + 1);
  }
  const loose = [...open].filter(([, count]) => count !== 0);
  const starts = loose.find(([, count]) => count === -1);
  const stops = loose.find(([, count]) => count === 1);
  if (loose.length === 0) return { ends: { before: ends.before, after: ends.before }, breaks: [] };
  if (loose.length === 2 && starts !== undefined && stops !== undefined) {
    return { ends: { before: starts[0], after: stops[0] }, breaks: [] };
  }
  const unmatched = new Set(steps.filter(({ before }) => (open.get(before) ?? 0) < 0).map(({ line }) => line));
  const real = breaks.filter(({ line }) => unmatched.has(line));
  return { ends, breaks: real.length === 0 ? breaks : real };
}

/** More gaps than this share of the steps say that the balances are of something else, once. */
const mostBroken = 0.3;

function problemsOf(breaks: readonly Break[], steps: number, currency: string): readonly StatementProblem[] {
  const [first] = breaks;
  if (first === undefined) return [];
  if (breaks.length > 3 && breaks.length > steps * mostBroken) {
    return [{ line: first.line, reason: message('statements.gap.allRunning', { count: breaks.length }) }];
  }
  return breaks.map(({ line, difference }) => ({
    line,
    reason: message('statements.gap.running', { difference: { amount: difference, currency } }),
  }));
}
