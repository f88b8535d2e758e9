import { app, dialog, type BrowserWindow } from 'electron';
import { message } from '#shared/domain/message.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { notify } from './notifications.ts';

/** Puts a message into the person's language of the moment. */
export type Say = (said: Message) => string;

/** Says that closing the window does not end the app. */
export function tellTray(say: Say, show: () => void): void {
  const title = say(message('desktop.trayExplained.title'));
  const body = say(message('desktop.trayExplained.body'));
  notify({ title, body, silent: true }, { clicked: show, failed: () => void tell(title, body) });
}

/** Says what closing the window does where nothing shows the tray. Resolves when the person has read it. */
export async function tellNoTray(say: Say, outcome: 'minimises' | 'ends'): Promise<void> {
  await tell(say(message('desktop.noTray.title')), say(message(`desktop.noTray.${outcome}`)));
}

/** Says that the system shows no notifications, and where they appear instead. */
export async function tellNoNotifications(say: Say): Promise<void> {
  await tell(say(message('desktop.noNotifications.title')), say(message('desktop.noNotifications.body')));
}

/** The page ended twice in a short time: the person decides whether it is drawn once more. */
export async function offerWayOut(say: Say, window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: say(message('desktop.endedAgain.title')),
    detail: say(message('desktop.endedAgain.body')),
    buttons: [say(message('desktop.endedAgain.again')), say(message('desktop.endedAgain.quit'))],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}

/** Says why a change could not be taken back or done again. */
export function tellFailure(outcome: Result<unknown, string | { message: string }>): void {
  if (outcome.ok) return;
  const why = typeof outcome.error === 'string' ? outcome.error : outcome.error.message;
  void dialog.showMessageBox({ type: 'info', message: why });
}

async function tell(title: string, body: string): Promise<void> {
  await dialog.showMessageBox({ type: 'info', message: title, detail: body });
}
