import { join } from 'node:path';
import { app, Menu, nativeTheme, powerMonitor, session } from 'electron';
import type { CommandLine } from '#main/command-line-options.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Begun } from '../begin.ts';
import { builtFolder } from '../built-files.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { doorSpeaker } from '../door-speaker.ts';
import { takeBackLastChange } from '../last-change.ts';
import { pageFilesIn } from '../page-files.ts';
import { createClosing } from './closing.ts';
import { contextMenuTemplate } from './context-menu.ts';
import { guardDownloads } from './downloads.ts';
import { answerCalls, pushEvents, pushToPages } from './ipc.ts';
import { startAtLogin, wasStartedAtLogin } from './login-item.ts';
import { menuTemplate } from './menu.ts';
import { stayOffline } from './network.ts';
import { showNotifications } from './notifications.ts';
import { denyPermissions } from './permissions.ts';
import { watchPower } from './power.ts';
import { servePage } from './protocol.ts';
import { startCommand } from './start-command.ts';
import { offerWayOut, tellFailure, tellNoNotifications, tellNoTray, tellTray } from './telling.ts';
import { tellOnce } from './told-once.ts';
import { hasTrayHost } from './tray-host.ts';
import { createTray } from './tray.ts';
import { createMainWindow } from './window.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

/** Runs the app on an open store until the person quits. */
export async function runDesktop(begun: Begun, line: CommandLine): Promise<void> {
  const { dancecard, dataFolder, log } = begun;
  const stateFile = join(dataFolder, 'desktop', 'window.json');
  const toldFile = join(dataFolder, 'desktop', 'told.json');
  const page = session.defaultSession;

  denyPermissions(page);
  stayOffline(page);
  guardDownloads(page, app);
  // Chromium would fetch dictionaries by a way of its own, past the filter of this session.
  page.setSpellCheckerEnabled(false);
  servePage(pageFilesIn(join(builtFolder(), 'renderer')));
  answerCalls(dancecard, log);

  let speaker = doorSpeaker(null, app.getPreferredSystemLanguages());
  const say = (said: Message): string => speaker.say(said);

  const closing = createClosing({
    // On macOS an app without a window stays in the dock, as people expect there; a demo has nothing to watch.
    isSettled: () => quitting || line.demo || process.platform === 'darwin',
    hasTrayHost: async () => tray !== null && (await hasTrayHost()),
    watches: async () => {
      const preferences = await dancecard.call('preferences.get', {});
      return preferences.ok && preferences.value.startAtLogin;
    },
    tellNoTray: (outcome) => tellOnce(toldFile, 'noTray', () => tellNoTray(say, outcome)),
    quit: () => app.quit(),
  });
  const window = createMainWindow({
    stateFile,
    devTools: !app.isPackaged,
    log,
    mayClose: (closed) => closing.mayClose(closed),
    closed: () => explainTray(),
    endedAgain: (ended) => void offerWayOut(say, ended),
    pressed(pressedIn, on) {
      const entries = contextMenuTemplate(on, speaker);
      if (entries.length > 0) Menu.buildFromTemplate(entries).popup({ window: pressedIn });
    },
  });
  const show = (place?: string): void => window.show(place);
  pushEvents(dancecard, ['nudgesRaised']);
  showNotifications(dancecard, {
    show,
    instead(raised) {
      void tellOnce(toldFile, 'noNotifications', () => tellNoNotifications(say));
      if (window.current() === null) show('/');
      window.current()?.flashFrame(true);
      pushToPages('nudgesRaised', raised);
    },
  });
  watchPower(powerMonitor, () => dancecard.resumed());

  const followPreferences = async (): Promise<void> => {
    const preferences = await dancecard.call('preferences.get', {});
    if (!preferences.ok) return;
    nativeTheme.themeSource = preferences.value.theme;
    if (!line.demo) startAtLogin(app, preferences.value.startAtLogin, startCommand(app, line));
  };
  await followPreferences();

  const tray = createTray(app, dancecard, { show, quit: () => app.quit(), say });
  const menuActions = {
    show,
    find: () => openPalette(),
    takeBack: () => void takeBackLastChange(dancecard).then(tellFailure),
    redo: () => void dancecard.call('history.redo', {}).then(tellFailure),
  };
  const speak = async (): Promise<void> => {
    const status = await dancecard.call('app.status', {});
    if (status.ok) speaker = speakerFor(status.value);
    tray?.update();
    const surroundings = { mac: process.platform === 'darwin', devTools: !app.isPackaged };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menuActions, speaker, surroundings)));
  };
  await speak();
  dancecard.subscribe('changed', ({ tables }) => {
    if (tables.includes('preferences')) void followPreferences().then(speak);
  });

  app.on('second-instance', (_event, asked: readonly string[]) => {
    // The system starting it at login, where it runs already, is nobody asking for its window.
    if (!asked.includes('--hidden')) show();
  });
  app.on('activate', () => show());
  app.on('window-all-closed', () => {
    // With a tray it goes on watching the deadlines; a demo has none to watch.
    if (tray === null || line.demo) app.quit();
  });
  endCleanly(begun);

  const hidden = line.hidden || wasStartedAtLogin(app);
  if (!hidden || tray === null) show();
  // With nobody to show the tray a window is the only way to the app, and the task bar its quietest place.
  else if (!(await hasTrayHost())) window.showMinimized();

  /** Opens the palette: the page listens to this key itself. A page that is not there yet is told by its address. */
  function openPalette(): void {
    const open = window.current();
    if (open === null || open.webContents.isLoading()) {
      show('/?find');
      return;
    }
    show();
    const modifiers: ['meta'] | ['control'] = process.platform === 'darwin' ? ['meta'] : ['control'];
    open.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'K', modifiers });
    open.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'K', modifiers });
  }

  /** Says, once ever, that closing the window does not end the app. */
  function explainTray(): void {
    const state = readWindowState(stateFile);
    if (quitting || tray === null || line.demo || state.trayExplained || process.platform === 'darwin') return;
    writeWindowState(stateFile, { ...state, trayExplained: true });
    tellTray(say, () => show());
  }
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
