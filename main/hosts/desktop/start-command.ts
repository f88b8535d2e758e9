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
  const { program, args } = ownCommand(app, environment);
  return { program, args: [...args, '--hidden', ...data] };
}

/** How to start a further app on an invented household, on the same day as this one. */
export function demoCommand(
  app: Pick<App, 'isPackaged' | 'getAppPath'>,
  line: Pick<CommandLine, 'today'>,
  environment: NodeJS.ProcessEnv = process.env,
): StartCommand {
  const { program, args } = ownCommand(app, environment);
  return { program, args: [...args, '--demo', ...(line.today === null ? [] : ['--today', line.today])] };
}

function ownCommand(app: Pick<App, 'isPackaged' | 'getAppPath'>, environment: NodeJS.ProcessEnv): StartCommand {
  // Inside an AppImage the program lies in a mount that is gone tomorrow; the image itself stays.
  return { program: environment['APPIMAGE'] ?? process.execPath, args: app.isPackaged ? [] : [app.getAppPath()] };
}
