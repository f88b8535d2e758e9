import { ensureBuilt } from './steps/built.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { finishWith, projectFolder, say } from './steps/project.mjs';

/** Installs and builds when needed, and does nothing when all is current. */
await finishWith(async () => {
  await ensureInstalled(projectFolder, say);
  await ensureBuilt(projectFolder, say);
  return 0;
});
