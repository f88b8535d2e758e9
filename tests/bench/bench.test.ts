import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationsFolder } from '#main/built-folders.ts';
import { databaseFileName, openStore } from '#main/db/open-store.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { writeHousehold } from '../../scripts/bench/household.ts';
import { isReached, measure, median, ratioOf, type Measured } from '../../scripts/bench/measure.ts';
import { reportOf } from '../../scripts/bench/report.ts';
import { dump, halfCommands } from '../reliability/support/whole-store.ts';

const size = { name: 'small', suppliers: 40, contracts: 160, historyRows: 1_500 };

test('the measured household is the same each time and has exactly the size it is said to have', () => {
  const [one, other] = [writeSmall(), writeSmall()];
  expect(dump(one)).toBe(dump(other));
  const sqlite = new Sqlite(one, { readonly: true });
  const count = (table: string) => sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
  expect([count('suppliers'), count('contracts'), count('changes')]).toEqual([40, 160, 1_500]);
  sqlite.close();
});

test('the measured household has the history that commands would have written', () => {
  expect(halfCommands(writeSmall())).toEqual([]);
});

test('work and bare work are measured by turns, and every result is checked outside the time', async () => {
  const order: string[] = [];
  const measured = await measure({
    name: 'a thing',
    bareIs: 'less of it',
    runs: 2,
    warmUp: 1,
    before: () => void order.push('before'),
    bare: () => order.push('bare'),
    work: () => order.push('work'),
    check: () => void order.push('check'),
  });
  expect(order).toEqual([
    'before',
    'bare',
    'work',
    'check',
    'before',
    'bare',
    'work',
    'check',
    'before',
    'bare',
    'work',
    'check',
  ]);
  expect(measured).toMatchObject({ name: 'a thing', bareIs: 'less of it', runs: 2, aim: {} });
});

test('a wrong result stops the measurement', async () => {
  const wrong = measure({
    name: 'a thing',
    bareIs: 'less of it',
    runs: 1,
    warmUp: 0,
    bare: () => 1,
    work: () => 2,
    check: (result, bare) => expect(result).toBe(bare),
  });
  await expect(wrong).rejects.toThrow('expected 2 to be 1');
});

test('the median of an even number of times lies between the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
});

test('an aim is reached at it, and missed beyond', () => {
  const base: Measured = { name: '', bareIs: '', milliseconds: 10, bareMilliseconds: 5, runs: 1, aim: {} };
  expect(ratioOf(base)).toBe(2);
  expect(isReached(base)).toBeNull();
  expect(isReached({ ...base, aim: { ratio: 2 } })).toBe(true);
  expect(isReached({ ...base, aim: { ratio: 1.9 } })).toBe(false);
  expect(isReached({ ...base, aim: { milliseconds: 10 } })).toBe(true);
  expect(isReached({ ...base, aim: { ratio: 2, milliseconds: 9 } })).toBe(false);
});

test('the report names no place of the machine and marks what was missed', () => {
  const measured = { name: 'list', bareIs: 'SQL', milliseconds: 30, bareMilliseconds: 10, runs: 5, aim: { ratio: 2 } };
  const report = reportOf({
    machine: { cores: 2, memoryGigabytes: 8, node: '24.0.0', sqlite: '3.50.0' },
    households: [{ ...size, measured: [measured] }],
  });
  expect(report).toContain('| list | 30.0 | 10.0 (SQL) | 3.0× | 2× | **missed** |');
  expect(report).toContain('Machine: 2 cores, 8 GB of memory, Node 24.0.0, SQLite 3.50.0.');
});

function writeSmall(): string {
  const folder = temporaryFolder();
  const store = openStore({ folder, migrationsFolder: migrationsFolder(), door: 'test', now: 0, processId: 1 });
  if (!store.ok) throw new Error(store.error.message.id);
  writeHousehold(store.value.sqlite, size);
  store.value.close();
  return join(folder, databaseFileName);
}
