import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PackagedApp } from './packaged-app.ts';

const packaged = new PackagedApp();

beforeAll(() => {
  for (const stray of ['.env', 'notes.txt', 'data/dancecard.db', '.git/config', 'dist/secret.txt', 'main/secret.ts']) {
    packaged.write(stray, 'planted');
  }
  // Stands for the tool that makes the installer, and keeps what it was asked for.
  packaged.write('tools/fpm', makerOfInstallers);
  packaged.build('deb', {
    USE_SYSTEM_FPM: 'true',
    FPM_ASKED: packaged.folder,
    PATH: [join(packaged.folder, 'tools'), process.env['PATH']].join(delimiter),
  });
}, 120_000);

afterAll(() => packaged.remove());

const makerOfInstallers = `#!/bin/sh
for part in "$@"; do
  echo "$part"
  case "$part" in *=/usr/share/applications/*) cp "\${part%%=*}" "$FPM_ASKED/entry.txt" ;; esac
done > "$FPM_ASKED/asked.txt"
`;

/** Everything that may be in the archive, and nothing else may. */
const allowed = [
  /^(?:dist|node_modules)$/,
  /^package\.json$/,
  /^dist\/main(?:\/[\w.-]+\.js|\/brands\.tsv)?$/,
  /^dist\/preload(?:\/preload\.cjs)?$/,
  /^dist\/renderer(?:\/(?:assets|index\.html|manifest\.json)|\/assets\/[\w.-]+\.(?:js|css|woff2))?$/,
  /^dist\/migrations(?:\/.+)?$/,
  /^node_modules\/better-sqlite3(?:\/package\.json|\/lib(?:\/.+)?)?$/,
  /^node_modules\/better-sqlite3\/prebuilds(?:\/linux-x64\.node)?$/,
];

test('the archive holds what is built, the native module for the target and the manifest, and nothing planted beside', () => {
  const files = packaged.archived;
  expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'dist/main/desktop.js',
      'dist/preload/preload.cjs',
      'dist/renderer/index.html',
    ]),
  );
});

test('beside the archive lie the native module, the launcher, the licence and the notices, and nothing else of ours', () => {
  const files = readdirSync(packaged.app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(packaged.app.length + 1));
  expect(files.toSorted()).toEqual([
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
    'bin/dancecard',
    'dancecard-desktop',
    'resources/LICENSE.dancecard.txt',
    'resources/app.asar',
    'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    // Lets Chromium's sandbox work where the system forbids it to unknown programs.
    'resources/apparmor-profile',
    'resources/notices.txt',
  ]);
});

test('the fuses of the program itself are set', () => {
  // In Electron's order; 0 is off, 1 is on. The last is not ours to set.
  const program = readFileSync(join(packaged.app, 'dancecard-desktop'), 'latin1');
  expect(program.slice(-9)).toBe('010011001');
});

test('the installer puts the command on the path, and an entry that belongs to the window', () => {
  const asked = readFileSync(join(packaged.folder, 'asked.txt'), 'utf8').split('\n');
  expect(asked).toContain('installer/launchers/dancecard=/usr/bin/dancecard');
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    expect(asked.some((part) => part.endsWith(`/hicolor/${size}x${size}/apps/dancecard-desktop.png`))).toBe(true);
  }
  expect(asked).toContain('https://dancecard.invalid/');
  const entry = readFileSync(join(packaged.folder, 'entry.txt'), 'utf8').split('\n');
  expect(entry).toEqual(
    expect.arrayContaining([
      'Name=Dancecard',
      'Exec=/opt/Dancecard/dancecard-desktop %U',
      'Icon=dancecard-desktop',
      'StartupWMClass=dancecard',
      'Categories=Office;',
    ]),
  );
});
