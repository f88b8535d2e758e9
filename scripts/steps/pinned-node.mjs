import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from './project.mjs';

/** The version line that Electron carries too; the npm package `node` brings exactly it. */
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
    `Dancecard runs on Node ${major}, which npm was not allowed to set up here. ` +
      'Run "npm rebuild node --ignore-scripts=false" in the Dancecard folder, then this command again.',
  );
}

/**
 * Where the `node` package puts its program: its install script links it into `bin`, from a package per system that
 * npm places inside it or beside it.
 */
function candidates(folder) {
  const windows = process.platform === 'win32';
  const program = windows ? 'node.exe' : 'node';
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const system = `${prefix}-${windows ? 'win' : process.platform}-${process.arch}`;
  const packages = join(folder, 'node_modules');
  return [
    join(packages, 'node', 'bin', program),
    join(packages, 'node', 'node_modules', system, 'bin', program),
    join(packages, system, 'bin', program),
  ];
}
