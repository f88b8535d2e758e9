import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Dancecard } from '#main/dancecard.ts';
import type { Log } from '#main/log.ts';
import { eventNames, type EventName } from '#shared/api/event-names.ts';
import { callRequest } from '#shared/api/wire.ts';
import { channels } from './channels.ts';
import { isPageAddress } from './page-address.ts';

/**
 * Answers the calls of our own page, and of nobody else. The answer is the text of JSON: of a large one, copying the
 * objects from process to process and from world to world takes five to ten times as long as all of writing and reading.
 */
export function answerCalls(dancecard: Pick<Dancecard, 'callForText'>, log: Log): void {
  ipcMain.handle(channels.call, async (event, request: unknown) => {
    if (!isOurPage(event)) {
      log.note('a call from a frame that is not our page was refused');
      throw new Error('Refused');
    }
    const { path, input, mode } = callRequest.parse(request);
    return dancecard.callForText(path, input, { mode });
  });
}

/** Whether a message came from the main frame of a window of ours that shows our page. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  if (senderFrame.frameTreeNodeId !== sender.mainFrame.frameTreeNodeId) return false;
  return BrowserWindow.fromWebContents(sender) !== null && isPageAddress(senderFrame.url);
}

/** Sends one event to every open page. */
export function pushToPages(event: EventName, payload: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed() && isPageAddress(window.webContents.getURL())) {
      window.webContents.send(channels.event, { event, payload });
    }
  }
}

/** Passes on what the store tells, except what is delivered in another way. */
export function pushEvents(dancecard: Pick<Dancecard, 'subscribe'>, except: readonly EventName[]): void {
  for (const event of eventNames) {
    if (!except.includes(event)) dancecard.subscribe(event, (payload) => pushToPages(event, payload));
  }
}
