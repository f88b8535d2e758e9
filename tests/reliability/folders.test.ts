import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrationsFolder } from '#main/built-folders.ts';
import { databaseFileName, openStore } from '#main/db/open-store.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { aContract } from '#tests/support/builders.ts';
import { failingWrites } from './support/failing-writes.ts';
import { bytesOf, failureOf, fillStore, open } from './support/opening.ts';
import { seededRandom } from '../../scripts/bench/random.ts';
import { dump } from './support/whole-store.ts';
import { inEnglish } from '#tests/support/in-english.ts';

test('[storing-9] a folder that may not be written is reported at the start and stays as it was', async () => {
  const folder = temporaryFolder();
  await fillStore(folder);
  const before = bytesOf(folder);
  const failure = withoutRights(folder, () => storeFailure(folder, temporaryMigrations()));
  expect(failure).toMatchObject({ reason: 'read_only', message: expect.stringContaining('may not write') });
  expect(bytesOf(folder)).toEqual(before);
  await expectOpens(folder, 30);
});

test('an empty folder that may not be written is reported and stays empty', () => {
  const folder = temporaryFolder();
  const failure = withoutRights(folder, () => storeFailure(folder, temporaryMigrations()));
  expect(failure?.reason).toBe('read_only');
  expect(readdirSync(folder)).toEqual([]);
});

test('a database file that may not be written is reported and stays as it was', async () => {
  const folder = temporaryFolder();
  await fillStore(folder);
  const before = bytesOf(folder);
  chmodSync(join(folder, databaseFileName), 0o444);
  const failure = asNobody(folder, 0o777, () => storeFailure(folder, temporaryMigrations()));
  expect(failure?.reason).toBe('read_only');
  expect(bytesOf(folder)[databaseFileName]).toBe(before[databaseFileName]);
  chmodSync(join(folder, databaseFileName), 0o600);
  await expectOpens(folder, 30);
});

test('a store that becomes read-only while it is open answers questions and refuses commands with the reason', async () => {
  const folder = temporaryFolder();
  const writes = failingWrites();
  const dancecard = await open(folder);
  await dancecard.call('contracts.add', aContract());
  const connection = writes.connection();
  connection.pragma('query_only = ON');
  const refused = await dancecard.call('contracts.add', aContract({ name: 'Sauna' }));
  expect(refused).toMatchObject({ ok: false, error: { type: 'StoreUnusable', reason: 'read_only' } });
  const list = await dancecard.call('contracts.list', {});
  expect(list.ok && list.value.length).toBe(1);
  connection.pragma('query_only = OFF');
  expect((await dancecard.call('contracts.add', aContract({ name: 'Sauna' }))).ok).toBe(true);
});

const damages: { name: string; damage(path: string): void }[] = [
  { name: 'random bytes', damage: (path) => writeFileSync(path, randomBytes(200_000)) },
  { name: 'a cut-off file', damage: (path) => truncateSync(path, 90_000) },
  { name: 'a file cut off at a page', damage: (path) => truncateSync(path, 4096 * 20) },
  { name: 'an empty file', damage: (path) => truncateSync(path, 0) },
  { name: 'a text file', damage: (path) => writeFileSync(path, 'Dear reader, this is no database.\n'.repeat(400)) },
  { name: 'damaged pages in the middle', damage: (path) => overwrite(path, 4096 * 9, randomBytes(4096 * 12)) },
  { name: 'a damaged first page', damage: (path) => overwrite(path, 100, randomBytes(3_000)) },
];

test.each(damages)(
  '[storing-10] $name in place of the records is set aside whole, reported, and never deleted',
  async ({ damage }) => {
    const folder = temporaryFolder();
    await fillStore(folder);
    damage(join(folder, databaseFileName));
    const damaged = readFileSync(join(folder, databaseFileName)).toString('base64');
    const failure = await failureOf(folder);
    expect(failure.reason).toBe('damaged');
    const place = readdirSync(folder).find((name) => name.startsWith('damaged-')) ?? '';
    expect(failure.message).toContain(join(folder, place));
    expect(bytesOf(join(folder, place))[databaseFileName]).toBe(damaged);
    const dancecard = await open(folder);
    expect(await dancecard.call('contracts.list', {})).toEqual({ ok: true, value: [] });
    const status = await dancecard.call('app.status', {});
    expect(status.ok && status.value.notice).toContain(join(folder, place));
  },
);

test('the log of a damaged file is set aside with it, before anything is written into the file', async () => {
  const folder = temporaryFolder();
  await fillStore(folder);
  const dancecard = await open(folder);
  await dancecard.call('people.add', { name: 'Ada' });
  // A copy of the open store is what a crash leaves: the file, and a log that was not yet written into it.
  const crashed = temporaryFolder();
  for (const suffix of ['', '-wal'])
    cpSync(join(folder, databaseFileName + suffix), join(crashed, databaseFileName + suffix));
  overwrite(join(crashed, databaseFileName), 4096 * 9, randomBytes(4096 * 12));
  const before = bytesOf(crashed);
  expect(before[`${databaseFileName}-wal`]?.length).toBeGreaterThan(10_000);
  expect((await failureOf(crashed)).reason).toBe('damaged');
  const place = readdirSync(crashed).find((name) => name.startsWith('damaged-')) ?? '';
  const after = bytesOf(join(crashed, place));
  expect(after[databaseFileName]).toBe(before[databaseFileName]);
  expect(after[`${databaseFileName}-wal`]).toBe(before[`${databaseFileName}-wal`]);
});

test('[storing-15] records of a newer version are not opened and not changed', async () => {
  const folder = temporaryFolder();
  await fillStore(folder);
  const sqlite = new Sqlite(join(folder, databaseFileName));
  sqlite.pragma('journal_mode = DELETE');
  sqlite.exec('CREATE TABLE of_the_future (id TEXT)');
  sqlite.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 4102444800000)").run();
  sqlite.close();
  const before = bytesOf(folder);
  const failure = await failureOf(folder);
  expect(failure).toMatchObject({ reason: 'newer_version', message: expect.stringContaining('newer version') });
  expect(bytesOf(folder)).toEqual(before);
});

test('a database of another program is not taken for the records and not changed', async () => {
  const folder = temporaryFolder();
  const sqlite = new Sqlite(join(folder, databaseFileName));
  sqlite.exec("CREATE TABLE people (name TEXT); INSERT INTO people VALUES ('Ada')");
  sqlite.close();
  const before = bytesOf(folder)[databaseFileName];
  const failure = await failureOf(folder);
  expect(failure).toMatchObject({ reason: 'failed', message: expect.stringContaining("not one of Dancecard's") });
  expect(bytesOf(folder)[databaseFileName]).toBe(before);
});

test('[storing-11] the second process of a folder is told who holds it, and nothing is changed', async () => {
  const folder = temporaryFolder();
  await fillStore(folder, 3);
  const first = await open(folder);
  const before = dump(join(folder, databaseFileName));
  const failure = await failureOf(folder);
  expect(failure.reason).toBe('held');
  expect(failure.message).toContain(`process ${process.pid}`);
  expect(failure.message).toContain('open since 2026-11-22T12:00');
  expect(dump(join(folder, databaseFileName))).toBe(before);
  await first.close();
  await expectOpens(folder, 3);
});

test('[storing-2] full synchronisation, the write-ahead log and foreign keys are on, in a new store and in an old one', async () => {
  const folder = temporaryFolder();
  for (const round of ['new', 'old']) {
    const store = openStore({ folder, migrationsFolder: migrationsFolder(), door: 'test', now: 0, processId: 1 });
    if (!store.ok) throw new Error(store.error.message.id);
    const { sqlite } = store.value;
    const read = (name: string) => sqlite.pragma(name, { simple: true });
    expect([round, read('synchronous'), read('journal_mode'), read('foreign_keys')]).toEqual([round, 2, 'wal', 1]);
    store.value.close();
  }
});

async function expectOpens(folder: string, contracts: number): Promise<void> {
  const dancecard = await open(folder);
  const list = await dancecard.call('contracts.list', {});
  expect(list.ok && list.value.length).toBe(contracts);
}

function storeFailure(folder: string, migrations: string) {
  const store = openStore({ folder, migrationsFolder: migrations, door: 'test', now: 0, processId: 1 });
  if (!store.ok) return inEnglish(store.error);
  store.value.close();
  return null;
}

/** The migrations where anybody may read them, since the checkout may lie in somebody's private folder. */
function temporaryMigrations(): string {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  cpSync(migrationsFolder(), join(folder, 'migrations'), { recursive: true });
  return join(folder, 'migrations');
}

/** Does something while nobody may write in the folder. */
function withoutRights<Value>(folder: string, work: () => Value): Value {
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  const value = asNobody(folder, 0o555, work);
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
  return value;
}

/** Permissions do not bind root; as root it is done with the rights of nobody. */
function asNobody<Value>(folder: string, mode: number, work: () => Value): Value {
  chmodSync(folder, mode);
  onTestFinished(() => {
    if (existsSync(folder)) chmodSync(folder, 0o700);
  });
  const { geteuid, seteuid } = process;
  const isRoot = geteuid?.() === 0;
  if (isRoot) seteuid?.(65_534);
  try {
    return work();
  } finally {
    if (isRoot) seteuid?.(0);
    chmodSync(folder, 0o700);
  }
}

function overwrite(path: string, position: number, bytes: Buffer): void {
  const content = readFileSync(path);
  bytes.copy(content, position);
  writeFileSync(path, content);
}

function randomBytes(length: number): Buffer {
  const random = seededRandom(length);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}
