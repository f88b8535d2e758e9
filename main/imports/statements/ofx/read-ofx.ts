import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { rowLimit } from '../../limits.ts';
import { stoppedByPerson } from '../../pace.ts';
import { quoted } from '../../settings/list-facts.ts';
import { currencyCodeOf, moneyIn } from '../amounts.ts';
import { bankIdOf, ibanOf, joined, textOf } from '../fields.ts';
import { lineCounter } from '../line-counter.ts';
import { closed, openStatement, type OpenStatement } from '../open-statement.ts';
import { readPurposeText } from '../purpose-text.ts';
import { tooManyEntries, type Read, type Reading } from '../reading.ts';
import { elementsOf, type Element } from './elements.ts';

/** Elements that hold a statement. */
const statementNames = new Set(['STMTRS', 'CCSTMTRS', 'INVSTMTRS']);
/** Elements within an entry or a statement whose values are of something of their own. */
const groups = new Set([
  'STMTTRN',
  'PAYEE',
  'BANKACCTFROM',
  'CCACCTFROM',
  'BANKACCTTO',
  'CCACCTTO',
  'CURRENCY',
  'ORIGCURRENCY',
  'LEDGERBAL',
  'AVAILBAL',
  'BANKTRANLIST',
  'IMAGEDATA',
]);
/** OFX groups stand at most so deep in each other within a statement. */
const deepest = 8;

type Values = Map<string, string>;

/** Whether a text is OFX, of either version, or QFX. */
export function isOfx(start: string): boolean {
  return (
    /<OFX[\s>]/i.test(start) &&
    /OFXHEADER|<(?:SIGNONMSGSRSV1|BANKMSGSRSV1|CREDITCARDMSGSRSV1|INVSTMTMSGSRSV1)/i.test(start)
  );
}

/** Reads OFX 1 (SGML) and 2 (XML): each account a statement. */
export async function readOfx({ text, fileName, options, mapping, pace }: Reading): Promise<Read> {
  const reader = ofxReader(text, mapping?.currency ?? options.defaultCurrency ?? null);
  let done = 0;
  for (const element of elementsOf(text)) {
    reader.take(element);
    done += 1;
    if (reader.entries() > rowLimit) return failed(tooManyEntries(fileName));
    if (pace.due(done) && (await pace.rest(reader.entries(), null))) return failed(stoppedByPerson);
  }
  reader.end();
  if (await pace.rest(reader.entries(), reader.entries())) return failed(stoppedByPerson);
  return ok({ statements: reader.statements.map((open) => closed(open)), inferences: [], columns: [] });
}

function ofxReader(text: string, ownCurrency: string | null) {
  const lineOf = lineCounter(text);
  const statements: OpenStatement[] = [];
  let statement: OpenStatement | null = null;
  let isInvestment = false;
  let within: string[] = [];
  let entry: { readonly line: number; readonly values: Values } | null = null;
  let outside: Values = new Map();
  let entries = 0;

  const finishEntry = () => {
    if (entry !== null && statement !== null) {
      // What an account is stands before its entries.
      if (statement.payments.length === 0) statement.account = accountOf(outside);
      readEntry(entry.line, entry.values, statement, ownCurrency);
    }
    entry = null;
  };
  const finishStatement = () => {
    finishEntry();
    if (statement !== null) {
      statement.account = accountOf(outside);
      readBalance(outside, statement, ownCurrency);
    }
    statement = null;
    outside = new Map();
    within = [];
  };
  const begin = (element: Element) => {
    finishStatement();
    statement = openStatement(lineOf(element.position));
    statements.push(statement);
    isInvestment = element.name === 'INVSTMTRS';
    if (isInvestment) statement.problems.push({ line: statement.line, reason: message('statements.bad.investments') });
  };
  const open = (element: Element) => {
    if (element.name === 'STMTTRN') {
      finishEntry();
      within = [];
      entries += 1;
      if (!isInvestment) entry = { line: lineOf(element.position), values: new Map() };
    } else if (element.name === 'LEDGERBAL' || element.name === 'AVAILBAL') {
      finishEntry();
      within = [];
    }
    if (within.length < deepest) within.push(element.name);
  };
  const close = (element: Element) => {
    if (element.name === 'STMTTRN' || element.name === 'BANKTRANLIST') finishEntry();
    const at = within.lastIndexOf(element.name);
    if (at !== -1) within = within.slice(0, at);
  };

  return {
    statements,
    entries: () => entries,
    end: finishStatement,
    take(element: Element) {
      const { name, closes, value } = element;
      if (statementNames.has(name)) {
        if (closes) finishStatement();
        else begin(element);
      } else if (statement === null) return;
      else if (groups.has(name)) {
        if (closes) close(element);
        else open(element);
      } else if (!closes && value !== '') {
        const group = within.at(-1) ?? '';
        const key = group === '' || group === 'STMTTRN' ? name : `${group}.${name}`;
        const values = entry?.values ?? outside;
        if (!values.has(key)) values.set(key, value);
      }
    },
  };
}

function readEntry(line: number, values: Values, open: OpenStatement, ownCurrency: string | null): void {
  const bad = (reason: OpenStatement['problems'][number]['reason']) => open.problems.push({ line, reason });
  const posted = values.get('DTPOSTED') ?? values.get('DTUSER') ?? '';
  const bookedOn = dayOf(posted);
  if (posted === '') return void bad(message('statements.bad.noDate'));
  if (bookedOn === null) return void bad(message('statements.bad.date', { text: quoted(posted) }));
  const currency = currencyCodeOf(values.get('CURRENCY.CURSYM')) ?? open.account.currency ?? ownCurrency;
  if (currency === null) return void bad(message('statements.bad.noCurrency'));
  const amount = ofxMoney(values.get('TRNAMT'), currency);
  if (!amount.ok) return void bad(amount.error);
  const memo = readPurposeText(values.get('MEMO') ?? '');
  const name = textOf(values.get('NAME') ?? values.get('PAYEE.NAME'));
  open.payments.push({
    line,
    bookedOn,
    valueOn: dayOf(values.get('DTAVAIL') ?? values.get('VALUEDATE') ?? ''),
    amount: amount.value,
    counterparty: name ?? memo.counterparty,
    iban: ibanOf(values.get('BANKACCTTO.ACCTID')) ?? memo.iban,
    creditorId: memo.creditorId,
    mandate: memo.mandate,
    endToEnd: memo.endToEnd,
    purpose: memo.purpose ?? joined([textOf(values.get('EXTDNAME'))]),
    bankId: bankIdOf(values.get('FITID')),
  });
}

function accountOf(values: Values): OpenStatement['account'] {
  const id = values.get('BANKACCTFROM.ACCTID') ?? values.get('CCACCTFROM.ACCTID');
  const iban = ibanOf(id);
  const number = iban === null ? textOf(id) : null;
  return { iban, number, name: null, currency: currencyCodeOf(values.get('CURDEF')) };
}

function readBalance(values: Values, open: OpenStatement, ownCurrency: string | null): void {
  const currency = open.account.currency ?? ownCurrency;
  const balance = values.get('LEDGERBAL.BALAMT');
  if (balance === undefined || currency === null) return;
  const amount = ofxMoney(balance, currency);
  if (amount.ok) open.closing = { on: dayOf(values.get('LEDGERBAL.DTASOF') ?? ''), amount: amount.value };
  else open.problems.push({ line: open.line, reason: message('statements.bad.balance', { text: quoted(balance) }) });
}

function ofxMoney(text: string | undefined, currency: string) {
  const hasPoint = text?.includes('.') ?? false;
  // Not allowed, and yet written: "-1,250.00".
  if (hasPoint && /^\s*[-+]?\d{1,3}(?:,\d{3})+\.\d*\s*$/.test(text ?? ''))
    return moneyIn(text?.replaceAll(',', ''), '.', currency);
  return moneyIn(text, !hasPoint && text?.includes(',') ? ',' : '.', currency);
}

/** "20260131120000.000[-5:EST]" as the day it names. */
function dayOf(text: string): CalendarDate | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text);
  return match === null ? null : parseCalendarDate(`${match[1]}-${match[2]}-${match[3]}`);
}
