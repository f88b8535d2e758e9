import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { contractOf, inferenceOf, readOne, readWell } from './list-support.ts';

const priceOf = async (price: string, more: Record<string, string> = {}, options = {}) =>
  (await readOne({ Contract: 'A', Price: price, Billing: 'monthly', ...more }, options)).contract.price;

describe('amounts as people write them', () => {
  test.each([
    ['₹ 499/-', 49_900, 'INR'],
    ['₹1,299', 129_900, 'INR'],
    ['Rs.1,299 INR', 129_900, 'INR'],
    ['Rs. 2,499.50 INR', 249_950, 'INR'],
    ['Fr59', 5900, 'CHF'],
    ['Fr. 59.-', 5900, 'CHF'],
    ['RM123.5', 12_350, 'MYR'],
    ['Rp12500', 12_500, 'IDR'],
    ['Rp123.5', 124, 'IDR'],
    ['R149', 14_900, 'ZAR'],
    ['59.99 zl', 5999, 'PLN'],
    ['199 Kc', 19_900, 'CZK'],
    ['.99 EUR', 99, 'EUR'],
  ])('%s', async (text, amount, currency) => {
    expect(await priceOf(text)).toMatchObject({ amount, currency });
  });

  test('Rs. is asked which rupee it is; how many is plain', async () => {
    const { list } = await readOne({ Contract: 'A', Price: 'Rs.1,299', Billing: 'monthly' });
    expect(inferenceOf(list, 'currencySigns', 'Rs')).toMatchObject({ value: null });
    expect(await priceOf('Rs.1,299', {}, { mapping: { currencySigns: { Rs: 'PKR' } } })).toMatchObject({
      amount: 1299,
      currency: 'PKR',
    });
  });

  test.each([
    ['9.989999999999998', 999],
    ['12.990000000000000213', 1299],
    ['0.30000000000000004', 30],
    ['33.333333333333336', 3333],
  ])('%s is rounded, and said to be', async (text, amount) => {
    const { contract, doubts } = await readOne({ Contract: 'A', 'Price (EUR)': text, Billing: 'monthly' });
    expect(contract.price).toMatchObject({ amount });
    expect(doubts).toMatchObject([{ field: 'price', text }]);
    expect(contract.unread).toBeNull();
  });

  test('digits a person wrote are not rounded', async () => {
    expect(await priceOf('9.9875 EUR')).toBeNull();
  });

  test('[imports-22] a shared sign is that of the country a row names; what names none is asked once', async () => {
    const rows = [
      'Contract,Price,Billing,Website,Account,Country',
      'Telia,100 kr,monthly,https://www.telia.se/privat,,',
      'Telenor,200 kr,monthly,kundeservice@telenor.no,,',
      'Faxe,300 kr,monthly,,DK50 0040 0440 1162 43,',
      'Nova,400 kr,monthly,,,Island',
      'Fjord,500 kr,monthly,,,NO',
    ];
    const read = async (lines: string[], mapping = {}) => {
      const list = await readWell(lines.join('\n'), { mapping });
      return {
        currencies: list.rows.map(({ contract }) => contract?.price?.currency ?? null),
        kr: inferenceOf(list, 'currencySigns', 'kr'),
      };
    };
    const settled = await read(rows);
    expect(settled.currencies).toEqual(['SEK', 'NOK', 'DKK', 'ISK', 'NOK']);
    expect(settled.kr).toMatchObject({ value: 'by_row', certain: false });
    const corrected = await read(rows, { currencySigns: { kr: 'SEK' } });
    expect(corrected.currencies).toEqual(['SEK', 'SEK', 'SEK', 'SEK', 'SEK']);
    expect(corrected.kr?.choices[0]).toMatchObject({ value: 'by_row' });
    const open = [...rows, 'Plain,600 kr,monthly,plain.com,,', 'Both,700 kr,monthly,shop.dk,,Norway'];
    expect(await read(open)).toMatchObject({
      currencies: ['SEK', 'NOK', 'DKK', 'ISK', 'NOK', null, null],
      kr: { value: null },
    });
    const answered = await read(open, { currencySigns: { kr: 'SEK' }, rowCurrencies: { '8': 'DKK', '3': 'ISK' } });
    expect(answered.currencies).toEqual(['SEK', 'ISK', 'DKK', 'ISK', 'NOK', 'SEK', 'DKK']);
  });

  test('that each row settles a sign is said through the api, and may be corrected', async () => {
    const dancecard = await openTestDancecard();
    const path = join(dancecard.folder, 'kr.csv');
    writeFileSync(
      path,
      'Contract,Price,Billing,Link\nTelia,100 kr,monthly,telia.se\nTelenor,200 kr,monthly,telenor.no',
    );
    const { inferences } = await dancecard.value('imports.preview', { path });
    const kr = inferences.find(({ about }) => about === 'currencySigns');
    expect(kr).toMatchObject({ value: 'by_row', why: expect.stringContaining('SEK, NOK') });
    expect(kr?.choices.map(({ value }) => value)).toEqual(['by_row', 'DKK', 'NOK', 'SEK', 'ISK']);
  });

  test('a dollar is that of the row, and the American one where nothing else is said', async () => {
    const text =
      'Contract,Price,Billing,Link\nBell,$50,monthly,bell.ca\nBlue,$9,monthly,bluewire.com.au\nFilms,$15,monthly,films.com';
    const list = await readWell(text);
    expect(list.rows.map(({ contract }) => contract?.price?.currency)).toEqual(['CAD', 'AUD', 'USD']);
    expect(inferenceOf(list, 'currencySigns', '$')).toMatchObject({ value: 'USD' });
  });

  test('one answer for a sign, another for single rows', async () => {
    const text = 'Contract,Price,Billing\nTelia,100 kr,monthly\nTelenor,200 kr,monthly\nIcelandair,300 kr,monthly';
    const list = await readWell(text, {
      mapping: { currencySigns: { kr: 'SEK' }, rowCurrencies: { '3': 'NOK', '4': 'ISK' } },
    });
    expect(list.rows.map(({ contract }) => contract?.price?.currency)).toEqual(['SEK', 'NOK', 'ISK']);
    const byRow = await readWell(text, { mapping: { rowCurrencies: { '2': 'SEK', '3': 'NOK', '4': 'ISK' } } });
    expect(byRow.rows.map(({ contract }) => contract?.price?.currency)).toEqual(['SEK', 'NOK', 'ISK']);
    expect(byRow.inferences.filter(({ value }) => value === null)).toEqual([]);
  });

  test('a heading says which krone it is', async () => {
    expect(
      (await readOne({ Contract: 'A', 'Price (NOK)': '100 kr', Billing: 'monthly' })).contract.price,
    ).toMatchObject({
      currency: 'NOK',
    });
  });
});

describe('cycles as people write them', () => {
  test.each([
    ['biennial', { n: 2, unit: 'year' }],
    ['4-weekly', { n: 4, unit: 'week' }],
    ['4-wöchentlich', { n: 4, unit: 'week' }],
    ['6-monatlich', { n: 6, unit: 'month' }],
    ['2-yearly', { n: 2, unit: 'year' }],
    ['every other month', { n: 2, unit: 'month' }],
    ['every second week', { n: 2, unit: 'week' }],
    ['every third month', { n: 3, unit: 'month' }],
    ['jeden zweiten Monat', { n: 2, unit: 'month' }],
    ['jedes zweite Jahr', { n: 2, unit: 'year' }],
    ['un mois sur deux', { n: 2, unit: 'month' }],
    ['om de maand', { n: 2, unit: 'month' }],
    ['twice a year', { n: 6, unit: 'month' }],
    ['2x per year', { n: 6, unit: 'month' }],
    ['four times a year', { n: 3, unit: 'month' }],
    ['zweimal im Jahr', { n: 6, unit: 'month' }],
    ['4 mal pro Jahr', { n: 3, unit: 'month' }],
    ['2x jährlich', { n: 6, unit: 'month' }],
    ['deux fois par an', { n: 6, unit: 'month' }],
    ['dos veces al año', { n: 6, unit: 'month' }],
    ['twee keer per jaar', { n: 6, unit: 'month' }],
    ['due volte all’anno', { n: 6, unit: 'month' }],
    ['once a month', { n: 1, unit: 'month' }],
    ['1 Month(s)', { n: 1, unit: 'month' }],
    ['3 Monat(e)', { n: 3, unit: 'month' }],
    ['2 Year(s)', { n: 2, unit: 'year' }],
  ])('%s', async (text, every) => {
    const { contract } = await readOne({ Contract: 'A', Price: '€9', Billing: text });
    expect(contract.price?.every).toEqual(every);
  });

  test.each(['permanent', 'Lifetime', 'perpetual', 'lebenslang', 'à vie', 'a vita'])(
    '%s is paid once',
    async (text) => {
      const { contract } = await readOne({ Contract: 'A', Price: '€9', Billing: text });
      expect(contract.price).toMatchObject({ amount: 900, every: null });
    },
  );

  test.each(['five times a year', 'every other', 'twice', 'every second'])('%s is asked', async (text) => {
    expect((await readOne({ Contract: 'A', Price: '€9', Billing: text })).contract.price).toBeNull();
  });
});

describe('moments of another zone', () => {
  const row = { Contract: 'A', Start: '2026-12-31T23:00:00.000Z' };

  test('are asked', async () => {
    const { list, contract, doubts } = await readOne(row);
    expect(contract.terms).toBeNull();
    expect(doubts).toMatchObject([{ field: 'start', text: row.Start }]);
    expect(inferenceOf(list, 'instants')).toMatchObject({ value: null, certain: false });
  });

  test('are the day as written, or the day it is here', async () => {
    const written = await readOne(row, { mapping: { instants: 'as_written' } });
    expect(written.contract.terms?.startsOn).toBe('2026-12-31');
    const here = await readOne(row, { mapping: { instants: 'here' }, timeZone: 'Europe/Berlin' });
    expect(here.contract.terms?.startsOn).toBe('2027-01-01');
  });

  test.each(['2026-12-31T00:00:00.000Z', '2026-12-31T00:00:00', '2026-12-31T23:15:00+01:00'])(
    '%s is a day',
    async (text) => {
      expect((await readOne({ Contract: 'A', Start: text })).contract.terms?.startsOn).toBe('2026-12-31');
    },
  );
});

test('the euro sign and the accents of an old Mac', async () => {
  const bytes = Uint8Array.from(
    Array.from('Vertrag;Preis;Zahlungsweise\nMünchen;9,99 €;monatlich', (sign) =>
      sign === '€' ? 0xdb : sign === 'ü' ? 0x9f : sign.charCodeAt(0),
    ),
  );
  const list = await readWell(bytes);
  expect(inferenceOf(list, 'encoding')).toMatchObject({ value: 'macintosh' });
  expect(contractOf(list.rows[0])).toMatchObject({ name: 'München', price: { amount: 999, currency: 'EUR' } });
});
