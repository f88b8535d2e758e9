import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';

/** Why an address is not opened. */
export interface AddressRefusal {
  readonly message: Message;
}

/**
 * Checks an address before it goes to another program. Addresses come from lists and messages and are as trustworthy as
 * these: only `https:`, a public host name, the standard port, no name or password. Plain `http:` is refused because
 * anybody on the way could answer in the supplier's place. A name with letters that look like others (punycode) is
 * refused because the person could not tell it from the real one.
 */
export function checkWebAddress(address: string): Result<URL, AddressRefusal> {
  if (!URL.canParse(address)) return refused(message('refusals.link.noAddress'));
  const url = new URL(address);
  if (url.protocol === 'http:') {
    return refused(message('refusals.link.notEncrypted'));
  }
  if (url.protocol !== 'https:') return refused(message('refusals.link.onlyHttps'));
  if (url.username !== '' || url.password !== '') return refused(message('refusals.link.holdsPassword'));
  if (url.port !== '') return refused(message('refusals.link.port'));
  const host = url.hostname.replace(/\.$/, '');
  if (/^\[|^[\d.]+$/.test(host)) return refused(message('refusals.link.number'));
  if (!host.includes('.') || /\.(?:localhost|local|internal|lan|home|home\.arpa|test|invalid|onion)$/.test(host)) {
    return refused(message('refusals.link.notPublic'));
  }
  if (host.split('.').some((label) => label.startsWith('xn--'))) {
    return refused(message('refusals.link.mistakable', { host }));
  }
  return ok(url);
}

function refused(why: Message): Result<never, AddressRefusal> {
  return failed({ message: why });
}
