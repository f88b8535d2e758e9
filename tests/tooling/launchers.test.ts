import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LauncherProject } from './launcher-project.ts';

let project: LauncherProject;
beforeEach(() => {
  project = new LauncherProject();
});
afterEach(() => project.remove());

/** An npm that notes how it was called and installs as the real one does, as far as the launchers look. */
const npm = `
  import { copyFileSync, mkdirSync } from 'node:fs';
  console.log('NPM', process.argv.slice(2).join(' '));
  mkdirSync('node_modules', { recursive: true });
  copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`;

function withNpm(text = npm): { env: NodeJS.ProcessEnv } {
  project.writeProgram('tools/npm', text);
  return { env: { PATH: `${join(project.folder, 'tools')}:${process.env['PATH']}` } };
}

test('a project that was never installed is installed first, in one line', async () => {
  project.write('package-lock.json', JSON.stringify({ packages: { 'node_modules/two': { version: '1.0.0' } } }));
  const { code, stdout, stderr } = await project.run('scripts/start.mjs', ['--browser'], withNpm());
  expect(stderr).toMatch(/^Installing what has changed since the last time…\nNPM ci --include=dev --loglevel=error\n/u);
  expect([code, stdout]).toEqual([0, '["browser"]\n']);
});

test('an install that fails ends with one plain line', async () => {
  project.write('package-lock.json', JSON.stringify({ packages: { 'node_modules/two': { version: '1.0.0' } } }));
  const { code, stderr } = await project.run('bin/dancecard.mjs', [], withNpm('process.exit(7);'));
  expect(stderr).toContain('npm could not install the packages');
  expect(stderr).not.toContain('    at ');
  expect(code).toBe(1);
});

test('what is installed and built starts without a word of the launcher', async () => {
  const { stdout, stderr } = await project.run('scripts/start.mjs', ['--browser'], withNpm());
  expect([stdout, stderr]).toEqual(['["browser"]\n', '']);
});

test('a changed source is built before the door opens', async () => {
  project.write('shared/domain/fine.ts', 'export const fine = 2;');
  const { stderr } = await project.run('scripts/start.mjs', ['--browser'], withNpm());
  expect(stderr).toBe('Building Dancecard…\nBUILD RAN');
});

test('where no window can open, one line says so and the browser door opens', async () => {
  const env = { DISPLAY: '', WAYLAND_DISPLAY: '' };
  const { stdout, stderr } = await project.run('scripts/start.mjs', ['--no-open'], { env });
  expect(stderr).toMatch(/^.+, so Dancecard opens in your browser instead\.\n$/u);
  expect(stdout).toBe('["browser","--no-open"]\n');
});

test('all options but --browser reach the door as they were given', async () => {
  const options = ['--data', 'my folder', '--today', '2026-11-30', '--demo', '--no-open'];
  const { stdout } = await project.run('scripts/start.mjs', ['--browser', ...options]);
  expect(JSON.parse(stdout)).toEqual(['browser', ...options]);
});

test('the exit code of the door is the exit code of the launcher', async () => {
  project.write('dist/main/cli.js', 'process.exit(2);');
  expect((await project.run('bin/dancecard.mjs')).code).toBe(2);
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s reaches the door, which ends in its own way',
  async (signal) => {
    project.write(
      'dist/main/browser.js',
      `process.on('${signal}', () => { console.log('closed well'); process.exit(3); });
     setInterval(() => {}, 1000);
     console.log('ready');`,
    );
    let sent = false;
    const { code, stdout } = await project.run('scripts/start.mjs', ['--browser'], {
      onOutput: (soFar, pid) => {
        if (sent || !soFar.includes('ready')) return;
        sent = true;
        process.kill(pid, signal);
      },
    });
    expect([code, stdout]).toEqual([3, 'ready\nclosed well\n']);
  },
);

test('what the launcher and its tools say never mixes with the answer', async () => {
  project.write('shared/domain/fine.ts', 'export const fine = 2;');
  project.write('package-lock.json', JSON.stringify({ packages: { 'node_modules/two': { version: '1.0.0' } } }));
  const { stdout, stderr } = await project.run('bin/dancecard.mjs', ['call', 'terms.preview', '{"a": "ü"}'], withNpm());
  expect(stdout).toBe('["cli","call","terms.preview","{\\"a\\": \\"ü\\"}"]\n');
  expect(stderr).toContain('BUILD RAN');
});

test('the command works from another folder and through a link, as npm installs it', async () => {
  const link = project.link('somewhere/else/dancecard', join(project.folder, 'bin', 'dancecard.mjs'));
  const { stdout } = await project.run(link, ['api'], { cwd: join(project.folder, 'somewhere') });
  expect(stdout).toBe('["cli","api"]\n');
});
