import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dancecard } from '#tests/doors/support/command-line.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { filesWith } from './marked-household.ts';

const mark = 'Qzxwvk';

test('“erase” says what would go, and does it with --yes only', async () => {
  const store = await openTestDancecard();
  const { id } = await addContract(store, { name: mark });
  await store.close();
  const data = ['--data', store.folder];
  const asked = await dancecard(['erase', 'contract', id, ...data]);
  expect(asked).toMatchObject({ code: 1, stdout: expect.stringContaining(`The contract ${mark} would be erased`) });
  expect(asked.stdout).toContain('It can not be undone.');
  expect((await dancecard(['contracts', ...data])).stdout).toContain(mark);
  const done = await dancecard(['erase', 'contract', id, '--yes', ...data]);
  expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('erased for good') });
  expect(filesWith(store.folder, mark)).toEqual([]);
  expect(await dancecard(['erase', 'wishes', id, ...data])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('contract'),
  });
});

test('“erase all --yes” takes everything; “erase” of one record keeps damaged files and says so', async () => {
  const store = await openTestDancecard();
  const { id } = await addContract(store, { name: mark });
  await store.close();
  const place = join(store.folder, 'damaged-20260101000000000');
  mkdirSync(place);
  writeFileSync(join(place, 'dancecard.sqlite'), mark);
  const data = ['--data', store.folder];
  const one = await dancecard(['erase', 'contract', id, '--yes', ...data]);
  expect(one.stdout).toContain(place);
  expect(existsSync(place)).toBe(true);
  expect((await dancecard(['erase', 'all', '--yes', ...data])).code).toBe(0);
  expect(filesWith(store.folder, mark)).toEqual([]);
});

test('a folder that was open to others is closed by the next command, which says so once, on stderr', async () => {
  const store = await openTestDancecard();
  await store.close();
  chmodSync(store.folder, 0o755);
  chmodSync(join(store.folder, 'dancecard.sqlite'), 0o644);
  const call = ['call', 'app.status', '{}', '--data', store.folder];
  const first = await dancecard(call);
  expect(first.stderr).toContain('has closed it to them');
  expect(JSON.parse(first.stdout)).toMatchObject({ ok: true });
  expect(statSync(store.folder).mode & 0o777).toBe(0o700);
  expect((await dancecard(call)).stderr).toBe('');
});
