import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOfCode, timeText } from '#main/imports/leads/spreadsheet/cell-formats.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { english } from '#tests/support/in-english.ts';
import { day } from '#tests/support/open-test-dancecard.ts';
import { zip } from '#tests/support/zip.ts';
import { contractOf, readWell } from '../list-support.ts';
import { recognised, refusalOf } from './leads-support.ts';
import { style, workbook, type Cell, type Sheet } from './workbook.ts';

async function tableOf(sheets: readonly Sheet[], options: { from1904?: boolean } = {}) {
  const found = await recognised(workbook(sheets, options));
  if (found.is !== 'spreadsheet') throw new Error(`This is taken as ${found.is}`);
  const read = await found.read({});
  if (!read.ok) throw new Error(english.say(read.error.message));
  return read.value;
}
const linesOf = async (rows: readonly (readonly Cell[])[], options: { from1904?: boolean } = {}) =>
  new TextDecoder()
    .decode((await tableOf([{ name: 'A', rows }], options)).csv)
    .split('\n')
    .slice(0, -1);

describe('a spreadsheet', () => {
  test('[leads-9] reads the same as its CSV: a list of contracts', async () => {
    const rows: Cell[][] = [
      ['Supplier', 'Contract', 'Price', 'Currency', 'Billing', 'Start', 'Notice period'],
      [
        'Nordwall "Fitness"',
        'Gym, large',
        { number: 49.9, format: style.amount },
        'EUR',
        'monthly',
        { number: 45_717, format: style.day },
        '3 months',
      ],
      ['Stadtwerke', 'Power', { number: 1234.5 }, 'EUR', 'yearly', { number: 45_306, format: style.dayInWords }, null],
    ];
    const fromSheet = await readWell((await tableOf([{ name: 'A', rows }])).csv);
    const fromText = await readWell(
      'Supplier,Contract,Price,Currency,Billing,Start,Notice period\n"Nordwall ""Fitness""","Gym, large",49.9,EUR,monthly,2025-03-01,3 months\nStadtwerke,Power,1234.5,EUR,yearly,2024-01-15,\n',
    );
    expect(fromSheet.rows.map(contractOf)).toEqual(fromText.rows.map(contractOf));
    expect(contractOf(fromSheet.rows[0])).toMatchObject({ price: { amount: 4990 }, terms: { startsOn: '2025-03-01' } });
  });

  test('numbers and days are as they were typed', async () => {
    const cells: Cell[] = [
      { number: '9.9900000000000002' },
      { number: 1.234 },
      { number: '1E+21' },
      { number: '1.0000000000000001E-5' },
      { number: 0.195, format: style.percent },
      { number: 45_717.5, format: style.moment },
      { number: 45_717, format: style.moment },
      { number: 0.25, format: style.time },
      { xml: '<c r="I1" t="b"><v>1</v></c>' },
      { xml: '<c r="J1" t="e"><v>#REF!</v></c>' },
      { xml: '<c r="K1" t="inlineStr"><is><t>in, line</t></is></c>' },
      { xml: '<c r="L1" t="d"><v>2026-11-03T00:00:00</v></c>' },
      '00123',
    ];
    expect(await linesOf([cells])).toEqual([
      '9.99,1.2340,1000000000000000000000,0.00001,19.5 %,2025-03-01 12:00:00,2025-03-01,06:00:00,true,,"in, line",2026-11-03,00123',
    ]);
  });

  test('every day counted from 1900 or 1904 is the day it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
        expect(timeText(serial, 'day', false)).toBe(addDays(day('1899-12-30'), serial));
        expect(timeText(serial, 'day', true)).toBe(addDays(day('1904-01-01'), serial));
      }),
    );
    expect(timeText(1, 'day', false)).toBe('1900-01-01');
    expect(timeText(-1, 'day', false)).toBeNull();
    expect(timeText(1e300, 'day', false)).toBeNull();
  });

  test.each([
    ['dd.mm.yyyy', 'day'],
    ['[$-407]d. mmmm yyyy;@', 'day'],
    ['yyyy\\-mm\\-dd hh:mm', 'moment'],
    ['TT.MM.JJJJ', 'day'],
    ['mmm yy', 'day'],
    ['h:mm AM/PM', 'time'],
    ['[h]:mm', 'time'],
    ['#,##0.00 "days"', 'number'],
    ['0.00\\ "€";[Red]-0.00', 'number'],
    ['General', 'number'],
    ['0.0%', 'percent'],
    ['@', 'number'],
  ])('the format %s shows a %s', (code, shown) => {
    expect(formatOfCode(code)).toBe(shown);
  });

  test('of several sheets the one with a table is taken, and that is said; hidden ones are not', async () => {
    const list: Cell[][] = [
      ['Supplier', 'Price', 'Billing'],
      ['Nordwall', { number: 5 }, 'monthly'],
    ];
    const { sheet, taken } = await tableOf([
      {
        name: 'Notes',
        rows: [
          ['Something', 'long', 'in', 'many', 'cells'],
          ['and', 'more'],
        ],
      },
      { name: 'Verträge & mehr', rows: list },
      { name: 'Old', rows: [...list, ...list], hidden: true },
    ]);
    expect(sheet).toBe('Verträge & mehr');
    expect(english.say(taken!)).toBe('The sheet “Verträge & mehr” was read, the one of 2 with a table.');
    expect((await tableOf([{ name: 'Only', rows: list }])).taken).toBeNull();
  });

  test('rows stand on the lines they have in the sheet, and cells of several lines on one', async () => {
    expect(await linesOf([[], [], ['A', 'B'], [], ['two\nlines', { number: 1 }]])).toEqual([
      '',
      '',
      'A,B',
      '',
      'two lines,1',
    ]);
  });

  test('a cell far away decides nothing about memory', async () => {
    const rows: Cell[][] = [
      ['A', 'B'],
      [{ xml: '<c r="XFD2"><v>1</v></c>' }, 'x'],
    ];
    expect(await linesOf(rows)).toEqual(['A,B', ',x']);
    const far = '<row r="9999999"><c r="A9999999"><v>5</v></c></row>';
    const content = zip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="a"/></sheets></workbook>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${far}</sheetData></worksheet>`,
    });
    const found = await recognised(content);
    const read = found.is === 'spreadsheet' ? await found.read({}) : null;
    expect(read).toMatchObject({ ok: true });
    expect(read?.ok === true && read.value.csv.length).toBeLessThan(5000);
  });

  test.each([
    ['an empty one', workbook([{ name: 'A', rows: [] }]), /without anything in it/],
    ['one without sheets', zip({ 'xl/workbook.xml': '<workbook/>' }), /damaged/],
    ['one cut off', workbook([{ name: 'A', rows: [['A']] }]).slice(0, 300), /Excel workbook|damaged|ZIP/],
    [
      'one that is huge when unpacked',
      zip({ 'xl/workbook.xml': '<workbook/>' }, { claimedBytes: 170_000_000 }),
      /larger than 150 MB when unpacked/,
    ],
  ])('%s is refused in one sentence', async (_, content, said) => {
    expect(await refusalOf(content, 'x.xlsx')).toMatch(said);
  });

  test('spoilt anywhere, it is read or refused', async () => {
    const parts: readonly string[] = [
      '<',
      '>',
      '"',
      '/',
      '<c',
      '<row',
      '&#0;',
      '\u0000',
      't="s"',
      '<v>99999999</v>',
      'r="A0"',
    ];
    await fc.assert(
      fc.asyncProperty(fc.nat(400), fc.nat(40), fc.constantFrom(...parts), async (at, cut, put) => {
        const sheet =
          '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Supplier</v></c><c r="B1" t="inlineStr"><is><t>Price</t></is></c></row><row r="2"><c r="A2" s="1"><v>45717</v></c><c><v>7</v></c></row></sheetData></worksheet>';
        const spoilt = sheet.slice(0, at) + put + sheet.slice(at + cut);
        const found = await recognised(
          zip({
            'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="a"/></sheets></workbook>',
            'xl/worksheets/sheet1.xml': spoilt,
          }),
        );
        const read = found.is === 'spreadsheet' ? await found.read({}) : { ok: false };
        expect(typeof read.ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
