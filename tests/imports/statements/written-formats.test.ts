import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Statement } from '#main/imports/statements/statement.ts';
import { problemsOf, readOne } from './support.ts';
import { currencies, digits, somePayments, type TestCurrency, type TruePayment } from './writers.ts';

/** A statement in a format of banks: its text from payments, their currency and the balance before them. */
type Writer = (payments: readonly TruePayment[], currency: TestCurrency, opening: number) => string;

const someCurrency = fc.constantFrom(...(Object.keys(currencies) as TestCurrency[]));
const someOpening = fc.integer({ min: -500_000, max: 500_000 });
const inXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

function ofxOf(isXml: boolean): Writer {
  return (payments, currency, opening) => {
    const element = (name: string, text: string) => `<${name}>${inXml(text)}${isXml ? `</${name}>` : ''}\n`;
    const signed = (amount: number) => `${amount < 0 ? '-' : ''}${digits(amount, currency, '.')}`;
    const closing = payments.reduce((sum, { amount }) => sum + amount, opening);
    const entries = payments.map(
      ({ bookedOn, valueOn, amount, party, purpose }, index) =>
        `<STMTTRN>${element('TRNTYPE', amount < 0 ? 'DEBIT' : 'CREDIT')}${element('DTPOSTED', bookedOn.replaceAll('-', ''))}` +
        `${element('DTAVAIL', `${valueOn.replaceAll('-', '')}120000`)}${element('TRNAMT', signed(amount))}` +
        `${element('FITID', `ID-${index}-x`)}${element('NAME', party)}${element('MEMO', purpose)}</STMTTRN>`,
    );
    const head = isXml
      ? '<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="211"?>\n'
      : 'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:UTF-8\nCHARSET:NONE\n\n';
    return `${head}<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS>${element('CURDEF', currency)}<BANKACCTFROM>${element('ACCTID', '123456')}</BANKACCTFROM><BANKTRANLIST>${entries.join('\n')}</BANKTRANLIST><LEDGERBAL>${element('BALAMT', signed(closing))}${element('DTASOF', '20261031')}</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
  };
}

const side = (amount: number) => (amount < 0 ? 'DBIT' : 'CRDT');

function camtOf(prefix: string, isNew: boolean): Writer {
  return (payments, currency, opening) => {
    const tag = (name: string, inner: string) => {
      const [bare = ''] = name.split(' ');
      return `<${prefix}${name}>${inner}</${prefix}${bare}>`;
    };
    const money = (amount: number) => tag(`Amt Ccy="${currency}"`, digits(amount, currency, '.'));
    const balance = (kind: string, amount: number) =>
      tag('Bal', tag('Tp', tag('CdOrPrtry', tag('Cd', kind))) + money(amount) + tag('CdtDbtInd', side(amount)));
    const partyOf = (name: string) => (isNew ? tag('Pty', tag('Nm', inXml(name))) : tag('Nm', inXml(name)));
    const entries = payments.map(({ bookedOn, valueOn, amount, party, purpose }, index) => {
      const role = amount < 0 ? 'Cdtr' : 'Dbtr';
      const details = tag('RltdPties', tag(role, partyOf(party))) + tag('RmtInf', tag('Ustrd', inXml(purpose)));
      return tag(
        'Ntry',
        money(amount) +
          tag('CdtDbtInd', side(amount)) +
          tag('Sts', isNew ? tag('Cd', 'BOOK') : 'BOOK') +
          tag('BookgDt', isNew ? tag('DtTm', `${bookedOn}T10:00:00+02:00`) : tag('Dt', bookedOn)) +
          tag('ValDt', tag('Dt', valueOn)) +
          tag('AcctSvcrRef', `ID-${index}-x`) +
          tag('NtryDtls', tag('TxDtls', details)),
      );
    });
    const closing = payments.reduce((sum, { amount }) => sum + amount, opening);
    const statement = tag('Acct', tag('Ccy', currency)) + balance('OPBD', opening) + balance('CLBD', closing);
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
    return tag(`Document ${name}="urn:x"`, tag('BkToCstmrStmt', tag('Stmt', statement + entries.join('\n'))));
  };
}

/** Lines of a Swift field: at most 65 characters. */
const wrapped = (text: string) => text.match(/.{1,65}/gu)?.join('\r\n') ?? '';

const mt940Of: Writer = (payments, currency, opening) => {
  const amountOf = (amount: number) => digits(amount, currency, ',').replace(/^(\d+)$/, '$1,');
  const balance = (tag: string, amount: number) =>
    `:${tag}:${amount < 0 ? 'D' : 'C'}261001${currency}${amountOf(amount)}`;
  const entries = payments.map(({ bookedOn, valueOn, amount, party, purpose }, index) => {
    const days = valueOn.slice(2).replaceAll('-', '') + bookedOn.slice(5).replaceAll('-', '');
    const information = `166?00TEXT?20SVWZ+${purpose.slice(0, 22)}?21${purpose.slice(22)}?32${party}`;
    return `:61:${days}${amount < 0 ? 'D' : 'C'}${amountOf(amount)}NTRFNONREF//REF2026${index}00\r\n:86:${wrapped(information)}`;
  });
  const closing = payments.reduce((sum, { amount }) => sum + amount, opening);
  return [
    ':20:STARTUMS',
    ':25:37040044/0532013000',
    ':28C:1/1',
    balance('60F', opening),
    ...entries,
    balance('62F', closing),
    '-',
  ].join('\r\n');
};

const writers: readonly (readonly [string, Writer])[] = [
  ['OFX 1', ofxOf(false)],
  ['OFX 2', ofxOf(true)],
  ['CAMT.053 of old', camtOf('', false)],
  ['CAMT.053 of today, with a namespace', camtOf('ns2:', true)],
  ['MT940', mt940Of],
];

const factsOf = ({ payments }: Statement) =>
  payments.map(({ bookedOn, valueOn, amount, counterparty, purpose }) => ({
    bookedOn,
    valueOn,
    amount,
    counterparty,
    purpose,
  }));

test.each(writers)('[statements-3] a statement written as %s reads back exactly', async (format, write) => {
  await fc.assert(
    fc.asyncProperty(somePayments, someCurrency, someOpening, async (payments, currency, opening) => {
      const statement = await readOne(write(payments, currency, opening), { defaultCurrency: currency });
      expect(problemsOf(statement)).toEqual([]);
      expect(factsOf(statement)).toEqual(
        payments.map(({ bookedOn, valueOn, amount, party, purpose }) => ({
          bookedOn,
          valueOn,
          amount: { amount, currency },
          counterparty: party,
          purpose,
        })),
      );
      expect(statement.payments.every(({ bankId }) => bankId !== null)).toBe(true);
      const closing = payments.reduce((sum, { amount }) => sum + amount, opening);
      expect(statement.closing?.amount).toEqual({ amount: closing, currency });
      if (!format.startsWith('OFX')) expect(statement.opening?.amount).toEqual({ amount: opening, currency });
    }),
    { numRuns: 100 },
  );
});

const withBalances = writers.filter(([format]) => !format.startsWith('OFX'));

test.each(withBalances)('a payment of %s with another amount does not fit the balances', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(
      somePayments,
      someOpening,
      fc.nat(),
      fc.integer({ min: 1, max: 999 }),
      async (payments, opening, at, more) => {
        const text = write(payments, 'EUR', opening);
        const wrong = payments.map((payment, index) =>
          index === at % payments.length
            ? { ...payment, amount: payment.amount + (payment.amount < 0 ? -more : more) }
            : payment,
        );
        const closing = payments.reduce((sum, { amount }) => sum + amount, opening);
        const closingOfWrong = wrong.reduce((sum, { amount }) => sum + amount, opening);
        const both = write(wrong, 'EUR', opening - (closingOfWrong - closing));
        // The entries of the one between the balances of the other.
        const mixed = text.includes(':61:')
          ? both.replace(/:60F:.*/, /:60F:.*/.exec(text)?.[0] ?? '')
          : both.replace(/<(ns2:)?Bal>.*<\/(ns2:)?Bal>/, /<(ns2:)?Bal>.*<\/(ns2:)?Bal>/.exec(text)?.[0] ?? '');
        expect(problemsOf(await readOne(mixed)).join()).toMatch(/The balances do not fit the payments/);
      },
    ),
    { numRuns: 60 },
  );
});
