import { join } from 'node:path';
import { app } from 'electron';
import {
  callerFolder,
  commonOptions,
  misuseExitCode,
  optionsHelp,
  readCommandLine,
  type CommandLine,
} from '#main/command-line-options.ts';
import { programVersion } from '#main/program-version.ts';
import { keepFilesPrivate } from '#main/private-process.ts';
import { silentLog, type Log } from '#main/log.ts';
import { openInThreads } from '#main/threads/open-in-threads.ts';
import { begin, chooseDataFolder } from '../begin.ts';
import { doorSpeaker } from '../door-speaker.ts';
import { reportDefects, showNoSandbox, showOpenFailure } from './failures.ts';
import { openOutside } from './links.ts';
import { forbidNavigation } from './navigation.ts';
import { declarePageScheme } from './protocol.ts';

/**
 * The desktop door as a program. What must happen before Electron is ready happens here, at once: Electron does not
 * become ready while the top level of this file waits.
 */
keepFilesPrivate();
const options = [...commonOptions, 'hidden'] as const;
const args = process.argv.slice(app.isPackaged ? 1 : 2);
const folder = callerFolder(process.cwd(), process.env);
// Chromium has switches of its own, and systems add some when they start a program.
const line = readCommandLine(args, options, { folder, unknown: 'ignore' });

/** As the first argument it makes this the command line of the installed app; the launchers beside it pass it. */
const commandLineSwitch = '--command-line';

const appId = 'app.dancecard';

let log: Log = silentLog;
const report = reportDefects(() => log);
app.enableSandbox();
// Windows ties notifications and the task bar to this; it is the name under which the installer makes the app known.
app.setAppUserModelId(appId);
declarePageScheme();
forbidNavigation(app);

if (args[0] === commandLineSwitch) {
  // Electron waits for this before it asks for a display, which a terminal may not have.
  const { runOnTerminal } = await import('../cli/on-terminal.ts');
  const code = await runOnTerminal(args.slice(1));
  await written(process.stdout);
  app.exit(code);
} else if (!line.ok) {
  process.stderr.write(`${doorSpeaker().say(line.error.message)}\n`);
  app.exit(misuseExitCode);
} else if (line.value.help || line.value.version) {
  process.stdout.write(`${line.value.version ? programVersion() : optionsHelp(options, doorSpeaker())}\n`);
  app.exit(0);
} else {
  // Half begun it would run on with nothing to see and nothing to end it by.
  start(line.value).catch((problem: unknown) => report(problem).finally(() => app.exit(1)));
}

/** Resolves when everything written to a stream has left this process. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}

async function start(asked: CommandLine): Promise<void> {
  const dataFolder = chooseDataFolder(asked);
  // Chromium's own files lie beside ours, so that one data folder is one running app.
  if (dataFolder.ok) app.setPath('userData', join(dataFolder.value, 'desktop'));
  if (dataFolder.ok && !app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  await app.whenReady();
  if (app.commandLine.hasSwitch('no-sandbox')) {
    // The starter inside an AppImage passes it by itself where the system has no other sandbox.
    showNoSandbox(doorSpeaker(null, app.getPreferredSystemLanguages()));
    app.exit(1);
    return;
  }
  const opening = dataFolder.ok
    ? begin(
        asked,
        dataFolder.value,
        {
          door: 'desktop',
          mayUsePaths: false,
          openOutside: openOutside(asked),
          languages: app.getPreferredSystemLanguages(),
        },
        openInThreads,
      )
    : dataFolder;
  // What shows the pages is loaded while the threads open the store.
  const { runDesktop } = await import('./run-desktop.ts');
  const begun = await opening;
  if (!begun.ok) {
    showOpenFailure(begun.error, doorSpeaker(null, app.getPreferredSystemLanguages()));
    app.exit(1);
    return;
  }
  log = begun.value.log;
  await runDesktop(begun.value, asked);
}
