import { join } from 'node:path';
import { ensureBuilt } from './steps/built.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, projectFolder, say } from './steps/project.mjs';
import { runToEnd } from './steps/run.mjs';

/** `npm run bench:recognition`: measures how well contracts are recognised in payments, and prints the table. */
await finishWith(async () => {
  await ensureInstalled(projectFolder, say);
  await ensureBuilt(projectFolder, say);
  const program = join(projectFolder, 'scripts', 'bench', 'recognition', 'bench-recognition.ts');
  const words = ['--expose-gc', program, ...process.argv.slice(2)];
  return (await runToEnd(pinnedNode(projectFolder), words, { cwd: projectFolder })).code;
});
