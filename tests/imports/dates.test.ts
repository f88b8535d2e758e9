import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '#main/imports/values/date.ts';
import { contractOf, inferenceOf, readOne, readWell } from './list-support.ts';

function dateOf(text: string, order: 'ymd' | 'dmy' | 'mdy' | null = null) {
  const read = readDate(text, order, 2026);
  return read.kind === 'date' ? read.date : read.kind;
}

describe('one date', () => {
  test.each([
    ['2025-02-03', '2025-02-03'],
    ['2025/2/3', '2025-02-03'],
    ['20250203', '2025-02-03'],
    ['2026-10-15 20:01:11', '2026-10-15'],
    ['2026-10-15T00:00:00Z', '2026-10-15'],
    ['2026-10-15T23:30:00.123+02:00', '2026-10-15'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['31.12.26', '2026-12-31'],
    ['04/04/2026', '2026-04-04'],
    ['3 Feb 2025', '2025-02-03'],
    ['Feb 3, 2025', '2025-02-03'],
    ['Mon, 3 February 2025', '2025-02-03'],
    ['3rd of February 2025', '2025-02-03'],
    ['3. März 2025', '2025-03-03'],
    ['1er janvier 2025', '2025-01-01'],
    ['3 de febrero de 2025', '2025-02-03'],
    ['3 mei 2025', '2025-05-03'],
    ['3 luglio 2025', '2025-07-03'],
    ['3-Feb-25', '2025-02-03'],
    ['3 Dec 98', '1998-12-03'],
  ])('%j is read', (text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });

  test.each([
    'Feb 2025',
    '2025',
    '45321',
    '31.02.2026',
    '30/02/2026',
    '13/13/2026',
    'soon',
    '2025-13-01',
    '1/2',
    '99',
    '3 Foo 2025',
  ])('[imports-10] %j is no date', (text) => {
    expect(dateOf(text)).toBe('no_date');
  });

  test('figures that fit both orders are read only by the order of the list', () => {
    expect(dateOf('03/04/2026')).toBe('ambiguous');
    expect(dateOf('03/04/2026', 'dmy')).toBe('2026-04-03');
    expect(dateOf('03/04/2026', 'mdy')).toBe('2026-03-04');
    expect(dateOf('15-04-26')).toBe('ambiguous');
    expect(dateOf('15-04-26', 'ymd')).toBe('2015-04-26');
  });

  test('a day written in a known order is read back', () => {
    const day = fc
      .integer({ min: -25_000, max: 60_000 })
      .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-'), fc.boolean(), (date, sign, american) => {
        const [year = '', month = '', dayOfMonth = ''] = date.split('-');
        const text = american ? [month, dayOfMonth, year].join(sign) : [dayOfMonth, month, year].join(sign);
        expect(dateOf(text, american ? 'mdy' : 'dmy')).toBe(date);
        const unknown = dateOf(text);
        expect(unknown === date || unknown === 'ambiguous' || Number(dayOfMonth) <= 12).toBe(true);
      }),
    );
  });
});

describe('the dates of a list', () => {
  const listOf = (...starts: string[]) =>
    ['Supplier,Start', ...starts.map((start, index) => `S${index},${start}`)].join('\n');
  const startsOf = async (text: string, mapping = {}) =>
    (await readWell(text, { mapping })).rows.map(({ contract }) => contract?.terms?.startsOn ?? null);

  test('one day above 12 settles the list, before and after it', async () => {
    expect(await startsOf(listOf('03/04/2026', '31/12/2025', '05/06/2026'))).toEqual([
      '2026-04-03',
      '2025-12-31',
      '2026-06-05',
    ]);
    expect(await startsOf(listOf('03/04/2026', '12/31/2025'))).toEqual(['2026-03-04', '2025-12-31']);
    const list = await readWell(listOf('03/04/2026', '12/31/2025'));
    expect(inferenceOf(list, 'dateOrder')).toMatchObject({ value: 'mdy', certain: true });
  });

  test('a column settles itself before it asks the others', async () => {
    const list = await readWell('Supplier,Start,Next payment\nA,03/04/2026,12/31/2026\nB,13/04/2026,01/02/2027');
    expect(list.rows.map(({ contract }) => [contract?.terms?.startsOn, contract?.nextPaymentOn])).toEqual([
      ['2026-04-03', '2026-12-31'],
      ['2026-04-13', '2027-01-02'],
    ]);
  });

  test('[imports-9] with nothing to settle it, 03/04 is asked and kept unread', async () => {
    const text = listOf('03/04/2026', '2025-01-31');
    const list = await readWell(text);
    expect(list.rows[0]?.doubts[0]).toMatchObject({ field: 'start', text: '03/04/2026' });
    expect(contractOf(list.rows[0])).toMatchObject({ terms: null, unread: [{ field: 'start', text: '03/04/2026' }] });
    expect(inferenceOf(list, 'dateOrder')).toMatchObject({ value: null, certain: false });
    expect(await startsOf(text, { dateOrder: 'dmy' })).toEqual(['2026-04-03', '2025-01-31']);
    expect(await startsOf(text, { dateOrder: 'mdy' })).toEqual(['2026-03-04', '2025-01-31']);
  });

  test('proof of both orders in one column settles neither', async () => {
    expect(await startsOf(listOf('31/12/2025', '12/31/2025', '03/04/2026'))).toEqual([
      '2025-12-31',
      '2025-12-31',
      null,
    ]);
  });

  test('dots put the day first, unless the list shows the month first', async () => {
    const list = await readWell(listOf('03.04.2026'));
    expect(contractOf(list.rows[0]).terms?.startsOn).toBe('2026-04-03');
    expect(inferenceOf(list, 'dateOrder')).toMatchObject({ value: 'dmy', certain: false });
    expect(await startsOf(listOf('03.04.2026', '04.13.2026'))).toEqual(['2026-03-04', '2026-04-13']);
  });

  test('ISO dates are certain and settle nothing about others', async () => {
    const list = await readWell(listOf('2026-04-03'));
    expect(inferenceOf(list, 'dateOrder')).toMatchObject({ value: 'ymd', certain: true });
  });

  test('a serial number is said to be one', async () => {
    const { contract, doubts } = await readOne({ Supplier: 'A', Start: '45321' });
    expect(contract.terms).toBeNull();
    expect(doubts[0]?.message).toMatch(/spreadsheet's own number/);
  });
});
