import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

function listFile(dancecard: TestDancecard, text: string, name = 'list.csv'): string {
  const path = join(dancecard.folder, name);
  writeFileSync(path, text);
  return path;
}

const headings = 'Service,Price,Billing,Next payment,Category';
const first = `${headings}\nNetflix,9.99 EUR,monthly,2026-12-01,Film\nGym,30 EUR,monthly,2026-12-05,Sport\n`;
const later = `${headings}\nNetflix,12.99 EUR,monthly,2027-01-01,Film\nGym,30 EUR,monthly,2026-12-05,Sport\n`;

async function withFirst() {
  const dancecard = await openTestDancecard();
  await dancecard.value('imports.apply', { path: listFile(dancecard, first) });
  return dancecard;
}

describe('a later list', () => {
  test('[imports-18] says what changed, offers it, and changes nothing by itself', async () => {
    const dancecard = await withFirst();
    const { rows, counts } = await dancecard.value('imports.preview', { path: listFile(dancecard, later) });
    expect(rows.map(({ status }) => status)).toEqual(['changes', 'duplicate']);
    expect(rows[0]?.reason).toContain('€12.99 a month instead of €9.99 a month');
    expect(counts).toMatchObject({ new: 0, changes: 1, duplicate: 1 });
  });

  test('changes nothing by itself', async () => {
    const dancecard = await withFirst();
    const before = await dancecard.value('contracts.list', {});
    expect(await dancecard.value('imports.apply', { path: listFile(dancecard, later) })).toMatchObject({ added: 0 });
    expect(await dancecard.value('contracts.list', {})).toEqual(before);
  });

  test('accepted, the price holds from today and the earlier one stays; then the list adds nothing', async () => {
    const dancecard = await withFirst();
    const path = listFile(dancecard, later);
    expect(await dancecard.value('imports.apply', { path, accept: [2] })).toMatchObject({ added: 0, changed: 1 });
    const [contract] = (await dancecard.value('contracts.list', {})).filter(({ name }) => name === 'Netflix');
    const { price, prices, nextPaymentOn } = await dancecard.value('contracts.get', { id: contract?.id ?? '' });
    expect(price).toMatchObject({ amount: 1299 });
    expect(prices.map(({ price: each }) => each?.amount ?? 0).toSorted((a, b) => a - b)).toEqual([999, 1299]);
    expect(nextPaymentOn).toBe('2027-01-01');
    const again = await dancecard.value('imports.preview', { path });
    expect(again.rows.map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
    const older = await dancecard.value('imports.preview', { path: listFile(dancecard, first) });
    expect(older.rows.map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
  });

  test('a later day of payment alone is offered too', async () => {
    const dancecard = await withFirst();
    const text = first.replace('2026-12-01', '2027-01-01');
    const { rows } = await dancecard.value('imports.preview', { path: listFile(dancecard, text) });
    expect(rows.map(({ status }) => status)).toEqual(['changes', 'duplicate']);
  });
});

test('JSON and then CSV of Wallos add nothing, and what is switched off counts for nothing', async () => {
  const dancecard = await openTestDancecard();
  const row = {
    'Payment Cycle': 'Monthly',
    'Next Payment': '2026-12-03',
    Renewal: 'Automatic',
    Category: 'Net',
    'Payment Method': 'Visa',
    'Paid By': 'Ana',
    Price: '€10',
    Notes: 'one\ntwo',
    URL: '',
  };
  const rows = [
    { Name: 'On', ...row, State: 'Enabled', Notifications: 'Enabled', 'Cancellation Date': '', Active: 'Yes' },
    { Name: 'Off', ...row, State: 'Disabled', Notifications: 'Enabled', 'Cancellation Date': '', Active: 'No' },
  ];
  const json = JSON.stringify({ success: true, subscriptions: rows });
  const csv = [Object.keys(rows[0] ?? {}), ...rows.map((each) => Object.values(each))].map((cells) => cells.join(','));
  expect(await dancecard.value('imports.apply', { path: listFile(dancecard, json, 'w.json') })).toMatchObject({
    added: 2,
  });
  expect(await dancecard.value('imports.apply', { path: listFile(dancecard, csv.join('\n')) })).toMatchObject({
    added: 0,
    completed: 0,
    duplicates: 2,
  });
  const contracts = await dancecard.value('contracts.list', {});
  expect(contracts.map(({ name, state }) => [name, state])).toEqual([
    ['Off', 'paused'],
    ['On', expect.not.stringMatching('ended')],
  ]);
});
