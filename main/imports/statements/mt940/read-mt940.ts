import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { rowLimit } from '../../limits.ts';
import { stoppedByPerson } from '../../pace.ts';
import { quoted } from '../../settings/list-facts.ts';
import { currencyCodeOf, moneyIn } from '../amounts.ts';
import { ibanOf, textOf } from '../fields.ts';
import { closed, openStatement, type OpenStatement } from '../open-statement.ts';
import { tooManyEntries, type Read, type Reading } from '../reading.ts';
import type { Statement } from '../statement.ts';
import { readBalance, readEntryLine } from './entry.ts';
import { readInformation } from './information.ts';
import { tagsOf, type Tag } from './tags.ts';

/** Whether a text is a Swift statement: the beginning names a message and an account. */
export function isMt940(start: string): boolean {
  return (
    /^(?:\{\d:.*\{4:\s*)?:20:/m.test(start) && /^:25[A-Z]?:/m.test(start) && /^:(?:28C?|60[FM]|34F|61):/m.test(start)
  );
}

/** Reads MT940 and MT942: each message a statement. */
export async function readMt940({ text, fileName, pace }: Reading): Promise<Read> {
  const statements: Statement[] = [];
  let message_: Tag[] = [];
  let tags = 0;
  let entries = 0;
  const finish = () => {
    if (message_.length > 0) statements.push(closed(readMessage(message_)));
    message_ = [];
  };
  for (const tag of tagsOf(text)) {
    if (tag.name === '20') finish();
    message_.push(tag);
    tags += 1;
    if (tag.name === '61') entries += 1;
    if (entries > rowLimit || tags > rowLimit * 4) return failed(tooManyEntries(fileName));
    if (pace.due(tags) && (await pace.rest(entries, null))) return failed(stoppedByPerson);
  }
  finish();
  if (await pace.rest(entries, entries)) return failed(stoppedByPerson);
  return ok(statements.length === 0 ? null : { statements, inferences: [], columns: [] });
}

function readMessage(tags: readonly Tag[]): OpenStatement {
  const open = openStatement(tags[0]?.line ?? 1);
  open.account = accountOf(tags);
  const { currency } = open.account;
  tags.forEach((tag, index) => {
    if (tag.name.startsWith('60') || tag.name.startsWith('62')) readBalanceTag(tag, open);
    if (tag.name !== '61') return;
    const next = tags[index + 1];
    readEntry(tag, next?.name === '86' ? next : null, currency, open);
  });
  checkSums(tags, open);
  return open;
}

function accountOf(tags: readonly Tag[]): OpenStatement['account'] {
  const text = textOf(tags.find(({ name }) => name.startsWith('25'))?.lines[0]) ?? '';
  const [, plain = text, suffix] = /^(.*\d)\s?([A-Z]{3})$/.exec(text) ?? [];
  const balance = tags.find(({ name, lines }) => /^6[02][FM]$/.test(name) && /^[CD]\d{6}[A-Z]{3}/.test(lines[0] ?? ''));
  const floor = tags.find(({ name, lines }) => name === '34F' && /^[A-Z]{3}/.test(lines[0] ?? ''));
  const currency = balance?.lines[0]?.slice(7, 10) ?? floor?.lines[0]?.slice(0, 3) ?? suffix;
  const iban = ibanOf(text) ?? ibanOf(plain);
  return { iban, number: iban === null ? textOf(plain) : null, name: null, currency: currencyCodeOf(currency) };
}

function readBalanceTag({ name, line, lines }: Tag, open: OpenStatement): void {
  const balance = readBalance(lines[0] ?? '');
  if (!balance.ok) open.problems.push({ line, reason: balance.error });
  else if (name.startsWith('60')) open.opening ??= balance.value;
  else open.closing = balance.value;
}

function readEntry(tag: Tag, information: Tag | null, currency: string | null, open: OpenStatement): void {
  const { line, lines } = tag;
  if (currency === null) {
    open.problems.push({ line, reason: message('statements.bad.noCurrency') });
    return;
  }
  const read = readEntryLine(lines[0] ?? '', currency);
  if (!read.ok) {
    open.problems.push({ line, reason: read.error });
    return;
  }
  const { bookedOn, valueOn, amount, expected, bankReference } = read.value;
  if (expected) {
    open.problems.push({ line, reason: message('statements.bad.notBooked') });
    return;
  }
  const said = readInformation(information?.lines ?? lines.slice(1));
  open.payments.push({
    line,
    bookedOn,
    valueOn,
    amount,
    ...said,
    bankId: bankReference !== null && /^(?=.*\d{4}).{8,}$/.test(bankReference) ? bankReference : null,
  });
}

/** MT942 states its sums instead of balances; whether reversals count in them differs from bank to bank. */
function checkSums(tags: readonly Tag[], open: OpenStatement): void {
  for (const { name, line, lines } of tags) {
    if (name !== '90D' && name !== '90C') continue;
    const [, code = '', text = ''] = /^\d{1,5}([A-Z]{3})([\d.,]{1,20})$/.exec(lines[0]?.trim() ?? '') ?? [];
    const stated = currencyCodeOf(code) === null ? null : moneyIn(text.replace('.', ','), ',', code);
    if (stated === null || !stated.ok) {
      open.problems.push({ line, reason: message('statements.bad.balance', { text: quoted(lines[0] ?? '') }) });
      continue;
    }
    const sign = name === '90D' ? -1 : 1;
    const amounts = open.payments.map(({ amount }) => amount.amount * sign).filter((amount) => amount > 0);
    const sum = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
    if (sum === BigInt(stated.value.amount)) continue;
    const found = { amount: Number(sum), currency: code };
    open.problems.push({
      line,
      reason: message(name === '90D' ? 'statements.gap.paid' : 'statements.gap.received', {
        stated: stated.value,
        found,
      }),
    });
  }
}
