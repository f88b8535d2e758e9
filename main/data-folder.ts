import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { failed, ok, type Result } from '#shared/domain/result.ts';

/** A data folder that cannot be used, in plain words for the person. */
export interface FolderFailure {
  readonly reason: 'disk_full' | 'read_only' | 'failed';
  readonly message: string;
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

/** Makes the folder, for its owner only, unless it is there. The permissions of a folder that exists are left alone. */
export function prepareDataFolder(folder: string): Result<string, FolderFailure> {
  try {
    makeFolder(folder);
    return ok(folder);
  } catch (problem) {
    return failed(folderFailure(folder, codeOf(problem)));
  }
}

/** A fresh folder for the demo household, for its owner only. */
export function makeDemoFolder(): Result<string, FolderFailure> {
  const start = join(tmpdir(), 'dancecard-demo-');
  try {
    return ok(mkdtempSync(start));
  } catch (problem) {
    return failed(folderFailure(start, codeOf(problem)));
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
        message: `The disk is full, so the folder ${folder} could not be made. Free some space and start again.`,
      };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return {
        reason: 'read_only',
        message: `The folder ${folder} could not be made because writing there is not allowed. Choose another folder with --data.`,
      };
    case 'EEXIST':
    case 'ENOTDIR':
      return {
        reason: 'failed',
        message: `There is a file where the folder ${folder} should be. Choose another folder with --data.`,
      };
    case 'EMFILE':
    case 'ENFILE':
      return {
        reason: 'failed',
        message: `Too many files are open on this computer, so the folder ${folder} could not be reached. Close some programs and start again.`,
      };
    default:
      return {
        reason: 'failed',
        message: `The folder ${folder} could not be made (${code}). Choose another with --data.`,
      };
  }
}

function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : 'unknown';
}
