import { mkdirSync, lstatSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchFolderName } from '#main/db/folder-files.ts';
import { codeLifetime } from './session.ts';
import { message } from '#shared/domain/message.ts';
import type { Speaker } from '#shared/messages/speaking.ts';

/** Who says what stands on the page that moves on, and in which language. */
type Tongued = Pick<Speaker, 'say' | 'language'>;

/** A page in a private file that moves the browser on to an address nobody else may read. */
export interface LaunchFile {
  /** `file://…`: harmless where others can see it, for they cannot read the file. */
  readonly address: string;
  /** Takes the file away, and its folder when it is the last. May be called more than once; never throws. */
  remove(): void;
}

/**
 * Where the file may lie, best first. Browsers of Linux that are confined (snap) can read neither /tmp nor hidden
 * folders, only what is plain to see in the person's home; elsewhere the data folder is private already.
 */
export function launchFolders(
  dataFolder: string,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): readonly string[] {
  const beside = join(dataFolder, launchFolderName);
  return platform === 'linux' ? [join(home, 'Dancecard launch'), beside] : [beside];
}

/** Writes the file into the first folder where that works; null when there is none. */
export function writeLaunchFile(folders: readonly string[], target: string, speaker: Tongued): LaunchFile | null {
  for (const folder of folders) {
    try {
      return writeInto(folder, target, speaker);
    } catch {
      // A home that may not be written, or something else of that name: the next folder is tried.
    }
  }
  return null;
}

/** Takes away what an earlier run was killed before it could remove. Never throws. */
export function removeOldLaunchFiles(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      removeOld(folder);
    } catch {
      // There is none, or it is not ours to tidy.
    }
  }
}

function writeInto(folder: string, target: string, speaker: Tongued): LaunchFile {
  makePrivate(folder);
  const path = join(folder, `${randomUUID()}.html`);
  writeFileSync(path, pageThatMovesOn(target, speaker), { mode: 0o600, flag: 'wx' });
  return {
    address: pathToFileURL(path).href,
    remove() {
      try {
        rmSync(path, { force: true });
        rmdirSync(folder);
      } catch {
        // Another door of the person's has a file there, or it is gone already.
      }
    },
  };
}

/** Makes the folder for its owner only; throws when something else has its name or others may look into it. */
function makePrivate(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (problem) {
    if (!isOurs(folder)) throw problem;
  }
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return false;
  return process.platform === 'win32' || (found.uid === process.geteuid?.() && (found.mode & 0o077) === 0);
}

/** By the clock of the file system, because that is the one that dated the files. */
function removeOld(folder: string): void {
  if (!isOurs(folder)) return;
  const probe = join(folder, `${randomUUID()}.html`);
  writeFileSync(probe, '', { mode: 0o600, flag: 'wx' });
  const now = statSync(probe).mtimeMs;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isOurFile = /^[\da-f-]{36}\.html$/.test(name) && lstatSync(path, { throwIfNoEntry: false })?.isFile();
    if (isOurFile === true && now - statSync(path).mtimeMs > codeLifetime) rmSync(path, { force: true });
  }
  rmSync(probe, { force: true });
  rmdirSync(folder);
}

function pageThatMovesOn(target: string, { say, language }: Tongued): string {
  return `<!doctype html>
<html lang="${language}">
  <meta charset="utf-8" />
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
  <meta name="referrer" content="no-referrer" />
  <meta http-equiv="refresh" content="0;url=${target}" />
  <title>Dancecard</title>
  <a href="${target}">${say(message('door.browser.open'))}</a>
</html>
`;
}
