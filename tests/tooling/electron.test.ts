import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { electronProgram, reasonAgainstWindow, runDesktop } from '../../scripts/steps/electron.mjs';
import { LauncherProject } from './launcher-project.ts';

let project: LauncherProject;
let told: string[];
beforeEach(() => {
  project = new LauncherProject();
  told = [];
});
afterEach(() => project.remove());

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

  test('so is one that takes too long', async () => {
    project.write('node_modules/electron/install.js', 'setInterval(() => {}, 1000);');
    const { missing } = (await electronProgram(project.folder, tell, 1_000)) as { missing: string };
    expect(missing).toBe("Electron's download took longer than 1 seconds");
  });
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
