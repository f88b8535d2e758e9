import { describe, expect, test } from 'vitest';
import { read, readWell, refusal } from './list-support.ts';

/** Small enough to be quick, large enough that work or memory out of proportion would be plain. */
const length = 5_000_000;
const fill = (part: string, size = length) => part.repeat(size / part.length);
const wallos = (rows: string) =>
  `{"success":true,"subscriptions":[{"Name":"A","Price":"€1","Next Payment":""},${rows}]}`;

/** What reading takes: processor time in milliseconds, and what it gives in the end. */
async function cost(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const before = process.cpuUsage();
  const outcome = await read(bytes);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, outcome };
}

describe('a file with far too much of one thing', () => {
  test.each([
    ['signs between columns', fill(';')],
    ['signs between columns under headings', `Supplier,Contract\n${fill(',')}`],
    ['empty lines', `Supplier,Contract\nA,B\n${fill('\n')}`],
    ['old line breaks', `Supplier,Contract\nA,B\n${fill('\r')}`],
    ['one cell', `Supplier,Contract\n${fill('x')}`],
    ['a quotation mark that is never closed', `Supplier,Contract\n"${fill('ab,cd\n', 4_999_998)}`],
    ['quotation marks', `Supplier,Contract\n${fill('"')}`],
    ['a quotation mark opening in every line', `Supplier,Contract\n${fill('"a\n', 4_999_998)}`],
    ['empty bytes', new Uint8Array(length)],
    ['wide empty marks in UTF-16', Buffer.from(`\uFEFF${fill(';')}`, 'utf16le')],
    ['cells in two lines of headings', fill(`${fill('é,', 500_000)}\n`, 1_000_002)],
    ['lists in lists', fill('[')],
    ['objects in objects', fill('{"a":')],
    ['values that are nothing', `[${fill('null,')}null]`],
    ['entries that are empty', `[${fill('{},', 4_999_998)}{}]`],
    ['names in one entry', wallos(`{${Array.from({ length: 300_000 }, (_, n) => `"k${n}":"v"`).join(',')}}`)],
    ['other names in every entry', wallos(Array.from({ length: 150_000 }, (_, n) => `{"k${n}":"v"}`).join(','))],
    ['one text', wallos(`{"Name":"${fill('&amp;')}"}`)],
    ['a date that is none', `[{"name":"A","cost":1,"schedule":"","status":"","renewal_date":"${fill('T')}\\n"}]`],
  ])('[imports-13] %s costs no more than its length, and gives a sentence or a bad row', async (_, content) => {
    const { milliseconds, outcome } = await cost(content);
    expect(milliseconds).toBeLessThan(3000);
    if (outcome.ok) expect(outcome.value.rows.filter(({ contract }) => contract !== null).length).toBeLessThan(3);
    else expect(outcome.error.message).toMatch(/^list\.csv .*nothing was changed\.$/);
  });

  test.each([
    [`Supplier,Contract\nA,B\n${fill('\n', 300_000)}`, /more than 200,000 empty lines/],
    [`Supplier,Contract\n${fill('A,B,C,D\n', 1_600_800)}`, /more than 200,000 rows/],
    [`${fill('a,', 360)}\n${fill(`${fill(',', 179)}x\n`, 23_000 * 181)}`, /more than 4,000,000 cells/],
    [fill(`${fill('a,', 402)}b\n`, 1212), /more than 200 columns/],
    [fill(','.repeat(1000), 5000), /more than 200 columns/],
    [fill('[', 40), /too deep within each other/],
    [wallos(`{${Array.from({ length: 1002 }, (_, n) => `"k${n}":1`).join(',')}}`), /more than 1,000 fields/],
    [wallos(Array.from({ length: 210 }, (_, n) => `{"k${n}":1}`).join(',')), /more than 200 columns/],
  ])('it is said of what there is too much (%#)', async (content, message) => {
    expect(await refusal(content)).toMatch(message);
  });

  test('one row too wide or too long is a bad row among good ones', async () => {
    const list = await readWell(`Supplier,Contract\nA,B\n${fill(',', 2000)}\nC,${fill('x', 2_000_001)}\nE,F`);
    expect(list.rows.map(({ line, reason }) => [line, reason])).toEqual([
      [2, null],
      [3, 'This row has more than 1,000 cells.'],
      [4, 'A cell of this row has more than 2,000,000 characters.'],
      [5, null],
    ]);
  });
});

test('stopping is heard in the middle of a row of bytes, whatever they are', async () => {
  for (const bytes of [
    Buffer.alloc(length, Buffer.from([0x83, 0x65, 0x83, 0x58, 0x2c])),
    Buffer.from(`Supplier,Contract\n${fill('A,B,C\n', 1_000_002)}`),
  ]) {
    expect(await read(bytes, { stopped: () => true })).toMatchObject({ ok: false, error: { type: 'Stopped' } });
  }
});
