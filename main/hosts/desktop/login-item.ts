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

/** Makes the system start the app at login, hidden in the tray, or stop doing so. Nothing is touched while it is as asked. */
export function startAtLogin(app: App, asked: boolean, command: StartCommand): void {
  if (process.platform === 'linux') {
    startAtLoginOnLinux(join(app.getPath('appData'), 'autostart', 'dancecard.desktop'), asked, command);
    return;
  }
  const entry = { path: command.program, args: [...command.args] };
  if (app.getLoginItemSettings(entry).openAtLogin === asked) return;
  app.setLoginItemSettings({ ...entry, openAtLogin: asked });
}

/** Linux desktops start what has an entry in their autostart folder (freedesktop.org Autostart specification). */
export function startAtLoginOnLinux(file: string, asked: boolean, command: StartCommand): void {
  const entry = autostartEntry(command);
  const present = readIfThere(file);
  if (!asked) {
    if (present !== null) rmSync(file, { force: true });
    return;
  }
  if (present === entry) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, entry);
}

/** The content of an autostart entry. */
export function autostartEntry({ program, args }: StartCommand): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Dancecard',
    ...comments(),
    `Exec=${[program, ...args].map(quoted).join(' ')}`,
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
