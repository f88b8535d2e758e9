import { app, shell } from 'electron';
import type { CommandLine } from '#main/command-line-options.ts';
import type { OpenOutside } from '#main/outside.ts';
import { startProgram } from '#main/start-program.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { checkMailAddress } from '../mail-address.ts';
import { checkWebAddress } from '../web-address.ts';
import { demoCommand } from './start-command.ts';

/** How this door opens what is asked of it: a link with the system's help, a demo as a further app with a window of its own. */
export function openOutside(line: Pick<CommandLine, 'today'>): OpenOutside {
  return async (what) => {
    if (what.kind === 'link') return openLink(what.address);
    const { program, args } = demoCommand(app, line);
    return (await startProgram(program, args)) ? null : message('refusals.demoFromWindow');
  };
}

/**
 * Opens a supplier's page in the person's browser, or a drafted message in the mail program. Gives the reason where it
 * does not pass the checks, else null.
 */
async function openLink(address: string): Promise<Message | null> {
  if (/^mailto:/i.test(address)) {
    const mail = checkMailAddress(address);
    if (!mail.ok) return mail.error.message;
    await shell.openExternal(mail.value);
    return null;
  }
  const web = checkWebAddress(address);
  if (!web.ok) return web.error.message;
  await shell.openExternal(web.value.href);
  return null;
}
