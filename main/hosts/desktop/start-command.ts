import type { App } from 'electron';
import type { CommandLine } from '#main/command-line-options.ts';
import type { StartCommand } from './login-item.ts';

/** How to start this very app again at login: hidden, on the same data. */
export function startCommand(
  app: Pick<App, 'isPackaged' | 'getAppPath'>,
  line: Pick<CommandLine, 'dataFolder'>,
  environment: NodeJS.ProcessEnv = process.env,
): StartCommand {
  const data = line.dataFolder === null ? [] : ['--data', line.dataFolder];
  // Inside an AppImage the program lies in a mount that is gone tomorrow; the image itself stays.
  const program = environment['APPIMAGE'] ?? process.execPath;
  return { program, args: [...(app.isPackaged ? [] : [app.getAppPath()]), '--hidden', ...data] };
}
