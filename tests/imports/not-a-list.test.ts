import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, readOne, readWell, refusal, contractOf } from './list-support.ts';

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);

describe('what is no list', () => {
  test.each([
    ['nothing', '', /is empty/],
    ['spaces', ' \n\n ', /is empty/],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), /picture \(PNG\)/],
    ['a PDF', '%PDF-1.7\n%âã\n1 0 obj', /PDF/],
    ['a workbook', Buffer.from('PK\u0003\u0004....xl/workbook.xml'), /Excel workbook\. .*save the table as CSV/],
    ['an archive', Buffer.from('PK\u0003\u0004....readme.txt'), /ZIP archive/],
    ['an old workbook', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /old Office document/],
    ['a page', '<!DOCTYPE html><html><body><table><tr><td>Name</td></tr></table>', /web page/],
    ['XML', '<?xml version="1.0"?><a/>', /XML/],
    ['a calendar', 'BEGIN:VCALENDAR\nVERSION:2.0\n', /calendar/],
    ['prose', 'Dear Sir or Madam, I hereby give notice.\n\nYours, Ana\n', /not a list Dancecard can read/],
    ['a column of words', 'alpha\nbeta\ngamma', /not a list Dancecard can read/],
    ['other JSON', '{"foo":"bar"}', /JSON, but not a list/],
    ['a JSON list of something else', '[{"a":1},{"a":2}]', /JSON, but not a list/],
    ['cut-off JSON', '{"success":true,"subscriptions":[{"Name":"A"', /damaged or cut off/],
    ['an empty Wallos list', '{"success":true,"subscriptions":[]}', /no subscription in it/],
    ['a Wallos error', '{"success":false,"message":"Session expired"}', /error message instead of a list/],
    ['a full copy', '{"format":"dancecard-export","version":1,"records":{}}', /full copy written by Dancecard/],
    ['noise', bytesOf(...Array.from({ length: 300 }, (_, index) => (index * 37) % 256)), /no list|not a list/],
  ])('%s gets one sentence', async (_, content, message) => {
    const said = await refusal(content, { fileName: 'file.xyz' });
    expect(said).toMatch(message);
    expect(said).toMatch(/^file\.xyz .*nothing was changed\.$/);
  });

  test('[imports-12] an export of passwords is never read as a list', async () => {
    const said = await refusal('name,url,username,password\nBank,https://bank.example,ana,hunter2');
    expect(said).toMatch(/export of passwords/);
    expect(said).not.toContain('hunter2');
    expect(await refusal('{"encrypted":false,"items":[{"name":"Bank"}]}')).toMatch(/export of passwords/);
  });

  test.each([
    'Date,Details,Debit,Credit,Balance\n01/09/2017,Random Name,,428.03,100',
    '"Buchungstag";"Verwendungszweck";"Betrag";"Waehrung"\n"22.02.18";"Rechnung";"-12,00";"EUR"',
    'Date,Amount,Account,Counterparty,Name,Description\n2018-12-06,-8.78,NL26,,CLOUDFLARE,x',
    '16-11-2012;Dankort-nota;16-11-2012;-48,00;26550,33\n26-10-2012;Dankort-nota 2;26-10-2012;-79,00;26054,54',
  ])('a bank statement is no list of contracts', async (text) => {
    expect(await refusal(text)).toMatch(/bank statement|not a list/);
  });
});

describe('hostile lists', () => {
  test('any bytes give a value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(typeof (await read(bytes)).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });

  test('any cells under known headings give a row or a reason', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('', '1.234', '03/04/2026', '¥5', '12 months', '=1+1', '__proto__', 'null', '-', '"'),
    );
    const headings = [
      'Supplier',
      'Contract',
      'Price',
      'Currency',
      'Billing',
      'Start',
      'End',
      'Initial term',
      'Renewal',
      'Notice',
      'Notice to',
      'For',
      'Status',
      'Cancelled on',
      'Website',
      'Tags',
      'Share',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), async (cells) => {
        const row = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
        const outcome = await read(`${headings.join(',')}\n${row}`);
        if (!outcome.ok) return;
        for (const { contract, reason } of outcome.value.rows)
          expect((contract === null) !== (reason === null)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('any text as JSON of Wallos gives a value', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom('Name', 'Price', 'Next Payment', 'Active', '__proto__', 'Renewal'),
          fc.anything(),
        ),
        async (row) => {
          const text = JSON.stringify({
            subscriptions: [row, 5, null, { Name: 'A', Price: '€1', 'Next Payment': '' }],
          });
          expect((await read(text)).ok).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('names of prototypes are only names', async () => {
    const list = await readWell('Name,Category,__proto__,constructor\nA,x,polluted,y\n__proto__,a,b,c');
    expect(list.rows.map(({ contract }) => contract?.name)).toEqual(['A', '__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('formulas are text, and control characters reach no name', async () => {
    const { contract } = await readOne({ Supplier: '=HYPERLINK("x")', Contract: 'A\u0000B\u0007\u202EC' });
    expect(contract).toMatchObject({ supplierName: '=HYPERLINK("x")', name: 'ABC' });
    const list = await readWell('[{"Name":"A\\ud800B\\u0000","Price":"","Next Payment":""}]');
    expect(contractOf(list.rows[0]).name).toBe('AB');
  });

  test('a cell of a megabyte is said to be too long', async () => {
    const long = 'x'.repeat(1_000_000);
    const list = await readWell(`Name,Price,Notes,Category\n${long},,,\nB,,${long},\nC,9${long},,\nD,,,${long}`);
    expect(list.rows[0]?.reason).toMatch(/1,000,000 characters long/);
    expect(contractOf(list.rows[1]).note?.length).toBeLessThanOrEqual(20_000);
    expect(list.rows[1]?.doubts[0]).toMatchObject({ field: 'note' });
    expect(list.rows[2]?.doubts[0]).toMatchObject({ field: 'price' });
    expect(list.rows[3]?.doubts[0]).toMatchObject({ field: 'category' });
    for (const { doubts } of list.rows) for (const { text } of doubts) expect(text.length).toBeLessThanOrEqual(200);
  });

  test('repetitive text takes no longer than its length', async () => {
    const patterns = [',', '"', '1.', ' ', 'a ', '12 months ', 'and a half ', '€', '(', 'every '].map((part) =>
      part.repeat(200_000 / part.length),
    );
    const rows = patterns.map((text) =>
      ['A', ...Array.from({ length: 4 }, () => `"${text.slice(0, 190).replaceAll('"', '""')}"`)].join(','),
    );
    const list = await readWell(
      ['Name,Price,Start,Notice,Website', ...rows, ...patterns.map((text) => `B,${text}`)].join('\n'),
    );
    expect(list.rows.length).toBeGreaterThanOrEqual(patterns.length);
  }, 10_000);

  test('too many rows or bytes are refused', async () => {
    expect(await refusal(`Name,Price\n${'A,\n'.repeat(200_002)}`)).toMatch(/more than 200,000 rows/);
    expect(await refusal(new Uint8Array(50_000_001).fill(65))).toMatch(/larger than 50 MB/);
  }, 20_000);
});

describe('long work', () => {
  const long = `Name,Notes\n${Array.from({ length: 5000 }, (_, index) => `Contract ${index},x`).join('\n')}`;

  test('progress is told and other work runs between', async () => {
    const told: number[] = [];
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    await readWell(long, { onProgress: (done, total) => told.push(total === null ? 0 : done / total) });
    clearInterval(count);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBe(1);
    expect(turns).toBeGreaterThan(0);
  });

  test('it stops when asked', async () => {
    let asked = 0;
    const outcome = await read(long, { stopped: () => (asked += 1) > 4 });
    expect(outcome).toMatchObject({ ok: false, error: { type: 'Stopped' } });
  });
});
