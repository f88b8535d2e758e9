import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Log } from '#main/log.ts';
import { builtFolder } from '../built-files.ts';
import type { Pressed } from './context-menu.ts';
import { pageAddress } from './page-address.ts';
import { pushToPages } from './ipc.ts';
import { fittingBounds, readWindowState, smallestSize, usualSize, writeWindowState } from './window-state.ts';

/** The one window. It may be closed and opened again while the app keeps running. */
export interface MainWindow {
  /** Opens the window or brings it to the front, at a place within the page if one is named. */
  show(place?: string): void;
  /** Opens the window where it shows nothing but its place in the task bar. */
  showMinimized(): void;
  current(): BrowserWindow | null;
}

export interface MainWindowOptions {
  /** Where the size and place of the window are remembered. */
  readonly stateFile: string;
  readonly devTools: boolean;
  readonly log: Log;
  /** Asked when the window is about to close: false keeps it open. */
  readonly mayClose: (window: BrowserWindow) => boolean;
  /** Told when the window was closed. */
  readonly closed: () => void;
  /** Told when the page ended again soon after it was drawn anew; drawing it once more is up to the person. */
  readonly endedAgain: (window: BrowserWindow) => void;
  /** Told when the second mouse button was pressed, and on what. */
  readonly pressed: (window: BrowserWindow, on: Pressed) => void;
}

/** How long a page must have held for its end to count as an accident again, in milliseconds. */
const steadyTime = 60_000;

/** The page's background before it has drawn: `--paper` of both themes, so that nothing flashes. */
const paper = { light: '#fbfaf7', dark: '#171614' } as const;

export function createMainWindow(options: MainWindowOptions): MainWindow {
  let window: BrowserWindow | null = null;
  let drawnAnew = false;

  const open = (place: string | undefined, whenReady: (opened: BrowserWindow) => void): BrowserWindow => {
    const state = readWindowState(options.stateFile);
    const bounds = fittingBounds(
      state.bounds,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
    const opened = new BrowserWindow({
      ...usualSize,
      ...bounds,
      minWidth: smallestSize.width,
      minHeight: smallestSize.height,
      show: false,
      title: 'Dancecard',
      backgroundColor: backgroundColor(),
      webPreferences: {
        preload: join(builtFolder(), 'preload', 'preload.cjs'),
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: options.devTools,
      },
    });
    if (state.maximized) opened.maximize();
    opened.once('ready-to-show', () => whenReady(opened));
    opened.on('close', (event) => {
      if (!options.mayClose(opened)) {
        event.preventDefault();
        return;
      }
      const before = readWindowState(options.stateFile);
      writeWindowState(options.stateFile, {
        ...before,
        bounds: opened.getNormalBounds(),
        maximized: opened.isMaximized(),
      });
    });
    opened.webContents.on('context-menu', (_event, on) => options.pressed(opened, on));
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      options.log.note(`the page ended: ${reason}`);
      if (reason === 'clean-exit') return;
      // Once is an accident and the page can be drawn anew; a second time soon after would be a loop.
      if (drawnAnew) {
        options.endedAgain(opened);
        return;
      }
      drawnAnew = true;
      setTimeout(() => (drawnAnew = false), steadyTime).unref();
      opened.webContents.reload();
    });
    opened.once('closed', () => {
      window = null;
      options.closed();
    });
    // Closed or drawn anew while it was loading, the page is not loaded to the end, and nothing is wrong.
    opened
      .loadURL(pageAddress(place))
      .catch((problem: unknown) => options.log.note(`the page was not loaded: ${String(problem)}`));
    return opened;
  };

  nativeTheme.on('updated', () => window?.setBackgroundColor(backgroundColor()));

  return {
    current: () => window,
    showMinimized() {
      window ??= open(undefined, (opened) => opened.minimize());
    },
    show(place) {
      if (window === null) {
        window = open(place, (opened) => opened.show());
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      if (place === undefined) return;
      // A page that is still loading has no preload to hear it.
      const go = (): void => pushToPages('navigate', { to: place });
      if (window.webContents.isLoading()) window.webContents.once('did-finish-load', go);
      else go();
    },
  };
}

function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
}
