import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever the command was called from. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A failure the person can do something about: its message is shown as it stands, without a stack. */
export class PlainFailure extends Error {}

/** Tells the person in one line what is going on; on stderr, so that a command's own output stays clean. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs a launcher and turns its result into the exit code: its number, or 1 with one plain line when it failed. */
export async function finishWith(work) {
  try {
    process.exitCode = await work();
  } catch (failure) {
    if (!(failure instanceof PlainFailure)) throw failure;
    say(failure.message);
    process.exitCode = 1;
  }
}
