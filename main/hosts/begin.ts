import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { systemClock } from '#main/clock.ts';
import type { CommandLine } from '#main/command-line-options.ts';
import type { Dancecard, DoorOptions, OpenFailure } from '#main/dancecard.ts';
import {
  makeDemoFolder,
  prepareDataFolder,
  removeDemoFolder,
  usualDataFolder,
  type FolderFailure,
} from '#main/data-folder.ts';
import { fileLog, type Log } from '#main/log.ts';
import { ok, type Result } from '#shared/domain/result.ts';

/** An open store with what belongs to this run of the program. */
export interface Begun {
  readonly dancecard: Dancecard;
  readonly dataFolder: string;
  readonly log: Log;
  /** Closes the store; the demo's folder goes with it. May be called more than once; never throws. */
  end(): Promise<void>;
}

/** The data folder a command line asks for, made if need be. A demo gets a fresh one each time. */
export function chooseDataFolder(line: Pick<CommandLine, 'dataFolder' | 'demo'>): Result<string, FolderFailure> {
  return line.demo ? makeDemoFolder() : prepareDataFolder(line.dataFolder ?? usualDataFolder());
}

/** How a door opens a store: with the work in threads of its own, or all in this one. */
export type Open = (options: DoorOptions) => Promise<Result<Dancecard, OpenFailure>>;

/** Opens the store in a data folder for one door. */
export async function begin(
  line: Pick<CommandLine, 'today' | 'demo'>,
  dataFolder: string,
  options: Pick<DoorOptions, 'door' | 'mayUsePaths' | 'waitForLockMs' | 'openOutside' | 'languages' | 'language'>,
  open: Open,
): Promise<Result<Begun, OpenFailure>> {
  const clock = systemClock(line.today);
  const log = fileLog(join(dataFolder, 'dancecard.log'), () => clock.now());
  const opened = await open({ ...options, dataFolder, today: line.today, demo: line.demo, log });
  if (!opened.ok) {
    if (line.demo) removeDemoFolder(dataFolder);
    return opened;
  }
  const dancecard = opened.value;
  let ended: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    try {
      await dancecard.close();
      if (line.demo) removeDemoFolder(dataFolder);
    } catch (problem) {
      // Whatever was confirmed is on the disk already.
      log.defect(randomUUID(), 'close', problem);
    }
  };
  return ok({ dancecard, dataFolder, log, end: () => (ended ??= end()) });
}
