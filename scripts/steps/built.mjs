import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode } from './pinned-node.mjs';
import { PlainFailure } from './project.mjs';
import { runToEnd } from './run.mjs';

/** Everything a build is made from. A folder stands for all files below it. */
const inputs = [
  'main',
  'renderer',
  'shared',
  'migrations',
  'scripts/build',
  'scripts/build.mjs',
  'vite.config.ts',
  'vite.main.config.ts',
  'vite.preload.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
];

/**
 * Builds the app when what it is made from has changed since the last build. A folder without sources is an installed
 * package and comes built.
 * @param {string} folder the project
 * @param {(line: string) => void} tell
 */
export async function ensureBuilt(folder, tell) {
  if (!existsSync(join(folder, 'shared')) || isBuildCurrent(folder)) return;
  tell('Building Dancecard…');
  const { code } = await runToEnd(pinnedNode(folder), [join(folder, 'scripts', 'build.mjs'), '--quiet'], {
    cwd: folder,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (code !== 0) throw new PlainFailure('The build failed; the reason stands above.');
}

/** Whether `dist` was built from exactly the present sources. */
export function isBuildCurrent(folder) {
  const record = join(folder, 'dist', 'build.json');
  if (!existsSync(record)) return false;
  return JSON.parse(readFileSync(record, 'utf8')).inputs === hashOfInputs(folder);
}

/**
 * One SHA-256 over the names and contents of all inputs. Contents, not times: a checkout changes times and a quick edit
 * may not, and reading a few hundred small files takes some milliseconds.
 * @param {string} folder
 */
export function hashOfInputs(folder) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => filesBelow(folder, input))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** The files at or below a path, sorted, relative to the project; none when it does not exist. */
function filesBelow(folder, path) {
  let entries;
  try {
    entries = readdirSync(join(folder, path), { withFileTypes: true });
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw failure;
  }
  const visible = entries.filter(({ name }) => !name.startsWith('.')).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return visible.flatMap((entry) =>
    entry.isDirectory() ? filesBelow(folder, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
}
