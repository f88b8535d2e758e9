import { pieces } from '../../../portions.ts';
import type {
  ReadStatements,
  StatementAccount,
  StatementPayment,
  StatementProblem,
} from '../../../imports/statements/statement.ts';

/** A payment of a file with the statement of the file it stands in, by its place. Plain, so that it may change threads. */
export interface StatementItem {
  readonly statement: number;
  readonly payment: StatementPayment;
}

/** What is known of a file of statements beside its payments. */
export interface StatementFacts {
  readonly accounts: readonly StatementAccount[];
  readonly problems: readonly StatementProblem[];
}

/** Payments handed on at a time. */
const handedOnAtOnce = 1000;

/** What a file of statements says beside its payments. */
export function factsOf({ statements }: ReadStatements): StatementFacts {
  return {
    accounts: statements.map(({ account }) => account),
    problems: statements.flatMap(({ problems }) => problems),
  };
}

/** Its payments, some at a time. What a bank knows a payment by is marked with the kind of file that says so. */
export function* itemsOf({ statements, format }: ReadStatements): Generator<StatementItem[]> {
  for (const [statement, { payments }] of statements.entries()) {
    for (const { piece } of pieces(payments, handedOnAtOnce)) {
      yield piece.map((payment) => ({
        statement,
        payment: payment.bankId === null ? payment : { ...payment, bankId: `${format}:${payment.bankId}` },
      }));
    }
  }
}
