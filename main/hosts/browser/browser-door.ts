import { join } from 'node:path';
import {
  callerFolder,
  commonOptions,
  misuseExitCode,
  optionsHelp,
  readCommandLine,
  type CommandLine,
} from '#main/command-line-options.ts';
import { message } from '#shared/domain/message.ts';
import { notOpened, wasOpened, type OpenOutside } from '#main/outside.ts';
import { seldomSpeaker } from '#main/seldom-speaker.ts';
import { startProgram } from '#main/start-program.ts';
import { openInThreads } from '#main/threads/open-in-threads.ts';
import { begin, chooseDataFolder } from '../begin.ts';
import { builtFolder } from '../built-files.ts';
import { checkWebAddress } from '../web-address.ts';
import type { BrowserDoorIo } from './browser-door-io.ts';
import { said } from './door-words.ts';
import { openInBrowser } from './open-browser.ts';

const options = [...commonOptions, 'browser', 'no-open', 'idle-minutes'] as const;

/** Runs the browser door until it is unused for long enough or asked to end; gives the exit code. */
export async function runBrowserDoor(args: readonly string[], io: BrowserDoorIo): Promise<number> {
  const line = readCommandLine(args, options, { folder: callerFolder(io.folder, io.environment) });
  if (!line.ok) {
    io.warn(await said(line.error.message));
    return misuseExitCode;
  }
  if (line.value.words.length > 0) {
    io.warn(await said(message('door.misuse.words', { words: line.value.words.join(' ') })));
    return misuseExitCode;
  }
  if (line.value.help) {
    const speaker = await seldomSpeaker({});
    io.print(`${speaker.say(message('door.browser.help'))}\n\n${optionsHelp(options, speaker)}`);
    return 0;
  }
  if (line.value.version) {
    const { programVersion } = await import('#main/program-version.ts');
    io.print(programVersion());
    return 0;
  }
  const folder = chooseDataFolder(line.value);
  const begun = folder.ok
    ? begin(
        line.value,
        folder.value,
        { door: 'browser', mayUsePaths: false, openOutside: openOutside(line.value) },
        openInThreads,
      )
    : folder;
  // What serves the page is loaded while the threads open the store.
  const { keepServing } = await import('./keep-serving.ts');
  const opened = await begun;
  if (!opened.ok) {
    io.warn(await said(opened.error.message));
    return 1;
  }
  try {
    await keepServing(line.value, opened.value, await seldomSpeaker({}), io);
    return 0;
  } finally {
    await opened.value.end();
  }
}

/** A demo is a door of its own, which opens its tab by itself; where no browser may be opened it would be out of reach. */
function openOutside({ today, open }: Pick<CommandLine, 'today' | 'open'>): OpenOutside {
  return async (what) => {
    if (what.kind === 'demo') {
      const day = today === null ? [] : ['--today', today];
      const door = join(builtFolder(), 'main', 'browser.js');
      const started = open && (await startProgram(process.execPath, [door, '--demo', ...day]));
      return started ? wasOpened : notOpened(message('refusals.demoFromWindow'));
    }
    if (what.kind === 'place') return notOpened(message('refusals.placeFromWindow'));
    const checked = checkWebAddress(what.address);
    if (!checked.ok) return notOpened(checked.error.message);
    const isOpened = await openInBrowser(checked.value.href);
    return isOpened ? wasOpened : notOpened(message('refusals.link.notStarted'));
  };
}
