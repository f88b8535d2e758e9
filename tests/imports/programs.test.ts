import { describe, expect, test } from 'vitest';
import { contractOf, inferenceOf, readWell } from './list-support.ts';

function wallos(...subscriptions: Record<string, string>[]): string {
  return JSON.stringify({ success: true, subscriptions });
}

const wallosRow = {
  Name: 'Hafen Fibre',
  'Payment Cycle': 'Monthly',
  'Next Payment': '2026-12-03',
  Renewal: 'Automatic',
  Category: 'Internet',
  'Payment Method': 'Direct Debit',
  'Paid By': 'Ana',
  Price: '€39.9',
  Notes: '24 months from 3 Feb 2025',
  URL: 'https://hafen.example/?a=1&amp;b=2',
  State: 'Enabled',
  Notifications: 'Enabled',
  'Cancellation Date': '',
  Active: 'Yes',
};

describe('Wallos', () => {
  test('every field has its place, and the cycle makes no term', async () => {
    const list = await readWell(wallos(wallosRow));
    expect(list).toMatchObject({ format: 'wallos_json', description: 'An export of Wallos (JSON) with 1 row' });
    expect(list.rows[0]).toMatchObject({ line: 1, doubts: [] });
    expect(contractOf(list.rows[0])).toMatchObject({
      supplierName: 'Hafen Fibre',
      name: 'Hafen Fibre',
      personName: 'Ana',
      website: 'https://hafen.example/?a=1&b=2',
      category: 'Internet',
      paymentMethod: 'Direct Debit',
      nextPaymentOn: '2026-12-03',
      note: '24 months from 3 Feb 2025',
      terms: null,
      endedOn: null,
      price: { amount: 3990, currency: 'EUR', every: { n: 1, unit: 'month' } },
    });
  });

  test('prices and cycles in every spelling', async () => {
    const list = await readWell(
      wallos(
        { ...wallosRow, Name: 'A', Price: '$15.99', 'Payment Cycle': 'Every 3 Months' },
        { ...wallosRow, Name: 'B', Price: '£12.5', 'Payment Cycle': 'Every 2 Weeks' },
        { ...wallosRow, Name: 'C', Price: '€59,99', 'Payment Cycle': 'Yearly' },
        { ...wallosRow, Name: 'D', Price: '¥1300', 'Payment Cycle': 'Every 2 Years', Renewal: 'Manual' },
      ),
    );
    expect(list.rows.map(({ contract }) => contract?.price ?? null)).toEqual([
      { amount: 1599, currency: 'USD', every: { n: 3, unit: 'month' }, sharePercent: 100 },
      { amount: 1250, currency: 'GBP', every: { n: 2, unit: 'week' }, sharePercent: 100 },
      { amount: 5999, currency: 'EUR', every: { n: 1, unit: 'year' }, sharePercent: 100 },
      null,
    ]);
    expect(inferenceOf(list, 'currencySigns', '¥')).toMatchObject({ value: null, certain: false });
    expect(contractOf(list.rows[3]).unread?.slice(0, 2)).toEqual([
      { field: 'price', text: '¥1300' },
      { field: 'cycle', text: 'Every 2 Years' },
    ]);
    expect(contractOf(list.rows[3]).unread).toContainEqual({ field: 'renewal', text: 'Manual' });
  });

  test('a subscription that runs and has a cancellation date is not over', async () => {
    const list = await readWell(
      wallos(
        { ...wallosRow, Name: 'A', 'Cancellation Date': '2027-01-15' },
        { ...wallosRow, Name: 'B', State: 'Disabled', Active: 'No', 'Cancellation Date': '2026-10-31' },
      ),
    );
    expect(contractOf(list.rows[0])).toMatchObject({
      endedOn: null,
      unread: expect.arrayContaining([{ field: 'ended_on', text: '2027-01-15' }]),
    });
    expect(list.rows[0]?.doubts[0]).toMatchObject({ field: 'ended_on', text: '2027-01-15' });
    expect(contractOf(list.rows[1]).endedOn).toBe('2026-10-31');
  });

  test('old versions without cycle, with the misspelt category, and a bare array', async () => {
    const text = JSON.stringify([
      {
        Name: 'A',
        'Next Payment': '2026-12-03',
        Categpry: 'No category',
        Price: '€5',
        State: 'Disabled',
        'Cancellation Date': '2026-01-31',
      },
      {
        Name: 'B',
        'Next Payment': '2026-12-03',
        Categpry: 'News',
        Price: '€5',
        State: 'Enabled',
        'Cancellation Date': '',
      },
    ]);
    const list = await readWell(text);
    expect(list.format).toBe('wallos_json');
    expect(list.rows.map(({ contract }) => [contract?.category, contract?.endedOn, contract?.price])).toEqual([
      [null, '2026-01-31', null],
      ['News', null, null],
    ]);
    expect(inferenceOf(list, 'cycle')).toMatchObject({ value: null });
  });

  test('an entry without a name, or that is none, is bad by its place', async () => {
    const text = JSON.stringify({ success: true, subscriptions: [wallosRow, 7, { ...wallosRow, Name: '' }] });
    const list = await readWell(text);
    expect(list.rows.map(({ line, contract }) => [line, contract === null])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
  });
});

const subtrackrHeadings = [
  'ID',
  'Name',
  'Category',
  'Cost',
  'Currency',
  'Schedule',
  'Schedule Interval',
  'Status',
  'Payment Method',
  'Account',
  'Start Date',
  'Renewal Date',
  'Cancellation Date',
  'URL',
  'Notes',
  'Usage',
  'Created At',
];
const subtrackrRows = [
  [
    '1',
    'Hafen Fibre',
    'Internet',
    '39.90',
    'EUR',
    'Monthly',
    '1',
    'Active',
    'Direct Debit',
    'ana@example.org',
    '2025-02-03',
    '2026-12-03',
    '',
    'https://hafen.example',
    '24 months, then monthly',
    'High',
    '2025-02-04 09:12:00',
  ],
  [
    '2',
    'Morning Post, digital',
    'News',
    '15.99',
    'USD',
    'Every 3 Months',
    '3',
    'Trial',
    'Credit Card',
    '',
    '2026-10-15',
    '2027-01-15',
    '',
    '',
    'He said "any time"',
    'Low',
    '2026-10-15 20:01:11',
  ],
  [
    '3',
    'Barbell Club',
    'Fitness',
    '12.50',
    'GBP',
    'Weekly',
    '2',
    'Cancelled',
    '',
    '',
    '2023-01-06',
    '',
    '2026-10-31',
    '',
    '',
    'None',
    '2023-01-06 18:00:00',
  ],
  [
    '4',
    'Kompass Haftpflicht',
    'Insurance',
    '1234.00',
    'EUR',
    'Annual',
    '1',
    'Paused',
    '',
    '',
    '2019-04-01',
    '2027-04-01',
    '',
    '',
    '',
    'Medium',
    '2019-04-01 10:00:00',
  ],
];

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
}

describe('SubTrackr', () => {
  test('the CSV export', async () => {
    const list = await readWell(csv([subtrackrHeadings, ...subtrackrRows]));
    expect(list.format).toBe('subtrackr_csv');
    expect(list.rows.map(({ contract }) => contract?.price)).toEqual([
      { amount: 3990, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 100 },
      { amount: 1599, currency: 'USD', every: { n: 3, unit: 'month' }, sharePercent: 100 },
      { amount: 1250, currency: 'GBP', every: { n: 2, unit: 'week' }, sharePercent: 100 },
      { amount: 123400, currency: 'EUR', every: { n: 1, unit: 'year' }, sharePercent: 100 },
    ]);
    expect(contractOf(list.rows[0])).toMatchObject({
      terms: { startsOn: '2025-02-03', initialTerm: null, renewal: 'indefinite', notice: null },
      referenceNumbers: [{ label: 'Account', value: 'ana@example.org' }],
      nextPaymentOn: '2026-12-03',
      note: '24 months, then monthly',
    });
    expect(list.rows[1]?.doubts).toMatchObject([{ field: 'trial_end' }]);
    expect(list.rows.map(({ contract }) => contract?.endedOn)).toEqual([null, null, '2026-10-31', null]);
    expect(contractOf(list.rows[3])).toMatchObject({ unread: null, pausedFrom: '2026-11-22' });
  });

  test('the set of headings tells it, not their order', async () => {
    const turned = [subtrackrHeadings, ...subtrackrRows].map((row) => row.toReversed());
    const [straight, reversed] = await Promise.all([
      readWell(csv([subtrackrHeadings, ...subtrackrRows])),
      readWell(`\uFEFF${csv(turned)}`),
    ]);
    expect(reversed.format).toBe('subtrackr_csv');
    expect(reversed.rows).toEqual(straight.rows);
  });

  test('the JSON export gives the same, with tags, share and notice besides', async () => {
    const schedules = ['Monthly', 'Monthly', 'Weekly', 'Annual'];
    const subscriptions = subtrackrRows.map((row, index) => ({
      id: Number(row[0]),
      name: row[1],
      cost: Number(row[3]),
      original_currency: row[4],
      schedule: schedules[index],
      schedule_interval: Number(row[6]),
      status: row[7],
      category: { id: 1, name: row[2] },
      payment_method: row[8],
      account: row[9],
      start_date: `${row[10]}T00:00:00Z`,
      renewal_date: row[11] === '' ? null : `${row[11]}T00:00:00Z`,
      cancellation_date: row[12] === '' ? null : `${row[12]}T00:00:00Z`,
      url: row[13],
      notes: row[14],
      share_count: index === 0 ? 2 : 1,
      cancellation_notice_days: index === 3 ? 14 : 0,
      tags: index === 0 ? [{ id: 1, name: 'home' }] : null,
    }));
    const [fromCsv, fromJson] = await Promise.all([
      readWell(csv([subtrackrHeadings, ...subtrackrRows])),
      readWell(JSON.stringify({ subscriptions, exported_at: '2026-11-22T10:00:00Z', total_count: 4 })),
    ]);
    expect(fromJson.format).toBe('subtrackr_json');
    const first = contractOf(fromJson.rows[0]);
    expect([first.tags, first.price?.sharePercent]).toEqual([['home'], 50]);
    expect(fromJson.rows[3]?.doubts).toMatchObject([
      { field: 'notice', text: '14 days before the next payment' },
      { field: 'state', text: 'Paused' },
    ]);
    expect(fromJson.rows.slice(1, 3).map(({ contract }) => contract)).toEqual(
      fromCsv.rows.slice(1, 3).map(({ contract }) => contract),
    );
  });
});
