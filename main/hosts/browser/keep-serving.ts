import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CommandLine } from '#main/command-line-options.ts';
import type { Begun } from '../begin.ts';
import { builtFolder } from '../built-files.ts';
import { pageFilesIn } from '../page-files.ts';
import type { BrowserDoorIo } from './browser-door-io.ts';
import { launchFolders, removeOldLaunchFiles, writeLaunchFile } from './launch-file.ts';
import { openInBrowser } from './open-browser.ts';
import { watchPresence } from './presence.ts';
import { serve, type Host } from './server.ts';
import { codeLifetime } from './session.ts';

/** Serves the page until nobody needs it any more. */
export async function keepServing(line: CommandLine, begun: Begun, io: BrowserDoorIo): Promise<void> {
  const { dancecard, dataFolder, log } = begun;
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  io.whenAskedToEnd(end);
  const presence = watchPresence(line.idleMinutes, () => {
    io.print(`No page was open for ${line.idleMinutes} minutes, so Dancecard has closed.`);
    end();
  });
  const host = await serve({
    store: dancecard,
    files: pageFilesIn(join(builtFolder(), 'renderer')),
    pagesChanged: (count) => presence.pages(count),
    strangerRefused: warnOnce(io, 'Another user of this computer tried to connect to Dancecard and was refused.'),
    defect: (what, problem) => log.defect(randomUUID(), what, problem),
  });
  const folders = launchFolders(dataFolder);
  let forget = nothing;
  try {
    removeOldLaunchFiles(folders);
    giveLinks(host, io);
    if (line.open) forget = await openPage(host, folders, io);
    await over;
  } finally {
    forget();
    presence.stop();
    await host.close();
  }
}

/** Prints the address, and another link whenever Enter is pressed: each tab needs its own. */
function giveLinks(host: Host, io: BrowserDoorIo): void {
  io.print(
    `Dancecard is at ${host.launchAddress()} (works once, within a minute; press Enter for another link, Ctrl+C to end)`,
  );
  // A process in the background may not read the terminal; it goes on without.
  io.input.on('error', () => {});
  createInterface({ input: io.input }).on('line', () => io.print(host.launchAddress()));
}

/**
 * Opens the page by way of a private file, because everybody can read the arguments of a browser that is being started.
 * The file goes when its code was used or is too old, and when the returned function is called.
 */
async function openPage(host: Host, folders: readonly string[], io: BrowserDoorIo): Promise<() => void> {
  const file = writeLaunchFile(
    folders,
    host.launchFromFile(() => forget()),
  );
  const tooLate = setTimeout(() => {
    forget();
    io.print(`No page was opened. If your browser showed an error, open this address in it: ${host.launchAddress()}`);
  }, codeLifetime);
  function forget(): void {
    clearTimeout(tooLate);
    file?.remove();
  }
  if (file === null) {
    forget();
    io.warn('The web browser could not be opened. Open the address above in it.');
  } else if (!(await openInBrowser(file.address))) {
    forget();
    io.warn('No web browser was found. Open the address above in one.');
  }
  return forget;
}

function nothing(): void {}

function warnOnce(io: BrowserDoorIo, sentence: string): () => void {
  let said = false;
  return () => {
    if (!said) io.warn(sentence);
    said = true;
  };
}
