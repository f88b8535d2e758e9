import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Money } from '#shared/domain/money.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { quoted } from '../../settings/list-facts.ts';
import { currencyCodeOf, moneyIn, reversed } from '../amounts.ts';
import { joined, referenceOf, textOf } from '../fields.ts';
import { readPurposeText } from '../purpose-text.ts';
import type { StatementPayment } from '../statement.ts';
import { partyOf } from './party.ts';
import { attributeOf, childrenOf, textAt, textsAt, type XmlNode } from './xml-node.ts';

/** The payments of an entry, with what does not fit within it. */
interface EntryPayments {
  readonly payments: readonly StatementPayment[];
  readonly gap: Message | null;
}

/** What all payments of an entry share. */
interface EntryFacts {
  readonly line: number;
  readonly bookedOn: CalendarDate;
  readonly valueOn: CalendarDate | null;
  readonly amount: Money;
  readonly isReversal: boolean;
  readonly bankId: string | null;
}

/**
 * Reads an entry (Ntry): its payments, of which a batch has several. The failure says why it cannot be read, or that it
 * is not booked.
 */
export function readEntry(entry: XmlNode, line: number): Result<EntryPayments, Message> {
  const state = textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts') ?? 'BOOK';
  if (state !== 'BOOK') return failed(message('statements.bad.notBooked'));
  const amount = signedAmount(entry, childrenOf(entry, 'Amt')[0], null);
  if (!amount.ok) return amount;
  const dateText = textAt(entry, 'BookgDt', 'Dt') ?? textAt(entry, 'BookgDt', 'DtTm');
  const valueOn = dayIn(textAt(entry, 'ValDt', 'Dt') ?? textAt(entry, 'ValDt', 'DtTm'));
  const bookedOn = dayIn(dateText) ?? (dateText === undefined ? valueOn : null);
  if (bookedOn === null) {
    return failed(
      dateText === undefined
        ? message('statements.bad.noDate')
        : message('statements.bad.date', { text: quoted(dateText) }),
    );
  }
  const isReversal = textAt(entry, 'RvslInd') === 'true';
  const bankId = referenceOf(textAt(entry, 'AcctSvcrRef'));
  const facts = { line, bookedOn, valueOn, amount: amount.value, isReversal, bankId };
  return ok(paymentsOf(entry, facts));
}

function paymentsOf(entry: XmlNode, facts: EntryFacts): EntryPayments {
  const details = childrenOf(entry, 'NtryDtls', 'TxDtls');
  const whole = () => paymentOf(entry, details, facts, facts.amount, facts.bankId);
  if (details.length < 2) return { payments: [whole()], gap: null };
  const amounts = details.map((detail) => amountOfDetail(entry, detail));
  if (amounts.every((amount) => amount === null)) return { payments: [whole()], gap: null };
  const { currency } = facts.amount;
  const fits = amounts.every((amount) => amount?.currency === currency);
  const sum = amounts.reduce((total, amount) => total + BigInt(amount?.amount ?? 0), 0n);
  if (!fits || sum !== BigInt(facts.amount.amount)) {
    const found = { amount: Number(sum), currency };
    return { payments: [whole()], gap: message('statements.gap.parts', { found, stated: facts.amount }) };
  }
  const payments = details.map((detail, index) => {
    const own = referenceOf(textAt(detail, 'Refs', 'AcctSvcrRef'));
    const bankId =
      own !== null && own !== facts.bankId ? own : facts.bankId === null ? null : `${facts.bankId}/${index + 1}`;
    return paymentOf(entry, [detail], facts, amounts[index] ?? facts.amount, bankId);
  });
  return { payments, gap: null };
}

function amountOfDetail(entry: XmlNode, detail: XmlNode): Money | null {
  const element = childrenOf(detail, 'Amt')[0] ?? childrenOf(detail, 'AmtDtls', 'TxAmt', 'Amt')[0];
  if (element === undefined) return null;
  const amount = signedAmount(entry, element, textAt(detail, 'CdtDbtInd') ?? null);
  return amount.ok ? amount.value : null;
}

/** The amount of an element, negative where it leaves the account. Also for a reversal the indicator says where it goes. */
export function signedAmount(holder: XmlNode, element: XmlNode, indicator: string | null): Result<Money, Message> {
  const currency = currencyCodeOf(attributeOf(element, 'Ccy'));
  if (currency === null) return failed(message('statements.bad.noCurrency'));
  const money = moneyIn(textAt(element), '.', currency);
  if (!money.ok) return money;
  const direction = indicator ?? textAt(holder, 'CdtDbtInd');
  if (direction === 'DBIT') return ok(reversed(money.value));
  return direction === 'CRDT'
    ? money
    : failed(message('statements.bad.unsigned', { text: quoted(textAt(element) ?? '') }));
}

function paymentOf(
  entry: XmlNode,
  details: readonly XmlNode[],
  facts: EntryFacts,
  amount: Money,
  bankId: string | null,
): StatementPayment {
  const [detail] = details;
  const unstructured = details.flatMap((each) => textsAt(each, 'RmtInf', 'Ustrd'));
  const structured = details.flatMap((each) => [
    ...textsAt(each, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref'),
    ...textsAt(each, 'RmtInf', 'Strd', 'AddtlRmtInf'),
  ]);
  const written = readPurposeText([...unstructured, ...structured].join(' '));
  const further = readPurposeText(textAt(detail, 'AddtlTxInf') ?? textAt(entry, 'AddtlNtryInf') ?? '');
  const party = details.length > 1 ? null : partyOf(detail, amount.amount < 0 !== facts.isReversal);
  const purpose = written.purpose ?? further.purpose;
  return {
    line: facts.line,
    bookedOn: facts.bookedOn,
    valueOn: facts.valueOn,
    amount,
    counterparty: party?.name ?? written.counterparty,
    iban: party?.iban ?? written.iban,
    creditorId: party?.creditorId ?? written.creditorId,
    mandate: referenceOf(textAt(detail, 'Refs', 'MndtId')) ?? written.mandate,
    endToEnd: referenceOf(textAt(detail, 'Refs', 'EndToEndId')) ?? written.endToEnd,
    purpose: joined([purpose, textOf(party?.behind ?? undefined)]),
    bankId,
  };
}

/** "2026-01-31", alone or before a time of day, as it is written. */
export function dayIn(text: string | undefined): CalendarDate | null {
  return text === undefined || !/^\d{4}-\d{2}-\d{2}(?![\d])/.test(text) ? null : parseCalendarDate(text.slice(0, 10));
}
