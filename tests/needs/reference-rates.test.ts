import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReferenceRates } from '#main/app/rates/reference-rates.ts';
import { livingRows } from '#tests/support/read-store.ts';
import { aPrice, britishDancecard } from './builders.ts';

const csv = 'Date, USD, JPY, CHF, \n20 November 2026, 1.25, 172.5, 0.94, \n';
const longCsv = 'Date,USD,JPY,\n2026-11-20,1.25,N/A,\n2026-11-19,1.24,171,\n';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const envelope = (cubes: string): string =>
  `${head}<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
  <Cube>${cubes}</Cube></gesmes:Envelope>\n`;
const xml = envelope(
  "<Cube time='2026-11-20'><Cube currency='USD' rate='1.25'/><Cube currency='JPY' rate='172.5'/></Cube>",
);
const read = (text: string | Uint8Array) => readReferenceRates(typeof text === 'string' ? Buffer.from(text) : text);

test('the daily CSV, with its day in words', () => {
  expect(read(csv)).toEqual({
    date: '2026-11-20',
    rates: [
      { currency: 'USD', rate: 1.25 },
      { currency: 'JPY', rate: 172.5 },
      { currency: 'CHF', rate: 0.94 },
    ],
  });
});

test('a CSV of many days gives the latest, without what was not quoted', () => {
  expect(read(longCsv)).toEqual({ date: '2026-11-20', rates: [{ currency: 'USD', rate: 1.25 }] });
  expect(read('Date,USD\n2026-11-18,1.2\n2026-11-20,1.25\n')?.rates).toEqual([{ currency: 'USD', rate: 1.25 }]);
});

test('the daily XML, and of many days the latest', () => {
  expect(read(xml)).toEqual({
    date: '2026-11-20',
    rates: [
      { currency: 'USD', rate: 1.25 },
      { currency: 'JPY', rate: 172.5 },
    ],
  });
  const day = (time: string, rate: string) => `<Cube time="${time}"><Cube currency="USD" rate="${rate}"/></Cube>`;
  expect(read(envelope(day('2026-11-19', '1.2') + day('2026-11-20', '1.25') + day('2026-11-18', '1.1')))).toEqual({
    date: '2026-11-20',
    rates: [{ currency: 'USD', rate: 1.25 }],
  });
});

const hostile: [what: string, content: string | Uint8Array][] = [
  ['nothing', ''],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])],
  ['another CSV', 'Name,Price\nGym,12\n'],
  ['a CSV without rows', 'Date, USD, \n'],
  ['a CSV with a row too short', 'Date,USD,JPY\n2026-11-20,1.25\n'],
  ['a CSV with a day that does not exist', 'Date,USD\n2026-02-30,1.25\n'],
  ['a CSV with a negative rate', 'Date,USD\n2026-11-20,-1.25\n'],
  ['a CSV with a rate of nothing', 'Date,USD\n2026-11-20,0\n'],
  ['a CSV with a rate beyond measure', 'Date,USD\n2026-11-20,99999999999\n'],
  ['a CSV with a formula', 'Date,USD\n2026-11-20,=1+1\n'],
  ['a CSV with a currency that does not exist', 'Date,QQQ\n2026-11-20,1.25\n'],
  ['a CSV with a currency twice', 'Date,USD,USD\n2026-11-20,1.25,1.3\n'],
  ['a CSV that rates the euro itself', 'Date,EUR\n2026-11-20,1\n'],
  ['a web page', '<!DOCTYPE html><html><body>Rates</body></html>'],
  [
    'XML with an entity',
    `${head}<!DOCTYPE a [<!ENTITY b "c">]><Cube time="2026-11-20"><Cube currency="USD" rate="&b;"/></Cube>`,
  ],
  ['XML with a reference to an entity', xml.replace('Reference rates', '&lol;')],
  ['XML with a comment', xml.replace('<Cube>', '<!-- --><Cube>')],
  ['XML with an instruction', xml.replace('<Cube>', '<?php x ?><Cube>')],
  ['XML with literal text', xml.replace('Reference rates', '<![CDATA[x]]>')],
  ['XML that does not close', xml.replace('</gesmes:Envelope>', '')],
  ['XML that closes crosswise', '<a><b></a></b>'],
  ['XML with two roots', `${xml}<Cube/>`],
  ['XML too deep', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
  ['XML with a rate and no day', envelope("<Cube currency='USD' rate='1.25'/>")],
  ['XML with a day that does not exist', envelope("<Cube time='2026-13-01'/>")],
  ['XML without rates', envelope('')],
  ['XML with a rate that is no number', envelope("<Cube time='2026-11-20'><Cube currency='USD' rate='1,25'/></Cube>")],
  ['XML with a name of the language', envelope("<Cube time='2026-11-20'><Cube currency='__proto__' rate='1'/></Cube>")],
];

test.each(hostile)('[money-11] %s is refused and changes nothing', async (_what, content) => {
  expect(read(content)).toBeNull();
  const dancecard = await britishDancecard();
  await dancecard.value('rates.set', { from: 'EUR', to: 'USD', rate: 1.1, date: '2026-11-01' });
  const before = livingRows(dancecard.folder);
  const path = join(dancecard.folder, 'rates.xml');
  writeFileSync(path, content);
  const error = await dancecard.error('rates.importEcb', { path });
  expect(error.type).toBe('NotAList');
  expect(error.message).toContain('rates.xml');
  expect(livingRows(dancecard.folder)).toEqual(before);
});

test('a file handed over by a page is read, as one step that can be undone', async () => {
  const dancecard = await britishDancecard();
  await dancecard.value('rates.set', { from: 'USD', to: 'EUR', rate: 0.5, date: '2026-11-01' });
  const { path } = await dancecard.value('files.receive', {
    name: 'eurofxref.csv',
    base64: Buffer.from(csv).toString('base64'),
  });
  expect(await dancecard.value('rates.importEcb', { path })).toEqual({ date: '2026-11-20', count: 3 });
  const price = aPrice({ currency: 'CHF', amount: 9400 });
  expect(await dancecard.value('offers.costOf', { price, months: 1 })).toMatchObject({
    total: 10_000,
    rate: { source: 'European Central Bank', date: '2026-11-20' },
  });
  const [entry] = await dancecard.value('history.list', {});
  expect(entry?.title).toBe('Read the exchange rates of Fri, 20 Nov 2026');
  await dancecard.value('history.undo', { entryId: entry?.id ?? '' });
  expect(await dancecard.value('rates.list', {})).toMatchObject([{ from: 'USD', to: 'EUR', rate: 0.5 }]);
});

test('a file that is not there is said to be unreadable', async () => {
  const dancecard = await britishDancecard();
  const error = await dancecard.error('rates.importEcb', { path: join(dancecard.folder, 'nothing.csv') });
  expect(error.type).toBe('FileUnreadable');
});
