import { message } from '#shared/domain/message.ts';
import { quoted } from '../../settings/list-facts.ts';
import type { StatementInference, StatementMapping } from '../statement.ts';
import { hasSign, isNegative } from './amount-cell.ts';
import { directionOf } from './directions.ts';
import type { Places, RowSettings } from './read-row.ts';
import { areRunning, isRunning, isRunningBackwards } from './running-balance.ts';
import { meaningsOf } from './headings.ts';
import type { Section } from './sections.ts';

/** What amounts without a sign are, and how it was found. */
interface Signs {
  readonly signs: RowSettings['signs'];
  readonly debitIsSigned: boolean;
  readonly creditIsSigned: boolean;
  /** What was taken for paid was received, and the other way round. */
  readonly areTurned: boolean;
  readonly inferences: readonly StatementInference[];
}

/** Fewer amounts than this tell nothing by having no sign. */
const fewAmounts = 3;
const manyAmounts = 5;
/** As many tell whether most have a sign. */
const amountsLookedAt = 2000;
/** From this share of amounts without a sign on, a list is likely one of a card, whose payments have none. */
const mostlyUnsigned = 0.75;

/** Settles which amounts of a section were paid. */
export function signsOf(section: Section, places: Places, mapping: StatementMapping | undefined): Signs {
  const { rows } = section;
  const debitIsSigned = mostlyNegative(rows, places.debit);
  // What a card's list calls a credit is less to be paid, and some write it with a minus sign.
  const creditIsSigned = places.balance === -1 && !debitIsSigned && allNegative(rows, places.credit);
  const settled = (signs: RowSettings['signs'], inferences: readonly StatementInference[] = []): Signs => ({
    signs,
    debitIsSigned,
    creditIsSigned,
    areTurned: false,
    inferences,
  });
  if (places.amount === -1) {
    return areSidesKnown(section, places, mapping)
      ? settled('as_written')
      : sidesAsked(section, places, mapping, settled);
  }
  const amounts = rows.map(({ cells }) => cells[places.amount] ?? '').filter((text) => /[1-9]/.test(text));
  if (places.direction !== -1) {
    const paid = rows.filter(({ cells }) => directionOf(cells[places.direction] ?? '') === 'paid');
    const negative = paid.filter(({ cells }) => isNegative(cells[places.amount] ?? '')).length;
    const anyNegative = amounts.some((text) => isNegative(text));
    const isSigned = paid.length === 0 ? anyNegative : negative > paid.length / 2;
    return settled(isSigned ? 'as_written' : 'by_direction');
  }
  const said = mapping?.unsigned;
  if (said !== undefined) {
    return settled(said === 'paid' ? 'turned' : 'as_written', [inferenceOf(said, true, message('imports.youChose'))]);
  }
  if (places.balance === -1 && isListOfCard(rows, places)) {
    return settled('turned', [inferenceOf('paid', false, message('statements.unsigned.card'))]);
  }
  if (amounts.some((text) => hasSign(text)) || amounts.length < fewAmounts) {
    const looked = amounts.slice(0, amountsLookedAt);
    const negatives = looked.filter((text) => isNegative(text)).length;
    const isCard =
      looked.length >= manyAmounts &&
      negatives < looked.length * (1 - mostlyUnsigned) &&
      places.balance === -1 &&
      !looked.some((text) => text.trim().startsWith('+'));
    return settled('as_written', isCard ? [inferenceOf('received', false, message('statements.unsigned.likely'))] : []);
  }
  if (places.balance !== -1) {
    if (isRunning(rows, places.amount, places.balance)) return settled('as_written');
    if (isRunningBackwards(rows, places.amount, places.balance)) return settled('turned');
  }
  const why = message('statements.unsigned.open', { example: quoted(amounts[0] ?? '') });
  return settled('not_known', [inferenceOf(null, false, why)]);
}

/** Whether anything says which of two columns was paid: a heading, a sign, the balances, or the person of the columns. */
function areSidesKnown(
  { headers, rows }: Section,
  { debit, credit, balance }: Places,
  mapping: StatementMapping | undefined,
): boolean {
  if (debit === -1 || credit === -1) return true;
  if (Object.values(mapping?.columns ?? {}).some((field) => field === 'debit' || field === 'credit')) return true;
  const means = (column: number, side: 'debit' | 'credit') =>
    meaningsOf(headers?.[column] ?? '').some(({ field }) => field === side);
  if (means(debit, 'debit') || means(credit, 'credit')) return true;
  if (mostlyNegative(rows, debit) || (balance !== -1 && areRunning(rows, { debit, credit, balance }))) return true;
  return amountsIn(rows, debit).length === 0 || amountsIn(rows, credit).length === 0;
}

/** Nearly all banks put first what was paid; the person is asked all the same. */
function sidesAsked(
  { headers, rows }: Section,
  { debit }: Places,
  mapping: StatementMapping | undefined,
  settled: (signs: RowSettings['signs'], inferences: readonly StatementInference[]) => Signs,
): Signs {
  const said = mapping?.unsigned;
  const heading = headers?.[debit]?.trim() ?? '';
  const example = quoted(heading === '' ? (amountsIn(rows, debit)[0] ?? '') : heading);
  const why = said === undefined ? message('statements.unsigned.sides', { example }) : message('imports.youChose');
  const asked = settled('as_written', [inferenceOf(said ?? 'paid', said !== undefined, why)]);
  return { ...asked, areTurned: said === 'received' };
}

/** The amounts of a column that are not nothing. */
function amountsIn(rows: Section['rows'], column: number): string[] {
  return rows.map(({ cells }) => cells[column] ?? '').filter((text) => !isZeroText(text));
}

function mostlyNegative(rows: Section['rows'], column: number): boolean {
  const amounts = amountsIn(rows, column);
  return amounts.filter((text) => isNegative(text)).length > amounts.length / 2;
}

function allNegative(rows: Section['rows'], column: number): boolean {
  const amounts = amountsIn(rows, column);
  return amounts.length > 0 && amounts.every((text) => isNegative(text));
}

/** What is said of money that a card got: paid to it, or given back. */
const paidToCard =
  /\b(?:payments?|pymt|autopay|thank you|refunds?|credits?|cashback|zahlung|einzahlung|gutschrift|erstattung|lastschrifteinzug|paiement|versement|remboursement|merci|pago|abono|reembolso|gracias|pagamento|rimborso|grazie|betaling|terugbetaling|bedankt)\b/i;

/** Whether amounts with a minus sign were paid to a card, so that those without one were spent with it. */
function isListOfCard(rows: Section['rows'], places: Places): boolean {
  const texts = [...places.purposes, places.counterparty, places.postingText];
  let [spent, paid] = [0, 0];
  for (const { cells } of rows.slice(0, amountsLookedAt)) {
    const amount = cells[places.amount] ?? '';
    if (isZeroText(amount)) continue;
    if (amount.trim().startsWith('+')) return false;
    const isPaid = paidToCard.test(texts.map((place) => cells[place] ?? '').join(' '));
    if (!isNegative(amount)) spent += isPaid ? 0 : 1;
    else if (isPaid) paid += 1;
    else return false;
  }
  return paid > 0 && spent > 0;
}

function inferenceOf(
  value: 'paid' | 'received' | null,
  certain: boolean,
  why: StatementInference['why'],
): StatementInference {
  return {
    about: 'unsigned',
    sign: null,
    label: message('statements.unsigned.label'),
    value,
    certain,
    why,
    choices: [
      { value: 'paid', label: message('statements.unsigned.paid') },
      { value: 'received', label: message('statements.unsigned.received') },
    ],
  };
}

function isZeroText(text: string): boolean {
  return !/[1-9]/.test(text);
}
