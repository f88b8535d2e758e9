import { keepFilesPrivate } from '#main/private-process.ts';
import { runBrowserDoor } from './browser-door.ts';

/** The browser door as a program. */
keepFilesPrivate();
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// A background job that touches the terminal would be stopped by this signal; with a listener the read merely fails.
if (process.platform !== 'win32') process.on('SIGTTIN', () => {});

process.exitCode = await runBrowserDoor(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  input: process.stdin,
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  whenAskedToEnd: (end) => endings.forEach((signal) => process.once(signal, end)),
});
// The terminal is still being read; nothing else is left to do.
process.stdin.destroy();
