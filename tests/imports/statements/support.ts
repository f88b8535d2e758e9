import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStatements } from '#main/imports/statements/read-statements.ts';
import type {
  ReadStatements,
  Statement,
  StatementMapping,
  StatementOptions,
} from '#main/imports/statements/statement.ts';
import { english } from '#tests/support/in-english.ts';
import { day } from '#tests/support/open-test-dancecard.ts';

/** The day on which statements are read in these tests. */
export const today = day('2026-11-26');

interface ReadingOptions extends Partial<StatementOptions> {
  readonly mapping?: StatementMapping;
  readonly fileName?: string;
}

/** Reads statements given as text or bytes. The person usually pays in euros unless said otherwise. */
export async function read(
  content: string | Uint8Array,
  { mapping, fileName = 'statement', ...options }: ReadingOptions = {},
) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readStatements(bytes, fileName, mapping, { today, defaultCurrency: 'EUR', ...options });
}

/** Reads what must be a file of statements. */
export async function readWell(content: string | Uint8Array, options: ReadingOptions = {}): Promise<ReadStatements> {
  const outcome = await read(content, options);
  if (!outcome.ok) throw new Error(english.say(outcome.error.message));
  if (outcome.value === null) throw new Error('This was read as no statement.');
  return outcome.value;
}

/** Reads what must be one statement of one account. */
export async function readOne(content: string | Uint8Array, options: ReadingOptions = {}): Promise<Statement> {
  const { statements } = await readWell(content, options);
  const [only, another] = statements;
  if (only === undefined || another !== undefined) throw new Error(`There are ${statements.length} statements.`);
  return only;
}

/** A file written by hand in the style of a bank. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));
}

/** The sum of a statement's payments by currency. */
export function sumsOf({ payments }: Statement): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { amount } of payments) sums[amount.currency] = (sums[amount.currency] ?? 0) + amount.amount;
  return sums;
}

/** What is wrong with a statement, in English, each with its line. */
export function problemsOf({ problems }: Statement): string[] {
  return problems.map(({ line, reason }) => `${line}: ${english.say(reason)}`);
}

/** A statement in one line: account; payments; sums; days; parties; balances (minor units); lines with problems. */
export function inOneLine(statement: Statement): string {
  const { account, payments, opening, closing, problems } = statement;
  const balance = (held: Statement['opening']) => (held === null ? '?' : String(held.amount.amount));
  return [
    account.iban ?? account.number ?? account.name ?? '?',
    payments.length,
    Object.entries(sumsOf(statement))
      .map(([currency, sum]) => `${currency} ${sum}`)
      .join(' '),
    `${payments[0]?.bookedOn} to ${payments.at(-1)?.bookedOn}`,
    payments.map(({ counterparty }) => counterparty ?? '-').join(', '),
    `${balance(opening)} to ${balance(closing)}`,
    problems.map(({ line }) => line).join(' '),
  ].join('; ');
}
