import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pinnedNode } from './pinned-node.mjs';
import { PlainFailure } from './project.mjs';
import { runQuietly, runToEnd } from './run.mjs';

const howToProvide =
  'The end-to-end tests need Chromium, Chrome or Edge. Install one of them, or set DANCECARD_BROWSER to the path of its program.';

/**
 * The browser for the end-to-end tests: the one named in DANCECARD_BROWSER, else an installed one, else Debian's
 * package when root, else Playwright's own download.
 * @param {string} folder the project
 * @param {(line: string) => void} tell
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>} the path of a program that starts
 * @throws {PlainFailure} when none can be had, saying how to provide one
 */
export async function obtainBrowser(folder, tell, env = process.env) {
  const named = env['DANCECARD_BROWSER'];
  if (named) {
    if (await starts(named)) return named;
    throw new PlainFailure(`DANCECARD_BROWSER names a browser that does not start: ${named}. ${howToProvide}`);
  }
  const found = (await installedBrowser(env)) ?? (await fromDebian(tell, env)) ?? (await fromPlaywright(folder, tell));
  if (found) return found;
  throw new PlainFailure(howToProvide);
}

/** What Debian calls Chromium without any window: the same pages in a third less time. */
const headlessName = 'chromium-headless-shell';

/**
 * The program that tests of pages may run in beside a browser: Debian's Chromium without a window where it is installed in
 * the same folder, else the browser itself. The stand-in for Electron needs the whole browser.
 * @param {string} browser the path of the browser
 * @returns {Promise<string>}
 */
export async function browserForPages(browser) {
  const beside = join(dirname(browser), headlessName);
  return existsSync(beside) && (await starts(beside)) ? beside : browser;
}

/** The first usual place of Chromium, Chrome or Edge whose program starts. */
async function installedBrowser(env) {
  for (const path of usualPlaces(process.platform, env)) {
    if (existsSync(path) && (await starts(path))) return path;
  }
  return undefined;
}

/**
 * Where the three browsers usually stand, best first.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    const applications = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const roots = ['/Applications', ...(env['HOME'] ? [join(env['HOME'], 'Applications')] : [])];
    return roots.flatMap((root) => applications.map((name) => join(root, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  if (platform === 'win32') {
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return roots.flatMap((root) => programs.map((program) => `${root}\\${program}`));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  // Snap's Chromium comes last: it may not open files outside the home folder, which tests do.
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/google/chrome'];
  const ordinary = folders.filter((folder) => folder && !folder.startsWith('/snap/'));
  return [...new Set([...ordinary, '/snap/bin'].flatMap((folder) => names.map((name) => join(folder, name))))];
}

async function fromDebian(tell, env) {
  const apt = '/usr/bin/apt-get';
  if (process.getuid?.() !== 0 || !existsSync(apt)) return undefined;
  tell("Installing Debian's chromium package for the end-to-end tests (first time only)…");
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly(apt, ['update'], { env: quiet, timeout: 180_000 });
  for (const name of ['chromium', headlessName]) {
    await runQuietly(apt, ['install', '--yes', '--no-install-recommends', name], { env: quiet, timeout: 600_000 });
  }
  return installedBrowser(env);
}

async function fromPlaywright(folder, tell) {
  const node = pinnedNode(folder);
  const ask = "import('@playwright/test').then(({ chromium }) => process.stdout.write(chromium.executablePath()))";
  const { output } = await runQuietly(node, ['--input-type=module', '--eval', ask], { cwd: folder });
  if (existsSync(output) && (await starts(output))) return output;
  tell("Downloading Playwright's Chromium for the end-to-end tests (first time only)…");
  const command = join(folder, 'node_modules', '@playwright', 'test', 'cli.js');
  await runToEnd(node, [command, 'install', 'chromium'], { cwd: folder, stdio: ['ignore', 'ignore', process.stderr] });
  return existsSync(output) && (await starts(output)) ? output : undefined;
}

/** Whether the program runs at all. On Windows `--version` would open a window, so being there must do. */
async function starts(program) {
  if (process.platform === 'win32') return existsSync(program);
  const { code } = await runQuietly(program, ['--version'], { timeout: 30_000 });
  return code === 0;
}
