import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseStages, testStages } from '../../scripts/steps/stages.mjs';
import { zones } from '../../scripts/steps/zones.mjs';
import { browserForPages, obtainBrowser, usualPlaces } from '../../scripts/steps/test-browser.mjs';
import { projectFolder } from '../architecture/project.ts';
import { LauncherProject } from './launcher-project.ts';

let project: LauncherProject;
beforeEach(() => {
  project = new LauncherProject();
});
afterEach(() => project.remove());

describe('the stages', () => {
  const stages = testStages('/project');
  const names = (words: string[]) => chooseStages(stages, words).stages.map(({ name }) => name);

  const all = ['types', 'lint', 'format', 'unused', 'unit', 'zones', 'reliability', 'e2e', 'timed'];

  test('without words all run, the quick ones first', () => {
    expect(names([])).toEqual(all);
  });

  test('[building-5] what is left out of other stages is run by itself, and no project is left out of both', () => {
    const whole = stages.flatMap(({ commands }) => commands.flatMap(({ args, inWhole = [] }) => [...args, ...inWhole]));
    const projects = whole.filter((_, place) => whole[place - 1] === '--project').map((name) => name.replace(' *', ''));
    expect([...new Set(projects)].toSorted()).toEqual(
      [...new Set([...projectsOf('vitest.config.ts'), ...projectsOf('playwright.config.ts')])].toSorted(),
    );
  });

  test('names of stages choose stages', () => {
    expect(names(['unit', 'lint'])).toEqual(['lint', 'unit']);
  });

  test('other words choose files, in the stages that take files', () => {
    expect(chooseStages(stages, ['unit', 'terms']).files).toEqual(['terms']);
    expect(names(['terms'])).toEqual(['unit', 'reliability', 'e2e']);
  });

  test('the zones hold both ends of the day, half hours and changes at midnight', () => {
    const offsets = zones.map((timeZone) =>
      new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(0).split(' ').at(-1),
    );
    expect(offsets).toEqual(expect.arrayContaining(['GMT-11:00', 'GMT+05:30', 'GMT-03:00', 'GMT+10:00']));
  });
});

/** The names of the projects that a configuration has. */
function projectsOf(file: string): string[] {
  const text = readFileSync(join(projectFolder, file), 'utf8');
  return [...text.matchAll(/name: ['`]([a-z]+)/gu)].map(([, name]) => name ?? '');
}

describe('the command', () => {
  const failing = 'process.stdout.write("what is wrong"); process.exit(1);';
  const env = { PATH: process.env['PATH'] };

  test('[building-2] every stage runs after one failed, with one line each, and the failure is told', async () => {
    project.write('node_modules/oxlint/bin/oxlint', failing);
    project.write('node_modules/prettier/bin/prettier.cjs', '');
    const { code, stdout } = await project.run('scripts/test.mjs', ['lint', 'format'], { env });
    expect(stdout.replaceAll(/[\d.]+ s/gu, 'n s')).toBe(
      'Lint… failed after n s\nwhat is wrong\nFormat check… passed in n s\nFailed in n s\n',
    );
    expect(code).toBe(1);
  });

  test('all of it runs one stage after the other, and what is timed at the end', async () => {
    const tools = [
      'typescript/bin/tsc',
      'oxlint/bin/oxlint',
      'prettier/bin/prettier.cjs',
      'knip/bin/knip.js',
      'vitest/vitest.mjs',
      '@playwright/test/cli.js',
    ];
    const log = join(project.folder, 'log');
    const note = `import('node:fs').then(({ appendFileSync }) => appendFileSync(${JSON.stringify(log)}, process.argv.slice(2).join(' ') + '\\n'));`;
    for (const tool of tools) project.write(`node_modules/${tool}`, note);
    const browser = project.writeProgram('browser', '');
    const { code, stdout } = await project.run('scripts/test.mjs', [], { env: { ...env, DANCECARD_BROWSER: browser } });
    expect(stdout).not.toContain('failed');
    expect(code).toBe(0);
    const calls = readFileSync(log, 'utf8').trim().split('\n');
    expect(calls).toContain('run --project quick --project apart');
    expect(calls).toContain('test --project pages');
    expect(calls.slice(-3)).toEqual([
      'run --project timed',
      'run --project threads',
      'test --project timed --workers 1',
    ]);
    expect(calls).toHaveLength(11);
  });

  test('all stages passing is success', async () => {
    project.write('node_modules/oxlint/bin/oxlint', '');
    expect((await project.run('scripts/test.mjs', ['lint'], { env })).code).toBe(0);
  });

  test('without a build what needs it is not run, and that is a failure', async () => {
    project.write('shared/domain/fine.ts', 'export const fine = 2;');
    project.write('scripts/build.mjs', 'process.exit(1);');
    const { code, stdout } = await project.run('scripts/test.mjs', ['unit'], { env });
    expect(stdout).toContain('Unit, integration, migration and architecture tests: not run, for want of the build\n');
    expect(code).toBe(1);
  });
});

describe('the browser', () => {
  const silent = () => undefined;

  test('the one that is named is taken', async () => {
    const program = project.writeProgram('browser', '');
    expect(await obtainBrowser(project.folder, silent, { DANCECARD_BROWSER: program })).toBe(program);
  });

  test('one that does not start is a failure that says what to do', async () => {
    const env = { DANCECARD_BROWSER: project.writeProgram('browser', 'process.exit(1);') };
    await expect(obtainBrowser(project.folder, silent, env)).rejects.toThrow(/does not start.*Install one of them/u);
  });

  test('an installed one is found on the path', async () => {
    const program = project.writeProgram('tools/chromium', '');
    expect(await obtainBrowser(project.folder, silent, { PATH: join(project.folder, 'tools') })).toBe(program);
  });

  test('pages run without a window where such a program lies beside it, and it starts', async () => {
    const browser = project.writeProgram('tools/chromium', '');
    expect(await browserForPages(browser)).toBe(browser);
    const beside = project.writeProgram('tools/chromium-headless-shell', '');
    expect(await browserForPages(browser)).toBe(beside);
    project.writeProgram('tools/chromium-headless-shell', 'process.exit(1);');
    expect(await browserForPages(browser)).toBe(browser);
  });

  test.each([
    ['linux', '/usr/bin/google-chrome'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('on %s the usual places are known', (platform, place) => {
    expect(usualPlaces(platform, { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' })).toContain(place);
  });
});
