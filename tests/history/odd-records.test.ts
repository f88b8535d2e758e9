import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { readStore } from '#tests/support/read-store.ts';

/** Writes into the file beside the open store, as a restored file or another program might. */
function plant({ folder }: TestDancecard, sql: string, ...values: (string | number | null)[]): void {
  const sqlite = new Sqlite(join(folder, databaseFileName));
  sqlite.pragma('foreign_keys = OFF');
  sqlite.prepare(sql).run(...values);
  sqlite.close();
}

/** A contract whose name was corrected, with the entry that did it. */
async function renamed(dancecard: TestDancecard): Promise<{ id: string; entryId: string }> {
  const { id } = await addContract(dancecard);
  await dancecard.value('contracts.update', { id, name: 'Gym, north' });
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  return { id, entryId: entry?.id ?? '' };
}

function everything({ folder }: TestDancecard): unknown {
  return readStore(folder, (sqlite) =>
    sqlite
      .prepare<[], string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%'",
      )
      .pluck()
      .all()
      .map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all()]),
  );
}

const fields = 'UPDATE changes SET before = ?, after = ? WHERE entryId = ?';
const oddRecords: [what: string, sql: string, values: (string | null)[]][] = [
  ['no record at all', 'DELETE FROM changes WHERE entryId = ?', []],
  ['a table that is none', 'UPDATE changes SET tableName = ? WHERE entryId = ?', ['sqlite_master']],
  ['a table of its own making', 'UPDATE changes SET tableName = ? WHERE entryId = ?', ['contracts" SET name = "x" --']],
  ['a table named like a part of every object', 'UPDATE changes SET tableName = ? WHERE entryId = ?', ['constructor']],
  ['a table that is not recorded', 'UPDATE changes SET tableName = ? WHERE entryId = ?', ['history_entries']],
  ['a row that is not here', 'UPDATE changes SET rowId = ? WHERE entryId = ?', ['nobody']],
  ['a column that is none', fields, ['{"no column":"a"}', '{"no column":"b"}']],
  ['a column of its own making', fields, ['{"name\\" = 1 --":"a"}', '{"name\\" = 1 --":"b"}']],
  ['a column named like a part of every object', fields, ['{"__proto__":"a"}', '{"__proto__":"b"}']],
  ['the id', fields, ['{"id":"a","name":"Gym"}', '{"id":"b","name":"Gym, north"}']],
  ['other fields before than after', fields, ['{"note":"a"}', '{"name":"Gym, north"}']],
  ['more fields before than after', fields, ['{"name":"Gym","note":"a"}', '{"name":"Gym, north"}']],
  ['no field', fields, ['{}', '{}']],
  ['nothing before or after', fields, [null, null]],
  ['nothing after', fields, ['{"name":"Gym"}', null]],
  ['an added row without its fields', fields, [null, '{"name":"Gym, north"}']],
  ['what is no JSON', fields, ['{"name":', '{"name":"Gym, north"}']],
  ['a list', fields, ['["name"]', '["name"]']],
  ['a value of a kind a column never holds', fields, ['{"name":{"a":1}}', '{"name":"Gym, north"}']],
  ['a number where text belongs', fields, ['{"name":7}', '{"name":"Gym, north"}']],
  ['nothing where something must be', fields, ['{"name":null}', '{"name":"Gym, north"}']],
  [
    'a broken number where a whole one belongs',
    fields,
    ['{"name":"Gym","createdAt":1.5}', '{"name":"Gym, north","createdAt":1}'],
  ],
];

test.each(oddRecords)(
  '[history-16] an entry that records %s is not taken back, and says so',
  async (_what, sql, values) => {
    const dancecard = await openTestDancecard();
    const { entryId } = await renamed(dancecard);
    plant(dancecard, sql, ...values, entryId);
    const before = everything(dancecard);
    const error = await dancecard.error('history.undo', { entryId });
    expect(error.type).toBe('Refused');
    expect(error.message).toMatch(/^This can not be taken back, because .+: Changed Gym.*\. Nothing was changed\.$/);
    expect(everything(dancecard)).toEqual(before);
    expect((await dancecard.value('history.get', { id: entryId })).id).toBe(entryId);
  },
);

test.each(oddRecords)('an undo that records %s is not done again, and says so', async (_what, sql, values) => {
  const dancecard = await openTestDancecard();
  const { entryId } = await renamed(dancecard);
  const undone = await dancecard.value('history.undo', { entryId });
  plant(dancecard, sql, ...values, undone.entryId);
  const before = everything(dancecard);
  const error = await dancecard.error('history.redo', {});
  expect(error.type).toBe('Refused');
  expect(error.message).toMatch(/^This can not be done again, because .+\. Nothing was changed\.$/);
  expect(everything(dancecard)).toEqual(before);
});

test('an entry of whose changes a part is lost takes none of them back', async () => {
  const dancecard = await openTestDancecard();
  await addContract(dancecard);
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  plant(dancecard, 'DELETE FROM changes WHERE id = (SELECT max(id) FROM changes)');
  const error = await dancecard.error('history.undo', { entryId: entry?.id ?? '' });
  expect(error).toMatchObject({ type: 'Refused', message: expect.stringContaining('is not complete') });
  expect(await dancecard.value('contracts.list', {})).toHaveLength(1);
});

test('a value that speaks of a record that is not here is not written', async () => {
  const dancecard = await openTestDancecard();
  const { entryId, id } = await renamed(dancecard);
  const { relationshipId } = await dancecard.value('contracts.get', { id });
  const images = ['nobody', relationshipId].map((value) => JSON.stringify({ relationshipId: value }));
  plant(dancecard, fields, ...images, entryId);
  const before = everything(dancecard);
  expect((await dancecard.error('history.undo', { entryId })).type).toMatch(/^(Refused|Contradicted)$/);
  expect(everything(dancecard)).toEqual(before);
});

test('an odd row never takes the history down', async () => {
  const dancecard = await openTestDancecard();
  const { entryId } = await renamed(dancecard);
  const columns = ['at', 'actor', 'operation', 'title', 'changeCount', 'undoes', 'undoneBy'];
  for (const column of columns)
    plant(dancecard, `UPDATE history_entries SET "${column}" = x'00ff' WHERE id = ?`, entryId);
  const [entry] = await dancecard.value('history.list', {});
  expect(entry).toMatchObject({ id: entryId, title: 'This entry can not be read.', actor: 'app' });
  plant(dancecard, 'UPDATE history_entries SET undoes = NULL, undoneBy = NULL WHERE id = ?', entryId);
  expect((await dancecard.value('app.status', {})).undoTitle).toBe('This entry can not be read.');
  expect((await dancecard.error('history.undo', { entryId })).message).toContain('is not complete');
  plant(dancecard, "UPDATE history_entries SET at = 1.5, actor = 'nobody', changeCount = 1e300 WHERE id = ?", entryId);
  expect(await dancecard.value('history.list', {})).toHaveLength(2);
  plant(dancecard, "UPDATE history_entries SET id = '' WHERE id = ?", entryId);
  expect(await dancecard.value('history.list', {})).toHaveLength(2);
  expect((await dancecard.value('app.status', {})).canUndo).toBe(true);
});

test('whatever an entry records is shown somehow', async () => {
  const dancecard = await openTestDancecard();
  const { entryId, id } = await renamed(dancecard);
  const names = fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'amount',
    'currency',
    'cycleUnit',
    'cycleCount',
    'price',
    'terms',
    'budgetAmount',
    'budgetCurrency',
    'budgetPer',
    'source',
    'state',
    'inTime',
    'deletedAt',
    'name',
    'id',
  );
  const values = fc.oneof(
    fc.constantFrom('constructor', '__proto__', 'EUR', 'XX', '', '{', '[[[[', 'null', '2026-02-30', '2026-11-22'),
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.json(),
    fc.constant(null),
  );
  const image = fc.dictionary(names, values).map((fieldsOfRow) => JSON.stringify(fieldsOfRow));
  const text = fc.oneof(image, fc.json(), fc.string(), fc.constant(null));
  const table = fc.constantFrom('contracts', 'prices', 'offers', 'needs', '__proto__', 'constructor', 'nowhere');
  await fc.assert(
    fc.asyncProperty(table, text, text, async (tableName, before, after) => {
      plant(
        dancecard,
        'UPDATE changes SET tableName = ?, before = ?, after = ? WHERE entryId = ?',
        tableName,
        before,
        after,
        entryId,
      );
      await dancecard.value('history.get', { id: entryId });
    }),
    { numRuns: 150 },
  );
  expect((await dancecard.value('contracts.get', { id })).name).toBe('Gym, north');
});
