import { join } from 'node:path';
import { ensureBuilt } from './steps/built.mjs';
import { electronProgram } from './steps/electron.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, PlainFailure, projectFolder, say } from './steps/project.mjs';
import { runToEnd } from './steps/run.mjs';
import { electronFolder } from './steps/packaging.mjs';

/**
 * `npm run package`: makes the installers for this system, into `release`. What follows `--` goes to electron-builder.
 * DANCECARD_ELECTRON_DIST names a folder with Electron's program, for machines that cannot download it.
 */
await finishWith(async () => {
  await ensureInstalled(projectFolder, say);
  await ensureBuilt(projectFolder, say);
  const args = process.argv.slice(2);
  const electron = await electronFolder(args, process.env, () => electronProgram(projectFolder, say, { insist: true }));
  if ('missing' in electron) {
    throw new PlainFailure(
      `${electron.missing}, and without Electron's program there is nothing to put into a package. ` +
        'DANCECARD_ELECTRON_DIST may name a folder that holds one.',
    );
  }
  const builder = join(projectFolder, 'node_modules', 'electron-builder', 'cli.js');
  const { code } = await runToEnd(
    pinnedNode(projectFolder),
    [builder, '--publish', 'never', ...electron.args, ...args],
    {
      cwd: projectFolder,
    },
  );
  return code;
});
