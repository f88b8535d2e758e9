import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Balance, Statement, StatementAccount, StatementPayment, StatementProblem } from './statement.ts';

/** A statement while it is being read. */
export interface OpenStatement {
  /** Where it begins. */
  readonly line: number;
  account: StatementAccount;
  opening: Balance | null;
  closing: Balance | null;
  readonly payments: StatementPayment[];
  readonly problems: StatementProblem[];
}

/** Problems said one by one; of more, only their number is said. */
export const mostProblems = 1000;

/** A statement in which nothing stands yet. */
export function openStatement(line: number): OpenStatement {
  return {
    line,
    account: { iban: null, number: null, name: null, currency: null },
    opening: null,
    closing: null,
    payments: [],
    problems: [],
  };
}

/** The statement as it was read, its balances checked against its entries. */
export function closed(open: OpenStatement): Statement {
  const gap = gapOf(open);
  const found = gap === null ? open.problems : [...open.problems, { line: open.line, reason: gap }];
  const problems = found.toSorted((one, other) => one.line - other.line);
  const more = problems.length - mostProblems;
  const { account, opening, closing } = open;
  const payments = withUniqueIds(open.payments);
  if (more <= 0) return { account, opening, closing, payments, problems };
  const kept = problems.slice(0, mostProblems);
  const reason = message('statements.bad.more', { count: more });
  const last = gap === null ? [] : [{ line: open.line, reason: gap }];
  return { account, opening, closing, payments, problems: [...kept, ...last, { line: open.line, reason }] };
}

/** What does not fit between the balances and the entries; null where all fits or there is nothing to compare. */
function gapOf({ opening, closing, payments }: OpenStatement): Message | null {
  if (opening === null || closing === null) return null;
  const { currency } = opening.amount;
  if (closing.amount.currency !== currency || payments.some(({ amount }) => amount.currency !== currency)) return null;
  const sum = payments.reduce((total, { amount }) => total + BigInt(amount.amount), BigInt(opening.amount.amount));
  const difference = BigInt(closing.amount.amount) - sum;
  if (difference === 0n) return null;
  return message('statements.gap.balances', {
    opening: opening.amount,
    closing: closing.amount,
    difference: { amount: Number(difference), currency },
  });
}

/** An identifier that several entries share identifies none of them. */
function withUniqueIds(payments: readonly StatementPayment[]): readonly StatementPayment[] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { bankId } of payments) {
    if (bankId === null) continue;
    if (seen.has(bankId)) shared.add(bankId);
    seen.add(bankId);
  }
  if (shared.size === 0) return payments;
  return payments.map((payment) =>
    payment.bankId !== null && shared.has(payment.bankId) ? { ...payment, bankId: null } : payment,
  );
}
