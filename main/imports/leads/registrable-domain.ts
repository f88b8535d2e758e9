import { createRequire } from 'node:module';
import { domainToASCII, fileURLToPath } from 'node:url';
import { isFromSources } from '../../from-sources.ts';

type Suffixes = typeof import('./public-suffixes.ts');

let suffixes: Suffixes | null = null;

/** Names that lead nowhere outside a home or an office. */
const withinOnly =
  /(?:^|\.)(?:localhost|local|lan|home|internal|intranet|corp|localdomain|private|arpa|onion|fritz\.box)$/;
/** Longer than this is no host. */
const longestHost = 253;

/** What is known of an address of the web. */
export interface WebAddress {
  /** Scheme and host, such as `https://www.ovh.com`. */
  readonly website: string;
  /** What somebody registered of it, such as `ovh.com`. Under a shared suffix each owner has one: `ana.github.io`. */
  readonly domain: string;
}

/**
 * What somebody registered of a host, an address of the web or of mail: `example.co.uk` of `shop.example.co.uk`, in ASCII
 * as it is registered. Null for numbers, for names of a home or an office, and for what is no host.
 */
export function registrableDomain(text: string): string | null {
  if (text.length > longestHost * 8) return null;
  const { hostname, domain, isIp } = read(text.trim(), { allowPrivateDomains: true });
  if (hostname === null || domain === null || isIp === true || hostname.length > longestHost) return null;
  if (withinOnly.test(hostname) || /(?:^|\.)(?:\d+|0x[\da-f]*)$/.test(hostname)) return null;
  const written = domainToASCII(domain);
  return written === '' ? null : written;
}

/**
 * The address of the web in a text, reduced to scheme and host; a host alone counts as one. Null for everything else, such
 * as other schemes and numbers: path, query, credentials and port never come back.
 */
export function webAddress(text: string): WebAddress | null {
  const address = text.trim();
  if (address === '' || address.length > 4000 || /\s/.test(address)) return null;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined ? /^[a-z]+:(?!\d)|@/i.test(address) : scheme !== 'https' && scheme !== 'http') return null;
  const host = hostOf(scheme === undefined ? `https://${address}` : address);
  const domain = host === null ? null : registrableDomain(host);
  return domain === null ? null : { website: `${scheme ?? 'https'}://${host}`, domain };
}

/** The address of the web a title is, such as `netflix.com`: written with its scheme, or under a suffix that exists. */
export function addressInTitle(title: string): WebAddress | null {
  return /^https?:\/\//i.test(title) || read(title, { allowPrivateDomains: true }).isIcann === true
    ? webAddress(title)
    : null;
}

/** By the list of suffixes, which is loaded when the first address comes, and at once. */
const read: Suffixes['parse'] = (address, options) => {
  suffixes ??= loaded();
  return suffixes.parse(address, options);
};

function loaded(): Suffixes {
  const place = isFromSources
    ? new URL('./public-suffixes.ts', import.meta.url)
    : new URL('./public-suffixes.js', import.meta.url);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what that file exports, whose type the compiler knows
  return createRequire(import.meta.url)(fileURLToPath(place)) as Suffixes;
}

function hostOf(address: string): string | null {
  try {
    const { hostname } = new URL(address);
    return hostname.includes('.') ? hostname.replace(/\.$/, '') : null;
  } catch {
    return null;
  }
}

/** The package of an Android address such as `android://…@com.spotify.music/` or `androidapp://com.spotify.music`. */
export function androidPackage(text: string): string | null {
  const found = /^(?:android:\/\/(?:[^@/]*@)?|androidapp:\/\/)([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)\/?$/i.exec(
    text.trim(),
  );
  return found?.[1]?.toLowerCase() ?? null;
}

/**
 * The domain an Android package is named after, back to front: `spotify.com` of `com.spotify.music`. It is a guess, to be
 * used only where the domain is known from elsewhere.
 */
export function domainOfPackage(name: string): string | null {
  return registrableDomain(name.split('.').toReversed().join('.'));
}
