#!/usr/bin/env node
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/steps/built.mjs';
import { ensureInstalled } from '../scripts/steps/install.mjs';
import { pinnedNode } from '../scripts/steps/pinned-node.mjs';
import { finishWith, projectFolder, say } from '../scripts/steps/project.mjs';
import { runToEnd } from '../scripts/steps/run.mjs';

/**
 * The `dancecard` command: installs and builds when needed, then runs the command line door on the pinned Node. Only
 * that door writes to stdout; what the launcher has to say goes to stderr.
 */
await finishWith(async () => {
  await ensureInstalled(projectFolder, say);
  await ensureBuilt(projectFolder, say);
  const door = join(projectFolder, 'dist', 'main', 'cli.js');
  const { code } = await runToEnd(pinnedNode(projectFolder), [door, ...process.argv.slice(2)]);
  return code;
});
