import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';

async function exported() {
  const filled = await openTestDancecard();
  const folder = temporaryFolder();
  await addContract(filled, {});
  const path = join(folder, 'mine.json');
  await filled.value('export.all', { path });
  const use = (bytes: Uint8Array) => {
    const changed = join(folder, 'changed.json');
    writeFileSync(changed, bytes);
    return changed;
  };
  return { dancecard: await openTestDancecard(), bytes: readFileSync(path), use };
}

describe('an export that another program saved, or that was cut off', () => {
  test.each([20, 40, 60, 120])('cut after %i bytes it is told to be damaged or incomplete', async (length) => {
    const { dancecard, bytes, use } = await exported();
    const path = use(bytes.subarray(0, length));
    expect(await dancecard.value('backup.check', { path })).toMatchObject({
      whole: false,
      problem: expect.stringContaining('damaged or incomplete'),
    });
    expect((await dancecard.error('import.all', { path })).message).toContain('damaged or incomplete');
    expect((await dancecard.error('imports.preview', { path })).message).toContain('cut off');
  });

  test('cut in the middle, also as a list it is told to be that', async () => {
    const { dancecard, bytes, use } = await exported();
    const path = use(bytes.subarray(0, bytes.length - 300));
    expect((await dancecard.error('import.all', { path })).message).toContain('damaged or incomplete');
    expect((await dancecard.error('imports.preview', { path })).message).toContain(
      'looks like a full copy written by Dancecard, but it is damaged or cut off',
    );
  });

  test.each([
    ['with its mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['the other way round', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('saved as UTF-16 %s it is told to be that', async (_, wide) => {
    const { dancecard, bytes, use } = await exported();
    const path = use(wide(bytes.toString('utf8')));
    for (const operation of ['backup.check', 'import.all'] as const) {
      expect((await dancecard.error(operation, { path })).message).toContain('saved it as UTF-16');
    }
  });
});
