import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What electron-builder is told about where Electron's program is.
 * @param {string[]} args what it is asked for
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Promise<{ program: string } | { missing: string }>} obtain downloads the program for this system
 * @returns {Promise<{ args: string[] } | { missing: string }>} missing: the first half of a sentence that says why
 */
export async function electronFolder(args, env, obtain) {
  const named = env['DANCECARD_ELECTRON_DIST'];
  if (named) return existsSync(named) ? { args: [`-c.electronDist=${named}`] } : { missing: `There is no ${named}` };
  // The program that development uses is one for this system; for another, electron-builder fetches its own.
  if (args.some((arg) => isForAnother(arg))) return { args: [] };
  const electron = await obtain();
  if ('missing' in electron) return electron;
  // On macOS the program lies deep in the bundle that has to be copied, and fetching it once more is the simple way.
  return { args: process.platform === 'darwin' ? [] : [`-c.electronDist=${dirname(electron.program)}`] };
}

/** What asks electron-builder for a system or a processor, by Node's name of it. */
const asked = {
  linux: ['--linux', '-l'],
  darwin: ['--mac', '--macos', '-m', '-o'],
  win32: ['--win', '--windows', '-w'],
  x64: ['--x64'],
  arm64: ['--arm64'],
  others: ['--ia32', '--armv7l', '--universal', '-mwl'],
};

/** Whether an argument asks for a system or processor that is not the one here. */
function isForAnother(arg) {
  const name = Object.entries(asked).find(([, options]) => options.includes(arg))?.[0];
  return name !== undefined && name !== process.platform && name !== process.arch;
}
