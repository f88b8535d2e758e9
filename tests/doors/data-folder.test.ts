import { chmodSync, existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inEnglish } from '#tests/support/in-english.ts';
import { makeDemoFolder, prepareDataFolder, removeDemoFolder, usualDataFolder } from '#main/data-folder.ts';

it('the usual place is the one of the platform', () => {
  expect(usualDataFolder('linux', {}, '/home/me')).toBe('/home/me/.local/share/dancecard');
  expect(usualDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/me')).toBe('/data/dancecard');
  expect(usualDataFolder('linux', { XDG_DATA_HOME: 'data' }, '/home/me')).toBe('/home/me/.local/share/dancecard');
  expect(usualDataFolder('darwin', {}, '/Users/me')).toBe('/Users/me/Library/Application Support/Dancecard');
  expect(usualDataFolder('win32', { LOCALAPPDATA: '/local' }, '/me')).toBe('/local/Dancecard');
});

it('a new data folder is for its owner only, and one that exists keeps its permissions', () => {
  const parent = mkdtempSync(join(tmpdir(), 'dancecard-folder-'));
  const made = join(parent, 'a', 'b');
  expect(prepareDataFolder(made)).toEqual({ ok: true, value: made });
  expect(statSync(made).mode & 0o777).toBe(0o700);
  chmodSync(made, 0o750);
  expect(prepareDataFolder(made).ok).toBe(true);
  expect(statSync(made).mode & 0o777).toBe(0o750);
});

it('a folder that cannot be made is explained', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dancecard-folder-')), 'file');
  writeFileSync(file, '');
  for (const folder of [file, join(file, 'below')]) {
    expect(said(prepareDataFolder(folder))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('There is a file where') },
    });
  }
  // The kernel's own file system takes no folders, whoever asks.
  expect(said(prepareDataFolder('/proc/dancecard'))).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('--data') },
  });
});

it('a demo lives in a fresh folder for its owner only, which goes away with it', () => {
  const made = makeDemoFolder();
  if (!made.ok) throw new Error(made.error.message.id);
  expect(statSync(made.value).mode & 0o777).toBe(0o700);
  removeDemoFolder(made.value);
  expect(existsSync(made.value)).toBe(false);
});

function said(made: ReturnType<typeof prepareDataFolder>) {
  return made.ok ? made : { ok: false, error: inEnglish(made.error) };
}
