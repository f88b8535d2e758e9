import { shell } from 'electron';
import type { Message } from '#shared/domain/words.ts';
import { checkMailAddress } from '../mail-address.ts';
import { checkWebAddress } from '../web-address.ts';

/**
 * Opens a supplier's page in the person's browser, or a drafted message in the mail program. Gives the reason where it
 * does not pass the checks, else null.
 */
export async function openLink(address: string): Promise<Message | null> {
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
