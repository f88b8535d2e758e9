import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { lockFileName } from './db/folder-files.ts';

/** A data folder that cannot be used, in plain words for the person. */
export interface FolderFailure {
  readonly reason: 'disk_full' | 'read_only' | 'failed';
  readonly message: Message;
}

/** Where this kind of computer keeps the data of programs. Only absolute paths of the environment count. */
export function usualDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Dancecard');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Dancecard');
  // XDG Base Directory Specification: a relative path in XDG_DATA_HOME is to be ignored.
  const stated = environment['XDG_DATA_HOME'];
  return join(stated && isAbsolute(stated) ? stated : join(home, '.local', 'share'), 'dancecard');
}

/** Makes the folder, for its owner only, unless it is there. One that exists is closed to others when it is opened. */
export function prepareDataFolder(folder: string): Result<string, FolderFailure> {
  try {
    makeFolder(folder);
    return ok(folder);
  } catch (problem) {
    return failed(folderFailure(folder, codeOf(problem)));
  }
}

const demoPrefix = 'dancecard-demo-';

/**
 * A fresh folder for the demo household, for its owner only. Its name says which process made it, so that a demo that
 * is just starting is told from one that was killed.
 */
export function makeDemoFolder(): Result<string, FolderFailure> {
  const start = join(tmpdir(), `${demoPrefix}${process.pid}-`);
  try {
    return ok(mkdtempSync(start));
  } catch (problem) {
    return failed(folderFailure(start, codeOf(problem)));
  }
}

/**
 * Removes the demo folders that killed processes left: ours alone, of this user, made by a process that is gone, and
 * held by nobody. What can not be removed is left for the next time.
 */
export function removeAbandonedDemos(isHeld: (folder: string) => boolean, place: string = tmpdir()): void {
  for (const name of namesIn(place)) {
    const maker = /^dancecard-demo-(?:(\d+)-)?\w{6}$/.exec(name);
    if (maker === null) continue;
    const folder = join(place, name);
    if (!isOurFolder(folder)) continue;
    if (maker[1] !== undefined && isRunning(Number(maker[1]))) continue;
    // The names of earlier versions do not say who made them; without a lock one may be starting.
    if (maker[1] === undefined && !existsSync(join(folder, lockFileName))) continue;
    try {
      if (!isHeld(folder)) removeDemoFolder(folder);
    } catch {
      // Somebody else is removing it, or its rights were changed.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isOurFolder(folder: string): boolean {
  const facts = lstatSync(folder, { throwIfNoEntry: false });
  if (facts?.isDirectory() !== true) return false;
  const own = process.geteuid?.();
  return own === undefined || facts.uid === own;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (problem) {
    return codeOf(problem) !== 'ESRCH';
  }
}

/** Removes a demo folder with everything in it. */
export function removeDemoFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Makes a folder and those above it. Node's own `recursive` never returns on file systems that answer "no such file" for
 * a folder that cannot be made there, such as /proc.
 */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (problem) {
    // Another process may have made it in this moment.
    if (codeOf(problem) !== 'EEXIST' || !statSync(folder).isDirectory()) throw problem;
  }
}

function folderFailure(folder: string, code: string): FolderFailure {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        reason: 'disk_full',
        message: message('store.folder.diskFull', { folder }),
      };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return {
        reason: 'read_only',
        message: message('store.folder.readOnly', { folder }),
      };
    case 'EEXIST':
    case 'ENOTDIR':
      return {
        reason: 'failed',
        message: message('store.folder.fileThere', { folder }),
      };
    case 'EMFILE':
    case 'ENFILE':
      return {
        reason: 'failed',
        message: message('store.folder.tooManyFiles', { folder }),
      };
    default:
      return {
        reason: 'failed',
        message: message('store.folder.failed', { folder, code }),
      };
  }
}

function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : 'unknown';
}
