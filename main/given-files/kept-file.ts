import { homedir } from 'node:os';
import { extname, isAbsolute, join, normalize } from 'node:path';
import { message } from '#shared/domain/message.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { FilePort, Unwritable } from '../files.ts';
import { unwritable } from './place-to-write.ts';
import { openGiven, wholeOf } from './read-given.ts';
import { thisComputer } from './this-computer.ts';
import { writeGiven } from './write-whole.ts';

/** Longer calendar files are not ours: five thousand contracts make a few megabytes. */
const longestKept = 50_000_000;

/**
 * The calendar file that is kept up to date. The person names its whole path, from any door: pages too, which may name no
 * other real path. So nothing but a calendar file may be written by it.
 */
export function keptFile(dataFolder: string): Pick<FilePort, 'keptPath' | 'readKept' | 'writeKept'> {
  return {
    keptPath: wholePath,
    async readKept(path) {
      const file = await openGiven(path, longestKept);
      if (!file.ok) return null;
      try {
        return new TextDecoder('utf-8').decode(await wholeOf(file.value));
      } catch {
        return null;
      } finally {
        await file.value.close();
      }
    },
    async writeKept(path, text, replace) {
      const whole = wholePath(path);
      if (!whole.ok) return whole;
      const keeper = thisComputer(dataFolder).slice(0, 8);
      return writeGiven(whole.value, dataFolder, [text], { kind: 'calendar', replace, keeper });
    },
  };
}

function wholePath(typed: string): Result<string, Unwritable> {
  const path = typed.trim();
  const whole = /^~[/\\]/.test(path) ? join(homedir(), path.slice(2)) : path;
  if (!isAbsolute(whole)) return unwritable(message('files.wholePath'));
  if (extname(whole).toLowerCase() !== '.ics') return unwritable(message('files.calendarName'));
  return ok(normalize(whole));
}
