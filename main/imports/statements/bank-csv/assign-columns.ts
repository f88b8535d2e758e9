import type { ListRow } from '../../list-types.ts';
import type { StatementField, StatementMapping } from '../statement.ts';
import { hasLetter } from './amount-cell.ts';
import type { ColumnContent } from './column-content.ts';
import { isAnybodysAccount, isNetHeading, meaningsOf } from './headings.ts';
import { areRunning, runningShare } from './running-balance.ts';

/** What each column of a table is, by its place. */
export type Assigned = readonly (StatementField | null)[];

/** In this order columns are given to fields: what a statement cannot do without comes first. */
const order: readonly StatementField[] = [
  'booked_on',
  'amount',
  'debit',
  'credit',
  'direction',
  'currency',
  'balance',
  'fee',
  'payer',
  'payee',
  'iban',
  'counterparty',
  'creditor_id',
  'mandate',
  'end_to_end',
  'account',
  'bank_id',
  'state',
  'value_on',
];
/** Fields whose cells can be told from others, and how. */
const fits: Partial<Readonly<Record<StatementField, (content: ColumnContent) => boolean>>> = {
  booked_on: ({ dates, filled }) => dates >= filled * 0.5,
  value_on: ({ dates, filled }) => dates >= filled * 0.5,
  amount: isAmounts,
  debit: isAmounts,
  credit: isAmounts,
  balance: isAmounts,
  fee: isAmounts,
  currency: ({ currencies, filled }) => currencies >= filled * 0.8,
  direction: ({ directions, filled }) => directions >= filled * 0.9,
  iban: ({ accounts, filled }) => accounts >= filled * 0.5,
  account: ({ amounts, fractions, filled }) => fractions < filled * 0.5 || amounts < filled * 0.5,
  counterparty: ({ accounts, dates, filled }) => accounts < filled * 0.5 && dates < filled * 0.5,
};

function isAmounts({ amounts, filled }: ColumnContent): boolean {
  return amounts >= filled * 0.5;
}

/**
 * Finds what each column is: by its heading where it has one whose meaning fits its cells, else by its cells. What the
 * person said comes before both.
 */
export function assignStatementColumns(
  headers: readonly string[],
  contents: readonly ColumnContent[],
  rows: readonly ListRow[],
  mapping: StatementMapping | undefined,
): Assigned {
  const said = mapping?.columns ?? {};
  const fields: (StatementField | null)[] = contents.map((_, column) => said[String(column)] ?? null);
  const isSaid = (column: number) => Object.hasOwn(said, String(column));
  const isOpen = (column: number) => fields[column] === null && !isSaid(column);
  byHeading(headers, contents, fields, isOpen);
  if (!fields.includes('booked_on')) becomes(fields, 'value_on', 'booked_on');
  byContent(contents, rows, fields, isOpen);
  leaveEmptyAmount(fields, contents, isSaid);
  if (fields.includes('amount')) {
    for (const [column, field] of fields.entries()) {
      if ((field === 'debit' || field === 'credit') && !isSaid(column)) fields[column] = null;
    }
  }
  const fee = fields.indexOf('fee');
  if (fee !== -1 && !isSaid(fee) && isNetHeading(headers[fields.indexOf('amount')] ?? '')) fields[fee] = null;
  if (!fields.includes('payer') || !fields.includes('payee')) {
    becomes(fields, 'payer', fields.includes('counterparty') ? null : 'counterparty');
    becomes(fields, 'payee', fields.includes('counterparty') ? null : 'counterparty');
  }
  return fields;
}

/** Banks that write what was paid and received in two columns may have one for both as well, with nothing in it. */
function leaveEmptyAmount(
  fields: (StatementField | null)[],
  contents: readonly ColumnContent[],
  isSaid: (column: number) => boolean,
): void {
  const amount = fields.indexOf('amount');
  if (amount === -1 || isSaid(amount) || contents[amount]?.filled !== 0) return;
  const sides = [fields.indexOf('debit'), fields.indexOf('credit')];
  if (sides.some((column) => (contents[column]?.filled ?? 0) > 0)) fields[amount] = null;
}

function becomes(fields: (StatementField | null)[], from: StatementField, to: StatementField | null): void {
  const column = fields.indexOf(from);
  if (column !== -1) fields[column] = to;
}

function byHeading(
  headers: readonly string[],
  contents: readonly ColumnContent[],
  fields: (StatementField | null)[],
  isOpen: (column: number) => boolean,
): void {
  const meanings = headers.map((header) => meaningsOf(header));
  const candidates = (field: StatementField) =>
    meanings
      .flatMap((all, column) => all.filter((each) => each.field === field).map(({ rank }) => ({ column, rank })))
      .filter(({ column }) => {
        const content = contents[column];
        if (content === undefined || !isOpen(column)) return false;
        if (field === 'iban' && isOwnAccount(headers[column] ?? '', content)) return false;
        return content.filled === 0 || fits[field]?.(content) !== false;
      })
      .toSorted(
        (one, other) =>
          emptiness(field, contents[one.column]) - emptiness(field, contents[other.column]) || one.rank - other.rank,
      );
  for (const field of order) {
    if (fields.includes(field)) continue;
    const [best] = candidates(field);
    if (best !== undefined) fields[best.column] = field;
  }
  const purposes = candidates('purpose').filter(({ column }) => !isMostlyDates(contents[column]));
  const mayBePosting = ({ column }: { readonly column: number }) =>
    meanings[column]?.some(({ field }) => field === 'posting_text') === true;
  const certain = purposes.filter((purpose) => !mayBePosting(purpose));
  const chosen = certain.length > 0 ? certain : purposes;
  givePurposes(
    chosen.map(({ column }) => column),
    contents,
    fields,
  );
  continuePurposes(headers, contents, fields, isOpen);
  const [posting] = candidates('posting_text');
  if (posting !== undefined && !fields.includes('posting_text')) fields[posting.column] = 'posting_text';
}

/** A text may go on in columns that have no heading of their own. */
function continuePurposes(
  headers: readonly string[],
  contents: readonly ColumnContent[],
  fields: (StatementField | null)[],
  isOpen: (column: number) => boolean,
): void {
  for (const [column, content] of contents.entries()) {
    const goesOn = (headers[column] ?? '').trim() === '' && fields[column - 1] === 'purpose' && isOpen(column);
    if (goesOn && content.filled > 0 && content.amounts < content.filled * 0.5) fields[column] = 'purpose';
  }
}

/** Texts this short beside longer ones say what kind of payment it is: "DEBIT". */
const kindLength = 10;

function lengthOf(content: ColumnContent | undefined): number {
  return content === undefined || content.filled === 0 ? 0 : content.characters / content.filled;
}

/** Whether every row names the same account below a heading that does not say whose it is. */
function isOwnAccount(header: string, { distinct, filled }: ColumnContent): boolean {
  return isAnybodysAccount(header) && distinct === 1 && filled > 1;
}

function isMostlyDates(content: ColumnContent | undefined): boolean {
  return content !== undefined && content.filled > 0 && content.dates >= content.filled * 0.9;
}

/** A column of money without any comes last: banks keep some for what they seldom do. */
function emptiness(field: StatementField, content: ColumnContent | undefined): number {
  const isMoney = field === 'amount' || field === 'debit' || field === 'credit' || field === 'balance';
  return isMoney && content?.filled === 0 ? 1 : 0;
}

/** Gives fields that no heading named to columns whose cells can be nothing else. */
function byContent(
  contents: readonly ColumnContent[],
  rows: readonly ListRow[],
  fields: (StatementField | null)[],
  isOpen: (column: number) => boolean,
): void {
  const open = (is: (content: ColumnContent) => boolean) =>
    contents.flatMap((content, column) => (isOpen(column) && content.filled > 0 && is(content) ? [column] : []));
  const give = (field: StatementField, column: number | undefined) => {
    if (column !== undefined && !fields.includes(field)) fields[column] = field;
  };
  const most = rows.length * 0.6;
  const hasHeadings = fields.some((field) => field !== null);
  if (!fields.includes('booked_on')) {
    const [first, second] = open(({ dates, filled }) => dates >= most && dates >= filled * 0.9);
    give('booked_on', first);
    give('value_on', second);
  }
  if (!fields.includes('amount') && !fields.includes('debit') && !fields.includes('credit')) {
    giveAmounts(open, rows, contents, give);
  }
  if (hasHeadings && !fields.includes('direction') && fields.includes('amount')) {
    give('direction', open(({ directions, filled }) => directions === filled && filled >= most)[0]);
  }
  if (hasHeadings && ['purpose', 'counterparty', 'posting_text'].some((field) => fields.some((each) => each === field)))
    return;
  give('direction', open(({ directions, filled }) => directions === filled && filled >= most)[0]);
  give(
    'currency',
    open(({ currencies, filled, distinct }) => currencies === filled && filled >= most && distinct < 20)[0],
  );
  const accounts = open(({ accounts: count, filled }) => count >= filled * 0.8);
  for (const column of accounts) {
    const { distinct = 0, filled = 0 } = contents[column] ?? {};
    give(distinct === 1 && filled > 1 ? 'account' : 'iban', column);
  }
  const texts = open(({ characters, filled, amounts }) => characters >= filled * 4 && amounts < filled * 0.5);
  givePurposes(texts, contents, fields);
}

/** Gives columns of text to the purpose, but for one that says only what kind of payment it is. */
function givePurposes(
  columns: readonly number[],
  contents: readonly ColumnContent[],
  fields: (StatementField | null)[],
): void {
  const longest = Math.max(0, ...columns.map((column) => lengthOf(contents[column])));
  for (const column of columns) {
    const isKind =
      longest > kindLength * 2 && lengthOf(contents[column]) <= kindLength && contents[column]?.filled !== 0;
    fields[column] = isKind ? 'posting_text' : 'purpose';
  }
}

/** Tells amounts, balances, and columns of what was paid and received from each other by their cells. */
function giveAmounts(
  open: (is: (content: ColumnContent) => boolean) => number[],
  rows: readonly ListRow[],
  contents: readonly ColumnContent[],
  give: (field: StatementField, column: number | undefined) => void,
): void {
  const fractional = open(
    ({ amounts, fractions, negatives, filled }) =>
      amounts >= filled * 0.9 && (fractions >= filled * 0.3 || negatives > 0),
  );
  const [direction = -1] = open(({ directions, filled }) => directions === filled && filled >= rows.length * 0.6);
  // Whole numbers may be anything, but beside the name of a currency.
  const hasCurrency = contents.some(({ currencies, filled }) => filled > 0 && currencies === filled);
  const whole = open(({ amounts, characters, filled }) => amounts >= filled * 0.9 && characters <= filled * 12);
  const numbers = (fractional.length === 0 || direction !== -1) && hasCurrency ? whole : fractional;
  const full = numbers.filter((column) => (contents[column]?.filled ?? 0) >= rows.length * 0.9);
  const [running] = full
    .flatMap((amount) => full.map((balance) => ({ amount, balance })))
    .filter(({ amount, balance }) => amount !== balance)
    .map((pair) => ({ ...pair, share: runningShare(rows, pair.amount, pair.balance, direction) }))
    .filter(({ share }) => share >= 0.5)
    .toSorted((one, other) => other.share - one.share || one.amount - other.amount);
  if (running !== undefined) {
    give('amount', running.amount);
    give('balance', running.balance);
    return;
  }
  const [first, second] = numbers.filter((column) => !full.includes(column));
  if (first !== undefined && second !== undefined && areEitherOr(rows, first, second)) {
    const balance = full.find((column) => isEitherWay(rows, first, second, column));
    const isTurned = balance !== undefined && !areRunning(rows, { debit: first, credit: second, balance });
    give('debit', isTurned ? second : first);
    give('credit', isTurned ? first : second);
    give('balance', balance ?? full[0]);
    return;
  }
  const lettered = full.find((column) => rows.every(({ cells }) => hasLetter(cells[column] ?? '')));
  const signed = direction === -1 ? full.find((column) => (contents[column]?.negatives ?? 0) > 0) : undefined;
  const amount = lettered ?? signed ?? full[0];
  give('amount', amount);
  give(
    'balance',
    full.find((column) => column !== amount),
  );
}

/** Whether a column is the running balance of two others, whichever of them was paid. */
function isEitherWay(rows: readonly ListRow[], one: number, other: number, balance: number): boolean {
  return (
    areRunning(rows, { debit: one, credit: other, balance }) || areRunning(rows, { debit: other, credit: one, balance })
  );
}

/** Whether every row has an amount in one of two columns and not in the other. */
function areEitherOr(rows: readonly ListRow[], one: number, other: number): boolean {
  return rows.every(({ cells }) => ((cells[one] ?? '').trim() === '') !== ((cells[other] ?? '').trim() === ''));
}
