import { extname, join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { CommandLine } from '#main/command-line-options.ts';
import { notOpened, wasOpened, type Opened, type OpenOutside } from '#main/outside.ts';
import { startProgram } from '#main/start-program.ts';
import { message } from '#shared/domain/message.ts';
import { checkMailAddress } from '../mail-address.ts';
import { checkWebAddress } from '../web-address.ts';
import { demoCommand } from './start-command.ts';

/** How this door opens what is asked of it: a link with the system's help, a demo as a further app with a window of its own. */
export function openOutside(line: Pick<CommandLine, 'today'>): OpenOutside {
  return async (what) => {
    if (what.kind === 'link') return openLink(what.address);
    if (what.kind === 'place') return { reason: null, place: await placeToSave(what.name) };
    const { program, args } = demoCommand(app, line);
    return (await startProgram(program, args)) ? wasOpened : notOpened(message('refusals.demoFromWindow'));
  };
}

/**
 * Opens a supplier's page in the person's browser, or a drafted message in the mail program. Gives the reason where it
 * does not pass the checks.
 */
async function openLink(address: string): Promise<Opened> {
  if (/^mailto:/i.test(address)) {
    const mail = checkMailAddress(address);
    if (!mail.ok) return notOpened(mail.error.message);
    await shell.openExternal(mail.value);
    return wasOpened;
  }
  const web = checkWebAddress(address);
  if (!web.ok) return notOpened(web.error.message);
  await shell.openExternal(web.value.href);
  return wasOpened;
}

/**
 * Asks the person where to save a calendar file, in the system's own window; null when they thought better of it. Some
 * systems leave the ending to whoever types the name.
 */
async function placeToSave(name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'iCalendar', extensions: ['ics'] }],
    properties: ['createDirectory', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return null;
  return extname(filePath).toLowerCase() === '.ics' ? filePath : `${filePath}.ics`;
}
