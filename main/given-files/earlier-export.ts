import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ExportKind } from '../files.ts';
import { readAt } from './read-given.ts';

const enoughToKnow = 4096;

/** How the files we write begin. */
const beginnings: Record<ExportKind, RegExp> = {
  everything: /^\s*\{\s*"format"\s*:\s*"dancecard-export"\s*,/,
  calendar: /^BEGIN:VCALENDAR\r?\n(?:(?!BEGIN:)[^\r\n]*\r?\n)*?PRODID:-\/\/Dancecard\/\/Dancecard\/\/[A-Z]{2}\r?\n/,
  // A document may be anything: what is there is never known to be one that was written before.
  document: /(?!)/,
};

/** Whether a file is one Dancecard wrote earlier, of that very kind: by its beginning, whatever it is called. */
export async function isEarlierExport(path: string, kind: ExportKind): Promise<boolean> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    if (!(await handle.stat()).isFile()) return false;
    const beginning = await readAt(handle, 0, enoughToKnow);
    return beginnings[kind].test(new TextDecoder('utf-8').decode(beginning));
  } finally {
    await handle.close();
  }
}
