import { shell } from 'electron';
import { checkMailAddress } from '../mail-address.ts';
import { checkWebAddress } from '../web-address.ts';

/** Opens a supplier's page in the person's browser, or a drafted message in the mail program, if it passes the checks. */
export async function openLink(address: string): Promise<boolean> {
  if (/^mailto:/i.test(address)) {
    const mail = checkMailAddress(address);
    if (!mail.ok) return false;
    await shell.openExternal(mail.value);
    return true;
  }
  const web = checkWebAddress(address);
  if (!web.ok) return false;
  await shell.openExternal(web.value.href);
  return true;
}
