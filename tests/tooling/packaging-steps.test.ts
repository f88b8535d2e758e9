import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noticesOf, packageFolder } from '../../scripts/build/notices.mjs';
import { icnsFile, icoFile } from '../../scripts/icons/containers.mjs';
import { electronFolder } from '../../scripts/steps/packaging.mjs';
import { projectFolder } from '../architecture/project.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dancecard-packaging-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nothing = () => Promise.resolve({ missing: 'Electron could not be downloaded' });
const downloaded = () => Promise.resolve({ program: join('dist', 'electron') });

describe("where electron-builder finds Electron's program", () => {
  test('a folder that was named is taken without a download', async () => {
    expect(await electronFolder([], { DANCECARD_ELECTRON_DIST: folder }, nothing)).toEqual({
      args: [`-c.electronDist=${folder}`],
    });
    expect(await electronFolder([], { DANCECARD_ELECTRON_DIST: join(folder, 'none') }, nothing)).toEqual({
      missing: `There is no ${join(folder, 'none')}`,
    });
  });

  test('without a program there is a reason instead of a package', async () => {
    expect(await electronFolder([], {}, nothing)).toEqual({ missing: 'Electron could not be downloaded' });
  });

  test.runIf(process.platform === 'linux')('the program of development serves this system, and no other', async () => {
    expect(await electronFolder(['--linux', 'deb'], {}, downloaded)).toEqual({ args: ['-c.electronDist=dist'] });
    expect(await electronFolder(['--win'], {}, downloaded)).toEqual({ args: [] });
  });
});

describe('the notices', () => {
  test.each([
    ['/home/me/node_modules/react/index.js', '/home/me/node_modules/react'],
    ['\0/home/me/node_modules/@scope/part/x.js?commonjs', '/home/me/node_modules/@scope/part'],
    ['/home/me/node_modules/a/node_modules/b/c.js', '/home/me/node_modules/a/node_modules/b'],
    ['/home/me/renderer/main.tsx', undefined],
  ])('%j belongs to %j', (path, owner) => {
    expect(packageFolder(path)).toBe(owner);
  });

  test('name a package, its licence and its terms in full', () => {
    const one = join(folder, 'one');
    mkdirSync(one);
    writeFileSync(join(one, 'package.json'), JSON.stringify({ name: 'one', version: '1.2.3', license: 'MIT' }));
    writeFileSync(join(one, 'LICENSE.md'), 'Do what you like.\n');
    expect(noticesOf([one])).toContain('one 1.2.3\n\nLicence: MIT\n\nDo what you like.\n');
  });

  test('of the real build name what the pages, the fonts and the holidays are made of', () => {
    const notices = readFileSync(join(projectFolder, 'dist', 'notices.txt'), 'utf8');
    for (const name of [
      'react',
      'date-holidays',
      'zod',
      'better-sqlite3-multiple-ciphers',
      '@fontsource-variable/inter',
    ]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'mu'));
    }
    expect(notices).not.toContain('Licence: not named');
  });
});

describe('the icons', () => {
  const picture = (size: number) => readFileSync(join(projectFolder, 'installer', 'icons', `${size}x${size}.png`));
  const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

  test.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('there is a picture of %d points', (size) => {
    expect(sizeOf(picture(size))).toEqual([size, size]);
  });

  test('the Windows icon leads to each of its pictures', () => {
    const file = readFileSync(join(projectFolder, 'installer', 'icon.ico'));
    const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      return sizeOf(file.subarray(file.readUInt32LE(entry + 12)))[0];
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
    const again = icoFile([{ size: 16, png: picture(16) }]);
    expect(again.subarray(again.readUInt32LE(18))).toEqual(picture(16));
  });

  test('the macOS icon has every size, also for doubled screens, and its length is right', () => {
    const file = readFileSync(join(projectFolder, 'installer', 'icon.icns'));
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const found: Record<string, number | undefined> = {};
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      found[file.toString('latin1', at, at + 4)] = sizeOf(file.subarray(at + 8))[0];
    }
    expect(found).toEqual({
      icp4: 16,
      ic11: 32,
      icp5: 32,
      ic12: 64,
      ic07: 128,
      ic13: 256,
      ic08: 256,
      ic14: 512,
      ic09: 512,
      ic10: 1024,
    });
  });

  test('a container without one of its sizes is refused', () => {
    expect(() => icnsFile([{ size: 16, png: picture(16) }])).toThrow('32');
  });
});

describe.skipIf(process.platform === 'win32')('the launcher beside an installed app', () => {
  const launcher = readFileSync(join(projectFolder, 'installer', 'launchers', 'dancecard'), 'utf8');
  const program = '#!/bin/sh\nfor part in "$@"; do echo "[$part]"; done\nexit 7\n';

  function place(path: string, content: string): string {
    const whole = join(folder, path);
    mkdirSync(join(whole, '..'), { recursive: true });
    writeFileSync(whole, content, { mode: 0o755 });
    return whole;
  }
  function run(file: string, ...args: string[]): { code: unknown; stdout: string } {
    try {
      return { code: 0, stdout: execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }) };
    } catch (failure) {
      const { status, stdout } = failure as { status: number; stdout: string };
      return { code: status, stdout };
    }
  }

  test.each([
    ['bin/dancecard', 'dancecard-desktop'],
    ['Contents/Resources/bin/dancecard', 'Contents/MacOS/Dancecard'],
  ])('%s starts %s as the command line, with the words as they were given', (at, app) => {
    place(app, program);
    expect(run(place(at, launcher), 'call', 'a "b" c')).toEqual({
      code: 7,
      stdout: '[--command-line]\n[call]\n[a "b" c]\n',
    });
  });

  test('also through a link from elsewhere', () => {
    place('app/dancecard-desktop', program);
    place('app/bin/dancecard', launcher);
    execFileSync('ln', ['-s', '../app/bin/dancecard', place('path/.keep', '').replace('.keep', 'dancecard')]);
    expect(run(join(folder, 'path', 'dancecard')).code).toBe(7);
  });
});
