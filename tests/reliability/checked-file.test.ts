import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { doubtCheck, noteCheck } from '#main/db/checked-file.ts';
import { checkedFileName } from '#main/db/folder-files.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { day, temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { fillStore, tryOpen } from './support/opening.ts';

const today = day('2026-11-22');
const tomorrow = day('2026-11-23');

test('[storing-18] a large file that nobody else touched is read through once a day', async () => {
  const folder = await largeStore();
  damageOutOfSight(folder);
  asIfClosed(folder, today);
  expect(await opens(folder, today)).toBe('opened');
  expect(await opens(folder, today)).toBe('opened');
  expect(await opens(folder, tomorrow)).toBe('damaged');
});

test('a file that was written since, even with its time set back, is read through', async () => {
  const folder = await largeStore();
  const path = join(folder, databaseFileName);
  const { atime, mtime } = statSync(path);
  damageOutOfSight(folder);
  utimesSync(path, atime, mtime);
  expect(await opens(folder, today)).toBe('damaged');
});

test('a check noted for a day that is still to come does not hold', async () => {
  const folder = await largeStore();
  damageOutOfSight(folder);
  asIfClosed(folder, tomorrow);
  expect(await opens(folder, today)).toBe('damaged');
});

test('what lies beside the file after a crash has it read through', async () => {
  const folder = await largeStore();
  damageOutOfSight(folder);
  asIfClosed(folder, today);
  closeSync(openSync(join(folder, `${databaseFileName}-wal`), 'w'));
  expect(await opens(folder, today)).toBe('damaged');
});

test('a command that finds the file damaged has the next start read it through', async () => {
  const folder = await largeStore();
  damageOutOfSight(folder);
  asIfClosed(folder, today);
  const opened = await tryOpen(folder, today);
  if ('failure' in opened) throw new Error(opened.failure.message);
  const exported = await opened.dancecard.call('export.all', { path: join(temporaryFolder(), 'all.json') });
  expect(exported).toMatchObject({ ok: false, error: { type: 'StoreUnusable', reason: 'damaged' } });
  await opened.dancecard.close();
  expect(await opens(folder, today)).toBe('damaged');
});

test('a disk that failed has it read through, one that was full does not', async () => {
  const folder = await largeStore();
  const note = join(folder, checkedFileName);
  rmSync(note);
  doubtCheck(folder, { reason: 'disk_full', message: message('store.diskFull') });
  expect(existsSync(note)).toBe(false);
  doubtCheck(folder, { reason: 'failed', message: message('store.diskError') });
  noteCheck(folder, { checkedAt: testClock(today).now(), file: null });
  expect(existsSync(note)).toBe(false);
});

test.each([
  { name: 'a folder', put: (path: string): void => mkdirSync(path) },
  { name: 'noise', put: (path: string): void => write(path, 0, Buffer.from('{"checkedAt":-1')) },
])('$name in place of the note is no reason not to open, and proves nothing', async ({ put }) => {
  const folder = await largeStore();
  rmSync(join(folder, checkedFileName));
  put(join(folder, checkedFileName));
  expect(await opens(folder, today)).toBe('opened');
  damageOutOfSight(folder);
  expect(await opens(folder, today)).toBe('damaged');
});

test('a small file is read through at each start', async () => {
  const folder = temporaryFolder();
  await fillStore(folder);
  expect(existsSync(join(folder, checkedFileName))).toBe(false);
});

/** A store of more than 16 MB, closed as Dancecard closes it. */
async function largeStore(): Promise<string> {
  const folder = temporaryFolder();
  await fillStore(folder, 3);
  const sqlite = new Sqlite(join(folder, databaseFileName));
  const insert = sqlite.prepare(
    `INSERT INTO history_entries (id, at, sequence, actor, operation, title, changeCount)
     SELECT 'filling ' || ?, 0, max(sequence) + 1, 'person', 'contracts.update', ?, 1 FROM history_entries`,
  );
  sqlite.transaction(() => {
    for (let number = 0; number < 5_000; number += 1) insert.run(number, 'x'.repeat(3_500));
  })();
  sqlite.close();
  expect(await opens(folder, today)).toBe('opened');
  expect(readdirSync(folder)).toContain(checkedFileName);
  return folder;
}

/** Notes of the file, as it is now, that Dancecard closed it like this. */
function asIfClosed(folder: string, checkedOn: CalendarDate): void {
  rmSync(join(folder, checkedFileName));
  noteCheck(folder, { checkedAt: testClock(checkedOn).now(), file: null });
}

async function opens(folder: string, on: CalendarDate): Promise<'opened' | 'damaged'> {
  const opened = await tryOpen(folder, on);
  if ('failure' in opened) {
    expect(opened.failure.reason).toBe('damaged');
    return 'damaged';
  }
  await opened.dancecard.close();
  return 'opened';
}

/** Overwrites pages of the history, which no start reads. */
function damageOutOfSight(folder: string): void {
  write(join(folder, databaseFileName), 4096 * 2_500, Buffer.alloc(4096 * 40, 0xa5));
}

function write(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, existsSync(path) ? 'r+' : 'w');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}
