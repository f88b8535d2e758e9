import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CommandLine } from '#main/command-line-options.ts';
import { message } from '#shared/domain/message.ts';
import type { Speaker } from '#shared/messages/speaking.ts';
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
export async function keepServing(line: CommandLine, begun: Begun, speaker: Speaker, io: BrowserDoorIo): Promise<void> {
  const { dancecard, dataFolder, log } = begun;
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  io.whenAskedToEnd(end);
  const presence = watchPresence(line.idleMinutes, () => {
    io.print(speaker.say(message('door.browser.idle', { minutes: line.idleMinutes })));
    end();
  });
  const host = await serve({
    store: dancecard,
    files: pageFilesIn(join(builtFolder(), 'renderer')),
    pagesChanged: (count) => presence.pages(count),
    strangerRefused: warnOnce(io, speaker.say(message('door.browser.stranger'))),
    defect: (what, problem) => log.defect(randomUUID(), what, problem),
  });
  const folders = launchFolders(dataFolder);
  let forget = nothing;
  try {
    removeOldLaunchFiles(folders);
    giveLinks(host, speaker, io);
    if (line.open) forget = await openPage(host, folders, speaker, io);
    await over;
  } finally {
    forget();
    presence.stop();
    await host.close();
  }
}

/** Prints the address, and another link whenever Enter is pressed: each tab needs its own. */
function giveLinks(host: Host, speaker: Speaker, io: BrowserDoorIo): void {
  io.print(speaker.say(message('door.browser.address', { address: host.launchAddress() })));
  // A process in the background may not read the terminal; it goes on without.
  io.input.on('error', () => {});
  createInterface({ input: io.input }).on('line', () => io.print(host.launchAddress()));
}

/**
 * Opens the page by way of a private file, because everybody can read the arguments of a browser that is being started.
 * The file goes when its code was used or is too old, and when the returned function is called.
 */
async function openPage(
  host: Host,
  folders: readonly string[],
  speaker: Speaker,
  io: BrowserDoorIo,
): Promise<() => void> {
  const file = writeLaunchFile(
    folders,
    host.launchFromFile(() => forget()),
    speaker,
  );
  const tooLate = setTimeout(() => {
    forget();
    io.print(speaker.say(message('door.browser.notOpened', { address: host.launchAddress() })));
  }, codeLifetime);
  function forget(): void {
    clearTimeout(tooLate);
    file?.remove();
  }
  if (file === null) {
    forget();
    io.warn(speaker.say(message('door.browser.cannotOpen')));
  } else if (!(await openInBrowser(file.address))) {
    forget();
    io.warn(speaker.say(message('door.browser.noBrowser')));
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
