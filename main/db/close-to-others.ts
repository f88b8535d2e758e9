import { chmodSync, lstatSync, readdirSync, statSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { checkedFileName, desktopFolderName, holderFileName, kindOfName, logFileName } from './folder-files.ts';
import type { StoreFailure } from './store-failure.ts';

/** What was found about who may read and write a data folder. */
export interface FolderPrivacy {
  /** What was put right, to be said once; null when there was nothing. */
  readonly closed: Message | null;
  /** What stays doubtful and is said for as long as it is so; null when all is well. */
  readonly open: Message | null;
}

const forOthers = 0o077;
const writableForOthers = 0o022;

/**
 * Closes a data folder, and everything of ours in it, to the other users of the computer. Rights are only taken away,
 * never given. A folder that holds other things too keeps its rights, since it may be shared for a reason; ours in it
 * are closed all the same. Fails when something else stands in the place of one of ours: what a link points to is not
 * written. A file system that keeps no rights is no failure.
 */
export function closeToOthers(folder: string): Result<FolderPrivacy, StoreFailure> {
  const names = readdirSync(folder);
  for (const name of names) {
    const stranger = inPlaceOfOurs(folder, name);
    if (stranger !== null) return failed({ reason: 'failed', message: stranger });
  }
  if (process.platform === 'win32') return ok({ closed: null, open: null });
  let wasOpen = false;
  const ourOwn = names.filter((name) => ['file', 'folder'].includes(kindOfName(name)));
  for (const name of ourOwn) wasOpen = closeTree(join(folder, name), name !== desktopFolderName) || wasOpen;
  const isOurs = names.every((name) => kindOfName(name) !== 'other') && !isOfEverybody(folder);
  const facts = statSync(folder);
  if (isOurs) wasOpen = close(folder, facts) || wasOpen;
  return ok({ closed: wasOpen && ourOwn.length > 0 ? closedMessage : null, open: stillOpen(folder, facts) });
}

const closedMessage = message('store.closed');

const doneWithout: ReadonlySet<string> = new Set([holderFileName, checkedFileName, logFileName, `${logFileName}.1`]);

function inPlaceOfOurs(folder: string, name: string): Message | null {
  const kind = kindOfName(name);
  if (kind !== 'file' && kind !== 'folder') return null;
  const path = join(folder, name);
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (facts === undefined || (kind === 'file' ? facts.isFile() : facts.isDirectory())) return null;
  // The store works without these, whatever is in their place.
  if (doneWithout.has(name)) return null;
  // These hold nothing that lasts, and are written so that a link is replaced instead of followed.
  if (facts.isSymbolicLink() && /\.(?:json|log)(?:\.1)?$|\.new$|\.unfinished|\.lock-/.test(name)) return null;
  const found = facts.isSymbolicLink() ? 'link' : facts.isDirectory() ? 'folder' : 'other';
  return message('store.strangerInPlace', { expected: kind === 'file' ? 'file' : 'other', found, path });
}

/** Closes a file or folder with what is in it; says whether anything was open. */
function closeTree(path: string, deeply: boolean): boolean {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (facts === undefined || facts.isSymbolicLink()) return false;
  const closed = close(path, facts);
  if (!facts.isDirectory() || !deeply) return closed;
  return namesIn(path).reduce((any, name) => closeTree(join(path, name), true) || any, closed);
}

function close(path: string, facts: Stats): boolean {
  if ((facts.mode & forOthers) === 0) return false;
  try {
    chmodSync(path, facts.mode & 0o700);
    return (lstatSync(path).mode & forOthers) === 0;
  } catch {
    // Another owner, or a file system that keeps no rights; what that means is said for the folder as a whole.
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Where programs keep all kinds of things, such as /tmp or a home: closing it would lock others out. */
function isOfEverybody(folder: string): boolean {
  const sticky = 0o1000;
  const path = resolve(folder);
  return (statSync(path).mode & sticky) !== 0 || path === resolve(homedir()) || path === resolve('/');
}

function stillOpen(folder: string, before: Stats): Message | null {
  const own = process.geteuid?.();
  if (own !== undefined && before.uid !== own) {
    return message('store.foldersOwner', { folder });
  }
  const sticky = 0o1000;
  const { mode } = statSync(folder);
  if ((mode & writableForOthers) === 0 || (mode & sticky) !== 0) return null;
  return message('store.othersMayWrite', { folder });
}
