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
  const program = ownImage(environment) ?? process.execPath;
  return { program, args: app.isPackaged ? [] : [app.getAppPath()] };
}

/**
 * Inside an AppImage the program lies in a mount that is gone tomorrow; the image itself stays. Whoever was started from
 * another program's AppImage inherits what that one was told, with a mount that is not its own.
 */
function ownImage(environment: NodeJS.ProcessEnv): string | null {
  const { APPIMAGE: image, APPDIR: mount } = environment;
  const isAnothers = mount !== undefined && !process.execPath.startsWith(`${mount.replace(/\/+$/, '')}/`);
  return image === undefined || isAnothers ? null : image;
}
