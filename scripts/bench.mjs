import { join } from 'node:path';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, projectFolder, say } from './steps/project.mjs';
import { runToEnd } from './steps/run.mjs';
import { obtainBrowser } from './steps/test-browser.mjs';

/** `npm run bench`: measures how fast Dancecard is and writes `bench/results.json` and `bench/results.md`. */
await finishWith(async () => {
  await ensureInstalled(projectFolder, say);
  const program = join(projectFolder, 'scripts', 'bench', 'bench.ts');
  if (['doors', 'page'].some((one) => process.argv.includes(one))) {
    process.env['DANCECARD_BROWSER'] ??= await obtainBrowser(projectFolder, say);
  }
  const words = ['--expose-gc', program, ...process.argv.slice(2)];
  return (await runToEnd(pinnedNode(projectFolder), words, { cwd: projectFolder })).code;
});
