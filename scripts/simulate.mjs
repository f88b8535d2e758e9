import { join } from 'node:path';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, PlainFailure, projectFolder, say } from './steps/project.mjs';
import { runToEnd } from './steps/run.mjs';

/**
 * `npm run simulate`: thirty households live with Dancecard for two years. Every last day must be told in time or answered,
 * and how much of what is said is needless is printed (docs/decisions/0094). `npm run simulate -- 5 365 17` takes five
 * households for 365 days, the first with seed 17.
 */
await finishWith(async () => {
  const [households = '30', days = '730', seed = '1'] = process.argv.slice(2);
  if (![households, days, seed].every((word) => /^\d{1,9}$/.test(word))) {
    throw new PlainFailure('Write it like this: npm run simulate -- HOUSEHOLDS DAYS SEED');
  }
  await ensureInstalled(projectFolder, say);
  const words = [
    join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    'quick',
    'tests/simulation',
  ];
  const env = {
    ...process.env,
    DANCECARD_SIMULATE_HOUSEHOLDS: households,
    DANCECARD_SIMULATE_DAYS: days,
    DANCECARD_SIMULATE_SEED: seed,
  };
  return (await runToEnd(pinnedNode(projectFolder), words, { cwd: projectFolder, env })).code;
});
