import { describe, expect, test } from 'vitest';
import { contractOf, inferenceOf, readOne, readWell } from './list-support.ts';

const fields = (list: Awaited<ReturnType<typeof readWell>>) => list.columns.map(({ field }) => field);
const names = (list: Awaited<ReturnType<typeof readWell>>) => list.rows.map((row) => row.contract?.name ?? null);

describe('the file', () => {
  const german = 'Anbieter;Vertrag;Preis;Zahlungsweise\nBäcker Müller;Brötchen-Abo;12,50 €;monatlich\n';

  test.each([
    ['utf-8', Buffer.from(german), true],
    ['utf-8', Buffer.from(`\uFEFF${german}`), true],
    ['utf-16le', Buffer.from(`\uFEFF${german}`, 'utf16le'), true],
    ['utf-16le', Buffer.from(german, 'utf16le'), true],
    ['windows-1252', Buffer.from(german.replace('€', '\u0080'), 'latin1'), false],
  ])('%s is told', async (encoding, bytes, certain) => {
    const list = await readWell(bytes);
    expect(inferenceOf(list, 'encoding')).toMatchObject({ value: encoding, certain });
    expect(contractOf(list.rows[0])).toMatchObject({
      supplierName: 'Bäcker Müller',
      price: { amount: 1250, currency: 'EUR' },
    });
  });

  test('the encoding can be chosen', async () => {
    const bytes = Buffer.from('Name,Category\nŠkoda,Auto\n'.replace('Š', '\u008A'), 'latin1');
    const list = await readWell(bytes, { mapping: { encoding: 'cp850' } });
    expect(names(list)).toEqual(['èkoda']);
    expect(inferenceOf(list, 'encoding')).toMatchObject({ value: 'cp850', certain: true });
  });

  test.each([
    [',', 'Supplier,Contract,Price\nA,B,"1,50 EUR"'],
    [';', 'Supplier;Contract;Price\nA;B, the second;1,50 EUR'],
    ['\t', 'Supplier\tContract\tPrice\nA\tB\t1,50 EUR'],
    ['|', 'Supplier|Contract|Price\nA|B|1,50 EUR'],
    ['~', 'sep=~\nSupplier~Contract~Price\nA~B~1,50 EUR'],
  ])('the delimiter %j is told', async (delimiter, text) => {
    const list = await readWell(text, { mapping: { cycle: 'month' } });
    expect(inferenceOf(list, 'delimiter')?.value).toBe(delimiter);
    expect(contractOf(list.rows[0])).toMatchObject({ supplierName: 'A', price: { amount: 150 } });
  });

  test('the delimiter can be chosen', async () => {
    const list = await readWell('Name:Category\nA:B', { mapping: { delimiter: ':' } });
    expect(contractOf(list.rows[0])).toMatchObject({ name: 'A', category: 'B' });
  });

  test.each(['\n', '\r\n', '\r'])('lines are counted as the file has them, line break %j', async (lineBreak) => {
    const text = ['Name,Notes', 'A,"one', 'two', 'three"', '', 'B,', '"C",x'].join(lineBreak);
    const list = await readWell(text);
    expect(list.rows.map(({ line, contract }) => [line, contract?.name])).toEqual([
      [2, 'A'],
      [6, 'B'],
      [7, 'C'],
    ]);
    expect(contractOf(list.rows[0]).note).toBe('one\ntwo\nthree');
  });

  test('headings may stand below a title and be repeated', async () => {
    const text = 'My contracts;;\nas of 22 Nov 2026;;\n;;\nAnbieter;Tarif;Preis\nA;T;\nAnbieter;Tarif;Preis\nB;U;\n';
    const list = await readWell(text);
    expect(list.rows.map(({ line, contract }) => [line, contract?.supplierName])).toEqual([
      [5, 'A'],
      [7, 'B'],
    ]);
  });

  test('a short row is filled up, a long one is bad', async () => {
    const list = await readWell('Supplier,Contract,Notes\nA\nB,C,D,\nE,F,9,99 euros\nG,H,I');
    expect(list.rows.map(({ line, reason }) => [line, reason === null])).toEqual([
      [2, true],
      [3, true],
      [4, false],
      [5, true],
    ]);
    expect(list.rows[2]?.reason).toMatch(/4 cells where the list has 3 columns/);
  });

  test('a broken quotation mark costs its own row', async () => {
    const list = await readWell('Name,Notes\nA,"open\nB,fine\nC,"He said ""yes"""\nD,"x" y\nE,fine');
    expect(list.rows.map(({ line, contract }) => [line, contract?.name ?? null])).toEqual([
      [2, null],
      [3, 'B'],
      [4, 'C'],
      [5, null],
      [6, 'E'],
    ]);
    expect(list.rows[0]?.reason).toMatch(/quotation mark/);
  });

  test('without headings the cells decide', async () => {
    const list = await readWell('Netflix;9,99 EUR;monatlich\nSpotify;59,99 EUR;jährlich');
    expect(fields(list)).toEqual(['contract', 'price', 'cycle']);
    expect(contractOf(list.rows[1]).price).toEqual({
      amount: 5999,
      currency: 'EUR',
      every: { n: 1, unit: 'year' },
      sharePercent: 100,
    });
  });
});

describe('columns', () => {
  test.each([
    ['Supplier,Contract,Price,Currency,Billing,Start,Notice,Person'],
    ['ANBIETER,Vertrag,Kosten,Währung,Zahlungsrhythmus,Vertragsbeginn,Kündigungsfrist,Inhaber'],
    ['Fournisseur,Contrat,Montant,Devise,Périodicité,Date de début,Préavis,Titulaire'],
    ['Proveedor,Contrato,Importe,Moneda,Frecuencia,Fecha de inicio,Preaviso,Titular'],
    ['Leverancier,Contract,Bedrag,Munt,Frequentie,Ingangsdatum,Opzegtermijn,Houder'],
    ['Fornitore,Contratto,Importo,Valuta,Frequenza,Data inizio,Preavviso,Intestatario'],
  ])('%s', async (headings) => {
    const list = await readWell(`${headings}\nAcme,Gold,5,EUR,monthly,2024-01-01,1 month,Ana`);
    expect(fields(list)).toEqual(['supplier', 'contract', 'price', 'currency', 'cycle', 'start', 'notice', 'person']);
  });

  test('what stands in a column corrects its heading', async () => {
    const list = await readWell(
      'Name,Renewal,Term,Status\nA,2027-01-01,2026-12-31,2026-10-31\nB,2027-02-01,2027-12-31,2026-09-30',
    );
    expect(fields(list)).toEqual(['contract', 'next_payment', 'end', 'ended_on']);
  });

  test('a heading may say how often', async () => {
    const monthly = await readOne({ Anbieter: 'A', Monatsbeitrag: '9,99 €' });
    expect(monthly.contract.price).toMatchObject({ amount: 999, every: { n: 1, unit: 'month' } });
    const yearly = await readOne({ Name: 'A', 'Yearly cost (GBP)': '120' });
    expect(yearly.contract.price).toMatchObject({ amount: 12000, currency: 'GBP', every: { n: 1, unit: 'year' } });
  });

  test('what fits no field is kept in the note, and the row’s own numbers are not', async () => {
    const { list, contract } = await readOne({
      ID: '7',
      Name: 'A',
      'Where the papers are': 'cellar',
      Notes: 'hello',
      'Created at': '2020-01-01',
    });
    expect(fields(list)).toEqual([null, 'contract', 'note', 'note', null]);
    expect(contract.note).toBe('Where the papers are: cellar\nhello');
  });

  test('[imports-3] the person’s mapping wins', async () => {
    const columns = { 0: 'note', 1: 'supplier', 2: null } as const;
    const { contract, list } = await readOne({ Name: 'A', Other: 'B', Price: '5' }, { mapping: { columns } });
    expect(fields(list)).toEqual(['note', 'supplier', null]);
    expect(contract).toMatchObject({ supplierName: 'B', name: 'B', note: 'A', price: null });
  });

  test('[imports-4] secrets are never read, and not even shown', async () => {
    const columns = { 2: 'note', 3: 'note' } as const;
    const { contract, list } = await readOne(
      { Name: 'A', Category: 'B', Passwort: 'hunter2', PIN: '1234' },
      { mapping: { columns } },
    );
    expect(JSON.stringify({ contract, columns: list.columns })).not.toMatch(/hunter2|1234/);
  });
});

describe('rows', () => {
  test('[imports-2] bad rows are reported with line and reason and stop nothing', async () => {
    const list = await readWell(
      'Supplier,Price,Billing\nA,5 EUR,monthly\n,7 EUR,monthly\nB,cheap,monthly\nTotal,12 EUR,\nC,6 EUR,yearly',
    );
    expect(list.rows.map(({ line, reason }) => [line, reason])).toEqual([
      [2, null],
      [3, 'This row names neither a supplier nor a contract.'],
      [4, 'The price “cheap” is not an amount.'],
      [5, 'This looks like a line of totals, not a contract.'],
      [6, null],
    ]);
  });

  test('one name serves for both', async () => {
    expect((await readOne({ Name: 'Netflix', Tags: 'x' })).contract).toMatchObject({
      supplierName: 'Netflix',
      name: 'Netflix',
    });
    expect((await readOne({ Supplier: 'Vodafone', Category: 'x' })).contract).toMatchObject({
      supplierName: 'Vodafone',
      name: 'Vodafone',
    });
  });

  test('[imports-1] what is not certain stays empty and is quoted twice', async () => {
    const { contract, doubts } = await readOne({
      Name: 'Cloudbox',
      Price: '¥1300',
      Billing: 'every 2 years',
      Start: 'spring',
    });
    expect(contract).toMatchObject({
      price: null,
      terms: null,
      unread: [
        { field: 'price', text: '¥1300' },
        { field: 'cycle', text: 'every 2 years' },
        { field: 'start', text: 'spring' },
      ],
    });
    expect(doubts.map(({ field, text }) => [field, text])).toEqual([
      ['price', '¥1300'],
      ['start', 'spring'],
    ]);
  });

  test.each([
    ['Ana', 'Ana', 0],
    ['Household', null, 0],
    ['gemeinsam', null, 0],
    ['Ana & Ben', null, 1],
    ['Ana und Ben', null, 1],
  ])('the person %j', async (text, personName, doubtCount) => {
    const { contract, doubts } = await readOne({ Name: 'A', Person: text });
    expect([contract.personName, doubts.length]).toEqual([personName, doubtCount]);
  });

  test.each([
    ['https://a.example/x', 'https://a.example/x', 0],
    ['www.a.example', 'https://www.a.example', 0],
    ['javascript:alert(1)', null, 1],
    ['me@a.example', null, 1],
    ['ask Ben', null, 1],
  ])('the address %j', async (text, website, doubtCount) => {
    const { contract, doubts } = await readOne({ Name: 'A', Website: text });
    expect([contract.website, doubts.length]).toEqual([website, doubtCount]);
  });

  test('numbers keep the name their heading gives them, tags are told apart', async () => {
    const { contract } = await readOne({
      Name: 'A',
      Kundennummer: '12',
      'Policy number': 'POL/7',
      Tags: '#home, Energy; home',
    });
    expect(contract.referenceNumbers).toEqual([
      { label: 'Kundennummer', value: '12' },
      { label: 'Policy number', value: 'POL/7' },
    ]);
    expect(contract.tags).toEqual(['home', 'Energy']);
  });
});
