import { describe, expect, test } from 'vitest';
import { allAtOnce } from '#main/portions.ts';
import { matchRows } from '#main/imports/match-rows.ts';
import { contractOf, inferenceOf, readWell } from './list-support.ts';

/** Rows as version 5 of Wallos writes them; its CSV is the same values with commas between and nothing in quotation marks. */
const exported = [
  {
    Name: 'R&amp;D Cloud',
    'Payment Cycle': 'Monthly',
    'Next Payment': '2026-12-03',
    Renewal: 'Automatic',
    Category: 'Internet',
    'Payment Method': 'Direct Debit',
    'Paid By': 'Ana',
    Price: '€39.9',
    Notes: 'Line one\nline two &quot;quoted&quot;\n\nlast',
    URL: 'https://cloud.example/?a=1,2&amp;b=2',
    State: 'Enabled',
    Notifications: 'Enabled',
    'Cancellation Date': '',
    Active: 'Yes',
  },
  {
    Name: 'Old Gym',
    'Payment Cycle': 'Every 3 Months',
    'Next Payment': '2026-12-01',
    Renewal: 'Automatic',
    Category: 'No category',
    'Payment Method': 'Visa',
    'Paid By': 'Ana',
    Price: '€30',
    Notes: '',
    URL: '',
    State: 'Disabled',
    Notifications: 'Disabled',
    'Cancellation Date': '',
    Active: 'No',
  },
  {
    Name: 'Editor licence',
    'Payment Cycle': 'One-time',
    'Next Payment': '2024-05-05',
    Renewal: 'Manual',
    Category: 'Software',
    'Payment Method': 'Visa',
    'Paid By': 'Ben',
    Price: '€79',
    Notes: 'It&#039;s mine',
    URL: '',
    State: 'Enabled',
    Notifications: 'Disabled',
    'Cancellation Date': '',
    Active: 'Yes',
  },
];

const json = JSON.stringify({ success: true, subscriptions: exported });
const csv = [Object.keys(exported[0] ?? {}), ...exported.map((row) => Object.values(row))]
  .map((cells) => cells.join(','))
  .join('\n');

describe('Wallos 5', () => {
  test('the CSV is known, with line breaks in notes and commas in addresses', async () => {
    const list = await readWell(csv);
    expect(list).toMatchObject({ format: 'wallos_csv', description: 'An export of Wallos (CSV) with 3 rows' });
    expect(list.rows.map(({ line }) => line)).toEqual([2, 6, 7]);
    expect(contractOf(list.rows[0])).toMatchObject({
      name: 'R&D Cloud',
      note: 'Line one\nline two "quoted"\n\nlast',
      website: 'https://cloud.example/?a=1,2&b=2',
      price: { amount: 3990, currency: 'EUR' },
    });
    expect(list.rows.map(({ contract }) => contract?.note)).toEqual([expect.anything(), null, "It's mine"]);
  });

  test('a spreadsheet wrote it anew: the same', async () => {
    const quoted = [Object.keys(exported[0] ?? {}), ...exported.map((row) => Object.values(row))]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n');
    const [anew, raw] = [await readWell(quoted), await readWell(csv)];
    expect(anew.format).toBe('wallos_csv');
    expect(anew.rows.map(({ contract }) => contract)).toEqual(raw.rows.map(({ contract }) => contract));
  });

  test('JSON and then CSV of the same data are the same rows', async () => {
    const [fromJson, fromCsv] = [await readWell(json), await readWell(csv)];
    expect(fromCsv.rows.map(({ importKey }) => importKey)).toEqual(fromJson.rows.map(({ importKey }) => importKey));
    expect(fromCsv.rows.map(({ contract }) => contract)).toEqual(fromJson.rows.map(({ contract }) => contract));
  });

  test('what is switched off comes in paused from today, which is said', async () => {
    const list = await readWell(json);
    expect(contractOf(list.rows[1])).toMatchObject({
      endedOn: null,
      pausedFrom: '2026-11-22',
      price: { amount: 3000 },
      category: null,
    });
    expect(list.rows[1]?.doubts).toMatchObject([{ field: 'state' }]);
  });

  test('a purchase has no next payment', async () => {
    expect(contractOf((await readWell(json)).rows[2])).toMatchObject({
      nextPaymentOn: null,
      price: { amount: 7900, every: null },
    });
  });

  test('a row given twice is one contract', async () => {
    const list = await readWell(json);
    const rows = list.rows.map(({ asRead }) => asRead);
    const again = allAtOnce(matchRows([...rows, ...rows.map((row) => ({ ...row, line: row.line + 10 }))], []));
    expect(again.filter(({ status }) => status === 'new')).toHaveLength(3);
  });

  test('an older CSV without the column Active', async () => {
    const list = await readWell(
      'Name,Next Payment,Categpry,Payment Method,Paid By,Price,Notes,URL,State,Notifications,Cancellation Date\n' +
        'A,2026-12-03,News,Visa,Ana,€5,two\nlines,,Disabled,Enabled,2026-01-31\nB,2026-12-03,News,Visa,Ana,€5,,,Enabled,Enabled,',
    );
    expect(list.rows.map(({ contract }) => [contract?.name, contract?.endedOn, contract?.note])).toEqual([
      ['A', '2026-01-31', 'two\nlines'],
      ['B', null, null],
    ]);
  });
});

describe('the answer of Wallos’ api', () => {
  const subscription = {
    id: 7,
    name: 'Tom &amp; Co',
    logo: '',
    price: 9.989999999999998,
    currency_id: 3,
    start_date: '2024-02-29',
    next_payment: '2026-12-01',
    cycle: 3,
    frequency: 6,
    auto_renew: 1,
    notes: 'hello',
    payment_method_id: 1,
    payer_user_id: 1,
    category_id: 1,
    notify: 1,
    url: 'https://tom.example',
    inactive: 0,
    notify_days_before: 14,
    user_id: 1,
    cancelation_date: null,
    cancellation_date: '',
    category_name: 'News',
    payer_user_name: 'Ana',
    payment_method_name: 'PayPal',
    replacement_subscription_id: null,
  };
  const answer = {
    success: true,
    title: 'subscriptions',
    subscriptions: [
      subscription,
      {
        ...subscription,
        id: 8,
        name: 'Jerry',
        inactive: 1,
        replacement_subscription_id: 7,
        notify: 0,
        cycle: 4,
        frequency: 1,
      },
      { ...subscription, id: 9, name: 'Cheese', cycle: 5, frequency: 1, price: 30 },
    ],
    notes: [],
  };

  test('start, cycle, reminder, replacement; the currency is a number and is asked', async () => {
    const list = await readWell(JSON.stringify(answer));
    expect(list.format).toBe('wallos_api');
    expect(inferenceOf(list, 'currencySigns', '#3')).toMatchObject({ value: null });
    expect(list.rows.map(({ contract }) => contract?.price)).toEqual([null, null, null]);
    const said = await readWell(JSON.stringify(answer), { mapping: { currencySigns: { '#3': 'CHF' } } });
    expect(contractOf(said.rows[0])).toMatchObject({
      name: 'Tom & Co',
      price: { amount: 999, currency: 'CHF', every: { n: 6, unit: 'month' } },
      terms: { startsOn: '2024-02-29' },
      nextPaymentOn: '2026-12-01',
      category: 'News',
      personName: 'Ana',
      paymentMethod: 'PayPal',
      note: 'hello\nReminder days: 14',
      endedOn: null,
    });
    expect(contractOf(said.rows[1])).toMatchObject({ note: 'hello\nReplaced by: Tom & Co', pausedFrom: '2026-11-22' });
    expect(contractOf(said.rows[2])).toMatchObject({ nextPaymentOn: null, price: { every: null } });
  });

  test('where the currencies were kept beside them, nothing is asked', async () => {
    const list = await readWell(
      JSON.stringify({ ...answer, currencies: [{ id: 3, name: 'Euro', symbol: '€', code: 'EUR' }] }),
    );
    expect(contractOf(list.rows[0]).price).toMatchObject({ amount: 999, currency: 'EUR' });
  });
});

describe('any list of objects', () => {
  test('a plain array', async () => {
    const list = await readWell(
      JSON.stringify([
        {
          serviceName: 'Netflix',
          monthlyCostUsd: 15.99,
          nextBillingDate: '2026-12-03',
          active: true,
          tags: ['film', 'home'],
        },
        { serviceName: 'Backup', monthlyCostUsd: 1.234, nextBillingDate: null, active: false, tags: [] },
      ]),
    );
    expect(list.format).toBe('json');
    expect(contractOf(list.rows[0])).toMatchObject({
      name: 'Netflix',
      price: { amount: 1599, currency: 'USD', every: { n: 1, unit: 'month' } },
      nextPaymentOn: '2026-12-03',
      tags: ['film', 'home'],
    });
    expect(contractOf(list.rows[1]).price).toBeNull();
  });

  test('within an object, with values within values', async () => {
    const list = await readWell(
      JSON.stringify({
        exportedAt: '2026-11-22',
        data: [
          {
            name: 'Gym',
            price: { amount: 30, currency: 'EUR' },
            category: { id: 4, name: 'Sport' },
            billing: 'monthly',
          },
        ],
      }),
    );
    expect(contractOf(list.rows[0])).toMatchObject({ price: { amount: 3000, currency: 'EUR' }, category: 'Sport' });
  });
});
