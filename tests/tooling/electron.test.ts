import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lateFailure, noteFailure } from '../../scripts/steps/electron-download.mjs';
import { electronProgram, reasonAgainstWindow, runDesktop } from '../../scripts/steps/electron.mjs';
import { LauncherProject } from './launcher-project.ts';

let project: LauncherProject;
let told: string[];
beforeEach(() => {
  project = new LauncherProject();
  told = [];
});
afterEach(() => {
  vi.unstubAllEnvs();
  project.remove();
});

const tell = (line: string) => told.push(line);

describe('whether a window can open', () => {
  const cases = [
    { platform: 'linux', env: {}, isRoot: false, reason: /no display/u },
    { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: true, reason: /root/u },
    { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false, reason: undefined },
    { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, isRoot: false, reason: undefined },
    { platform: 'darwin', env: {}, isRoot: false, reason: undefined },
    { platform: 'win32', env: {}, isRoot: false, reason: undefined },
  ] as const;

  test.each(cases)('$platform, $env, root: $isRoot', ({ reason, ...machine }) => {
    const found = reasonAgainstWindow(machine);
    expect(found === undefined ? undefined : reason?.test(found)).toBe(reason && true);
  });
});

describe('the binary', () => {
  test('one that is there is used without a word', async () => {
    project.write('node_modules/electron/install.js', 'process.exit(1);');
    project.write('node_modules/electron/path.txt', 'electron');
    const program = project.write('node_modules/electron/dist/electron', '');
    expect([await electronProgram(project.folder, tell), told]).toEqual([{ program }, []]);
  });

  test('a missing one is downloaded', async () => {
    project.write(
      'node_modules/electron/install.js',
      `const fs = require('node:fs');
       fs.mkdirSync('dist');
       fs.writeFileSync('dist/electron', '');
       fs.writeFileSync('path.txt', 'electron');`,
    );
    project.write('node_modules/electron/package.json', '{ "type": "commonjs" }');
    const program = join(project.folder, 'node_modules', 'electron', 'dist', 'electron');
    expect(await electronProgram(project.folder, tell)).toEqual({ program });
    expect(told).toEqual(['Downloading Electron (first start only)…']);
  });

  test('a download that fails is a reason to use the browser', async () => {
    project.write('node_modules/electron/install.js', 'process.exit(1);');
    expect(await electronProgram(project.folder, tell)).toEqual({ missing: 'Electron could not be downloaded' });
  });

  test('so is one of which nothing comes', async () => {
    project.write('node_modules/electron/install.js', 'setInterval(() => {}, 1000);');
    const { missing } = (await electronProgram(project.folder, tell, { stall: 1_000 })) as { missing: string };
    expect(missing).toBe('Electron could not be downloaded (nothing came for 1 seconds)');
  });

  test('it is fetched on the pinned Node, and says how far it is', async () => {
    writeFetcher(`
      for (const transferred of [10e6, 61e6, 62e6, 120e6]) {
        await downloadOptions.getProgressCallback({ transferred, total: 120e6 });
      }
      if (checksums.file !== 'sum' || version !== '45.0.0') throw new Error('not checked');
    `);
    const program = join(project.folder, 'node_modules', 'electron', 'dist', 'electron');
    expect(await electronProgram(project.folder, tell)).toEqual({ program });
    expect(told.slice(1)).toEqual(['  50 % of 120 MB', '  100 % of 120 MB']);
  });

  test('why it failed is said, and it is not tried again for a day unless something changed or the person insists', async () => {
    writeFetcher(`
      (await import('node:fs')).appendFileSync('tries.txt', 'x');
      throw Object.assign(new TypeError('fetch failed'), { cause: new Error('getaddrinfo ENOTFOUND github.com') });
    `);
    const tries = () => readFileSync(join(project.folder, 'node_modules', 'electron', 'tries.txt'), 'utf8').length;
    const why = 'Electron could not be downloaded (getaddrinfo ENOTFOUND github.com)';
    expect(await electronProgram(project.folder, tell)).toEqual({ missing: why });
    expect(told.at(-1)).toMatch(/ELECTRON_MIRROR .* ELECTRON_GET_USE_PROXY/u);

    expect(await electronProgram(project.folder, tell)).toEqual({
      missing: `${why} lately ("npm start -- --window" tries again)`,
    });
    expect(tries()).toBe(1);

    await electronProgram(project.folder, tell, { insist: true });
    expect(tries()).toBe(2);

    vi.stubEnv('ELECTRON_MIRROR', 'https://mirror.example/');
    await electronProgram(project.folder, tell);
    expect(tries()).toBe(3);
  });

  test('a failure is remembered for a day, and not when the clock went back', () => {
    const hour = 3_600_000;
    noteFailure(project.folder, 'no network', 100 * hour);
    const remembered = [99, 100, 123, 124].map((now) => lateFailure(project.folder, now * hour));
    expect(remembered).toEqual([undefined, 'no network', 'no network', undefined]);
  });

  test('the proxy that was asked for is one that Node honours', async () => {
    vi.stubEnv('ELECTRON_GET_USE_PROXY', '1');
    writeFetcher("throw new Error('NODE_USE_ENV_PROXY=' + process.env.NODE_USE_ENV_PROXY);");
    expect(await electronProgram(project.folder, tell)).toEqual({
      missing: 'Electron could not be downloaded (NODE_USE_ENV_PROXY=1)',
    });
  });

  /** The package that fetches, with a body of its own, and an installer that finds what it fetched. */
  function writeFetcher(body: string): void {
    project.write('node_modules/@electron/get/package.json', '{ "type": "module", "exports": "./index.js" }');
    project.write(
      'node_modules/@electron/get/index.js',
      `export async function downloadArtifact({ version, checksums, downloadOptions }) {${body}}`,
    );
    project.write('node_modules/electron/package.json', '{ "type": "commonjs", "version": "45.0.0" }');
    project.write('node_modules/electron/checksums.json', '{ "file": "sum" }');
    project.write(
      'node_modules/electron/install.js',
      `const fs = require('node:fs');
       fs.mkdirSync('dist');
       fs.writeFileSync('dist/electron', '');
       fs.writeFileSync('path.txt', 'electron');`,
    );
  }
});

describe('running it', () => {
  test('the app gets its folder and the options', async () => {
    const program = project.writeProgram(
      'electron',
      'process.exit(process.argv.slice(2).join() === `${process.cwd()},--demo` ? 5 : 6);',
    );
    expect(await runDesktop(program, project.folder, ['--demo'])).toEqual({ code: 5 });
  });

  test('a crash in the first moments is a reason to use the browser', async () => {
    const program = project.writeProgram(
      'electron',
      "process.kill(process.pid, 'SIGABRT'); setInterval(() => {}, 1000);",
    );
    expect(await runDesktop(program, project.folder, [])).toEqual({ missing: 'Electron does not run on this system' });
  });

  test('so is a program that cannot be started', async () => {
    expect(await runDesktop(join(project.folder, 'none'), project.folder, [])).toEqual({
      missing: 'Electron could not be started',
    });
  });
});
