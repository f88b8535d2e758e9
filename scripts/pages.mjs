import { join } from 'node:path';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, projectFolder, say } from './steps/project.mjs';
import { runToEnd } from './steps/run.mjs';

/** `npm run pages`: writes the pages of `docs` that follow from the code. */
await finishWith(async () => {
  await ensureInstalled(projectFolder, say);
  const program = join(projectFolder, 'scripts', 'pages', 'write-pages.ts');
  return (await runToEnd(pinnedNode(projectFolder), [program], { cwd: projectFolder })).code;
});
