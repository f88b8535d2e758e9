import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from 'electron';
import { message } from '#shared/domain/message.ts';
import { languages } from '#shared/messages/tongue.ts';
import { doorSpeaker } from '../door-speaker.ts';

/** How the system starts this app again: the program and its arguments. */
export interface StartCommand {
  readonly program: string;
  readonly args: readonly string[];
}

type LoginItems = Pick<App, 'getPath' | 'getLoginItemSettings' | 'setLoginItemSettings'>;

/** Makes the system start the app at login, hidden in the tray, or stop doing so. Nothing is touched while it is as asked. */
export function startAtLogin(
  app: LoginItems,
  asked: boolean,
  command: StartCommand,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform === 'linux') {
    startAtLoginOnLinux(join(app.getPath('appData'), 'autostart', 'dancecard.desktop'), asked, command);
    return;
  }
  const entry = platform === 'win32' ? windowsEntry(command) : {};
  // macOS starts the bundle without arguments: what needs some (other data, a clone) would start as something else.
  const wanted = asked && (platform === 'win32' || command.args.every((arg) => arg === '--hidden'));
  if (app.getLoginItemSettings(entry).openAtLogin === wanted) return;
  app.setLoginItemSettings({ ...entry, openAtLogin: wanted });
}

/** Whether the system started this run at login, as far as it says so: macOS passes no arguments, but knows. */
export function wasStartedAtLogin(
  app: Pick<App, 'getLoginItemSettings'>,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

/** Electron writes program and arguments into the registry as they are, where Windows reads them as one command line. */
function windowsEntry({ program, args }: StartCommand): { path: string; args: string[] } {
  return { path: quotedForWindows(program), args: args.map(quotedForWindows) };
}

/** An argument as Windows programs split their command line: backslashes count only before a quote. */
export function quotedForWindows(argument: string): string {
  return `"${argument.replace(/(\\*)"/g, String.raw`$1$1\"`).replace(/(\\+)$/, '$1$1')}"`;
}

/** Linux desktops start what has an entry in their autostart folder (freedesktop.org Autostart specification). */
export function startAtLoginOnLinux(file: string, asked: boolean, command: StartCommand): void {
  const entry = autostartEntry(command);
  const present = readIfThere(file);
  if (!asked) {
    if (present !== null) rmSync(file, { force: true });
    return;
  }
  if (present === entry || (present !== null && isSwitchedOff(present))) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, entry);
}

/** Whether the settings of the desktop switched the entry off, which they note in it: that is the person's word too. */
function isSwitchedOff(entry: string): boolean {
  return /^(?:Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(entry);
}

/** The content of an autostart entry. */
export function autostartEntry({ program, args }: StartCommand): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Dancecard',
    ...comments(),
    'Icon=dancecard-desktop',
    `Exec=${[program, ...args].map(quoted).join(' ')}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** What the desktop's settings show beside the name, in every language there is; the plain one counts for all others. */
function comments(): string[] {
  return languages.map((language) => {
    const text = doorSpeaker(language, []).say(message('desktop.autostart'));
    return language === 'en' ? `Comment=${text}` : `Comment[${language}]=${text}`;
  });
}

/** An argument of an Exec line: in double quotes, with the characters escaped that stay special there. */
function quoted(argument: string): string {
  // The value is unescaped twice: as a string of the file, then as an argument; a percent sign stands for a field code.
  return `"${argument
    .replace(/["`$\\]/g, String.raw`\$&`)
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('%', '%%')}"`;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
