import { join } from 'node:path';
import { app, dialog, Menu, nativeTheme, Notification, powerMonitor, session } from 'electron';
import type { CommandLine } from '#main/command-line-options.ts';
import type { Begun } from '../begin.ts';
import type { Result } from '#shared/domain/result.ts';
import { builtFolder } from '../built-files.ts';
import { message } from '#shared/domain/message.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { doorSpeaker } from '../door-speaker.ts';
import { takeBackLastChange } from '../last-change.ts';
import { pageFilesIn } from '../page-files.ts';
import { guardDownloads } from './downloads.ts';
import { answerCalls, pushEvents, pushToPages } from './ipc.ts';
import { startAtLogin } from './login-item.ts';
import { menuTemplate } from './menu.ts';
import { stayOffline } from './network.ts';
import { showNotifications } from './notifications.ts';
import { denyPermissions } from './permissions.ts';
import { watchPower } from './power.ts';
import { servePage } from './protocol.ts';
import { startCommand } from './start-command.ts';
import { createTray } from './tray.ts';
import { createMainWindow } from './window.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

/** Runs the app on an open store until the person quits. */
export async function runDesktop(begun: Begun, line: CommandLine): Promise<void> {
  const { dancecard, dataFolder, log } = begun;
  const stateFile = join(dataFolder, 'desktop', 'window.json');
  const page = session.defaultSession;

  denyPermissions(page);
  stayOffline(page);
  guardDownloads(page, app);
  servePage(pageFilesIn(join(builtFolder(), 'renderer')));
  answerCalls(dancecard, log);

  const window = createMainWindow({ stateFile, devTools: !app.isPackaged, log, closed: () => explainTray() });
  const show = (place?: string): void => window.show(place);
  pushEvents(dancecard, ['nudgesRaised']);
  showNotifications(dancecard, show, (raised) => pushToPages('nudgesRaised', raised));
  watchPower(powerMonitor, () => dancecard.resumed());

  const followPreferences = async (): Promise<void> => {
    const preferences = await dancecard.call('preferences.get', {});
    if (!preferences.ok) return;
    nativeTheme.themeSource = preferences.value.theme;
    if (!line.demo) startAtLogin(app, preferences.value.startAtLogin, startCommand(app, line));
  };
  await followPreferences();

  let speaker = doorSpeaker(null, app.getPreferredSystemLanguages());
  const tray = createTray(app, dancecard, {
    show,
    quit: () => app.quit(),
    say: (said) => speaker.say(said),
  });
  const speak = async (): Promise<void> => {
    const status = await dancecard.call('app.status', {});
    if (status.ok) speaker = speakerFor(status.value);
    tray?.update();
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate(
          {
            show,
            find: () => pressFindKey(),
            takeBack: () => void takeBackLastChange(dancecard).then(tellFailure),
            redo: () => void dancecard.call('history.redo', {}).then(tellFailure),
          },
          speaker,
          { mac: process.platform === 'darwin', devTools: !app.isPackaged },
        ),
      ),
    );
  };
  await speak();
  dancecard.subscribe('changed', ({ tables }) => {
    if (tables.includes('preferences')) void followPreferences().then(speak);
  });

  app.on('second-instance', () => show());
  app.on('activate', () => show());
  app.on('window-all-closed', () => {
    // With a tray it goes on watching the deadlines; a demo has none to watch.
    if (tray === null || line.demo) app.quit();
  });
  endCleanly(begun);

  if (!line.hidden || tray === null) show();

  /** Opens the palette: the page listens to this key itself. */
  function pressFindKey(): void {
    show();
    const modifiers: ['meta'] | ['control'] = process.platform === 'darwin' ? ['meta'] : ['control'];
    window.current()?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'K', modifiers });
    window.current()?.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'K', modifiers });
  }

  /** Says, once ever, that closing the window does not end the app. */
  function explainTray(): void {
    const state = readWindowState(stateFile);
    if (quitting || tray === null || line.demo || state.trayExplained || process.platform === 'darwin') return;
    writeWindowState(stateFile, { ...state, trayExplained: true });
    if (!Notification.isSupported()) return;
    new Notification({
      title: speaker.say(message('desktop.trayExplained.title')),
      body: speaker.say(message('desktop.trayExplained.body')),
      silent: true,
    }).show();
  }
}

/** Says why a change could not be taken back or done again. */
function tellFailure(outcome: Result<unknown, string | { message: string }>): void {
  if (outcome.ok) return;
  const why = typeof outcome.error === 'string' ? outcome.error : outcome.error.message;
  void dialog.showMessageBox({ type: 'info', message: why });
}

let quitting = false;

/** Closes the store before the process ends, however it is asked to end. */
function endCleanly(begun: Begun): void {
  let closed = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void begun.end().finally(() => {
      closed = true;
      app.quit();
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}
