import { describe, expect, test } from 'vitest';
import { english } from '#tests/support/in-english.ts';
import { fixture, problemsOf, read, readOne, readWell } from './support.ts';
import type { ReadStatements } from '#main/imports/statements/statement.ts';

function question({ inferences }: ReadStatements, about: string) {
  const found = inferences.find((inference) => inference.about === about);
  if (found === undefined) throw new Error(`Nothing is inferred about ${about}.`);
  return { value: found.value, certain: found.certain, why: english.say(found.why) };
}

const ofMay = 'Date,Description,Amount\n03/04/2026,Stream,-9.99\n03/04/2026,Shop,-5.00\n';

describe('what a statement does not say is asked', () => {
  test('[statements-5] the order of days that may be months: nothing is read until it is answered', async () => {
    const asked = await readWell(ofMay);
    expect(question(asked, 'dateOrder')).toMatchObject({ value: null, certain: false });
    expect(asked.statements[0]?.payments).toEqual([]);
    expect(asked.statements.flatMap((statement) => problemsOf(statement))).toEqual([
      '2: “03/04/2026” can be read as two different days.',
      '3: “03/04/2026” can be read as two different days.',
    ]);
    const days = async (dateOrder: 'dmy' | 'mdy') =>
      (await readOne(ofMay, { mapping: { dateOrder } })).payments.map(({ bookedOn }) => bookedOn);
    expect(await days('dmy')).toEqual(['2026-04-03', '2026-04-03']);
    expect(await days('mdy')).toEqual(['2026-03-04', '2026-03-04']);
  });

  test('of QIF as well', async () => {
    const text = "!Type:Bank\nD3/4'26\nT-9.99\nPStream\n^\n";
    expect(question(await readWell(text), 'dateOrder').value).toBeNull();
    expect((await readOne(text, { mapping: { dateOrder: 'mdy' } })).payments[0]?.bookedOn).toBe('2026-03-04');
  });

  test('a decimal comma and rows in order settle it, open to correction', async () => {
    const comma = await readWell('Datum;Omschrijving;Bedrag\n03/04/2026;Stream;-9,99\n');
    expect(question(comma, 'dateOrder')).toMatchObject({ value: 'dmy', certain: false });
    expect(comma.statements[0]?.payments[0]?.bookedOn).toBe('2026-04-03');
    const rows = ['03/02/2026', '03/05/2026', '04/01/2026', '04/06/2026'].map((date) => `${date},x,-1.00`);
    const sorted = await readWell(`Date,Description,Amount\n${rows.join('\n')}`);
    expect(question(sorted, 'dateOrder')).toMatchObject({ value: 'mdy', certain: false });
    expect(sorted.statements[0]?.payments[0]?.bookedOn).toBe('2026-03-02');
  });

  test('the currency: of the heading, of the lines above, of the person, else asked', async () => {
    const heading = await readWell('Date,Description,Amount (SEK)\n2026-04-30,Stream,-99.00');
    expect(heading.statements[0]?.payments[0]?.amount).toEqual({ amount: -9900, currency: 'SEK' });
    const above = await readWell('Currency:;NOK\n\nDate;Description;Amount\n2026-04-30;Stream;-99.00');
    expect(above.statements[0]?.payments[0]?.amount.currency).toBe('NOK');
    const bytes = new TextEncoder().encode(ofMay);
    const asked = await read(bytes, { mapping: { dateOrder: 'dmy', currency: 'GBP' } });
    expect(asked).toMatchObject({
      ok: true,
      value: { statements: [{ payments: [{ amount: { currency: 'GBP' } }, {}] }] },
    });
  });

  test('[statements-6] amounts without any sign: the balances tell, else it is asked', async () => {
    const rows = ['2026-04-03;Stream;9.99', '2026-04-02;Shop;5.00', '2026-04-01;Shop;7.00'];
    const bare = `Date;Description;Amount\n${rows.join('\n')}`;
    const asked = await readWell(bare);
    expect(question(asked, 'unsigned')).toMatchObject({ value: null, certain: false });
    expect(asked.statements[0]?.problems).toHaveLength(3);
    const paid = await readOne(bare, { mapping: { unsigned: 'paid' } });
    expect(paid.payments.map(({ amount }) => amount.amount)).toEqual([-999, -500, -700]);
    const balances = ['90.01', '100.00', '105.00'];
    const withBalance = `Date;Description;Amount;Balance\n${rows.map((row, index) => `${row};${balances[index]}`).join('\n')}`;
    expect((await readOne(withBalance)).payments.map(({ amount }) => amount.amount)).toEqual([-999, -500, -700]);
  });

  test('the list of a card, whose payments have no sign, says so and can be turned', async () => {
    expect(question(await readWell(fixture('amex.csv')), 'unsigned')).toMatchObject({
      value: 'paid',
      certain: false,
      why: 'Amounts with a minus sign were paid to a card, so those without one were likely spent with it',
    });
    const amounts = async (unsigned?: 'paid' | 'received') =>
      (await readOne(fixture('amex.csv'), unsigned === undefined ? {} : { mapping: { unsigned } })).payments.map(
        ({ amount }) => amount.amount,
      );
    expect(await amounts()).toEqual([-1299, 15_000, -6130, -2300, -490, -1099]);
    expect(await amounts('paid')).toEqual(await amounts());
    expect(await amounts('received')).toEqual([1299, -15_000, 6130, 2300, 490, 1099]);
    // Where nothing with a minus sign was paid to a card, it is asked as before.
    const rows = Array.from({ length: 6 }, (_, n) => `2026-04-0${n + 1};Shop ${n};${n === 2 ? '-' : ''}9.99`);
    expect(question(await readWell(`Date;Description;Amount\n${rows.join('\n')}`), 'unsigned')).toMatchObject({
      value: 'received',
      certain: false,
    });
  });

  test('what a column is can be corrected', async () => {
    const read_ = await readWell('Date,Description,Extra,Amount\n2026-04-30,Stream,Somebody,-9.99', {
      mapping: { columns: { '2': 'counterparty', '1': null } },
    });
    expect(read_.statements[0]?.payments[0]).toMatchObject({ counterparty: 'Somebody', purpose: null });
    expect(read_.columns.map(({ field }) => field)).toEqual(['booked_on', null, 'counterparty', 'amount']);
  });

  test('an amount that may be a thousand or one is asked', async () => {
    const text = 'Date;Description;Amount\n2026-04-30;Rent;-1.234\n2026-04-29;Rent;-2.000';
    const asked = await readWell(text);
    expect(question(asked, 'decimalSign').value).toBeNull();
    expect(asked.statements[0]?.payments).toEqual([]);
    const [payment] = (await readOne(text, { mapping: { decimalSign: ',' } })).payments;
    expect(payment?.amount.amount).toBe(-123_400);
  });
});

describe('balances are checked', () => {
  const rows = (third: string, lastBalance = '70.00') =>
    `Date,Description,Amount,Balance\n2026-04-01,a,-10.00,90.00\n2026-04-02,b,-5.00,85.00\n2026-04-03,c,${third},${lastBalance}`;

  test('running balances that follow from the amounts are the balances of the statement', async () => {
    const statement = await readOne(rows('-15.00'));
    expect(statement.opening).toEqual({ on: '2026-04-01', amount: { amount: 10_000, currency: 'EUR' } });
    expect(statement.closing).toEqual({ on: '2026-04-03', amount: { amount: 7000, currency: 'EUR' } });
    expect(statement.problems).toEqual([]);
  });

  test('a gap between them is said, with its line and what is missing', async () => {
    const [problem] = problemsOf(await readOne(rows('-14.00')));
    expect(problem).toMatch(/^4: The balance on this line does not follow from the one before: -€1\.00 are missing/);
  });

  test('rows of one day in any order are no gap', async () => {
    const text =
      'Date,Description,Amount,Balance\n2026-04-01,a,-10.00,90.00\n2026-04-02,c,-15.00,70.00\n2026-04-02,b,-5.00,85.00\n2026-04-03,d,-1.00,69.00';
    expect((await readOne(text)).problems).toEqual([]);
  });

  test('the balance of today beside every row is none', async () => {
    const text = 'Date,Description,Amount,Balance\n2026-04-01,a,-10.00,90.00\n2026-04-02,b,-5.00,90.00';
    expect(await readOne(text)).toMatchObject({ problems: [], opening: null, closing: null });
  });

  test.each([
    ['german.sta', ':62F:C261009EUR2831,00', ':62F:C261009EUR2832,00'],
    ['camt053-v2.xml', '<Amt Ccy="EUR">84.00</Amt>', '<Amt Ccy="EUR">85.00</Amt>'],
    ['comdirect.csv', '"-8,49"', '"-8,48"'],
    ['volksbank-sh.csv', '61,20;S', '61,20;H'],
    ['bofa.csv', '"2,500.00","3,719.07"', '"2,500.01","3,719.07"'],
    ['mt942.sta', ':61:261030D12,99', ':61:261030D12,98'],
    ['camt052-v6.xml', '<Amt Ccy="SEK">99.5</Amt>', '<Amt Ccy="SEK">99.6</Amt>'],
  ])('[statements-9] %s: an amount that was changed is noticed', async (name, from, to) => {
    const whole = new TextDecoder().decode(fixture(name));
    expect(whole).toContain(from);
    const before = (await readWell(whole)).statements.flatMap(({ problems }) => problems);
    const after = (await readWell(whole.replace(from, to))).statements.flatMap((statement) => problemsOf(statement));
    expect(after.length).toBeGreaterThan(before.length);
  });
});
