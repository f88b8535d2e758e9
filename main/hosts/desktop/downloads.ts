import { join } from 'node:path';
import type { App, Session } from 'electron';
import { pageScheme } from './page-address.ts';

/** Lets the page save what it made itself (exports arrive as blobs), always through the save dialog. */
export function guardDownloads(session: Session, app: Pick<App, 'getPath'>): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${pageScheme}://dancecard/`)) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), fileName(item.getFilename())) });
  });
}

/** The proposed name without anything that could lead to another folder. */
function fileName(proposed: string): string {
  return proposed.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').replace(/^\.+/, '') || 'dancecard';
}
