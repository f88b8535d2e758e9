import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadElectron, lateFailure, noteFailure } from './electron-download.mjs';
import { runToEnd } from './run.mjs';

/** A slow line is no reason to give up, silence is: so many milliseconds without a byte. */
const downloadStall = 45_000;

const howToDownload =
  'ELECTRON_MIRROR names another place to download from, ELECTRON_GET_USE_PROXY=1 goes through the proxy in HTTPS_PROXY';

/**
 * Why the desktop window cannot be opened on this machine, as the first half of a sentence; nothing when it can.
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, isRoot: boolean }} machine
 * @returns {string | undefined}
 */
export function reasonAgainstWindow({ platform, env, isRoot }) {
  if (platform !== 'linux') return undefined;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'There is no display here';
  // Electron would start as root only without its sandbox, and that is not ours to switch off.
  if (isRoot) return 'Electron keeps its sandbox only for an ordinary account, and this is root';
  return undefined;
}

/**
 * The path of Electron's program, downloaded at first use. A download that failed is not tried again for a day.
 * @param {string} folder the project
 * @param {(line: string) => void} tell
 * @param {{ insist?: boolean, stall?: number }} [how] insist: try again whatever happened before
 * @returns {Promise<{ program: string } | { missing: string }>} missing: the first half of a sentence that says why
 */
export async function electronProgram(folder, tell, { insist = false, stall = downloadStall } = {}) {
  const electron = join(folder, 'node_modules', 'electron');
  if (!existsSync(join(electron, 'install.js'))) return { missing: 'Electron is not installed' };
  const present = programOf(electron);
  if (present) return { program: present };
  const before = insist ? undefined : lateFailure(folder);
  if (before !== undefined) return { missing: `${failed(before)} lately ("npm start -- --window" tries again)` };
  tell('Downloading Electron (first start only)…');
  const reason = await downloadElectron(folder, electron, tell, stall);
  const program = programOf(electron);
  noteFailure(folder, program ? undefined : (reason ?? ''));
  if (program) return { program };
  tell(`${howToDownload}.`);
  return { missing: failed(reason) };
}

function failed(reason) {
  return reason ? `Electron could not be downloaded (${reason})` : 'Electron could not be downloaded';
}

/** Where Electron's own installer says that the program is; nothing unless it is really there. */
function programOf(electron) {
  const note = join(electron, 'path.txt');
  if (!existsSync(note)) return undefined;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electron, 'dist');
  const program = join(folder, readFileSync(note, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/**
 * Runs the desktop app until it ends.
 * @param {string} program Electron
 * @param {string} folder the project
 * @param {string[]} args
 * @returns {Promise<{ code: number } | { missing: string }>} missing: it crashed before it could show a window
 */
export async function runDesktop(program, folder, args) {
  const started = performance.now();
  const env = { ...process.env };
  // Set by tools that embed Electron; it would turn the app into a bare Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  const ended = await runToEnd(program, [folder, ...args], { cwd: folder, env }).catch(() => undefined);
  if (!ended) return { missing: 'Electron could not be started' };
  const crashed =
    ended.signal === 'SIGTRAP' || ended.signal === 'SIGABRT' || ended.signal === 'SIGSEGV' || ended.code === 127;
  // Some distributions refuse its sandbox, others lack a library: both end it in the first moments.
  if (crashed && performance.now() - started < 10_000) return { missing: 'Electron does not run on this system' };
  return { code: ended.code };
}
