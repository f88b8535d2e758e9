import { Menu, Tray, type App } from 'electron';
import type { Dancecard } from '#main/dancecard.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { trayIcon } from './tray-icon.ts';

export interface TrayActions {
  show(place?: string): void;
  quit(): void;
  /** Speaks the person's language of the moment. */
  say(message: Message): string;
}

/**
 * The tray: how many nudges are open, and the way to them. Null where the system has no tray. `update` writes it anew, in
 * another language for example.
 */
export function createTray(
  app: Pick<App, 'setBadgeCount'>,
  dancecard: Pick<Dancecard, 'openNudgeCount' | 'subscribe'>,
  actions: TrayActions,
): { readonly update: () => void } | null {
  const { say } = actions;
  let tray: Tray;
  try {
    tray = new Tray(trayIcon(process.platform));
  } catch {
    return null;
  }
  const update = (): void => {
    const count = dancecard.openNudgeCount();
    const counted = message('desktop.tray.count', { count });
    tray.setToolTip(say(message('desktop.tray.tip', { count: counted })));
    if (process.platform === 'darwin') tray.setTitle(count === 0 ? '' : String(count));
    app.setBadgeCount(count);
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: say(counted), click: () => actions.show('/') },
        { type: 'separator' },
        { label: say(message('desktop.tray.open')), click: () => actions.show() },
        { label: say(message('desktop.tray.add')), click: () => actions.show('/contracts/new') },
        { type: 'separator' },
        { label: say(message('desktop.tray.quit')), click: () => actions.quit() },
      ]),
    );
  };
  update();
  tray.on('click', () => actions.show());
  dancecard.subscribe('changed', update);
  dancecard.subscribe('nudgesRaised', update);
  dancecard.subscribe('dateChanged', update);
  return { update };
}
