import { Menu, Tray, type App } from 'electron';
import type { Dancecard } from '#main/compose.ts';
import { trayIcon } from './tray-icon.ts';

export interface TrayActions {
  show(place?: string): void;
  quit(): void;
}

/** The tray: how many nudges are open, and the way to them. Null where the system has no tray. */
export function createTray(
  app: Pick<App, 'setBadgeCount'>,
  dancecard: Pick<Dancecard, 'openNudgeCount' | 'subscribe'>,
  actions: TrayActions,
): Tray | null {
  let tray: Tray;
  try {
    tray = new Tray(trayIcon(process.platform));
  } catch {
    return null;
  }
  const update = (): void => {
    const count = dancecard.openNudgeCount();
    tray.setToolTip(`Dancecard: ${countInWords(count)}`);
    if (process.platform === 'darwin') tray.setTitle(count === 0 ? '' : String(count));
    app.setBadgeCount(count);
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: countInWords(count), click: () => actions.show('/') },
        { type: 'separator' },
        { label: 'Open Dancecard', click: () => actions.show() },
        { label: 'Add a contract', click: () => actions.show('/contracts/new') },
        { type: 'separator' },
        { label: 'Quit', click: () => actions.quit() },
      ]),
    );
  };
  update();
  tray.on('click', () => actions.show());
  dancecard.subscribe('changed', update);
  dancecard.subscribe('nudgesRaised', update);
  dancecard.subscribe('dateChanged', update);
  return tray;
}

/** "Nothing needs you", "1 thing needs you", "3 things need you". */
export function countInWords(count: number): string {
  if (count === 0) return 'Nothing needs you';
  return count === 1 ? '1 thing needs you' : `${count} things need you`;
}
