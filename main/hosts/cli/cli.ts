import { keepFilesPrivate } from '#main/private-process.ts';
import { runOnTerminal } from './on-terminal.ts';

/** The command line as a program. */
keepFilesPrivate();
process.exitCode = await runOnTerminal(process.argv.slice(2));
