import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { passingFolderName } from '../db/folder-files.ts';

/** How many files of one direction are kept, and how many bytes together; the oldest go first. */
const most = { files: 10, bytes: 2_000_000_000 } as const;

/** One file on its way. */
export interface PassingFile {
  /** Where it lies. */
  readonly place: string;
  /** What the person calls it. */
  readonly name: string;
  /** How much of it is there. */
  bytes: number;
}

/** Private temporary files of one run: for their owner only, gone when it ends and, after a kill, when the next begins. */
export interface PassingFiles {
  /** A place for a new file, in a folder that is there. */
  newPlace(): string;
  /** Removes a file; one that is held by another program goes with the folder. */
  remove(file: PassingFile): void;
  /** Removes the oldest until the rest is few and small enough; the newest always stays. */
  keepNewest<Key>(files: Map<Key, PassingFile>): void;
  /** Removes everything. */
  close(): void;
}

/** Removes everything that is on its way, at once; whoever still has a name for it finds it gone. */
export function removePassingFiles(dataFolder: string): void {
  try {
    rmSync(join(dataFolder, passingFolderName), { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // What cannot be removed now is removed at the next start; nothing depends on it.
  }
}

/** The temporary files in a data folder this process alone holds. What an earlier run left is removed at once. */
export function passingFiles(dataFolder: string): PassingFiles {
  const folder = join(dataFolder, passingFolderName);
  const clear = (): void => removePassingFiles(dataFolder);
  clear();
  return {
    newPlace() {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return join(folder, randomBytes(16).toString('hex'));
    },
    remove,
    keepNewest(files) {
      let together = [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
      for (const [key, oldest] of files) {
        if (files.size <= 1 || (files.size <= most.files && together <= most.bytes)) return;
        files.delete(key);
        together -= oldest.bytes;
        remove(oldest);
      }
    },
    close: clear,
  };
}

function remove({ place }: PassingFile): void {
  try {
    rmSync(place, { force: true });
  } catch {
    // Another program reads it, on Windows: it goes with the folder.
  }
}
