import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrationsFolder } from '#main/built-folders.ts';
import { openDancecard } from '#main/compose.ts';
import { openStore } from '#main/db/open-store.ts';
import { silentLog } from '#main/log.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { livingRows, readStore } from '#tests/support/read-store.ts';

function openPlainStore(folder: string) {
  const store = openStore({ folder, migrationsFolder: migrationsFolder(), door: 'test', now: 0, processId: 1 });
  if (!store.ok) throw new Error(store.error.message.id);
  return store.value;
}

test('the store opens with write-ahead log, flushed commits and foreign keys', () => {
  const store = openPlainStore(temporaryFolder());
  const pragmas = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
    store.sqlite.pragma(name, { simple: true }),
  );
  store.close();
  expect(pragmas).toEqual(['wal', 2, 1]);
});

test('[storing-4] a write outside a command is refused by the database', () => {
  const store = openPlainStore(temporaryFolder());
  const write = () =>
    store.sqlite.prepare("INSERT INTO people (id, createdAt, changedAt, name) VALUES ('1', 0, 0, 'Ada')").run();
  expect(write).toThrow('write outside a command');
  store.close();
});

test('what was confirmed is found again after closing and opening', async () => {
  const first = await openTestDancecard();
  const { id } = await addContract(first);
  const before = livingRows(first.folder);
  await first.close();
  const second = await openTestDancecard({ folder: first.folder });
  expect((await second.value('contracts.get', { id })).name).toBe('Gym');
  expect(livingRows(second.folder)).toEqual(before);
});

test('a removed contract is gone from lists and its row stays, marked', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  await dancecard.value('contracts.remove', { id });
  expect(await dancecard.value('contracts.list', {})).toEqual([]);
  expect((await dancecard.error('contracts.get', { id })).type).toBe('NotFound');
  const deletedAt = readStore(dancecard.folder, (sqlite) =>
    sqlite.prepare('SELECT deletedAt FROM contracts WHERE id = ?').pluck().get(id),
  );
  expect(deletedAt).toBe(dancecard.clock.now());
});

test('a removed supplier takes its relationships and contracts along, and undo brings all back', async () => {
  const dancecard = await openTestDancecard();
  const { supplierId } = await addContract(dancecard);
  await addContract(dancecard, { name: 'Sauna' });
  const before = livingRows(dancecard.folder);
  await dancecard.value('suppliers.remove', { id: supplierId });
  expect(await dancecard.value('relationships.list', {})).toEqual([]);
  expect(await dancecard.value('search.everything', { text: 'sauna' })).toEqual([]);
  const [entry] = await dancecard.value('history.list', {});
  await dancecard.value('history.undo', { entryId: entry?.id ?? '' });
  expect(livingRows(dancecard.folder)).toEqual(before);
});

test('[export-2] an export that can not be written leaves what was there before', async () => {
  const dancecard = await openTestDancecard();
  const folder = temporaryFolder();
  const target = join(folder, 'folder-in-the-way');
  await dancecard.value('export.all', { path: join(folder, 'export.json') });
  const before = readFileSync(join(folder, 'export.json'), 'utf8');
  const { error, value } = dancecard;
  expect((await error('export.all', { path: join(target, 'export.json') })).message).toContain('There is no folder');
  expect((await error('export.all', { path: dancecard.folder })).message).toContain('is a folder');
  await addContract(dancecard);
  await value('export.all', { path: join(folder, 'export.json') });
  expect(readFileSync(join(folder, 'export.json'), 'utf8')).not.toBe(before);
  expect(readdirSync(folder).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
});

test('a page can not name files of the computer', async () => {
  const dancecard = await openTestDancecard({ mayUsePaths: false });
  const path = join(dancecard.folder, 'list.csv');
  writeFileSync(path, 'Supplier,Contract\nA,B\n');
  expect((await dancecard.error('export.all', { path: join(dancecard.folder, 'out.json') })).type).toBe('Unavailable');
  expect((await dancecard.error('import.all', { path })).type).toBe('Unavailable');
  expect(existsSync(join(dancecard.folder, 'out.json'))).toBe(false);
});

test('a page hands over a file by its content and fetches an export once', async () => {
  const dancecard = await openTestDancecard({ mayUsePaths: false });
  await dancecard.value('export.all', { path: 'outgoing:all.json' });
  const file = await dancecard.value('files.collect', { path: 'outgoing:all.json' });
  expect(file).toMatchObject({ name: 'all.json', mediaType: 'application/json' });
  expect((await dancecard.error('files.collect', { path: 'outgoing:all.json' })).type).toBe('FileUnreadable');
  const { path } = await dancecard.value('files.receive', { name: 'all.json', base64: file.base64 });
  expect((await dancecard.value('import.all', { path })).records).toMatchObject({ contracts: 0 });
});

test('[contracts-5] searching ignores case and accents and follows each change', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { supplierName: 'Café Müller', name: 'Jahresabo' });
  const titles = async (text: string) =>
    (await dancecard.value('search.everything', { text })).map(({ title }) => title);
  expect(await titles('cafe MULLER')).toEqual(['Café Müller', 'Jahresabo']);
  await dancecard.value('contracts.update', {
    id,
    name: 'Monatsabo',
    referenceNumbers: [{ label: 'Kunde', value: 'K-77' }],
  });
  expect(await titles('jahresabo')).toEqual([]);
  expect(await titles('k-77')).toEqual(['Monatsabo']);
  expect((await dancecard.value('contracts.list', { search: 'muller monats' })).map((row) => row.id)).toEqual([id]);
  expect((await dancecard.value('relationships.list', { search: 'monatsabo' })).length).toBe(1);
});

test('[contracts-4] a supplier is recognised whatever its case, accents and legal form', async () => {
  const dancecard = await openTestDancecard();
  const first = await addContract(dancecard, { supplierName: 'Stadtwerke Süd GmbH & Co. KG' });
  const second = await addContract(dancecard, { supplierName: 'STADTWERKE SUD', name: 'Gas' });
  expect(second.supplierId).toBe(first.supplierId);
  expect((await dancecard.error('suppliers.add', { name: 'stadtwerke süd' })).type).toBe('Refused');
});

test('preferences left out stay, and undo gives the default back', async () => {
  const dancecard = await openTestDancecard();
  const defaults = await dancecard.value('preferences.get', {});
  await dancecard.value('preferences.set', { theme: 'dark', palgorithms: { trial_ending: { leadDays: [5] } } });
  await dancecard.value('preferences.set', { quietHours: { from: '22:30' } });
  const set = await dancecard.value('preferences.get', {});
  expect(set).toEqual({
    ...defaults,
    theme: 'dark',
    quietHours: { ...defaults.quietHours, from: '22:30' },
    palgorithms: { ...defaults.palgorithms, trial_ending: { on: true, leadDays: [5] } },
  });
  for (const entry of await dancecard.value('history.list', {})) {
    await dancecard.value('history.undo', { entryId: entry.id });
  }
  expect(await dancecard.value('preferences.get', {})).toEqual(defaults);
});

test('a second process is told who holds the folder', async () => {
  const first = await openTestDancecard();
  const options = { dataFolder: first.folder, today: null, demo: false, mayUsePaths: true, log: silentLog } as const;
  const second = await openDancecard({ ...options, door: 'cli' });
  expect(second.ok ? null : second.error).toMatchObject({
    reason: 'held',
    message: expect.stringContaining(`process ${process.pid}`),
  });
  await first.close();
  const third = await openDancecard({ ...options, door: 'cli' });
  expect(third.ok).toBe(true);
  if (third.ok) await third.value.close();
});

test('the tables that are recorded are all the tables a person writes', () => {
  const store = openPlainStore(temporaryFolder());
  const tables = store.sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%'",
    )
    .pluck()
    .all();
  const triggered = store.sqlite
    .prepare<[], string>("SELECT DISTINCT tbl_name FROM sqlite_temp_master WHERE type = 'trigger'")
    .pluck()
    .all();
  store.close();
  const derived = new Set([
    '__drizzle_migrations',
    'changes',
    'deliveries',
    'document_texts',
    'history_entries',
    'exported_events',
    'kept_calendar',
    'looks',
    'nudge_tellings',
    'nudges',
    'outlooks',
    'proposals',
    'search_texts',
    'exported_events',
  ]);
  expect(triggered.toSorted()).toEqual(tables.filter((name) => !derived.has(name)).toSorted());
});

test('the database file is plain SQLite that other programs can read', async () => {
  const dancecard = await openTestDancecard();
  await addContract(dancecard);
  const copy = new Sqlite(join(dancecard.folder, 'dancecard.sqlite'), { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
});
