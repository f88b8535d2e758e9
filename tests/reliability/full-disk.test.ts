import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Dancecard } from '#main/compose.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { aContract } from '#tests/support/builders.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { failingWrites } from './support/failing-writes.ts';
import { failureOf, open } from './support/opening.ts';
import { dump, halfCommands } from './support/whole-store.ts';

test('when the file may not grow, commands say that the disk is full and change nothing', async () => {
  const folder = temporaryFolder();
  const writes = failingWrites();
  const dancecard = await open(folder);
  await dancecard.call('contracts.add', aContract());
  const connection = writes.connection();
  const limit = (pages: number) => connection.pragma(`max_page_count = ${pages}`);
  limit(Number(connection.pragma('page_count', { simple: true })));
  const added = await fillUp(dancecard, join(folder, databaseFileName));
  // Each page more moves the failure to another statement.
  for (let page = 0; page < 24; page += 1) {
    limit(Number(connection.pragma('page_count', { simple: true })) + 1);
    await fillUp(dancecard, join(folder, databaseFileName));
  }
  limit(100_000);
  const after = await dancecard.call('contracts.add', aContract({ name: 'Room again' }));
  expect(after.ok).toBe(true);
  const list = await dancecard.call('contracts.list', {});
  expect(list.ok && list.value.length).toBeGreaterThan(added);
});

/** A disk of one's own takes the right to mount one; elsewhere the limit on the file, above, stands for it. */
const smallDisks = mayMount() ? ['a disk of three megabytes'] : [];

test.each(smallDisks)(
  '[storing-8] on %s that is full, commands say so and change nothing until there is space',
  async () => {
    const folder = smallDisk();
    const dancecard = await open(folder.path);
    const added = await fillUp(dancecard, join(folder.path, databaseFileName));
    expect(added).toBeGreaterThan(0);
    folder.makeSpace();
    const after = await dancecard.call('contracts.add', aContract({ name: 'Room again' }));
    expect(after.ok).toBe(true);
    expect(halfCommands(join(folder.path, databaseFileName))).toEqual([]);
  },
);

test.each(smallDisks)(
  'on %s that is full, a store that can not be made says so and leaves nothing behind',
  async () => {
    const folder = smallDisk();
    const filler = join(folder.path, 'filler');
    takeSpace(filler);
    const failure = await failureOf(folder.path);
    expect(failure.reason).toBe('disk_full');
    expect(failure.message).toContain('Free some space');
    rmSync(filler);
    const dancecard = await open(folder.path);
    const list = await dancecard.call('contracts.list', {});
    expect(list).toEqual({ ok: true, value: [] });
  },
);

/** Adds contracts until the disk is full, checks the failure, and gives how many went in. */
async function fillUp(dancecard: Dancecard, database: string): Promise<number> {
  for (let count = 0; count < 2_000; count += 1) {
    const before = dump(database);
    const outcome = await dancecard.call('contracts.add', aContract({ name: `C ${count}`, note: 'n'.repeat(5_000) }));
    if (outcome.ok) continue;
    expect(outcome.error).toMatchObject({
      type: 'StoreUnusable',
      reason: 'disk_full',
      message: expect.stringContaining('Nothing was changed. Free some space'),
    });
    expect(dump(database)).toBe(before);
    expect(halfCommands(database)).toEqual([]);
    return count;
  }
  throw new Error('The disk never became full');
}

/** A disk of three megabytes in memory. */
function smallDisk(): { path: string; makeSpace(): void } {
  const path = temporaryFolder();
  mount(path, 'size=3m');
  onTestFinished(() => {
    execFileSync('umount', ['-l', path]);
  });
  return { path, makeSpace: () => mount(path, 'remount,size=64m') };
}

function takeSpace(file: string): void {
  const descriptor = openSync(file, 'w');
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(4096));
  } catch {
    // It is full now, which was the purpose.
  } finally {
    closeSync(descriptor);
  }
}

function mount(path: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'pipe' });
}

function mayMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'dancecard-mount-'));
  try {
    mount(path, 'size=64k');
    execFileSync('umount', [path], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
