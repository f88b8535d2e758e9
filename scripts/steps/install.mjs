import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PlainFailure } from './project.mjs';
import { runToEnd } from './run.mjs';

/**
 * Installs the packages of the lockfile when they are missing or differ from it. A folder without a lockfile is an
 * installed package: npm has already put there what it needs.
 * @param {string} folder the project
 * @param {(line: string) => void} tell
 */
export async function ensureInstalled(folder, tell) {
  const state = installState(folder);
  if (state === 'current') return;
  if (
    state === 'outdated' &&
    process.platform === 'win32' &&
    process.execPath.startsWith(join(folder, 'node_modules') + sep)
  ) {
    // Windows does not let npm replace the very node.exe that runs this.
    throw new PlainFailure(
      'The installed packages are out of date. Please run "npm ci" once, then this command again.',
    );
  }
  tell(
    state === 'missing'
      ? 'Installing what Dancecard needs (first start only)…'
      : 'Installing what has changed since the last time…',
  );
  const { command, args, shell } = npmCommand();
  const { code } = await runToEnd(command, [...args, 'ci', '--include=dev', '--loglevel=error'], {
    cwd: folder,
    shell,
    // npm's own report goes to stderr as well, so that it never mixes with a command's output.
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (code !== 0) {
    throw new PlainFailure(
      'npm could not install the packages; its reason stands above. Check the network and run the command again.',
    );
  }
}

/**
 * Whether the installed packages are those of the lockfile.
 * @param {string} folder
 * @returns {'current' | 'missing' | 'outdated'}
 */
export function installState(folder) {
  const lockfile = join(folder, 'package-lock.json');
  if (!existsSync(lockfile)) return 'current';
  // npm writes this copy of the lockfile as the last act of an install.
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return 'missing';
  if (statSync(installed).mtimeMs > statSync(lockfile).mtimeMs) return 'current';
  // A newer or equal time may only come from a checkout or a copy: what counts is what the files say.
  return sameVersions(readPackages(lockfile), readPackages(installed)) ? 'current' : 'outdated';
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

/** Packages for other systems stand in the lockfile and are rightly not installed: those are marked optional. */
function sameVersions(wanted, installed) {
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    return installed[place] ? installed[place].version === version : optional === true;
  });
}

/** npm as the one that called us, else as found on the path. */
function npmCommand() {
  const caller = process.env['npm_execpath'];
  if (caller?.endsWith('.js') && existsSync(caller)) return { command: process.execPath, args: [caller], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}
