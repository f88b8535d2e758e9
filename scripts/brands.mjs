import { join } from 'node:path';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, projectFolder, say } from './steps/project.mjs';
import { runToEnd } from './steps/run.mjs';

/** `npm run brands`: writes the directory of brands anew, after another version of name-suggestion-index. */
await finishWith(async () => {
  await ensureInstalled(projectFolder, say);
  const program = join(projectFolder, 'scripts', 'brands', 'write-brands.ts');
  return (await runToEnd(pinnedNode(projectFolder), [program], { cwd: projectFolder })).code;
});
