import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { FilePort, OutgoingContent, Unwritable, WayOfWriting } from '../files.ts';
import type { PassingFile, PassingFiles } from './passing-files.ts';
import { readAt, reasonNotToRead, unreadable } from './read-given.ts';
import { reasonNotToWrite, writeChecked } from './write-whole.ts';

interface Outgoing extends PassingFile {
  /** Tells it from another export of the same name. */
  readonly content: string;
}

const pattern = /^outgoing:([\w.-]{1,120})$/;
/** A multiple of three, so that base64 of the portions joins to base64 of the whole. */
const portionBytes = 2_097_150;

/** Files exports wrote for pages. */
export interface OutgoingFiles {
  write(name: string, content: OutgoingContent, check: WayOfWriting['check']): Promise<Result<number, Unwritable>>;
  collect: FilePort['collect'];
}

/** The name in an `outgoing:` path; null for any other path. */
export function outgoingName(path: string): string | null {
  return pattern.exec(path)?.[1] ?? null;
}

export function outgoingFiles(passing: PassingFiles): OutgoingFiles {
  const files = new Map<string, Outgoing>();
  return {
    async write(name, content, check) {
      let place = '';
      try {
        place = passing.newPlace();
        const written = await writeChecked(place, name, content, check);
        if (!written.ok) return written;
        const earlier = files.get(name);
        if (earlier !== undefined) passing.remove(earlier);
        files.delete(name);
        files.set(name, { place, name, bytes: written.value, content: randomBytes(8).toString('hex') });
        passing.keepNewest(files);
        return written;
      } catch (error) {
        return failed(reasonNotToWrite(error, name, dirname(place)));
      }
    },
    async collect(path, offset, content) {
      const file = files.get(outgoingName(path) ?? '');
      if (file === undefined) {
        return failed(unreadable(message('files.fetchedAlready')));
      }
      if (content !== undefined && content !== file.content) {
        return failed(unreadable(message('files.exportedAnew')));
      }
      if (offset > file.bytes) return failed(unreadable(message('files.endsEarlier', { file: file.name })));
      try {
        const handle = await open(file.place, 'r');
        try {
          const portion = await readAt(handle, offset, Math.min(portionBytes, file.bytes - offset));
          const end = offset + portion.byteLength;
          if (portion.byteLength === 0 && offset < file.bytes) {
            return failed(unreadable(message('files.notWhole', { file: file.name })));
          }
          const done = end === file.bytes;
          if (done && files.get(file.name) === file) {
            files.delete(file.name);
            passing.remove(file);
          }
          return ok({ name: file.name, bytes: file.bytes, content: file.content, portion, done });
        } finally {
          await handle.close();
        }
      } catch (error) {
        return failed(reasonNotToRead(error, file.name, file.name));
      }
    },
  };
}
