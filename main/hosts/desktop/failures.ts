import { randomUUID } from 'node:crypto';
import { dialog } from 'electron';
import type { OpenFailure } from '#main/compose.ts';
import type { Log } from '#main/log.ts';

const titles: Record<OpenFailure['reason'], string> = {
  held: 'Dancecard is open already',
  newer_version: 'This data was written by a newer Dancecard',
  damaged: 'The data file is damaged',
  disk_full: 'The disk is full',
  read_only: 'The data folder cannot be written',
  failed: 'Dancecard could not open its data',
};

/** Tells the person why the store could not be opened and what to do. */
export function showOpenFailure({ reason, message }: OpenFailure): void {
  dialog.showErrorBox(titles[reason], message);
}

/** Notes bugs nobody caught, and tells the person once per run in one sentence with a reference. */
export function reportDefects(log: () => Log): void {
  let told = false;
  const report = (problem: unknown): void => {
    const reference = randomUUID().slice(0, 8);
    log().defect(reference, 'desktop', problem);
    if (told) return;
    told = true;
    dialog.showErrorBox(
      'Something went wrong inside Dancecard',
      `What was saved is safe. If Dancecard behaves oddly, quit it and start it again. Reference: ${reference}`,
    );
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}
