import { message } from '#shared/domain/message.ts';
import { currencyCodeOf, moneyIn } from '../amounts.ts';
import { ibanOf, textOf } from '../fields.ts';
import type { OpenStatement } from '../open-statement.ts';
import type { Balance } from '../statement.ts';
import { quoted } from '../../settings/list-facts.ts';
import { dayIn, signedAmount } from './entry.ts';
import { attributeOf, childrenOf, textAt, type XmlNode } from './xml-node.ts';

/** Reads what a statement, report or notification says of itself: account, balances, sums. Its entries are read already. */
export function readFacts(node: XmlNode, open: OpenStatement, leftOut: number): void {
  const iban = ibanOf(textAt(node, 'Acct', 'Id', 'IBAN') ?? textAt(node, 'Acct', 'Id', 'Othr', 'Id'));
  const [balance] = childrenOf(node, 'Bal', 'Amt');
  const [entry] = open.payments;
  open.account = {
    iban,
    number:
      iban === null ? textOf(textAt(node, 'Acct', 'Id', 'IBAN') ?? textAt(node, 'Acct', 'Id', 'Othr', 'Id')) : null,
    name: textOf(textAt(node, 'Acct', 'Nm') ?? textAt(node, 'Acct', 'Ownr', 'Nm')),
    currency:
      currencyCodeOf(textAt(node, 'Acct', 'Ccy')) ??
      currencyCodeOf(attributeOf(balance, 'Ccy')) ??
      entry?.amount.currency ??
      null,
  };
  readBalances(node, open);
  if (leftOut === 0) checkSums(node, open);
}

function readBalances(node: XmlNode, open: OpenStatement): void {
  const balances = new Map<string, Balance[]>();
  for (const each of childrenOf(node, 'Bal')) {
    const kind = textAt(each, 'Tp', 'CdOrPrtry', 'Cd') ?? '';
    const [element] = childrenOf(each, 'Amt');
    const amount = signedAmount(each, element, null);
    if (!amount.ok) {
      const text = quoted(textAt(element) ?? '');
      open.problems.push({ line: open.line, reason: message('statements.bad.balance', { text }) });
      continue;
    }
    const on = dayIn(textAt(each, 'Dt', 'Dt') ?? textAt(each, 'Dt', 'DtTm'));
    balances.set(kind, [...(balances.get(kind) ?? []), { on, amount: amount.value }]);
  }
  const first = (kind: string) => balances.get(kind)?.[0];
  // The pages of a long statement begin and end with balances in between.
  const between = balances.get('ITBD') ?? [];
  open.opening =
    first('OPBD') ?? first('PRCD') ?? (first('CLBD') !== undefined || between.length > 1 ? between[0] : null) ?? null;
  open.closing = first('CLBD') ?? between.at(-1) ?? null;
}

/** The sums a report or notification states, which has no balances. */
function checkSums(node: XmlNode, open: OpenStatement): void {
  const currency = open.account.currency;
  if (currency === null || open.payments.some(({ amount }) => amount.currency !== currency)) return;
  for (const [element, sign] of [
    ['TtlCdtNtries', 1],
    ['TtlDbtNtries', -1],
  ] as const) {
    const text = textAt(node, 'TxsSummry', element, 'Sum');
    if (text === undefined) continue;
    const stated = moneyIn(text, '.', currency);
    const amounts = open.payments.map(({ amount }) => amount.amount * sign).filter((amount) => amount > 0);
    const sum = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
    if (stated.ok && BigInt(stated.value.amount) === sum) continue;
    const found = { amount: Number(sum), currency };
    open.problems.push({
      line: open.line,
      reason: stated.ok
        ? message(sign === 1 ? 'statements.gap.received' : 'statements.gap.paid', { stated: stated.value, found })
        : message('statements.bad.balance', { text: quoted(text) }),
    });
  }
}
