import { startProgram } from '#main/start-program.ts';

/** The program that opens an address in the person's browser, and its arguments. No shell ever sees the address. */
export function browserCommand(platform: NodeJS.Platform, address: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}

/**
 * Opens an address in the person's browser; false when there is no program for it. Every user of the computer can read
 * the address, so no secret may stand in it.
 */
export function openInBrowser(address: string): Promise<boolean> {
  const [program, args] = browserCommand(process.platform, address);
  return startProgram(program, args);
}
