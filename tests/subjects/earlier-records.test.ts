import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPresentShape } from '#main/app/portability/earlier-shape.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import {
  contentOf,
  exportFile,
  frozenExport,
  openFrozen,
  withRows,
  written,
} from '#tests/portability/support/export-files.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { plantInStore } from '#tests/support/plant-rows.ts';
import { livingRows, readStore } from '#tests/support/read-store.ts';

/** What lives after each step back to the beginning, and then after each step on to the end. */
async function walk(dancecard: TestDancecard): Promise<object[]> {
  const states: object[] = [livingRows(dancecard.folder)];
  const entries = (await dancecard.value('history.list', { limit: 1000 })).filter(
    ({ undoes, undoneBy }) => undoes === null && undoneBy === null,
  );
  for (const { id } of entries) {
    await dancecard.value('history.undo', { entryId: id });
    states.push(livingRows(dancecard.folder));
  }
  for (const _ of entries) {
    await dancecard.value('history.redo', {});
    states.push(livingRows(dancecard.folder));
  }
  return states;
}

test('a store from before can be taken back to its beginning and forward again', async () => {
  const states = await walk(await openFrozen('0003_order_of_history'));
  expect(states.length).toBeGreaterThan(30);
  const half = (states.length - 1) / 2;
  expect(Object.values(states[half] ?? {}).flat()).toEqual([]);
  expect(states.slice(half)).toEqual(states.slice(0, half + 1).toReversed());
});

test('an export from before leads through the same steps as the store it was written from', async () => {
  const restored = await openTestDancecard();
  await restored.value('import.all', { path: frozenExport(3) });
  const updated = await openFrozen('0003_order_of_history');
  expect(contentOf(await exportFile(restored)).records).toEqual(contentOf(await exportFile(updated)).records);
  expect(await walk(restored)).toEqual(await walk(updated));
});

test.each([1, 2, 3] as const)('an export of version %d can be taken back to its beginning', async (version) => {
  const dancecard = await openTestDancecard();
  await dancecard.value('import.all', { path: frozenExport(version) });
  const states = await walk(dancecard);
  const half = (states.length - 1) / 2;
  expect(Object.values(states[half] ?? {}).flat()).toEqual([]);
  expect(states.at(-1)).toEqual(states[0]);
});

const tables = ['interactions', 'promises', 'checklist_items'] as const;
const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null));
const fields = fc.dictionary(fc.constantFrom('candidateId', 'contractId', 'text', 'position', 'subjectId'), value);
const image = fc.oneof(
  { weight: 6, arbitrary: fields.map((one) => JSON.stringify(one)) },
  { weight: 1, arbitrary: fc.constantFrom(null, '{"candidateId":', '["candidateId"]', '"contractId"', '7', '') },
);
const change = fc.record({ tableName: fc.constantFrom(...tables, 'prices'), before: image, after: image });

test('[subjects-5] the update of a store and the reading of an export make the same of what was recorded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 20, maxLength: 80 }), async (planted) => {
      const folder = temporaryFolder();
      cpSync(
        join(import.meta.dirname, '..', 'fixtures', 'stores', '0003_order_of_history.sqlite'),
        join(folder, databaseFileName),
      );
      plantInStore(folder, (sqlite) => {
        sqlite.exec('DELETE FROM changes');
        const entryId = sqlite.prepare<[], string>('SELECT id FROM history_entries LIMIT 1').pluck().get();
        const insert = sqlite.prepare(
          `INSERT INTO changes (entryId, tableName, rowId, before, after) VALUES ('${entryId}', ?, 'a-row', ?, ?)`,
        );
        for (const { tableName, before, after } of planted) insert.run(tableName, before, after);
      });
      const dancecard = await openTestDancecard({ folder });
      const updated = readStore(folder, (sqlite) =>
        sqlite
          .prepare<[], { before: string | null; after: string | null }>('SELECT before, after FROM changes ORDER BY id')
          .all(),
      );
      await dancecard.close();
      expect(updated.map(meant)).toEqual(planted.map((row) => meant(inPresentShape('changes', row))));
    }),
    { numRuns: 15 },
  );
});

/** What the images of a change say, whatever their spelling. */
function meant(row: unknown): unknown[] {
  const { before, after } = row as { before: string | null; after: string | null };
  return [before, after].map((text) => {
    try {
      return JSON.parse(text ?? 'null') as unknown;
    } catch {
      return text;
    }
  });
}

test('a row that has both the former and the present fields is refused', async () => {
  const target = await openTestDancecard();
  const path = withRows(frozenExport(3), (rows) => ({
    ...rows,
    interactions: rows['interactions']?.map((row) => ({ ...row, subjectType: 'need', subjectId: 'x' })) ?? [],
  }));
  expect((await target.error('import.all', { path })).message).toContain('interactions, 0, candidateId');
});

test('the present version writes no former field, and reads none', async () => {
  const source = await openFrozen('0003_order_of_history');
  const path = withRows(await exportFile(source), (rows) => ({
    ...rows,
    promises: rows['promises']?.map(({ subjectType, subjectId, ...row }) => ({ ...row, contractId: subjectId })) ?? [],
  }));
  const target = await openTestDancecard();
  expect((await target.error('import.all', { path })).message).toContain('promises, 0, contractId');
});

test('a former export is read wherever its version stands', async () => {
  const { version, format, records, digests, counts } = contentOf(frozenExport(3)) as Record<string, unknown>;
  const path = written({ counts, digests, format, records, version });
  const target = await openTestDancecard();
  await target.value('import.all', { path });
  expect(await target.value('promises.list', {})).toHaveLength(2);
});
