import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { ListRow } from '../../list-types.ts';
import { foldWords } from '../../text/fold-words.ts';
import { readCurrency } from '../../values/currencies.ts';
import type { DateOrder, ReadDate } from '../../values/date.ts';
import type { DecimalSign } from '../../values/decimal.ts';
import { exactMoney } from '../amounts.ts';
import { ibanOf, textOf } from '../fields.ts';
import type { Balance, StatementAccount } from '../statement.ts';
import { readAmountCell } from './amount-cell.ts';
import { directionOf } from './directions.ts';

/** What the lines above and below the rows of a statement say. */
export interface AroundRows {
  readonly account: StatementAccount;
  opening(settings: BalanceSettings): Balance | null;
  closing(settings: BalanceSettings): Balance | null;
}

/** How a balance outside the rows is read. */
interface BalanceSettings {
  readonly decimalSign: DecimalSign | null;
  readonly dateOrder: DateOrder | null;
  readonly currency: string | null;
  readonly read: (text: string, order: DateOrder | null) => ReadDate;
}

/** A line with a word for balance, and where it stands. */
interface BalanceLine {
  readonly label: string;
  /** From the word on. */
  readonly cells: readonly string[];
  /** What stands before it. */
  readonly date: readonly string[];
}

const balanceWord =
  /\b(?:saldo|saldi|balance|solde|kontostand|zustatek|endsaldo|anfangssaldo|schlusssaldo|eindsaldo|beginsaldo|slutsaldo|startsaldo|bestand)\b/;
const openingWord =
  /\b(?:alter|altes|anfangssaldo|anfangs|anfangskontostand|anfangsbestand|eroffnungssaldo|startsaldo|beginsaldo|opening|beginning|starting|start|previous|initial|iniziale|inicial|anterior|precedent|primo|begin|poczatkowe|pocatecni|vortrag)\b/;
const otherWord =
  /\b(?:disponibile|disponible|available|verfugbar|verfugbarer|beschikbaar|kreditlimit|limit|dispo|kreditrahmen)\b/;
const numberWord =
  /^(?:konto|kontonummer|konto nr|account|account number|account no|rekening|rekeningnummer|compte|numero de compte|conto|cuenta|numero de cuenta|rachunek|numer rachunku|cislo uctu|kontonr|kontonummer iban|kreditkarte|kartennummer|card number|numero conto)$/;
const nameWord =
  /^(?:kontobezeichnung|kontoname|account name|kontoinhaber|inhaber|account holder|titulaire|intestatario|titular|rekeninghouder|kunde|client|name)$/;
const currencyWord = /^(?:wahrung|waehrung|currency|devise|valuta|moneda|divisa|munt|waluta|mena|kontowahrung)$/;
const wholeRows = 200;

/** Whether a line is a sum or a balance, and no payment. */
export function isSumLine(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    if (cell === '' || cell.length > 120) return false;
    const words = foldWords(cell);
    return (
      /^(?:summe|summen|gesamt|gesamtsumme|gesamtbetrag|total|totals|totale|totaal|totaux|zwischensumme|sub ?total|celkem|razem|suma|i alt|summa)\b/.test(
        words,
      ) ||
      (balanceWord.test(words) &&
        !/\b(?:transfer|ubertrag|balance transfer)\b/.test(words) &&
        words.split(' ').length < 9)
    );
  });
}

const onlyBalance =
  /^(?:anfangssaldo|endsaldo|schlusssaldo|alter kontostand|neuer kontostand|anfangsbestand|endbestand|(?:opening|closing|starting|ending|beginning|previous|new) balance(?: as of [\d ]+)?|balance (?:brought|carried) forward|solde (?:initial|final|precedent)|(?:ancien|nouveau) solde|saldo (?:iniziale|finale|inicial|final|anterior|precedente)|(?:begin|eind|start|slut)saldo)$/;

/** Whether a line with a day is no payment either: it says what the account held before or after. */
export function isBalanceLine(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length >= 6 && cell.length < 60 && onlyBalance.test(foldWords(cell)));
}

/** Reads the lines above and below the rows: whose account it is, its currency, and its balances. */
export function readAround(above: readonly ListRow[], below: readonly ListRow[]): AroundRows {
  const lines = [...above.slice(-wholeRows), ...below.slice(0, wholeRows)];
  let iban: string | null = null;
  let number: string | null = null;
  let name: string | null = null;
  let currency: string | null = null;
  const balances: BalanceLine[] = [];
  for (const row of lines) {
    const cells = row.cells.flatMap((cell) => labelled(cell)).filter((cell) => cell !== '');
    iban ??= cells.map((cell) => ibanWithin(cell)).find((found) => found !== null) ?? null;
    const [first = '', second] = cells;
    const label = foldWords(first.slice(0, 120));
    const words = cells.map((cell) => (cell.length > 120 ? '' : foldWords(cell)));
    const at = words.findIndex((word) => balanceWord.test(word) && !otherWord.test(word));
    if (at !== -1) balances.push({ label: words[at] ?? '', cells: cells.slice(at), date: cells.slice(0, at) });
    if (second === undefined) continue;
    if (numberWord.test(label)) number ??= textOf(second);
    if (nameWord.test(label)) name ??= textOf(second);
    if (currencyWord.test(label)) currency ??= readCurrency(second)?.code ?? null;
  }
  const find = (isOpening: boolean, settings: BalanceSettings): Balance | null => {
    const fitting = balances.filter(({ label }) => openingWord.test(label) === isOpening);
    return fitting.map((line) => balanceIn(line, settings)).find((balance) => balance !== null) ?? null;
  };
  return {
    account: { iban, number: iban === null ? number : null, name, currency },
    opening: (settings) => find(true, settings),
    closing: (settings) => find(false, settings),
  };
}

/** "Konto: 123" is a label and a value; so is a formula of a spreadsheet that stands for its text. */
function labelled(cell: string): readonly string[] {
  const plain = cell.trim().replace(/^="(.*)"$/, '$1');
  const [, label, value] = /^([^:\d]{2,60}):\s*(.{0,200})$/.exec(plain) ?? [];
  return label === undefined ? [plain] : [label.trim(), value?.trim() ?? ''];
}

function ibanWithin(cell: string): string | null {
  const [found] = /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?\b/.exec(cell.slice(0, 200)) ?? [];
  return ibanOf(found);
}

function balanceIn({ cells, date: before }: BalanceLine, settings: BalanceSettings): Balance | null {
  let on: CalendarDate | null = null;
  for (const cell of [...before, ...cells]) {
    const [text] = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/.exec(cell.slice(0, 200)) ?? [];
    const date = text === undefined ? null : settings.read(text, settings.dateOrder);
    if (date?.kind === 'date') on ??= date.date;
  }
  for (const cell of cells.slice(1).toReversed()) {
    if (/\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/.test(cell)) continue;
    const { read, direction } = readAmountCell(cell, settings.decimalSign);
    if (read.kind !== 'money') continue;
    const currency = read.currency?.code ?? settings.currency;
    if (currency === null) return null;
    const side = direction ?? cells.map((each) => directionOf(each)).find((each) => each !== null) ?? null;
    const negative = side === null ? read.value.negative : side === 'paid';
    const amount = exactMoney({ ...read.value, negative }, currency, cell);
    return amount.ok ? { on, amount: amount.value } : null;
  }
  return null;
}
