import { shell } from 'electron';
import { checkWebAddress } from '../web-address.ts';

/** Opens a supplier's page in the person's browser, if the address passes the checks. */
export async function openLink(address: string): Promise<boolean> {
  const checked = checkWebAddress(address);
  if (!checked.ok) return false;
  await shell.openExternal(checked.value.href);
  return true;
}
