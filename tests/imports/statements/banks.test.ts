import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { expected } from './expected.ts';
import { fixture, inOneLine, problemsOf, readOne, readWell } from './support.ts';

const files = readdirSync(join(import.meta.dirname, 'fixtures'));
const tables = files.filter((name) => /\.(?:csv|tab)$/.test(name));
const textOf = (name: string) => new TextDecoder().decode(fixture(name));

describe('statements of many banks', () => {
  test('every file written in the style of a bank is expected', () => {
    expect(files.toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  test.each(files)('%s: right count, sum, days, parties, balances', async (name) => {
    const { statements } = await readWell(fixture(name));
    expect(statements.map((statement) => inOneLine(statement))).toEqual(expected[name]);
  });

  test.each(files)('%s is read the same under any name and with other line ends', async (name) => {
    const { statements } = await readWell(fixture(name));
    const other = await readWell(textOf(name).replaceAll('\n', '\r\n'), { fileName: 'photo.jpeg' });
    expect(other.statements).toEqual(statements);
  });

  const encodings = ['utf-8 with a mark', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
  test.each(tables.flatMap((name) => encodings.map((encoding) => [name, encoding] as const)))(
    '%s is read the same as %s',
    async (name, encoding) => {
      const text = textOf(name);
      const bytes =
        encoding === 'utf-8 with a mark'
          ? iconv.encode(text, 'utf-8', { addBOM: true })
          : iconv.encode(text, encoding, { addBOM: encoding === 'utf-16be' });
      if (encoding === 'windows-1252' && iconv.decode(bytes, encoding) !== text) return;
      const { statements } = await readWell(fixture(name));
      expect((await readWell(new Uint8Array(bytes))).statements).toEqual(statements);
    },
  );

  test('an OFX file in the encoding its header names is read in it', async () => {
    const bytes = new Uint8Array(iconv.encode(textOf('bank-1.ofx'), 'windows-1252'));
    const { payments } = await readOne(bytes);
    expect(payments[2]?.counterparty).toBe('Café René');
  });
});

describe('what stands in the fields of a payment', () => {
  test('a SEPA direct debit of a German CSV, with creditor, mandate and reference', async () => {
    const { payments } = await readOne(fixture('sparkasse-camt.csv'));
    expect(payments[1]).toEqual({
      line: 3,
      bookedOn: '2026-11-02',
      valueOn: '2026-11-02',
      amount: { amount: -8400, currency: 'EUR' },
      counterparty: 'Stadtwerke Musterstadt',
      iban: 'DE02500105170137075030',
      creditorId: 'DE98ZZZ09999999999',
      mandate: 'M-2019-4711',
      endToEnd: 'RE-88120',
      purpose: 'Strom Abschlag 11/2026 Kd 4711',
      bankId: null,
    });
    expect(payments[0]?.endToEnd).toBeNull();
  });

  test.each([
    [
      'comdirect.csv',
      { counterparty: 'Versicherung Nord AG', iban: 'DE02120300000000202051', purpose: 'Beitrag Haftpflicht 10/26' },
    ],
    [
      'ing-nl.csv',
      { mandate: 'ED-1', creditorId: 'NL41ZZZ332005960000', endToEnd: '9917', purpose: 'Termijn november' },
    ],
    [
      'abnamro.tab',
      {
        counterparty: 'Stream BV',
        mandate: 'SB-2201',
        creditorId: 'NL41ZZZ332005960000',
        purpose: 'Abonnement oktober',
      },
    ],
    [
      'bnp.csv',
      { mandate: 'ENF-2211', creditorId: 'FR12ZZZ123456', purpose: 'PRLV SEPA ENERGIE FRANCE FACTURE OCTOBRE' },
    ],
    ['volksbank-sh.csv', { mandate: 'AV-99', creditorId: 'DE98ZZZ09999999999', purpose: 'LASTSCHRIFT Beitrag Kfz' }],
    ['rabobank.csv', { mandate: 'SC-55', bankId: 'TRX-77001', creditorId: 'NL41ZZZ332005960000' }],
    [
      'dutch.sta',
      { counterparty: 'Sportclub De Bal', iban: 'NL26BUNQ2025126409', mandate: 'SC-55', endToEnd: 'SC-55-10' },
    ],
    [
      'german.sta',
      {
        counterparty: 'Stadtwerke Musterstadt',
        iban: 'DE02500105170137075030',
        mandate: 'M-2019-4711',
        bankId: '2026100212345',
      },
    ],
    ['german.qif', { counterparty: 'Versicherung AG', mandate: 'V-1', endToEnd: '88', purpose: 'Jahresbeitrag' }],
    [
      'camt053-v2.xml',
      {
        counterparty: 'Stadtwerke Musterstadt',
        creditorId: 'DE98ZZZ09999999999',
        purpose: 'Strom Abschlag 10/2026 R&D Netz Nord GmbH',
      },
    ],
  ])('%s: the text of the bank is taken apart', async (name, payment) => {
    const { statements } = await readWell(fixture(name));
    expect(statements[0]?.payments[0]).toMatchObject(payment);
  });

  test('a line that goes on from the one above belongs to it', async () => {
    const { payments } = await readOne(fixture('two-lines.csv'));
    expect(payments.map(({ purpose }) => purpose)).toEqual([
      'LASTSCHRIFT STADTWERKE Kundennummer 4711',
      'UEBERWEISUNG Hausverwaltung Nord Miete Garage',
    ]);
  });

  test('what the bank took on top leaves the account with the payment', async () => {
    const { payments } = await readOne(fixture('revolut.csv'));
    expect(payments[2]?.amount).toEqual({ amount: -2050, currency: 'EUR' });
  });

  test('a reversal goes the other way', async () => {
    const amounts = async (name: string) => (await readOne(fixture(name))).payments.map(({ amount }) => amount.amount);
    expect(await amounts('german.sta')).toEqual([-8400, 190_000, 2500, -1000]);
    expect(await amounts('camt053-v2.xml')).toEqual([-8400, -2049, -6000, -4000, 2500]);
  });

  test('the parts of a batch are payments of their own where they come to the entry', async () => {
    const { payments } = await readOne(fixture('camt053-v2.xml'));
    expect(payments.slice(1, 4).map(({ counterparty, bankId }) => [counterparty, bankId])).toEqual([
      ['Handy AG', 'BATCH-1/1'],
      ['Verein eV', 'BATCH-1/2'],
      ['Zeitung', 'BATCH-1/3'],
    ]);
    const unequal = await readOne(fixture('camt054-v4.xml'));
    expect(unequal.payments.map(({ amount }) => amount.amount)).toEqual([3000]);
    expect(problemsOf(unequal)[0]).toMatch(/parts of this entry come to CHF.35\.00, the entry says CHF.30\.00/);
  });

  test('[statements-8] what has not happened or not been booked is left out, with its line', async () => {
    expect(problemsOf(await readOne(fixture('revolut.csv')))).toEqual([
      '5: Left out, because its state is “PENDING”.',
      '6: Left out, because its state is “REVERTED”.',
    ]);
    expect(problemsOf(await readOne(fixture('mt942.sta')))).toEqual(['8: Not booked yet, so it was left out.']);
  });
});
