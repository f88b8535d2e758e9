import { keepCompiledCode } from '#main/compiled-code.ts';
import { keepFilesPrivate } from '#main/private-process.ts';
import { startWithRoom } from '#main/threads/heaps.ts';

/** The browser door as a program. */
keepFilesPrivate();
keepCompiledCode();
startWithRoom();
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// A background job that touches the terminal would be stopped by this signal; with a listener the read merely fails.
if (process.platform !== 'win32') process.on('SIGTTIN', () => {});

const { runBrowserDoor } = await import('./browser-door.ts');
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
