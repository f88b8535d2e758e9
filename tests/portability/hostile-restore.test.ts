import { describe, expect, test } from 'vitest';
import { exportedTables } from '#main/app/portability/everything.ts';
import { rulesOfLists } from '#main/app/portability/column-rules.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { writeBeside } from '#tests/support/read-store.ts';
import { exportFile, openFrozen, withRows, written, type Rows } from './support/export-files.ts';

/** Everything that stands on the prototypes of plain values. */
function prototypes(): PropertyKey[][] {
  return [Object.prototype, Array.prototype, Function.prototype, Map.prototype].map((one) => Reflect.ownKeys(one));
}

/** A refused restore must leave an empty store in which everything works. */
async function expectEmptyAndWorking(dancecard: TestDancecard): Promise<void> {
  expect(await dancecard.value('history.list', {})).toEqual([]);
  expect(await dancecard.value('suppliers.list', {})).toEqual([]);
  await addContract(dancecard);
  expect(await dancecard.value('contracts.list', {})).toHaveLength(1);
  expect(await dancecard.value('preferences.get', {})).toMatchObject({ currency: 'EUR' });
}

const first = (rows: Rows, list: string, change: Record<string, unknown>): Rows => ({
  ...rows,
  [list]: (rows[list] ?? []).map((row, position) => (position === 0 ? { ...row, ...change } : row)),
});

/** An object with an own field of that name, as JSON.parse makes it. */
function own<Value>(name: string, value: Value): Record<string, Value> {
  return Object.defineProperty({}, name, { value, enumerable: true, configurable: true, writable: true });
}

describe('names that come from a file', () => {
  const names = [
    '__proto__',
    '__proto__.BROWSER',
    'constructor.prototype.BROWSER',
    'palgorithms.__proto__',
    'palgorithms.__proto__.on',
    'quietHours.__proto__',
    'toString',
    'palgorithms',
    'nobody knows this',
  ];
  const values = ['{"get":1}', '{"value":1}', '{"BROWSER":"/tmp/x"}', '"/tmp/x"', 'true'];
  const planted = names.flatMap((name) => values.map((value) => [name, value] as const));

  test('a preference that does not exist is refused, and nothing else is touched', async () => {
    const source = await openFrozen();
    const path = await exportFile(source);
    const before = prototypes();
    const target = await openTestDancecard();
    for (const [name, value] of planted) {
      const spoilt = withRows(path, (all) => first(all, 'preferences', { name, value }));
      const error = await target.error('import.all', { path: spoilt });
      expect(error).toMatchObject({ type: 'NotAList', message: expect.stringContaining('preferences, 0') });
    }
    expect(prototypes()).toEqual(before);
    await expectEmptyAndWorking(target);
  });

  test('rows that lie in the store all the same are not preferences', async () => {
    const dancecard = await openTestDancecard();
    await dancecard.value('preferences.set', { theme: 'dark' });
    await dancecard.close();
    const before = prototypes();
    planted.forEach(([name, value], position) => {
      writeBeside(dancecard.folder, (sqlite) => {
        sqlite.prepare('DELETE FROM preferences WHERE id LIKE ?').run('planted%');
        sqlite
          .prepare('INSERT INTO preferences (id, createdAt, changedAt, name, value) VALUES (?, 1, 1, ?, ?)')
          .run(`planted ${position}`, name, value);
      });
    });
    const reopened = await openTestDancecard({ folder: dancecard.folder });
    expect(await reopened.value('preferences.get', {})).toMatchObject({ theme: 'dark', currency: 'EUR' });
    await reopened.value('preferences.set', { palgorithms: { trial_ending: { on: false } } });
    await addContract(reopened);
    expect(await reopened.value('contracts.list', {})).toHaveLength(1);
    expect(prototypes()).toEqual(before);
    expect(Object.keys({})).toEqual([]);
  });

  test.each([
    ['a field', (rows: Rows) => first(rows, 'suppliers', own('__proto__', { name: 'x' }))],
    ['a field in no table', (rows: Rows) => first(rows, 'suppliers', { constructor: 'x' })],
    ['a list', (rows: Rows) => ({ ...rows, ...own('__proto__', []) })],
    ['another list', (rows: Rows) => ({ ...rows, toString: [] })],
  ])('%s with a name of the language is refused', async (_, change) => {
    const source = await openFrozen();
    const path = withRows(await exportFile(source), change);
    const before = prototypes();
    const target = await openTestDancecard();
    expect((await target.error('import.all', { path })).type).toBe('NotAList');
    expect(prototypes()).toEqual(before);
    await expectEmptyAndWorking(target);
  });
});

describe('values', () => {
  test('every column of an export has a rule', () => {
    const without = exportedTables.flatMap(({ name, columns }) =>
      columns
        .filter((column) => rulesOfLists.get(name)?.get(column.name) === undefined)
        .map((column) => `${name}.${column.name}`),
    );
    expect(without).toEqual([]);
  });

  /** Values that no column of that kind can hold; each is tried in every list. */
  const wrong: readonly [RegExp, readonly unknown[]][] = [
    [/^(?:createdAt|changedAt|deletedAt|at)$/, [1.5, '1', 1e300, -1e17, true, {}]],
    [/^id$|Id$|^undoes$|^undoneBy$/, ['', 'x'.repeat(65), 1.5, {}, true]],
    [/On$|From$|Until$|^decideBy$|^nextBy$/, ['31.12.2026', '2026-02-31', '', 20261231, '2026-12-31T00:00:00Z']],
    [/^(?:amount|budgetAmount|cycleCount|version|weight|changeCount)$/, [1.5, -1, '5', 1e21, {}]],
    [/^(?:name|title|text|folded|note)$/, [5, {}, ['x'], true]],
    [/^(?:tags|links|referenceNumbers|promises|included|terms|place|price)$/, ['{', '5', '{"__proto__":1}', 5, ['x']]],
    [/^(?:state|trigger|kind|stage|source|verdict|channel|actor|answer|direction|cycleUnit)$/, ['nonsense', '', 5]],
    [/urrency$/, ['eur', 'EURO', '', 5]],
  ];

  /** The keys of changes are numbers; where a rate comes from, and what banks call something, is any text. */
  const exceptions = new Set(['changes.id', 'exchange_rates.source', 'payments.bankId', 'payments.creditorId']);
  const cases = exportedTables.flatMap(({ name, columns }) =>
    columns
      .filter((column) => !exceptions.has(`${name}.${column.name}`))
      .flatMap((column) =>
        wrong
          .filter(([pattern]) => pattern.test(column.name))
          // A payment may be below zero: then it leaves.
          .flatMap(([, values]) => values.filter((value) => name !== 'payments' || value !== -1))
          .map((value) => [name, column.name, value] as const),
      ),
  );

  test('[restore-8] what cannot be read back is refused wherever it stands, and changes nothing', async () => {
    const source = await openFrozen();
    const path = await exportFile(source);
    const target = await openTestDancecard();
    let tried = 0;
    for (const [name, column, value] of cases) {
      const spoilt = withRows(path, (rows) => first(rows, name, { [column]: value }));
      const error = await target.error('import.all', { path: spoilt });
      expect(error.message, `${name}.${column}`).toContain(`${name}, 0`);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(500);
    await expectEmptyAndWorking(target);
  }, 90_000);

  test('a field that is missing or not of its list is refused', async () => {
    const source = await openFrozen();
    const path = await exportFile(source);
    const target = await openTestDancecard();
    for (const { name, columns } of exportedTables) {
      const [{ name: column } = { name: '' }] = columns.filter(({ required }) => required);
      const without = withRows(path, (rows) => ({
        ...rows,
        [name]: (rows[name] ?? []).map(({ [column]: _, ...rest }) => rest),
      }));
      expect((await target.error('import.all', { path: without })).message).toContain(`${name}, 0, ${column}`);
      const surplus = withRows(path, (rows) => first(rows, name, { surplus: 1 }));
      expect((await target.error('import.all', { path: surplus })).message).toContain(`${name}, 0, surplus`);
    }
    await expectEmptyAndWorking(target);
  });
});

describe('changes, which undoing writes', () => {
  const sql = "name\" = 'x' WHERE 0; --";
  test.each([
    ['of a table that does not exist', { tableName: 'nothing' }],
    ['of a table that is not a record', { tableName: 'history_entries' }],
    ['of the language', { tableName: 'constructor' }],
    ['of SQL', { tableName: `suppliers" SET ${sql}` }],
    ['of a column that does not exist', { after: '{"nothing":1}' }],
    ['of a column that is SQL', { after: JSON.stringify({ [sql]: 'x' }) }],
    ['of the prototype', { after: '{"__proto__":{"x":1}}' }],
    ['with a value of another kind', { after: '{"createdAt":1.5}' }],
    ['with a list', { after: '[]' }],
    ['with no JSON', { before: '{' }],
    ['with nothing recorded at all', { before: null, after: null }],
  ])('%s are refused', async (_, change) => {
    const source = await openFrozen();
    const path = withRows(await exportFile(source), (rows) => first(rows, 'changes', change));
    const target = await openTestDancecard();
    expect((await target.error('import.all', { path })).message).toContain('changes, 0');
    await expectEmptyAndWorking(target);
  });
});

test('millions of bad rows are left at the first, long before they fill the memory', async () => {
  const target = await openTestDancecard();
  const head = '{"format":"dancecard-export","version":2,"records":{"people":[';
  const before = process.memoryUsage().rss;
  const row = '{"id":1},';
  const path = written(head + row.repeat(3_000_000));
  const started = performance.now();
  expect((await target.error('import.all', { path })).message).toContain('people, 0, id');
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
});

test.each([
  ['a piece that never ends', `{"format":"dancecard-export","version":2,"about":"${'x'.repeat(40_000_000)}`],
  ['depth', `{"format":"dancecard-export","version":2,"about":${'['.repeat(10_000_000)}`],
  [
    'a deep row',
    `{"format":"dancecard-export","version":2,"records":{"people":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}}`,
  ],
  ['blanks', `{"format":"dancecard-export"${' '.repeat(30_000_000)}`],
  ['zeros', '\0'.repeat(30_000_000)],
])('%s ends in a sentence', async (_, text) => {
  const target = await openTestDancecard();
  const started = performance.now();
  expect((await target.error('import.all', { path: written(text) })).type).toBe('NotAList');
  expect(performance.now() - started).toBeLessThan(5_000);
  await expectEmptyAndWorking(target);
});
