import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isHeld, lockFolder } from '#main/db/lock.ts';
import { removeAbandonedDemos } from '#main/data-folder.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';

const copies = ['2022', '2023', '2024', '2025', '2026'].map((year) => `before-migration-${year}0601120000000.sqlite`);

test('[erasing-7] copies older than a year are deleted and that is said; the latest three and what is not ours stay', async () => {
  const folder = folderWith(copies);
  writeFileSync(join(folder, 'copies', 'my-own.sqlite'), 'mine');
  const dancecard = await openTestDancecard({ folder });
  expect(readdirSync(join(folder, 'copies')).toSorted()).toEqual([...copies.slice(2), 'my-own.sqlite']);
  expect(dancecard.told.join()).toContain('2 copies from before updates, older than 365 days, were deleted');
  expect((await dancecard.value('app.status', {})).notice).toContain('the latest 3 stay');
});

test('a longer time in the preferences keeps more', async () => {
  const folder = folderWith([]);
  const first = await openTestDancecard({ folder });
  await first.value('preferences.set', { keepCopiesDays: 3650 });
  await first.close();
  folderWith(copies, folder);
  await openTestDancecard({ folder });
  expect(readdirSync(join(folder, 'copies')).toSorted()).toEqual(copies);
});

test('damaged files stay by themselves; with a chosen time they go, but never while the store is empty', async () => {
  const folder = folderWith([]);
  const place = join(folder, 'damaged-20200601120000000');
  mkdirSync(place);
  writeFileSync(join(place, 'dancecard.sqlite'), 'something');
  const first = await openTestDancecard({ folder });
  expect(existsSync(place)).toBe(true);
  await first.value('preferences.set', { keepDamagedDays: 90 });
  await first.close();
  const second = await openTestDancecard({ folder });
  expect(existsSync(place)).toBe(true);
  await addContract(second);
  await second.close();
  const third = await openTestDancecard({ folder });
  expect(existsSync(place)).toBe(false);
  expect(third.told.join()).toContain('Damaged files');
  expect((await third.value('contracts.list', {})).length).toBe(1);
});

test('what is kept is listed with its size and until when, and goes after an explicit yes', async () => {
  const dancecard = await openTestDancecard({ folder: folderWith(copies.slice(1)) });
  const listed = await dancecard.value('copies.list', {});
  expect(listed.map(({ name, keptUntil }) => [name, keptUntil])).toEqual(
    copies
      .slice(2)
      .toReversed()
      .map((name) => [`copies/${name}`, null]),
  );
  expect(listed[0]?.bytes).toBe(4);
  const name = listed[0]?.name ?? '';
  expect(await dancecard.callUnknown('copies.remove', { name })).toMatchObject({ ok: false });
  await dancecard.value('copies.remove', { name, confirm: 'erase for good' });
  expect((await dancecard.value('copies.list', {})).length).toBe(2);
  for (const other of ['dancecard.sqlite', 'copies/../dancecard.sqlite', '../x', 'copies']) {
    const error = await dancecard.error('copies.remove', { name: other, confirm: 'erase for good' });
    expect(error.type).toBe('NotFound');
  }
});

test('demo folders of killed processes go; those in use, just starting, or not ours stay', () => {
  const place = temporaryFolder();
  const gone = 4_194_400;
  const make = (name: string, lock: boolean): string => {
    const folder = join(place, name);
    mkdirSync(folder);
    if (lock) writeFileSync(join(folder, 'dancecard.lock'), '');
    return name;
  };
  const left = [make(`dancecard-demo-${gone}-abcdef`, true), make(`dancecard-demo-${gone}-abcdeg`, false)];
  left.push(make('dancecard-demo-Abc123', true));
  const kept = [
    make(`dancecard-demo-${process.pid}-abcdef`, false),
    make('dancecard-demo-Abc124', false),
    make('dancecard-demolition', true),
    make(`dancecard-demo-${gone}-inUse1`, true),
  ];
  const outside = temporaryFolder();
  writeFileSync(join(outside, 'dancecard.lock'), '');
  symlinkSync(outside, join(place, `dancecard-demo-${gone}-linked`));
  const held = lockFolder(join(place, `dancecard-demo-${gone}-inUse1`), { door: 'test', processId: 1, since: '' });
  removeAbandonedDemos(isHeld, place);
  if (held.ok) held.value.release();
  expect(readdirSync(place).toSorted()).toEqual([...kept, `dancecard-demo-${gone}-linked`].toSorted());
  expect(existsSync(join(outside, 'dancecard.lock'))).toBe(true);
  expect(left.some((name) => existsSync(join(place, name)))).toBe(false);
});

function folderWith(names: readonly string[], folder: string = temporaryFolder()): string {
  mkdirSync(join(folder, 'copies'), { recursive: true });
  for (const name of names) writeFileSync(join(folder, 'copies', name), 'copy');
  return folder;
}
