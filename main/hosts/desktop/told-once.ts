import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readPrivately, replacePrivately } from '#main/private-file.ts';

const toldSchema = z.array(z.string());

/**
 * Tells something unless it was told before, by this run or an earlier one. The file remembers what was told.
 * @param tell resolves when the person has been told
 */
export async function tellOnce(
  file: string,
  what: 'noNotifications' | 'noTray',
  tell: () => Promise<void>,
): Promise<void> {
  const told = readTold(file);
  if (told.includes(what)) return;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    replacePrivately(file, JSON.stringify([...told, what]));
  } catch {
    // It is told again next time, which is better than never.
  }
  await tell();
}

function readTold(file: string): readonly string[] {
  try {
    return toldSchema.parse(JSON.parse(readPrivately(file, 10_000)));
  } catch {
    return [];
  }
}
