import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListMapping } from '#main/imports/list-types.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { addContract } from '#tests/support/builders.ts';

/** A file of the list in the folder of the store, so that it goes with it. */
function listFile(dancecard: TestDancecard, text: string, name = 'contracts.csv'): string {
  const path = join(dancecard.folder, name);
  writeFileSync(path, text);
  return path;
}

const apply = async (dancecard: TestDancecard, text: string, mapping?: ListMapping, accept?: number[]) =>
  dancecard.value('imports.apply', { path: listFile(dancecard, text), mapping, accept });

/** What is stored, without ids and times, in an order of its own. */
async function contents(dancecard: TestDancecard) {
  const summaries = await dancecard.value('contracts.list', {});
  const contracts = await Promise.all(summaries.map(async ({ id }) => dancecard.value('contracts.get', { id })));
  return contracts
    .map(
      ({
        supplierName,
        name,
        personName,
        terms,
        price,
        note,
        category,
        referenceNumbers,
        links,
        tags,
        exits,
        state,
      }) => ({
        supplierName,
        name,
        personName,
        terms,
        price,
        note,
        category,
        referenceNumbers,
        links,
        tags,
        state,
        endsOn: exits.map((exit) => exit.endsOn),
      }),
    )
    .map((contract) => JSON.stringify(contract))
    .toSorted();
}

const household = `Supplier,Contract,Category,Price,Currency,Billing,Start,Initial term,Renewal,Notice,Notice to,For,Customer number,Website,Cancelled on
Stadtwerke Nord,Strom,Energy,92.00,EUR,monthly,2024-06-01,12 months,12 months,6 weeks,end of term,Ana,1234567,https://stadtwerke.example,
Barbell Club,Gym,Fitness,24.90,EUR,monthly,2026-02-01,12 months,indefinite,1 month,end of term,Ben,K-99,,
Barbell Club,Locker,Fitness,3.00,EUR,monthly,2024-02-01,,indefinite,1 month,any time,Ben,K-99,,2026-10-31
Library,Card,Culture,0,EUR,,2015-09-01,,indefinite,,any time,Ana,,,
`;

describe('preview', () => {
  test('[imports-15] shows what apply would do and stores nothing', async () => {
    const dancecard = await openTestDancecard();
    const path = listFile(dancecard, household);
    const preview = await dancecard.value('imports.preview', { path });
    expect(preview.counts).toEqual({ rows: 4, new: 4, completes: 0, duplicate: 0, bad: 0, doubtful: 0 });
    expect(preview.description).toBe('A list with 4 rows');
    expect(await dancecard.value('contracts.list', {})).toEqual([]);
    expect(await dancecard.value('history.list', {})).toEqual([]);
    await dancecard.value('imports.apply', { path });
    const again = await dancecard.value('imports.preview', { path });
    expect(again.counts).toMatchObject({ new: 0, completes: 0, duplicate: 4 });
    expect(again.rows[0]?.reason).toBe('Strom with Stadtwerke Nord is here already.');
  });

  test('a file that is no list is said to be none, and a missing one to be missing', async () => {
    const dancecard = await openTestDancecard();
    expect(await dancecard.error('imports.preview', { path: listFile(dancecard, 'Dear Sir,\nhello') })).toMatchObject({
      type: 'NotAList',
    });
    expect(await dancecard.error('imports.apply', { path: join(dancecard.folder, 'nothing.csv') })).toMatchObject({
      type: 'FileUnreadable',
    });
    expect(await dancecard.value('history.list', {})).toEqual([]);
  });

  test('a page hands over the content', async () => {
    const dancecard = await openTestDancecard({ mayUsePaths: false });
    const { path } = await dancecard.value('files.receive', {
      name: 'mine.csv',
      base64: Buffer.from(household).toString('base64'),
    });
    expect((await dancecard.value('imports.preview', { path })).counts.new).toBe(4);
    expect((await dancecard.value('imports.apply', { path })).added).toBe(4);
  });
});

describe('apply', () => {
  test('[history-17] stores everything in one entry, which one undo takes back', async () => {
    const dancecard = await openTestDancecard();
    const outcome = await apply(dancecard, household);
    expect(outcome).toMatchObject({ added: 4, completed: 0, duplicates: 0, bad: 0, doubtful: 0, badRows: [] });
    expect(outcome.contractIds).toHaveLength(4);
    const entries = await dancecard.value('history.list', {});
    expect(entries).toMatchObject([{ title: 'Imported 4 contracts from contracts.csv', actor: 'import' }]);
    expect(await dancecard.value('relationships.list', {})).toHaveLength(3);
    await dancecard.value('history.undo', { entryId: entries[0]?.id ?? '' });
    expect(await dancecard.value('contracts.list', {})).toEqual([]);
    expect(await dancecard.value('suppliers.list', {})).toEqual([]);
    expect(await dancecard.value('people.list', {})).toEqual([]);
  });

  test('a stated end becomes an exit', async () => {
    const dancecard = await openTestDancecard();
    await apply(dancecard, household);
    const locker = (await dancecard.value('contracts.list', {})).find(({ name }) => name === 'Locker');
    const contract = await dancecard.value('contracts.get', { id: locker?.id ?? '' });
    expect(contract).toMatchObject({ state: 'ended', endsOn: '2026-10-31' });
    expect(contract.exits).toMatchObject([
      { decidedOn: '2026-10-31', endsOn: '2026-10-31', endsOnStated: true, inTime: null },
    ]);
    const [gym] = (await dancecard.value('relationships.list', {})).filter(
      ({ supplierName }) => supplierName === 'Barbell Club',
    );
    expect(gym).toMatchObject({ state: 'current', contractCount: 2, runningCount: 1, since: '2024-02-01' });
  });

  test('[imports-16] the same list again adds nothing, leaves no entry and survives renaming', async () => {
    const dancecard = await openTestDancecard();
    await apply(dancecard, household);
    const [first] = await dancecard.value('contracts.list', {});
    await dancecard.value('contracts.update', { id: first?.id ?? '', name: 'Renamed by me' });
    const before = await contents(dancecard);
    expect(await apply(dancecard, household)).toMatchObject({ added: 0, completed: 0, duplicates: 4, contractIds: [] });
    expect(await contents(dancecard)).toEqual(before);
    expect(await dancecard.value('history.list', {})).toHaveLength(2);
  });

  test('joins suppliers and people that are here already', async () => {
    const dancecard = await openTestDancecard();
    const { id } = await dancecard.value('people.add', { name: 'Ana' });
    await addContract(dancecard, { supplierName: 'Stadtwerke Nord GmbH', name: 'Gas', personId: id });
    await apply(dancecard, household);
    expect((await dancecard.value('people.list', {})).map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    const standing = await dancecard.value('relationships.list', {});
    expect(standing.filter(({ supplierName }) => supplierName.startsWith('Stadtwerke'))).toMatchObject([
      { contractCount: 2 },
    ]);
    const [supplier] = (await dancecard.value('suppliers.list', {})).filter(({ name }) =>
      name.startsWith('Stadtwerke'),
    );
    expect(supplier?.website).toBe('https://stadtwerke.example');
  });

  test('the answer completes what was stored with the field left open', async () => {
    const dancecard = await openTestDancecard();
    const text = 'Name,Price,Billing,Start,Notes\nCloudbox,¥1300,yearly,03/04/2024,mine\n';
    expect(await apply(dancecard, text)).toMatchObject({ added: 1, doubtful: 1 });
    expect(await apply(dancecard, text)).toMatchObject({ added: 0, completed: 0, duplicates: 1 });
    const answer: ListMapping = { currencySigns: { '¥': 'JPY' }, dateOrder: 'dmy' };
    const completed = await apply(dancecard, text, answer);
    expect(completed).toMatchObject({ added: 0, completed: 1, doubtful: 0 });
    const contract = await dancecard.value('contracts.get', { id: completed.contractIds[0] ?? '' });
    expect(contract).toMatchObject({
      price: { amount: 1300, currency: 'JPY', every: { n: 1, unit: 'year' } },
      startsOn: '2024-04-03',
      note: 'mine',
    });
    expect((await dancecard.value('history.list', {}))[0]?.title).toBe('Completed 1 contract from contracts.csv');
    expect(await apply(dancecard, text, answer)).toMatchObject({ added: 0, completed: 0, duplicates: 1 });
  });

  test('only accepted lines are stored, duplicates among them', async () => {
    const dancecard = await openTestDancecard();
    expect(await apply(dancecard, household, undefined, [3])).toMatchObject({ added: 1, duplicates: 0 });
    expect((await dancecard.value('contracts.list', {})).map(({ name }) => name)).toEqual(['Gym']);
    expect(await apply(dancecard, household, undefined, [3, 5])).toMatchObject({ added: 2, duplicates: 0 });
    expect((await dancecard.value('contracts.list', {})).map(({ name }) => name)).toEqual(['Gym', 'Gym', 'Card']);
    expect(await apply(dancecard, household, undefined, [])).toMatchObject({ added: 0, duplicates: 2 });
  });

  test('bad rows are reported and the others stored', async () => {
    const dancecard = await openTestDancecard();
    const outcome = await apply(dancecard, 'Name,Price,Billing\nA,5 EUR,monthly\nB,cheap,monthly\nC,6 EUR,monthly');
    expect(outcome).toMatchObject({
      added: 2,
      bad: 1,
      badRows: [{ line: 3, reason: 'The price “cheap” is not an amount.' }],
    });
  });

  test('[imports-14] stops when asked, with nothing changed', async () => {
    const dancecard = await openTestDancecard();
    const path = listFile(dancecard, `Name,Category\n${'A,B\n'.repeat(50_000)}`);
    const unsubscribe = dancecard.subscribe('progress', () => void dancecard.call('work.stop', {}));
    const outcome = await dancecard.call('imports.apply', { path });
    unsubscribe();
    expect(outcome).toMatchObject({ ok: false, error: { type: 'Stopped' } });
    expect(await dancecard.value('contracts.list', {})).toEqual([]);
  });

  test('two thousand rows are one entry', async () => {
    const dancecard = await openTestDancecard();
    const rows = Array.from(
      { length: 2000 },
      (_, index) => `Supplier ${index % 300},Contract ${index},2024-01-0${(index % 9) + 1},${index},EUR,monthly`,
    );
    const outcome = await apply(dancecard, `Supplier,Contract,Start,Price,Currency,Billing\n${rows.join('\n')}`);
    expect(outcome.added).toBe(2000);
    const entries = await dancecard.value('history.list', {});
    expect(entries.map(({ title }) => title)).toEqual(['Imported 2,000 contracts from contracts.csv']);
  }, 30_000);
});

describe('whatever the list', () => {
  const headings = [
    'Supplier',
    'Contract',
    'Person',
    'Price',
    'Billing',
    'Start',
    'Notice',
    'Customer number',
    'Website',
    'Cancelled on',
    'Tags',
  ];
  const row = fc.tuple(
    fc.constantFrom('Vodafone', 'Vodafone GmbH', 'O2', 'Ärzte e.V.'),
    fc.constantFrom('Mobile', 'mobile', 'DSL', ''),
    fc.constantFrom('', 'Ana', 'ANA', 'Ben'),
    fc.constantFrom('', '5 EUR', '¥1300', '1.234 €', 'free'),
    fc.constantFrom('', 'monthly', 'alle 3 Monate', 'bimonthly'),
    fc.constantFrom('', '2024-01-01', '03/04/2024', '1 May 2023'),
    fc.constantFrom('', '1 month', 'soon'),
    fc.constantFrom('', 'K-1', 'K-2'),
    fc.constantFrom('', 'https://a.example', 'https://b.example'),
    fc.constantFrom('', '2026-10-31'),
    fc.constantFrom('', 'a, b'),
  );
  const table = (rows: readonly (readonly string[])[]) =>
    rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');

  test('applying it twice is applying it once, in any order of rows and columns', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        async (rows, randomness) => {
          const shuffled = <Item>(items: readonly Item[]) =>
            items
              .map((item) => ({ item, at: randomness.next().value ?? 0 }))
              .toSorted((a, b) => a.at - b.at)
              .map(({ item }) => item);
          const straight = await openTestDancecard();
          await apply(straight, table([headings, ...rows]));
          const once = await contents(straight);
          expect(await apply(straight, table([headings, ...rows]))).toMatchObject({ added: 0, completed: 0 });
          expect(await contents(straight)).toEqual(once);
          const order = shuffled(headings.map((_, index) => index));
          const turned = [headings, ...shuffled(rows)].map((cells) => order.map((index) => cells[index] ?? ''));
          expect(await apply(straight, table(turned))).toMatchObject({ added: 0, completed: 0 });
          const other = await openTestDancecard();
          await apply(other, table(turned));
          const names = (list: string[]) =>
            list.map((text) => text.replace(/Vodafone GmbH/g, 'Vodafone').replace(/ANA/g, 'Ana'));
          expect(names(await contents(other)).toSorted()).toEqual(names(once).toSorted());
          await Promise.all([straight.close(), other.close()]);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);
});

test('what a list left open is kept with the contract, told in words, settled by the person or by the answer', async () => {
  const dancecard = await openTestDancecard();
  const list = 'Supplier,Price,Billing,State\nCloudbox,¥1300,monthly,Trial';
  const { contractIds } = await apply(dancecard, list);
  const id = contractIds[0] ?? '';
  const unread = async () => (await dancecard.value('contracts.get', { id })).unread;
  const open = await unread();
  expect(open?.map(({ field }) => field)).toEqual(['price', 'cycle', 'state']);
  await dancecard.value('contracts.update', { id, unread: open?.filter(({ field }) => field !== 'state') ?? [] });
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  const { changes } = await dancecard.value('history.get', { id: entry?.id ?? '' });
  expect(changes[0]?.fields).toMatchObject([
    {
      field: 'left open by the list',
      before: 'Price: ¥1300, How often it is paid: monthly and Running or over: Trial',
      after: 'Price: ¥1300 and How often it is paid: monthly',
    },
  ]);
  expect(await apply(dancecard, list)).toMatchObject({ completed: 0, duplicates: 1 });
  expect(await apply(dancecard, list, { currencySigns: { '¥': 'JPY' } })).toMatchObject({ completed: 1 });
  expect(await unread()).toEqual([]);
  expect(await apply(dancecard, list)).toMatchObject({ completed: 0, duplicates: 1 });
  await dancecard.value('history.undo', {});
  expect(await unread()).toHaveLength(2);
  await dancecard.value('history.undo', {});
  expect(await unread()).toEqual(open);
});
