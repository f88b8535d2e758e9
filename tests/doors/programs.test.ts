import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { environmentForPrograms } from '#main/start-program.ts';

const startProgram = join(import.meta.dirname, '..', '..', 'main', 'start-program.ts');

it('a program gets an environment written out by us: what a desktop program needs and nothing else', () => {
  const own = {
    HOME: '/home/ada',
    PATH: ['/usr/bin', '.', '', 'bin', '/opt/bin'].join(delimiter),
    LC_TIME: 'de_DE.UTF-8',
    XDG_RUNTIME_DIR: '/run/user/1000',
    BROWSER: 'firefox',
    NODE_OPTIONS: '--require=/tmp/x.js',
    LD_PRELOAD: '/tmp/x.so',
    npm_config_token: 'secret',
    AWS_SECRET_ACCESS_KEY: 'secret',
  };
  expect({ ...environmentForPrograms(own, 'linux') }).toEqual({
    HOME: '/home/ada',
    PATH: ['/usr/bin', '/opt/bin'].join(delimiter),
    LC_TIME: 'de_DE.UTF-8',
    XDG_RUNTIME_DIR: '/run/user/1000',
    BROWSER: 'firefox',
  });
  expect({ ...environmentForPrograms({ SystemRoot: 'C:\\Windows', NODE_OPTIONS: '-r x' }, 'win32') }).toEqual({
    SystemRoot: 'C:\\Windows',
  });
  expect(Object.getPrototypeOf(environmentForPrograms(own, 'linux'))).toBeNull();
});

it('nothing planted in Object.prototype reaches a program that is started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dancecard-programs-'));
  const report = join(folder, 'report.json');
  const planted = {
    BROWSER: join(folder, 'planted'),
    NODE_OPTIONS: '--title=planted',
    LC_PLANTED: 'planted',
    shell: '/bin/false',
    env: { HOME: 'planted' },
    cwd: folder,
    argv0: 'planted',
    stdio: 'inherit',
    execPath: '/bin/false',
    windowsVerbatimArguments: true,
    ...(process.geteuid?.() === 0 ? { uid: 65_534 } : {}),
  };
  const seen = `require('node:fs').writeFileSync(process.argv[1] + '.part', JSON.stringify({
    env: { ...process.env }, cwd: process.cwd(), argv0: process.argv0, uid: process.getuid?.(), argument: process.argv[2], title: process.title,
  })); require('node:fs').renameSync(process.argv[1] + '.part', process.argv[1]);`;
  const argument = `$(touch ${join(folder, 'shell')})`;
  const script = `
    const { startProgram } = await import(${JSON.stringify(startProgram)});
    for (const [name, value] of Object.entries(${JSON.stringify(planted)})) {
      Object.defineProperty(Object.prototype, name, { value, enumerable: true, configurable: true, writable: true });
    }
    const done = await startProgram(process.execPath, ['-e', ${JSON.stringify(seen)}, ${JSON.stringify(report)}, ${JSON.stringify(argument)}]);
    process.stdout.write(String(done));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder, SECRET: 'not for others' },
  });
  expect([stdout, stderr]).toEqual(['true', '']);
  await expect.poll(() => existsSync(report)).toBe(true);
  const told: unknown = JSON.parse(readFileSync(report, 'utf8'));
  expect(told).toMatchObject({ cwd: '/', argv0: process.execPath, uid: process.getuid?.(), argument });
  expect(told).toMatchObject({ env: { HOME: folder } });
  const { env } = told as { env: Record<string, string> };
  expect(Object.keys(env).toSorted()).toEqual(['HOME', 'PATH']);
  expect(JSON.stringify(env)).not.toContain('planted');
  expect(existsSync(join(folder, 'shell'))).toBe(false);
});

it('a program that is not there is reported, not thrown', async () => {
  const { startProgram: start } = await import('#main/start-program.ts');
  expect(await start('dancecard-no-such-program', [])).toBe(false);
});
