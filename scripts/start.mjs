import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './steps/built.mjs';
import { electronProgram, reasonAgainstWindow, runDesktop } from './steps/electron.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, PlainFailure, projectFolder, say } from './steps/project.mjs';
import { runToEnd } from './steps/run.mjs';

/**
 * `npm start`: installs when needed, builds when needed, opens the app. Plain JavaScript that runs on Node 20 before
 * anything is installed. `--browser` asks for the browser door, `--window` for the desktop window even where Electron could
 * not be downloaded lately; all other options go to the door as they are.
 */
await finishWith(async () => {
  const args = process.argv.slice(2).filter((arg) => arg !== '--browser' && arg !== '--window');
  await ensureInstalled(projectFolder, say);
  await ensureBuilt(projectFolder, say);
  if (process.argv.includes('--browser')) return openInBrowser(args);

  const desktop = await openDesktop(args);
  if ('code' in desktop) return desktop.code;
  say(`${desktop.missing}, so Dancecard opens in your browser instead.`);
  return openInBrowser(args);
});

async function openDesktop(args) {
  const isRoot = process.getuid?.() === 0;
  const against = reasonAgainstWindow({ platform: process.platform, env: process.env, isRoot });
  if (against) return { missing: against };
  const electron = await electronProgram(projectFolder, say, { insist: process.argv.includes('--window') });
  if ('missing' in electron) return electron;
  return runDesktop(electron.program, projectFolder, args);
}

async function openInBrowser(args) {
  const door = join(projectFolder, 'dist', 'main', 'browser.js');
  if (!existsSync(door)) throw new PlainFailure('The built app is incomplete. Run "npm run build" and try again.');
  const { code } = await runToEnd(pinnedNode(projectFolder), [door, ...args]);
  return code;
}
