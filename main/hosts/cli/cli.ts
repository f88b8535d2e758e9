import { text } from 'node:stream/consumers';
import { keepFilesPrivate } from '#main/private-process.ts';
import { run } from './run.ts';

/** The command line as a program. */
keepFilesPrivate();
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (problem: NodeJS.ErrnoException) => {
    // The reader, such as `head`, has seen enough. What was asked for is done all the same.
    if (problem.code !== 'EPIPE') throw problem;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  readInput: () => text(process.stdin),
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
});
