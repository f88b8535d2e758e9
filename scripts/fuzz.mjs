import { join } from 'node:path';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, PlainFailure, projectFolder, say } from './steps/project.mjs';
import { runToEnd } from './steps/run.mjs';

/**
 * `npm run fuzz`: calls every operation with what it expects and what it does not, and gives it spoilt files, for ten
 * minutes a test. `npm run fuzz -- 30` takes thirty minutes, `npm run fuzz -- 30 700` begins with seed 700, and
 * `npm run fuzz -- 0 17` repeats what a test found with seed 17.
 */
await finishWith(async () => {
  const [minutes = '10', seed] = process.argv.slice(2);
  if (![minutes, seed ?? '1'].every((word) => /^\d{1,9}$/.test(word))) {
    throw new PlainFailure('Write it like this: npm run fuzz -- MINUTES SEED');
  }
  await ensureInstalled(projectFolder, say);
  const words = [
    join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    'quick',
    'tests/fuzz',
  ];
  const env = { ...process.env, DANCECARD_FUZZ_MINUTES: minutes, ...(seed ? { DANCECARD_FUZZ_SEED: seed } : {}) };
  return (await runToEnd(pinnedNode(projectFolder), words, { cwd: projectFolder, env })).code;
});
