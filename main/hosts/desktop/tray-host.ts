import { askProgram } from '#main/start-program.ts';

/** Runs a program and gives what it printed; null when it failed or is not there. */
export type Ask = (program: string, args: readonly string[]) => Promise<string | null>;

const watcher = {
  name: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  property: 'IsStatusNotifierHostRegistered',
} as const;

/**
 * Whether something shows what is put into the tray. Windows and macOS always do; on Linux it is up to the desktop
 * (plain GNOME shows nothing), and Electron makes a tray without a complaint all the same. Where nobody can be asked,
 * there is none: an app in a tray nobody sees could not be ended.
 */
export async function hasTrayHost(
  platform: NodeJS.Platform = process.platform,
  ask: Ask = askProgram,
): Promise<boolean> {
  if (platform !== 'linux') return true;
  const { name, path, property } = watcher;
  const getter = 'org.freedesktop.DBus.Properties.Get';
  const call = ['call', '--session', '--timeout', '2', '--dest', name, '--object-path', path];
  const answer =
    (await ask('gdbus', [...call, '--method', getter, name, property])) ??
    (await ask('busctl', ['--user', 'get-property', name, path, name, property]));
  return answer !== null && /\btrue\b/.test(answer);
}
