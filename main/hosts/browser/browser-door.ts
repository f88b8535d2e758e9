import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { programVersion } from '#main/built-folders.ts';
import {
  callerFolder,
  commonOptions,
  misuseExitCode,
  optionsHelp,
  readCommandLine,
  type CommandLine,
} from '#main/command-line-options.ts';
import { begin, chooseDataFolder, type Begun } from '../begin.ts';
import { builtFolder } from '../built-files.ts';
import { message } from '#shared/domain/message.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import { doorSpeaker, textOf } from '../door-speaker.ts';
import { pageFilesIn } from '../page-files.ts';
import { checkWebAddress } from '../web-address.ts';
import { launchFolders, removeOldLaunchFiles, writeLaunchFile } from './launch-file.ts';
import { openInBrowser } from './open-browser.ts';
import { watchPresence } from './presence.ts';
import { serve, type Host } from './server.ts';
import { codeLifetime } from './session.ts';

const options = [...commonOptions, 'browser', 'no-open', 'idle-minutes'] as const;

/** What the door has of the process it runs in. */
export interface BrowserDoorIo {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly input: Readable;
  print(line: string): void;
  warn(line: string): void;
  /** Calls back when the process is asked to end. */
  whenAskedToEnd(end: () => void): void;
}

/** Runs the browser door until it is unused for long enough or asked to end; gives the exit code. */
export async function runBrowserDoor(args: readonly string[], io: BrowserDoorIo): Promise<number> {
  const line = readCommandLine(args, options, { folder: callerFolder(io.folder, io.environment) });
  const speaker = doorSpeaker();
  if (!line.ok) {
    io.warn(speaker.say(line.error.message));
    return misuseExitCode;
  }
  if (line.value.words.length > 0) {
    io.warn(speaker.say(message('door.misuse.words', { words: line.value.words.join(' ') })));
    return misuseExitCode;
  }
  if (line.value.help) {
    io.print(`${speaker.say(message('door.browser.help'))}\n\n${optionsHelp(options, speaker)}`);
    return 0;
  }
  if (line.value.version) {
    io.print(programVersion());
    return 0;
  }
  const folder = chooseDataFolder(line.value);
  const begun = folder.ok
    ? await begin(line.value, folder.value, { door: 'browser', mayUsePaths: false, openLink })
    : folder;
  if (!begun.ok) {
    io.warn(textOf(speaker, begun.error.message));
    return 1;
  }
  try {
    await keepServing(line.value, begun.value, speaker, io);
    return 0;
  } finally {
    await begun.value.end();
  }
}

async function keepServing(line: CommandLine, begun: Begun, speaker: Speaker, io: BrowserDoorIo): Promise<void> {
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

async function openLink(address: string): Promise<boolean> {
  const checked = checkWebAddress(address);
  return checked.ok && openInBrowser(checked.value.href);
}
