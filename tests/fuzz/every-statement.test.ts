import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { readStatements } from '#main/imports/statements/read-statements.ts';
import type { Statement } from '#main/imports/statements/statement.ts';
import { day } from '#tests/support/open-test-dancecard.ts';
import { diceFrom, type Dice } from './support/dice.ts';
import { extent } from './support/extent.ts';
import { spoiltFile } from './support/spoilt-files.ts';

const folder = join(import.meta.dirname, '..', 'imports', 'statements', 'fixtures');
const samples = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const { seeds, timeout } = extent;
/** Longer than any of these small files may take, even on a busy computer. */
const tooLong = 5000;

async function statementsIn(bytes: Uint8Array): Promise<readonly Statement[] | null> {
  const read = await readStatements(bytes, 'statement', undefined, {
    today: day('2026-11-26'),
    defaultCurrency: 'EUR',
  });
  return read.ok && read.value !== null ? read.value.statements : null;
}

/** What is wrong about a statement as a value, whatever it was read from; null where nothing is. */
function faultOf({ payments, opening, closing, problems }: Statement): string | null {
  for (const { line, bookedOn, valueOn, amount, iban, counterparty, purpose } of payments) {
    if (!Number.isSafeInteger(amount.amount) || !/^[A-Z]{3}$/.test(amount.currency)) return `amount on line ${line}`;
    if (!isCalendarDate(bookedOn) || (valueOn !== null && !isCalendarDate(valueOn))) return `day on line ${line}`;
    if (iban !== null && !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return `IBAN on line ${line}`;
    if (counterparty === '' || purpose === '' || (purpose?.length ?? 0) > 2000) return `text on line ${line}`;
    if (/[\u0000-\u001F\u202E\uD800-\uDFFF]/u.test(`${counterparty}${purpose}`)) return `signs on line ${line}`;
  }
  if (opening === null || closing === null || problems.length > 0) return null;
  if (payments.some(({ amount }) => amount.currency !== closing.amount.currency)) return null;
  const sum = payments.reduce((total, { amount }) => total + amount.amount, opening.amount.amount);
  return sum === closing.amount.amount ? null : 'balances that do not fit, unsaid';
}

test(
  '[statements-12] whatever is in a statement, it is read, refused or something else, at once',
  { timeout },
  async () => {
    const faults = new Set<string>();
    for (const seed of seeds(6)) {
      const dice = diceFrom(seed);
      for (const { name, text } of samples) {
        const bytes = spoiltFile(text, dice);
        const began = performance.now();
        const statements = await statementsIn(bytes).catch((thrown: unknown) => {
          faults.add(`${name}, seed ${seed}: ${String(thrown)}`);
          return null;
        });
        if (performance.now() - began > tooLong) faults.add(`${name}, seed ${seed}: too long`);
        for (const statement of statements ?? []) {
          const fault = faultOf(statement);
          if (fault !== null) faults.add(`${name}, seed ${seed}: ${fault}`);
        }
      }
    }
    expect([...faults].slice(0, 10)).toEqual([]);
  },
);

/** What of a statement must not change unnoticed, and what says that it has. */
function sums(statements: readonly Statement[]) {
  const totals = statements.map(({ payments }) => payments.reduce((total, { amount }) => total + amount.amount, 0));
  const notices = statements.map(({ opening, closing, problems, account }) => [
    opening,
    closing,
    problems.length,
    account,
  ]);
  return { totals: JSON.stringify(totals), notices: JSON.stringify(notices) };
}

/** The text with one of its digits changed. */
function otherDigit(text: string, dice: Dice): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = dice.pick(places);
  const digit = (Number(text[at]) + 1 + dice.below(9)) % 10;
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
}

test('[statements-10] a sum that was changed is noticed where the statement has balances', { timeout }, async () => {
  const withBalances: { name: string; text: string; before: ReturnType<typeof sums> }[] = [];
  for (const { name, text } of samples) {
    const statements = (await statementsIn(new TextEncoder().encode(text))) ?? [];
    const areWhole = statements.every(({ opening, closing }) => opening !== null && closing !== null);
    if (areWhole && statements.length > 0) withBalances.push({ name, text, before: sums(statements) });
  }
  expect(withBalances.length).toBeGreaterThan(15);
  const unnoticed: string[] = [];
  for (const seed of seeds(12)) {
    const dice = diceFrom(seed);
    for (const { name, text, before } of withBalances) {
      const statements = await statementsIn(new TextEncoder().encode(otherDigit(text, dice)));
      if (statements === null) continue;
      const after = sums(statements);
      if (after.totals !== before.totals && after.notices === before.notices) unnoticed.push(`${name}, seed ${seed}`);
    }
  }
  expect(unnoticed).toEqual([]);
});
