import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { writeWindowState } from '#main/hosts/desktop/window-state.ts';
import { fileLog } from '#main/log.ts';
import { aContract } from '#tests/support/builders.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { failureOf, fillStore, open, tryOpen } from './support/opening.ts';

test('a data folder that others may read is closed to them with everything of ours in it, and that is said once', async () => {
  const folder = temporaryFolder();
  await fillStore(folder, 2);
  mkdirSync(join(folder, 'copies'));
  writeFileSync(join(folder, 'copies', 'before-migration-1.sqlite'), '');
  mkdirSync(join(folder, 'damaged-20260101000000000'));
  writeFileSync(join(folder, 'damaged-20260101000000000', databaseFileName), '');
  writeFileSync(join(folder, 'dancecard.log'), '');
  openToAll(folder);
  const dancecard = await open(folder);
  expect(dancecard.told.join()).toContain('only you can');
  await dancecard.call('contracts.add', aContract());
  expect(modesOf(folder)).toEqual(new Set([0o600, 0o700]));
  await dancecard.close();
  const again = await open(folder);
  expect(again.told).toEqual([]);
});

test('[access-1] nothing is made that others could read, whatever the process was started with', async () => {
  const before = process.umask(0o000);
  onTestFinished(() => void process.umask(before));
  const folder = temporaryFolder();
  await fillStore(folder, 2);
  const dancecard = await open(folder);
  await dancecard.call('contracts.add', aContract());
  fileLog(join(folder, 'dancecard.log'), () => 0).note('here');
  expect(modesOf(folder)).toEqual(new Set([0o600, 0o700]));
});

test('rights are only taken away, never given', async () => {
  const folder = temporaryFolder();
  await fillStore(folder, 1);
  const log = join(folder, 'dancecard.log');
  writeFileSync(log, '');
  chmodSync(log, 0o444);
  await (await open(folder)).close();
  expect(statSync(log).mode & 0o777).toBe(0o400);
});

test('a folder with other things in it keeps its rights; ours in it are closed, and what stays open is said', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'shopping.txt'), 'bread', { mode: 0o644 });
  chmodSync(folder, 0o775);
  const dancecard = await open(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o775);
  expect(statSync(join(folder, 'shopping.txt')).mode & 0o777).toBe(0o644);
  expect(statSync(join(folder, databaseFileName)).mode & 0o777).toBe(0o600);
  const status = await dancecard.call('app.status', {});
  expect(status.ok && status.value.notice).toContain('may add and remove files');
});

test('a folder of another user opens, and that it is theirs is said', async () => {
  const folder = temporaryFolder();
  const own = await open(folder);
  const ownStatus = await own.call('app.status', {});
  await own.close();
  expect(ownStatus.ok && ownStatus.value.notice).toBeNull();
  const { geteuid, seteuid } = process;
  // Only root can work as somebody else.
  if (geteuid?.() !== 0 || seteuid === undefined) return;
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  writeFileSync(join(folder, 'shopping.txt'), 'bread');
  chmodSync(folder, 0o777);
  seteuid(65_534);
  try {
    const opened = await tryOpen(folder);
    if ('failure' in opened) throw new Error(opened.failure.message);
    const status = await opened.dancecard.call('app.status', {});
    await opened.dancecard.close();
    expect(status.ok && status.value.notice).toContain('belongs to another user');
  } finally {
    seteuid(0);
  }
});

const writtenNames = [
  databaseFileName,
  `${databaseFileName}-wal`,
  `${databaseFileName}-shm`,
  `${databaseFileName}-journal`,
  `${databaseFileName}.unfinished`,
  'dancecard.lock',
  'dancecard.lock-journal',
  'dancecard.lock-wal',
  'dancecard.holder.json',
  'dancecard.holder.json.new',
  'dancecard.erasing.json',
  'dancecard.log',
  'dancecard.log.1',
  'copies',
  'desktop',
];

test.each(writtenNames)('[access-2] a link named %s never makes us write to what it points to', async (name) => {
  const outside = temporaryFolder();
  const precious = join(outside, 'precious');
  const isFolder = name === 'copies' || name === 'desktop';
  if (isFolder) mkdirSync(precious);
  else writeFileSync(precious, 'my only copy of a letter');
  const folder = temporaryFolder();
  if (name.startsWith(`${databaseFileName}-`)) await fillStore(folder, 1);
  symlinkSync(precious, join(folder, name));
  const opened = await tryOpen(folder);
  if ('failure' in opened) {
    expect(opened.failure).toMatchObject({ reason: 'failed', message: expect.stringContaining(join(folder, name)) });
    expect(opened.failure.message).not.toContain('damaged');
  } else {
    await opened.dancecard.call('contracts.add', aContract());
    fileLog(join(folder, 'dancecard.log'), () => 0).note('here');
    await opened.dancecard.close();
  }
  expect(isFolder ? readdirSync(precious) : readFileSync(precious, 'utf8')).toEqual(
    isFolder ? [] : 'my only copy of a letter',
  );
});

test.each(['window.json', 'window.json.new'])('a link named %s is replaced, not followed', (name) => {
  const folder = temporaryFolder();
  const precious = join(folder, 'precious');
  writeFileSync(precious, 'a letter');
  mkdirSync(join(folder, 'desktop'));
  symlinkSync(precious, join(folder, 'desktop', name));
  writeWindowState(join(folder, 'desktop', 'window.json'), { bounds: null, maximized: true, trayExplained: true });
  expect(readFileSync(precious, 'utf8')).toBe('a letter');
  expect(lstatSync(join(folder, 'desktop', 'window.json')).isFile()).toBe(true);
});

const lockTroubles: { name: string; put(path: string): void; opens: boolean }[] = [
  { name: 'garbage', put: (path) => writeFileSync(path, 'no database, '.repeat(500)), opens: true },
  { name: 'a few bytes', put: (path) => writeFileSync(path, 'x'), opens: true },
  { name: 'nothing', put: (path) => writeFileSync(path, ''), opens: true },
  {
    name: 'half a database',
    put: (path) => writeFileSync(path, `SQLite format 3\0${'\u0001'.repeat(700)}`),
    opens: true,
  },
  { name: 'a folder', put: (path) => mkdirSync(path), opens: false },
  { name: 'a link to nowhere', put: (path) => symlinkSync('/nowhere/at/all', path), opens: false },
  { name: 'a second name of another file', put: (path) => linkPrecious(path), opens: false },
];

test.each(lockTroubles)('$name as the lock file is never told as damaged records', async ({ put, opens }) => {
  const folder = temporaryFolder();
  await fillStore(folder, 2);
  const lock = join(folder, 'dancecard.lock');
  rmSync(lock);
  put(lock);
  if (opens) {
    const first = await open(folder);
    const list = await first.call('contracts.list', {});
    expect(list.ok && list.value.length).toBe(2);
    expect((await failureOf(folder)).reason).toBe('held');
  } else {
    const failure = await failureOf(folder);
    expect(failure.reason).toBe('failed');
    expect(failure.message).toContain(lock);
    expect(failure.message).not.toContain('damaged');
  }
  expect(readdirSync(folder).filter((name) => name.startsWith('damaged-'))).toEqual([]);
});

test('whatever stands in the place of the holder file, the store opens and keeps others out', async () => {
  for (const put of [
    (path: string) => mkdirSync(path),
    (path: string) => writeFileSync(path, '{"door":'),
    (path: string) => writeFileSync(path, 'x'.repeat(5_000)),
  ]) {
    const folder = temporaryFolder();
    await fillStore(folder, 1);
    put(join(folder, 'dancecard.holder.json'));
    const opened = await tryOpen(folder);
    if ('failure' in opened) throw new Error(opened.failure.message);
    expect((await failureOf(folder)).reason).toBe('held');
  }
});

function linkPrecious(path: string): void {
  const precious = join(mkdtempSync(`${temporaryFolder()}/`), 'precious');
  writeFileSync(precious, 'a letter');
  linkSync(precious, path);
}

function openToAll(folder: string): void {
  for (const name of [folder, ...readdirSync(folder, { recursive: true }).map((each) => join(folder, String(each)))]) {
    chmodSync(name, statSync(name).isDirectory() ? 0o755 : 0o644);
  }
}

function modesOf(folder: string): Set<number> {
  const names = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  return new Set([folder, ...names].filter(existsSync).map((name) => statSync(name).mode & 0o777));
}
