import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ListRow } from '../../list-types.ts';
import { quoted } from '../../settings/list-facts.ts';
import { readCurrencyCell, type NamedCurrency } from '../../values/currencies.ts';
import type { DateOrder, ReadDate } from '../../values/date.ts';
import type { Decimal } from '../../values/decimal.ts';
import { exactMoney } from '../amounts.ts';
import { bankIdOf, creditorIdOf, ibanOf, joined, purposeLength, referenceOf, textOf } from '../fields.ts';
import { readPurposeText } from '../purpose-text.ts';
import { dayIn } from '../read-day.ts';
import type { StatementSettings } from '../settings.ts';
import type { StatementPayment } from '../statement.ts';
import { readAmountCell } from './amount-cell.ts';
import { directionOf } from './directions.ts';
import { notHappened } from './states.ts';

/** Which columns hold what. -1: none does. */
export interface Places {
  readonly bookedOn: number;
  readonly valueOn: number;
  readonly amount: number;
  readonly debit: number;
  readonly credit: number;
  readonly direction: number;
  readonly currency: number;
  readonly balance: number;
  readonly fee: number;
  readonly counterparty: number;
  readonly payer: number;
  readonly payee: number;
  readonly iban: number;
  readonly creditorId: number;
  readonly mandate: number;
  readonly endToEnd: number;
  readonly bankId: number;
  readonly account: number;
  readonly state: number;
  readonly postingText: number;
  readonly purposes: readonly number[];
}

/** How the rows of a section are read. */
export interface RowSettings {
  readonly settings: StatementSettings;
  readonly places: Places;
  /** The place of the section, by which its columns of dates are told from those of others. */
  readonly firstColumn: number;
  /** Named by the heading of the amount, or above the rows. */
  readonly currency: NamedCurrency | null;
  /** Amounts in the debit column are written with a minus sign. */
  readonly debitIsSigned: boolean;
  /** Amounts in the credit column are written with a minus sign. */
  readonly creditIsSigned: boolean;
  /** What a direction or its absence does to the sign of an amount. */
  readonly signs: 'as_written' | 'by_direction' | 'turned' | 'not_known';
  readonly timeZone: string | undefined;
  readonly read: (text: string, order: DateOrder | null) => ReadDate;
}

/** A row as it was read. */
export interface BankRow {
  readonly payment: StatementPayment;
  readonly balance: number | null;
  readonly account: string;
}

/** Reads one row; null for one that only states a balance. */
export function readBankRow({ line, cells }: ListRow, row: RowSettings): Result<BankRow | null, Message> {
  const { places, settings } = row;
  const at = (column: number): string => cells[column] ?? '';
  const state = at(places.state);
  if (state !== '' && notHappened(state)) return failed(message('statements.bad.state', { state: quoted(state) }));
  const day = (column: number) =>
    dayIn(at(column), settings.dateOrder(row.firstColumn + column), settings, row.read, row.timeZone);
  const bookedOn = day(places.bookedOn);
  if (!bookedOn.ok) return bookedOn;
  const amount = amountOf(at, row);
  if (!amount.ok) return amount;
  if (amount.value === null) {
    return at(places.balance).trim() === '' ? failed(message('statements.bad.noAmount')) : ok(null);
  }
  const { value, named, text } = amount.value;
  const valueOn = day(places.valueOn);
  const date = bookedOn.value ?? (valueOn.ok ? valueOn.value : null);
  if (date === null) return failed(message('statements.bad.noDate'));
  const inColumn = places.currency === -1 ? null : readCurrencyCell(at(places.currency));
  const currency = settings.currencyOf(inColumn ?? named ?? row.currency);
  if (currency === null) return failed(message('statements.bad.noCurrency'));
  const money = exactMoney(value, currency, text);
  if (!money.ok) return money;
  const total = withFee(money.value.amount, at(places.fee), currency, settings);
  const texts = textsOf(at, row, total < 0);
  return ok({
    payment: {
      line,
      bookedOn: date,
      valueOn: valueOn.ok ? valueOn.value : null,
      amount: { amount: total, currency },
      ...texts,
      bankId: bankIdOf(at(places.bankId)),
    },
    balance: balanceOf(at(places.balance), currency, settings),
    account: at(places.account).trim(),
  });
}

interface FoundAmount {
  readonly value: Decimal;
  readonly named: NamedCurrency | null;
  readonly text: string;
}

function amountOf(at: (column: number) => string, row: RowSettings): Result<FoundAmount | null, Message> {
  const { places } = row;
  const numberIn = (text: string) => readNumber(text, row.settings.decimalSign);
  if (places.amount !== -1) {
    const text = at(places.amount);
    const cell = numberIn(text);
    if (!cell.ok) return cell;
    if (cell.value === null) return ok(null);
    const direction = cell.value.direction ?? (places.direction === -1 ? null : directionOf(at(places.direction)));
    return signed(cell.value, direction, text, row);
  }
  const [debitText, creditText] = [at(places.debit), at(places.credit)];
  const debit = numberIn(debitText);
  if (!debit.ok) return debit;
  const credit = numberIn(creditText);
  if (!credit.ok) return credit;
  const [paid, received] = [debit.value, credit.value];
  if (paid !== null && received !== null && !isZero(paid.value) && !isZero(received.value)) {
    return failed(message('statements.bad.twoAmounts'));
  }
  if (paid !== null && (received === null || !isZero(paid.value) || isZero(received.value))) {
    const negative = row.debitIsSigned ? paid.value.negative : !paid.value.negative;
    return ok({ value: { ...paid.value, negative }, named: paid.named, text: debitText });
  }
  if (received === null) return ok(null);
  const negative = row.creditIsSigned ? !received.value.negative : received.value.negative;
  return ok({ value: { ...received.value, negative }, named: received.named, text: creditText });
}

interface NumberCell {
  readonly value: Decimal;
  readonly named: NamedCurrency | null;
  readonly direction: 'paid' | 'received' | null;
}

function readNumber(text: string, sign: StatementSettings['decimalSign']): Result<NumberCell | null, Message> {
  const { read, direction } = readAmountCell(text, sign);
  switch (read.kind) {
    case 'empty':
      return ok(null);
    case 'money':
      return ok({ value: read.value, named: read.currency, direction });
    case 'ambiguous':
      return failed(message('statements.bad.amountOpen', { text: quoted(text) }));
    case 'unclear':
    case 'not_a_number':
      return failed(message('statements.bad.amount', { text: quoted(text) }));
  }
}

function signed(
  cell: NumberCell,
  direction: 'paid' | 'received' | null,
  text: string,
  { signs }: RowSettings,
): Result<FoundAmount, Message> {
  const { value, named } = cell;
  const found = (negative: boolean) => ok({ value: { ...value, negative }, named, text });
  const letter = cell.direction;
  if (letter !== null) return found(value.negative !== (letter === 'paid'));
  if (signs === 'as_written') return found(value.negative);
  if (signs === 'turned') return found(!value.negative);
  if (signs === 'by_direction' && direction !== null) return found(value.negative !== (direction === 'paid'));
  return value.negative || isZero(value)
    ? found(value.negative)
    : failed(message('statements.bad.unsigned', { text: quoted(text) }));
}

function isZero({ whole, fraction }: Decimal): boolean {
  return /^0*$/.test(whole) && /^0*$/.test(fraction);
}

/** What the bank took on top leaves the account as well. */
function withFee(amount: number, text: string, currency: string, settings: StatementSettings): number {
  if (text === '') return amount;
  const fee = balanceOf(text, currency, settings);
  return fee === null ? amount : amount - Math.abs(fee);
}

function balanceOf(text: string, currency: string, { decimalSign }: StatementSettings): number | null {
  if (text.trim() === '') return null;
  const { read, direction } = readAmountCell(text, decimalSign);
  if (read.kind !== 'money') return null;
  const negative = direction === null ? read.value.negative : direction === 'paid';
  const money = exactMoney({ ...read.value, negative }, currency, text);
  return money.ok ? money.value.amount : null;
}

type Texts = Pick<StatementPayment, 'counterparty' | 'iban' | 'creditorId' | 'mandate' | 'endToEnd' | 'purpose'>;

function textsOf(at: (column: number) => string, { places }: RowSettings, isPaid: boolean): Texts {
  const parts = places.purposes.map((column) => at(column)).filter((text) => text !== '');
  const written = readPurposeText(parts.length === 1 ? (parts[0] ?? '') : parts.join(' '));
  const party = textOf(at(places.counterparty)) ?? textOf(at(isPaid ? places.payee : places.payer));
  return {
    counterparty: party ?? written.counterparty,
    iban: ibanOf(at(places.iban)) ?? written.iban,
    creditorId: creditorIdOf(at(places.creditorId)) ?? written.creditorId,
    mandate: referenceOf(at(places.mandate)) ?? written.mandate,
    endToEnd: referenceOf(at(places.endToEnd)) ?? written.endToEnd,
    purpose: written.purpose ?? joined([textOf(at(places.postingText), purposeLength)]),
  };
}
