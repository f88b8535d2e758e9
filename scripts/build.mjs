import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { noteTakenPackages, writeNotices } from './build/notices.mjs';
import { writeRendererManifest } from './build/renderer-manifest.mjs';
import { hashOfInputs } from './steps/built.mjs';
import { projectFolder, say } from './steps/project.mjs';

/**
 * Builds everything into `dist`: `main/` (the three doors), `preload/`, `renderer/` with its manifest, `migrations/`
 * (copied, so that the packaged app has them), the brands, `notices.txt` for the work of others, and `build.json` with the hash of
 * what it was built from. The work is
 * done in a folder of its own and then put in place, so a failed build leaves the last good one.
 */
const started = performance.now();
const work = join(projectFolder, '.cache', `build-${process.pid}`);
const target = join(projectFolder, 'dist');
// Before the build, not after: a file saved while it runs must make the result count as stale.
const inputs = hashOfInputs(projectFolder);
/** The folders of the packages that are part of what is built; the native module is not bundled,
 * and the brands were taken from their index before. @type {Set<string>} */
const taken = new Set(
  ['better-sqlite3', 'name-suggestion-index'].map((name) => join(projectFolder, 'node_modules', name)),
);

try {
  await Promise.all([
    bundle('vite.config.ts', 'renderer'),
    bundle('vite.main.config.ts', 'main'),
    bundle('vite.preload.config.ts', 'preload'),
  ]);
  await writeRendererManifest(join(work, 'renderer'));
  cpSync(join(projectFolder, 'migrations'), join(work, 'migrations'), { recursive: true });
  cpSync(join(projectFolder, 'main', 'recognition', 'brands.tsv'), join(work, 'main', 'brands.tsv'));
  writeNotices(join(work, 'notices.txt'), taken);
  writeFileSync(join(work, 'build.json'), `${JSON.stringify({ inputs }, null, 2)}\n`);
  putInPlace();
  if (!process.argv.includes('--quiet')) say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
} catch (failure) {
  // A mistake in the sources: the bundler's message names file and line, a stack of this script would only hide it.
  say(failure instanceof Error ? failure.message : String(failure));
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function bundle(configFile, name) {
  return build({
    configFile: join(projectFolder, configFile),
    logLevel: 'warn',
    plugins: [noteTakenPackages(taken)],
    build: { outDir: join(work, name) },
  });
}

/** Moves the old build aside and the new one in; renaming is quick, so a running app hardly ever sees neither. */
function putInPlace() {
  const old = `${work}-old`;
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(work, target);
  rmSync(old, { recursive: true, force: true });
}
