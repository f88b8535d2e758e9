import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationsFolder } from '#main/built-folders.ts';
import { connect, type StoreKey } from '#main/db/connect.ts';
import { databaseFileName, openStore, type Store } from '#main/db/open-store.ts';
import { openReader } from '#main/db/reader.ts';
import { openSnapshot } from '#main/db/snapshot.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';

const ownKey: StoreKey = new Uint8Array(32).fill(7);
const otherKey: StoreKey = new Uint8Array(32).fill(8);

function open(folder: string, key: StoreKey | null) {
  return openStore({
    folder,
    migrationsFolder: migrationsFolder(),
    door: 'test',
    now: Date.UTC(2026, 10, 22, 12),
    processId: process.pid,
    key,
  });
}

function opened(folder: string, key: StoreKey | null): Store {
  const store = open(folder, key);
  if (!store.ok) throw new Error(store.error.message.id);
  return store.value;
}

function fill(folder: string): void {
  const store = opened(folder, ownKey);
  store.sqlite.exec(
    "INSERT INTO history_entries (id, at, actor, operation, title, changeCount) VALUES ('e', 0, 'app', '', 'Hidden', 0)",
  );
  store.close();
}

const titleOf = (sqlite: Store['sqlite']) => sqlite.prepare('SELECT title FROM history_entries').pluck().get();

test('[access-3] a store made with a key opens with it, on every connection, and nothing of it can be read in its file', () => {
  const folder = temporaryFolder();
  fill(folder);
  expect(readFileSync(join(folder, databaseFileName)).includes('Hidden')).toBe(false);
  const store = opened(folder, ownKey);
  const reader = openReader(store.sqlite.name, ownKey);
  const snapshot = openSnapshot(reader.sqlite);
  expect([store.sqlite, reader.sqlite, snapshot].map(titleOf)).toEqual(['Hidden', 'Hidden', 'Hidden']);
  snapshot.close();
  reader.close();
  store.close();
});

test.each([
  ['another key', otherKey, 'store.otherKey'],
  ['no key', null, 'store.encrypted'],
] as const)('with %s it is refused, left where it lies and left as it was', (_, key, id) => {
  const folder = temporaryFolder();
  fill(folder);
  const before = readFileSync(join(folder, databaseFileName));
  expect(open(folder, key)).toMatchObject({ ok: false, error: { message: { id } } });
  expect(readFileSync(join(folder, databaseFileName)).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith('damaged'))).toEqual([]);
  const store = opened(folder, ownKey);
  expect(titleOf(store.sqlite)).toBe('Hidden');
  store.close();
});

test('a store made without a key is not taken for one that has one', () => {
  const folder = temporaryFolder();
  opened(folder, null).close();
  expect(open(folder, ownKey)).toMatchObject({ ok: false, error: { message: { id: 'store.otherKey' } } });
  opened(folder, null).close();
});

test('a reading connection can not write', () => {
  const folder = temporaryFolder();
  const store = opened(folder, null);
  const reading = connect(store.sqlite.name, { key: null, readonly: true });
  expect(() => reading.exec('DELETE FROM history_entries')).toThrow(/readonly/);
  reading.close();
  store.close();
});
