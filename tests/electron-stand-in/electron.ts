/** Stands in for the `electron` module in the main process, as far as Dancecard uses it. */
import { answerControl } from './control.ts';

export { app } from './app.ts';
export { BrowserWindow, ipcMain } from './windows.ts';
export {
  dialog,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  screen,
  shell,
  Tray,
} from './system.ts';
export { protocol, session } from './session.ts';

answerControl(() => import('./electron.ts'));
