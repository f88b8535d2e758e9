import { failed, ok, type Result } from '#shared/domain/result.ts';

/** Why an address is not opened, in plain words. */
export interface AddressRefusal {
  readonly message: string;
}

/**
 * Checks an address before it goes to another program. Addresses come from lists and messages and are as trustworthy as
 * these: only `https:`, a public host name, the standard port, no name or password. Plain `http:` is refused because
 * anybody on the way could answer in the supplier's place. A name with letters that look like others (punycode) is
 * refused because the person could not tell it from the real one.
 */
export function checkWebAddress(address: string): Result<URL, AddressRefusal> {
  if (!URL.canParse(address)) return refused('This is not a web address.');
  const url = new URL(address);
  if (url.protocol === 'http:') {
    return refused(
      'This address is not encrypted (http), so it is not opened. Try it with https:// in the supplier’s details.',
    );
  }
  if (url.protocol !== 'https:') return refused('Only web addresses that start with https:// are opened.');
  if (url.username !== '' || url.password !== '')
    return refused('The address contains a name or a password, so it is not opened.');
  if (url.port !== '') return refused('The address names an unusual port, so it is not opened.');
  const host = url.hostname.replace(/\.$/, '');
  if (/^\[|^[\d.]+$/.test(host)) return refused('The address is a number instead of a name, so it is not opened.');
  if (!host.includes('.') || /\.(?:localhost|local|internal|lan|home|home\.arpa|test|invalid|onion)$/.test(host)) {
    return refused('The address is not one of the public web, so it is not opened.');
  }
  if (host.split('.').some((label) => label.startsWith('xn--'))) {
    return refused(`The address contains letters that can be mistaken for others (${host}), so it is not opened.`);
  }
  return ok(url);
}

function refused(message: string): Result<never, AddressRefusal> {
  return failed({ message });
}
