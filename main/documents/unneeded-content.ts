import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { connect } from '../db/connect.ts';
import type { Sqlite } from '../db/database.ts';
import { keptBeside } from '../db/erasing.ts';
import { documentsFolderName, unneededFileName } from '../db/folder-files.ts';
import { readPrivately, replacePrivately } from '../private-file.ts';
import { contentName, hashPattern, unfinishedSuffix } from './document-files.ts';
import { namedContent } from './named-content.ts';

const dayLength = 86_400_000;
/** How long content stays that nothing names, in days. */
export const unneededStaysDays = 30;

/** Since when each content was found unneeded at every start, in milliseconds since 1970 UTC. */
const notedSchema = z.record(z.string().regex(hashPattern), z.number());
const longestNote = 20_000_000;

/**
 * Looks after the content of documents at a start, when nobody else can be adding any. What was never whole goes at once.
 * What no document names, not even a removed one, is noted, and goes when it was so at every start for thirty days: an
 * adding was cut off, or an older store was put in place, which may be put back. It stays while anything beside the store may
 * name it: a copy from before an update, or damaged files.
 */
export function removeUnneededContent(sqlite: Sqlite, dataFolder: string, now: number): void {
  const there = contentIn(dataFolder);
  for (const name of there.unfinished) rmSync(join(dataFolder, name), { force: true });
  const path = join(dataFolder, unneededFileName);
  const named = new Set(namedContent(sqlite));
  const unneeded = there.hashes.filter((hash) => !named.has(hash));
  if (unneeded.length === 0) {
    rmSync(path, { force: true });
    return;
  }
  const noted = readNoted(path);
  const since = new Map(unneeded.map((hash) => [hash, Math.min(noted.get(hash) ?? now, now)]));
  const due = unneeded.filter((hash) => (since.get(hash) ?? now) + unneededStaysDays * dayLength <= now);
  const mayGo = due.length === 0 ? [] : due.filter(notNamedBeside(dataFolder));
  for (const hash of mayGo) {
    rmSync(join(dataFolder, contentName(hash)), { force: true });
    since.delete(hash);
  }
  replacePrivately(path, JSON.stringify(Object.fromEntries(since)));
}

/**
 * The names, below the data folder, of content that goes when documents are erased: what they alone name, and, where
 * nothing beside the store is left that may name it, what nothing names.
 *
 * @param erased the ids of documents that are erased
 * @param isAlone whether neither copies nor damaged files will be left
 */
export function contentToErase(
  sqlite: Sqlite,
  dataFolder: string,
  erased: ReadonlySet<string>,
  isAlone: boolean,
): string[] {
  const rows = sqlite
    .prepare<[], { id: string; hash: string }>("SELECT id, hash FROM documents WHERE typeof(hash) = 'text'")
    .all();
  const stays = new Set(rows.filter(({ id }) => !erased.has(id)).map(({ hash }) => hash));
  const goes = new Set(rows.filter(({ id, hash }) => erased.has(id) && hashPattern.test(hash)).map(({ hash }) => hash));
  return contentIn(dataFolder)
    .hashes.filter((hash) => !stays.has(hash) && (goes.has(hash) || isAlone))
    .map(contentName);
}

/** What lies in the folder of documents: whole content by its hash, and files that are not whole by their names. */
function contentIn(dataFolder: string): { readonly hashes: string[]; readonly unfinished: string[] } {
  const hashes: string[] = [];
  const unfinished: string[] = [];
  for (const group of namesIn(join(dataFolder, documentsFolderName))) {
    for (const name of namesIn(join(dataFolder, documentsFolderName, group))) {
      if (name.endsWith(unfinishedSuffix)) unfinished.push(`${documentsFolderName}/${group}/${name}`);
      else if (hashPattern.test(group + name)) hashes.push(group + name);
    }
  }
  return { hashes, unfinished };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there, or none of ours.
    return [];
  }
}

function readNoted(path: string): ReadonlyMap<string, number> {
  try {
    return new Map(Object.entries(notedSchema.parse(JSON.parse(readPrivately(path, longestNote)))));
  } catch {
    // Lost or not ours: the days are counted anew.
    return new Map();
  }
}

/** Tells what no copy names; nothing, where damaged files lie beside or a copy can not be looked into. */
function notNamedBeside(dataFolder: string): (hash: string) => boolean {
  const { copies, damaged } = keptBeside(dataFolder);
  if (damaged.length > 0) return () => false;
  const named = new Set<string>();
  for (const copy of copies) {
    const inCopy = namedInCopy(join(dataFolder, copy));
    if (inCopy === null) return () => false;
    for (const hash of inCopy) named.add(hash);
  }
  return (hash) => !named.has(hash);
}

/** Null where the copy can not be looked into. */
function namedInCopy(path: string): string[] | null {
  try {
    const bytes = readFileSync(path);
    // Read from memory: opening the file itself would leave other files beside it.
    const writeVersion = 18;
    bytes.fill(1, writeVersion, writeVersion + 2);
    const copy = connect(bytes, { key: null, readonly: false });
    try {
      const hasDocuments = copy.prepare("SELECT 1 FROM sqlite_master WHERE name = 'documents'").get() !== undefined;
      return hasDocuments ? namedContent(copy) : [];
    } finally {
      copy.close();
    }
  } catch {
    return null;
  }
}
