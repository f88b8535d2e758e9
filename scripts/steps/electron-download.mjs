import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinnedNode } from './pinned-node.mjs';

const fetcher = fileURLToPath(new URL('./fetch-electron.mjs', import.meta.url));

/** How long a failed download is not tried again: a machine that is kept from it should start quickly all the same. */
const restHours = 24;

/** What decides from where and how Electron is fetched. Another value is a reason to try again. */
const settings = ['ELECTRON_MIRROR', 'ELECTRON_GET_USE_PROXY', 'HTTPS_PROXY', 'https_proxy'];

/**
 * Downloads Electron's program on the pinned Node.
 * @param {string} folder the project
 * @param {string} electron the folder of its `electron` package
 * @param {(line: string) => void} tell told of the progress in quarters
 * @param {number} stall milliseconds without a byte after which it is given up
 * @returns {Promise<string | undefined>} why it failed, as half a sentence; nothing when it did not
 */
export function downloadElectron(folder, electron, tell, stall) {
  const child = spawn(pinnedNode(folder), [fetcher, electron], {
    cwd: electron,
    env: withProxy(process.env),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return new Promise((resolve) => {
    let reason = '';
    let quarters = 0;
    const giveUp = () => {
      reason = `nothing came for ${Math.round(stall / 1000)} seconds`;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, stall);
    child.stderr?.setEncoding('utf8').on('data', (text) => (reason ||= firstLine(text)));
    child.on('message', (/** @type {{ transferred?: number, total?: number, reason?: string }} */ said) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, stall);
      reason ||= said.reason ?? '';
      const reached = Math.floor((4 * (said.transferred ?? 0)) / (said.total || Infinity));
      if (reached <= quarters) return;
      quarters = reached;
      tell(`  ${25 * reached} % of ${Math.round((said.total ?? 0) / 1e6)} MB`);
    });
    child.once('error', (failure) => (reason ||= failure.message));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? undefined : reason);
    });
  });
}

/** Node itself honours the usual proxy variables when it is told to; what Electron's package would need is optional. */
function withProxy(env) {
  return env['ELECTRON_GET_USE_PROXY'] ? { ...env, NODE_USE_ENV_PROXY: '1' } : env;
}

function firstLine(text) {
  return (text.split('\n').find((line) => line.trim() !== '') ?? '').replace(/^\w*Error:\s*/u, '').trim();
}

/**
 * Why the last download failed, when that was lately and nothing has changed since.
 * @param {string} folder the project
 * @param {number} now milliseconds
 * @returns {string | undefined}
 */
export function lateFailure(folder, now = Date.now()) {
  try {
    const note = JSON.parse(readFileSync(noteOf(folder), 'utf8'));
    const rests = now - note.failedAt < restHours * 3_600_000 && now >= note.failedAt;
    return rests && note.settings === presentSettings() ? String(note.reason) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers that a download failed, or forgets it when there is no reason. */
export function noteFailure(folder, reason, now = Date.now()) {
  const file = noteOf(folder);
  if (reason === undefined) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ failedAt: now, reason, settings: presentSettings() }));
}

function noteOf(folder) {
  return join(folder, '.cache', 'electron-download.json');
}

function presentSettings() {
  return JSON.stringify(settings.map((name) => process.env[name] ?? null));
}
