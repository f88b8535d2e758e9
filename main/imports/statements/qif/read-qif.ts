import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { rowLimit } from '../../limits.ts';
import { stoppedByPerson } from '../../pace.ts';
import { quoted } from '../../settings/list-facts.ts';
import { readMoney } from '../../values/money.ts';
import { exactMoney } from '../amounts.ts';
import { ibanOf, joined, textOf } from '../fields.ts';
import { orderOfRows } from '../likely-order.ts';
import { closed, openStatement, type OpenStatement } from '../open-statement.ts';
import { readPurposeText } from '../purpose-text.ts';
import { dayIn } from '../read-day.ts';
import { tooManyEntries, type Read, type Reading } from '../reading.ts';
import {
  dateReader,
  inferStatementSettings,
  noEvidence,
  noteAmount,
  noteDay,
  type StatementSettings,
} from '../settings.ts';
import { noHeadingFacts } from '../../columns/heading-facts.ts';
import type { StatementInference } from '../statement.ts';
import { partsOf, type QifPart, type QifRecord } from './records.ts';

const accountKinds = new Set(['', 'bank', 'ccard', 'cash', 'oth a', 'oth l']);
const openingWords =
  /^(?:opening balance|anfangsbestand|anfangssaldo|eröffnungssaldo|solde d'ouverture|saldo iniziale|saldo inicial|beginsaldo)$/i;

/** Whether a text is QIF: it begins with a kind of list, or consists of its lettered lines. */
export function isQif(start: string): boolean {
  const lines = start.trimStart().split(/\r\n?|\n/, 400);
  if (/^!(?:type|account|option|clear)\b/i.test(lines[0] ?? '')) return true;
  const first = lines.slice(0, lines.indexOf('^') + 1);
  return (
    first.length > 2 &&
    first.every((line) => /^[A-Z^$%]/.test(line)) &&
    first.some((line) => /^D\s?\d/.test(line)) &&
    first.some((line) => /^[TU]\s?[-+\d.,]/.test(line))
  );
}

/** Reads QIF: each account a statement. Order of dates and currency are not said in it. */
export async function readQif({ text, fileName, mapping, options, pace }: Reading): Promise<Read> {
  const parts = partsOf(text);
  const records = parts.reduce((total, part) => total + part.records.length, 0);
  if (records > rowLimit) return failed(tooManyEntries(fileName));
  const accounts = parts.filter(({ kind }) => accountKinds.has(kind));
  const read = dateReader(Number(options.today.slice(0, 4)));
  const evidence = noEvidence([0]);
  const days = accounts.flatMap((part) => part.records.map(({ values }) => values.get('D') ?? ''));
  for (const { values } of accounts.flatMap((part) => part.records)) {
    const date = values.get('D') ?? '';
    noteDay(evidence, 0, date, read(date, null));
    const amount = amountTextOf(values);
    noteAmount(evidence, amount, readMoney(amount, null), null);
  }
  const { settings, inferences } = inferStatementSettings(
    evidence,
    mapping,
    options,
    noHeadingFacts,
    orderOfRows(days, read),
  );
  const statements: OpenStatement[] = [];
  let named: QifRecord | null = null;
  let done = 0;
  for (const part of parts) {
    if (part.kind === 'account') named = part.records.at(-1) ?? null;
    else if (accountKinds.has(part.kind)) {
      const statement = openStatement(part.line);
      statements.push(statement);
      if (named !== null) nameAccount(named, statement);
      named = null;
      for (const record of part.records) {
        readRecord(record, settings, read, options.timeZone, statement);
        done += 1;
        if (pace.due(done) && (await pace.rest(done, records))) return failed(stoppedByPerson);
      }
    } else if (part.kind.startsWith('invst')) statements.push(leftOut(part));
  }
  return finished(statements, inferences, await pace.rest(done, done));
}

function finished(
  statements: readonly OpenStatement[],
  inferences: readonly StatementInference[],
  isStopped: boolean,
): Read {
  if (isStopped) return failed(stoppedByPerson);
  if (statements.length === 0) return ok(null);
  return ok({ statements: statements.map((open) => closed(open)), inferences, columns: [] });
}

function leftOut({ line }: QifPart): OpenStatement {
  const statement = openStatement(line);
  statement.problems.push({ line, reason: message('statements.bad.investments') });
  return statement;
}

function nameAccount({ values }: QifRecord, statement: OpenStatement): void {
  const name = values.get('N');
  const iban = ibanOf(name);
  statement.account = { iban, number: null, name: iban === null ? textOf(name) : null, currency: null };
}

/** T is the amount, U the same with more digits; a file has one of them or both. */
function amountTextOf(values: ReadonlyMap<string, string>): string {
  return values.get('T') ?? values.get('U') ?? '';
}

function readRecord(
  { line, values }: QifRecord,
  settings: StatementSettings,
  read: ReturnType<typeof dateReader>,
  timeZone: string | undefined,
  statement: OpenStatement,
): void {
  const bad = (reason: OpenStatement['problems'][number]['reason']) => void statement.problems.push({ line, reason });
  const day = dayIn(values.get('D') ?? '', settings.dateOrder(0), settings, read, timeZone);
  if (!day.ok) return bad(day.error);
  if (day.value === null) return bad(message('statements.bad.noDate'));
  const text = amountTextOf(values);
  if (text === '') return bad(message('statements.bad.noAmount'));
  const money = readMoney(text, settings.decimalSign);
  if (money.kind === 'ambiguous') return bad(message('statements.bad.amountOpen', { text: quoted(text) }));
  if (money.kind !== 'money' || money.cycle !== null)
    return bad(message('statements.bad.amount', { text: quoted(text) }));
  const currency = settings.currencyOf(money.currency);
  if (currency === null) return bad(message('statements.bad.noCurrency'));
  const amount = exactMoney(money.value, currency, text);
  if (!amount.ok) return bad(amount.error);
  statement.account = { ...statement.account, currency: statement.account.currency ?? currency };
  const payee = textOf(values.get('P'));
  if (payee !== null && openingWords.test(payee) && statement.payments.length === 0) {
    nameOfTransfer(values.get('L'), statement);
    statement.opening = { on: day.value, amount: amount.value };
    return;
  }
  const memo = readPurposeText(values.get('M') ?? '');
  statement.payments.push({
    line,
    bookedOn: day.value,
    valueOn: null,
    amount: amount.value,
    counterparty: payee ?? memo.counterparty,
    iban: memo.iban,
    creditorId: memo.creditorId,
    mandate: memo.mandate,
    endToEnd: memo.endToEnd,
    purpose: joined([memo.purpose]),
    bankId: null,
  });
}

/** "[Giro]" is the account itself beside its opening balance. */
function nameOfTransfer(category: string | undefined, statement: OpenStatement): void {
  const name = textOf(/^\[(.{1,100})\]$/.exec(category ?? '')?.[1]);
  if (statement.account.name === null) statement.account = { ...statement.account, name };
}
