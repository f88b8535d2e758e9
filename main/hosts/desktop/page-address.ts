/** The scheme and host the page is served from; nothing else is ever loaded. */
export const pageScheme = 'app';
const pageHost = 'dancecard';

/** The address of the page, at a place within it such as `/history`. Places are in the fragment. */
export function pageAddress(place = '/'): string {
  return `${pageScheme}://${pageHost}/#${place}`;
}

/** Whether an address belongs to our own page. */
export function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  // The origin of a scheme that is not a web scheme reads "null", so scheme and host are compared.
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${pageScheme}:` && host === pageHost && username === '' && password === '';
}
