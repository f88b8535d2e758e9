import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inlineCode } from '../../scripts/build/renderer-manifest.mjs';
import { isBuildCurrent } from '../../scripts/steps/built.mjs';
import { projectFolder } from '../architecture/project.ts';

/** The real build around the smallest possible app. */
const app = {
  'main/hosts/desktop/desktop.ts':
    "import { app } from 'electron';\nimport { shared } from '../shared.ts';\napp.setName(shared());",
  'main/hosts/browser/browser.ts': "import { shared } from '../shared.ts';\nconsole.log(shared());",
  'main/hosts/cli/cli.ts':
    "import Sqlite from 'better-sqlite3';\nconsole.log(new Sqlite(':memory:').prepare('select 7 as n').get());",
  'main/threads/thread.ts': 'console.log(1);',
  'main/holiday-calendar.ts': 'export const holidays = [];',
  'main/imports/leads/public-suffixes.ts': 'export const parse = () => null;',
  'main/hosts/shared.ts': "export const shared = () => 'Dancecard';",
  'main/hosts/desktop/preload.ts':
    "import { contextBridge } from 'electron';\nimport { z } from 'zod';\ncontextBridge.exposeInMainWorld('x', z.string());",
  'renderer/index.html':
    '<!doctype html><title>x</title><div id="root"></div><script type="module" src="/main.tsx"></script>',
  'renderer/main.tsx':
    "import './look.css';\nimport { createRoot } from 'react-dom/client';\ncreateRoot(document.body).render(<p>x</p>);",
  'renderer/look.css': "@import '@fontsource-variable/inter/index.css';\np { color: red }",
  'shared/domain/fine.ts': 'export const fine = 1;',
  'migrations/0000_first.sql': 'select 1;',
  'migrations/meta/_journal.json': '{}',
};
const settings = [
  'package.json',
  'package-lock.json',
  'scripts',
  'tsconfig.base.json',
  'tsconfig.json',
  'shared/domain/tsconfig.json',
  'shared/records/tsconfig.json',
  'shared/messages/tsconfig.json',
  'shared/messages/de',
  'shared/messages/en',
  'main/recognition/brands.tsv',
  'shared/api/tsconfig.json',
  'main/tsconfig.json',
  'main/hosts/desktop/tsconfig.json',
  'renderer/tsconfig.json',
  'tests/tsconfig.json',
  'vite.config.ts',
  'vite.main.config.ts',
  'vite.preload.config.ts',
];

let folder: string;
let firstBuild: ReturnType<typeof build>;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dancecard-build-')));
  for (const path of settings) cpSync(join(projectFolder, path), join(folder, path), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(app)) write(path, text);
  firstBuild = build();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function build(): { status: number | null; said: string } {
  // A test run sets NODE_ENV to "test", in which Vite would build React's development version.
  const env = { ...process.env, NODE_ENV: undefined };
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts', 'build.mjs'), '--quiet'], {
    cwd: folder,
    env,
  });
  return { status, said: stderr.toString() };
}

function manifest() {
  const files = z.array(z.object({ path: z.string(), contentType: z.string(), bytes: z.number() }));
  return z.object({ files }).parse(JSON.parse(read('dist/renderer/manifest.json'))).files;
}

test('a small app builds without a word', () => {
  expect(firstBuild).toEqual({ status: 0, said: '' });
});

describe('the renderer', () => {
  test('the manifest lists each file with its kind and size', () => {
    const kinds = manifest().map(({ path, contentType }) => `${path.slice(path.lastIndexOf('.'))} ${contentType}`);
    expect([...new Set(kinds)].toSorted()).toEqual([
      '.css text/css; charset=utf-8',
      '.html text/html; charset=utf-8',
      '.js text/javascript; charset=utf-8',
      '.woff2 font/woff2',
    ]);
    expect(
      manifest().filter(
        ({ path, bytes }) => Buffer.byteLength(readFileSync(join(folder, 'dist/renderer', path))) !== bytes,
      ),
    ).toEqual([]);
  });

  test('the page holds nothing inline and every asset has a hash in its name', () => {
    expect(inlineCode(read('dist/renderer/index.html'))).toBeUndefined();
    const assets = manifest().filter(({ path }) => path !== 'index.html');
    expect(assets.filter(({ path }) => !/^assets\/.+-[\w-]{8}\.\w+$/u.test(path))).toEqual([]);
  });

  test.each([
    ['<script>x()</script>', '<script>'],
    ['<script type="module">x()</script>', '<script type="module">'],
    ['<STYLE>p{}</STYLE>', '<STYLE>'],
    ['<p style="color: red">', '<p style="color: red">'],
    ['<p onclick="x()">', '<p onclick="x()">'],
    ['<script src="/a.js"></script><link rel="stylesheet" href="/a.css"><p class="onset">', undefined],
  ])('in %s inline code is seen', (html, found) => {
    expect(inlineCode(html)).toBe(found);
  });
});

describe('the doors', () => {
  test('the preload script is one file that requires nothing but electron', () => {
    const text = read('dist/preload/preload.cjs');
    expect([...text.matchAll(/\brequire\((.+?)\)/gu)].map(([, name]) => name)).toEqual(['"electron"']);
    expect(text).not.toMatch(/^\s*(?:import|export)\s/mu);
    expect(existsSync(join(folder, 'dist', 'preload', 'preload.cjs'))).toBe(true);
  });

  test('a built door runs on Node with the native module beside it', () => {
    const { stdout } = spawnSync(process.execPath, [join(folder, 'dist', 'main', 'cli.js')]);
    expect(stdout.toString()).toBe('{ n: 7 }\n');
  });

  test('the migrations are part of the build', () => {
    expect(read('dist/migrations/0000_first.sql')).toBe('select 1;');
    expect(read('dist/migrations/meta/_journal.json')).toBe('{}');
  });
});

describe('what a change does', () => {
  test.each([
    ['the content of a source', 'shared/domain/fine.ts', 'export const fine = 2;'],
    ['a new file', 'main/new.ts', ''],
    ['a migration', 'migrations/0001_second.sql', 'select 2;'],
    ['a setting', 'vite.config.ts', 'export default {};'],
    ['the lockfile', 'package-lock.json', '{}'],
  ])('%s makes the build stale', (_what, path, text) => {
    const before = existsSync(join(folder, path)) ? read(path) : undefined;
    expect(isBuildCurrent(folder)).toBe(true);
    write(path, text);
    expect(isBuildCurrent(folder)).toBe(false);
    if (before === undefined) rmSync(join(folder, path));
    else write(path, before);
    expect(isBuildCurrent(folder)).toBe(true);
  });

  test('[building-1] a build that fails names the file and leaves the last one in place', () => {
    write('main/hosts/cli/cli.ts', 'export const = ;');
    const { status, said } = build();
    expect(status).toBe(1);
    expect(said).toContain('cli.ts');
    expect(read('dist/main/cli.js')).toContain('select 7');
    expect(existsSync(join(folder, 'dist', 'build.json'))).toBe(true);
    write('main/hosts/cli/cli.ts', app['main/hosts/cli/cli.ts']);
  });

  test('a file no host would know stops the build', () => {
    write('renderer/public/odd.exe', 'x');
    expect(build()).toMatchObject({ status: 1, said: expect.stringContaining('unknown kind: odd.exe') as string });
    rmSync(join(folder, 'renderer', 'public'), { recursive: true });
  });
});
