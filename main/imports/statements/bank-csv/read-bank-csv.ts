import { failed, ok } from '#shared/domain/result.ts';
import { factsOfHeading, noHeadingFacts, type HeadingFacts } from '../../columns/heading-facts.ts';
import type { ListRow } from '../../list-types.ts';
import { stoppedByPerson } from '../../pace.ts';
import { delimiterInference } from '../../settings/of-the-text.ts';
import { readCurrencyCell } from '../../values/currencies.ts';
import { shorten } from '../../text/clean-text.ts';
import { ibanOf, textOf } from '../fields.ts';
import { orderOfRows } from '../likely-order.ts';
import { closed, openStatement, type OpenStatement } from '../open-statement.ts';
import type { Read, Reading } from '../reading.ts';
import { dateReader, inferStatementSettings, noEvidence, noteAmount, noteDay, type Evidence } from '../settings.ts';
import type { StatementColumn, StatementField, StatementInference, StatementProblem } from '../statement.ts';
import { readAmountCell } from './amount-cell.ts';
import type { Assigned } from './assign-columns.ts';
import { readAround, type AroundRows } from './around-rows.ts';
import { openBankTable } from './open-table.ts';
import { readBankRow, type BankRow, type Places, type RowSettings } from './read-row.ts';
import { checkRunning } from './running-balance.ts';
import { sectionsOf, type Section } from './sections.ts';
import { signsOf } from './signs.ts';

/** A section with what is known of it before its rows are read. */
interface OpenedSection {
  readonly section: Section;
  readonly places: Places;
  readonly around: AroundRows;
  readonly heading: HeadingFacts;
  readonly firstColumn: number;
}

/** Columns of a section are told from those of others by adding this for each before it. */
const columnsApart = 1000;
/** Stands for a row that was read: its cells need not be held any longer. */
const spent: ListRow = { line: 0, cells: [] };

/** Reads a table of payments with any delimiter, headings in any of six languages or none, and any way of writing signs. */
export async function readBankCsv(reading: Reading): Promise<Read> {
  const { mapping, options, pace } = reading;
  const read = dateReader(Number(options.today.slice(0, 4)));
  const table = await openBankTable(reading, read);
  if (!table.ok) return table;
  if (table.value === null) return ok(null);
  const { badRows, delimiter } = table.value;
  const sections = sectionsOf(table.value.takeRows(), mapping, read)
    .filter(({ rows: own }) => own.length > 0)
    .map((section, index) => openSection(section, index * columnsApart));
  const total = sections.reduce((sum, { section }) => sum + section.rows.length, 0);
  const columns = columnsOf(sections);
  const dates = sections.flatMap(({ places, firstColumn }) => [
    firstColumn + places.bookedOn,
    firstColumn + places.valueOn,
  ]);
  const evidence = noEvidence(dates);
  let looked = 0;
  for (const opened of sections) {
    for (const { cells } of opened.section.rows) {
      lookAt(cells, opened, evidence, read);
      looked += 1;
      if (pace.due(looked) && (await pace.rest(0, total))) return failed(stoppedByPerson);
    }
  }
  const [first] = sections;
  if (first === undefined) return ok(null);
  const days = first.section.rows.map(({ cells }) => cells[first.places.bookedOn] ?? '');
  const sorted = orderOfRows(days, read);
  const { settings, inferences } = inferStatementSettings(evidence, mapping, options, currencyOf(sections), sorted);
  const statements: OpenStatement[] = [];
  const asked: StatementInference[] = [];
  let done = 0;
  for (const opened of sections) {
    const { inferences: ofSigns, areTurned, ...signs } = signsOf(opened.section, opened.places, mapping);
    const { debit, credit } = opened.places;
    if (asked.length === 0) asked.push(...ofSigns);
    const how: RowSettings = {
      settings,
      places: areTurned ? { ...opened.places, debit: credit, credit: debit } : opened.places,
      firstColumn: opened.firstColumn,
      currency: opened.heading.currency,
      ...signs,
      timeZone: options.timeZone,
      read,
    };
    const problems: StatementProblem[] = [];
    const good: BankRow[] = [];
    const { rows } = opened.section;
    const firstLine = rows[0]?.line ?? 1;
    for (const [index, row] of rows.entries()) {
      const result = readBankRow(row, how);
      rows[index] = spent;
      if (!result.ok) problems.push({ line: row.line, reason: result.error });
      else if (result.value !== null) good.push(result.value);
      done += 1;
      if (pace.due(done) && (await pace.rest(done, total))) return failed(stoppedByPerson);
    }
    statements.push(...statementsOf(opened, how, good, problems, firstLine));
  }
  statements[0]?.problems.push(...badRows);
  return ok({
    statements: statements.map((open) => closed(open)),
    inferences: [delimiterInference(delimiter, mapping), ...inferences, ...asked],
    columns,
  });
}

function openSection(section: Section, firstColumn: number): OpenedSection {
  const places = placesOf(section.fields);
  const around = readAround(section.above, section.below);
  const amountColumn = [places.amount, places.debit, places.credit].find((column) => column !== -1) ?? -1;
  const named = factsOfHeading(section.headers?.[amountColumn] ?? '');
  const currency =
    named.currency ?? (around.account.currency === null ? null : { code: around.account.currency, sharedSign: null });
  return { section, places, around, heading: { ...noHeadingFacts, currency }, firstColumn };
}

function placesOf(fields: Assigned): Places {
  const at = (field: StatementField) => fields.indexOf(field);
  return {
    bookedOn: at('booked_on'),
    valueOn: at('value_on'),
    amount: at('amount'),
    debit: at('debit'),
    credit: at('credit'),
    direction: at('direction'),
    currency: at('currency'),
    balance: at('balance'),
    fee: at('fee'),
    counterparty: at('counterparty'),
    payer: at('payer'),
    payee: at('payee'),
    iban: at('iban'),
    creditorId: at('creditor_id'),
    mandate: at('mandate'),
    endToEnd: at('end_to_end'),
    bankId: at('bank_id'),
    account: at('account'),
    state: at('state'),
    postingText: at('posting_text'),
    purposes: fields.flatMap((field, column) => (field === 'purpose' ? [column] : [])),
  };
}

function lookAt(
  cells: readonly string[],
  opened: OpenedSection,
  evidence: Evidence,
  read: ReturnType<typeof dateReader>,
): void {
  const { places, firstColumn, heading } = opened;
  for (const column of [places.bookedOn, places.valueOn]) {
    const text = cells[column] ?? '';
    if (text !== '') noteDay(evidence, firstColumn + column, text, read(text, null));
  }
  const named = places.currency === -1 ? null : readCurrencyCell(cells[places.currency] ?? '');
  for (const column of [places.amount, places.debit, places.credit, places.balance]) {
    const text = cells[column] ?? '';
    if (text !== '') noteAmount(evidence, text, readAmountCell(text, null).read, named ?? heading.currency);
  }
}

/** The currency the headings name, where all name the same. */
function currencyOf(sections: readonly OpenedSection[]): HeadingFacts {
  const [first, ...others] = sections;
  return first !== undefined && others.every(({ heading }) => heading.currency?.code === first.heading.currency?.code)
    ? first.heading
    : noHeadingFacts;
}

/** A statement for each account whose payments stand in a section. */
function statementsOf(
  { around }: OpenedSection,
  how: RowSettings,
  rows: readonly BankRow[],
  problems: readonly StatementProblem[],
  firstLine: number,
): OpenStatement[] {
  const byAccount = new Map<string, BankRow[]>();
  for (const row of rows) {
    const own = byAccount.get(row.account);
    if (own === undefined) byAccount.set(row.account, [row]);
    else own.push(row);
  }
  if (byAccount.size === 0) byAccount.set('', []);
  const statements = [...byAccount].map(([account, own]) => {
    const open = openStatement(own[0]?.payment.line ?? firstLine);
    for (const { payment } of own) open.payments.push(payment);
    const currencies = new Set(own.map(({ payment }) => payment.amount.currency));
    const [currency = null, another] = currencies;
    const only = another === undefined ? currency : null;
    const iban = ibanOf(account) ?? around.account.iban;
    const number = iban === null ? (textOf(/\d{4}/.test(account) ? account : '') ?? around.account.number) : null;
    const name = textOf(/\d{4}/.test(account) ? '' : account) ?? around.account.name;
    open.account = { iban, number, name, currency: only };
    for (const code of currencies) {
      const running = checkRunning(own.filter(({ payment }) => payment.amount.currency === code));
      for (const problem of running.problems) open.problems.push(problem);
      if (only === null) continue;
      open.opening = running.opening;
      open.closing = running.closing;
    }
    if (byAccount.size === 1 && open.closing === null) {
      const balances = {
        decimalSign: how.settings.decimalSign,
        dateOrder: how.settings.dateOrder(how.firstColumn + how.places.bookedOn),
        currency: only,
        read: how.read,
      };
      open.opening = around.opening(balances);
      open.closing = around.closing(balances);
    }
    return open;
  });
  statements[0]?.problems.push(...problems);
  return statements;
}

const samplesShown = 3;

/** The columns of the section with most rows, for showing and correcting them. */
function columnsOf(sections: readonly OpenedSection[]): readonly StatementColumn[] {
  const [largest] = sections.toSorted((one, other) => other.section.rows.length - one.section.rows.length);
  if (largest === undefined) return [];
  const { fields, headers, rows } = largest.section;
  return fields.map((field, index) => ({
    index,
    header: headers?.[index] ?? '',
    field,
    samples: rows
      .slice(0, 50)
      .map(({ cells }) => cells[index]?.trim() ?? '')
      .filter((cell) => cell !== '')
      .slice(0, samplesShown)
      .map((cell) => shorten(cell, 80)),
  }));
}
