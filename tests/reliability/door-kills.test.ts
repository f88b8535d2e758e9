import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { startDoor, type Door } from '#tests/e2e/support/door.ts';
import { storeBehind, type Store } from '#tests/e2e/support/store.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { readStore } from '#tests/support/read-store.ts';
import { seededRandom } from '../../scripts/bench/random.ts';
import { open } from './support/opening.ts';
import { halfCommands } from './support/whole-store.ts';

const kills = 12;
/** Large enough to take longer than the longest wait before a kill. */
const rows = 4000;
const longestWait = 700;
const pagesAtOnce = 3;

/** What was asked of a door until it was killed. */
interface Asked {
  /** Entries of the commands it answered. */
  readonly confirmed: string[];
  /** Commands on their way. */
  underWay: number;
  importUnderWay: boolean;
}

test('a door killed with its threads, while pages write and a list comes in, has lost nothing it confirmed and kept nothing by half', async () => {
  const folder = join(temporaryFolder(), 'data');
  const random = seededRandom(8);
  const confirmed: string[] = [];
  let beyond = 0;
  let importsCut = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const door = await startDoor(folder, { today: '2026-11-22' });
    onTestFinished(async () => void (await door.stop('SIGKILL')));
    const asked: Asked = { confirmed, underWay: 0, importUnderWay: false };
    const before = confirmed.length;
    const { working } = await beginWork(door, asked, kill);
    while (confirmed.length < before + 3) await after(1);
    await after(random() * longestWait);
    const { underWay, importUnderWay } = asked;
    await door.stop('SIGKILL');
    await working;
    importsCut += importUnderWay ? 1 : 0;
    const more = await checkAfterKill(folder, confirmed);
    // What was on its way may have been stored, whole, without the answer coming through.
    expect(more - beyond).toBeLessThanOrEqual(underWay);
    beyond = more;
  }
  expect(importsCut).toBeGreaterThan(2);
  expect(confirmed.length).toBeGreaterThan(kills * 3);
}, 600_000);

/** Several pages write one command after another, and one of them brings in a list, until the door is gone. */
async function beginWork(door: Door, asked: Asked, round: number): Promise<{ working: Promise<unknown> }> {
  const pages = [];
  for (let page = 0; page < pagesAtOnce; page += 1) pages.push(await storeBehind(door));
  const [importing] = pages;
  const list = importing === undefined ? null : await receivedList(importing, round);
  const working = Promise.allSettled([
    ...pages.map((page, number) => writeOn(page, asked, `${round}.${number}`)),
    ...(importing === undefined || list === null ? [] : [importList(importing, asked, list)]),
  ]);
  return { working };
}

async function writeOn(page: Store, asked: Asked, name: string): Promise<never> {
  for (let command = 0; ; command += 1) {
    const supplierName = `Supplier ${name}.${command}`;
    await noting(asked, page.entryOf('contracts.add', { supplierName, name: 'Written by hand', note: supplierName }));
  }
}

async function importList(page: Store, asked: Asked, path: string): Promise<void> {
  asked.importUnderWay = true;
  await noting(asked, page.entryOf('imports.apply', { path }));
  asked.importUnderWay = false;
}

async function noting(asked: Asked, entry: Promise<string | null>): Promise<void> {
  asked.underWay += 1;
  const id = await entry;
  asked.underWay -= 1;
  if (id !== null) asked.confirmed.push(id);
}

async function receivedList(page: Store, round: number): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_, row) => `Listed ${round}.${row % 500},Plan ${row},${row % 90} EUR,monthly`,
  );
  const text = ['Supplier,Contract,Price,Billing', ...lines].join('\n');
  const base64 = Buffer.from(text).toString('base64');
  return (await page.call('files.receive', { name: `round-${round}.csv`, base64 })).path;
}

/** Opens the folder as the next start would; gives how many commands were stored beyond those that were confirmed. */
async function checkAfterKill(folder: string, confirmed: readonly string[]): Promise<number> {
  const dancecard = await open(folder);
  expect(await dancecard.call('app.status', {})).toMatchObject({ ok: true, value: { notice: null } });
  await dancecard.close();
  expect(halfCommands(join(folder, databaseFileName))).toEqual([]);
  const { entries, listed } = readStore(folder, (sqlite) => ({
    entries: new Set(sqlite.prepare<[], string>('SELECT id FROM history_entries').pluck().all()),
    listed: sqlite
      .prepare<[], number>('SELECT count(*) FROM contracts WHERE importKey IS NOT NULL GROUP BY createdAt')
      .pluck()
      .all(),
  }));
  expect(confirmed.filter((id) => !entries.has(id))).toEqual([]);
  expect(listed.filter((count) => count !== rows)).toEqual([]);
  return entries.size - confirmed.length;
}
