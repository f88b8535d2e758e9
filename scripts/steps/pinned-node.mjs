import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from './project.mjs';

/** The version line that Electron carries too; a package for each system brings exactly it, checked against the lockfile. */
const major = 24;

/**
 * The path of the Node that runs Dancecard: the one this project pins, else the running one when it is of that line.
 * @param {string} folder the project
 * @param {{ version: string, program: string }} [running] the Node that runs this
 * @returns {string}
 * @throws {PlainFailure} when neither is there
 */
export function pinnedNode(folder, running = { version: process.versions.node, program: process.execPath }) {
  const runningMajor = Number.parseInt(running.version, 10);
  if (runningMajor === major) return running.program;
  const found = candidates(folder).find((path) => existsSync(path));
  if (found) return found;
  if (runningMajor > major) return running.program;
  throw new PlainFailure(
    `Dancecard runs on Node ${major}, which npm did not bring for this system (or was told to leave out: optional ` +
      'packages). Install it from https://nodejs.org, or run "npm ci --include=optional" in the Dancecard folder, then ' +
      'this command again.',
  );
}

/** Where npm puts the program: each system has a package of its own. On macOS it is the Node the person has. */
function candidates(folder) {
  const windows = process.platform === 'win32';
  const system = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  return [join(folder, 'node_modules', system, 'bin', windows ? 'node.exe' : 'node')];
}
