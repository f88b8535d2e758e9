import { text } from 'node:stream/consumers';
import { run } from './run.ts';

/** Runs a command line on this process's own streams, and gives its exit code when all is written. */
export async function runOnTerminal(args: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (problem: NodeJS.ErrnoException) => {
      // The reader, such as `head`, has seen enough. What was asked for is done all the same.
      if (problem.code !== 'EPIPE') throw problem;
    });
  }
  return run(args, {
    folder: process.cwd(),
    environment: process.env,
    readInput: () => text(process.stdin),
    print(line) {
      // Apart, since a long document would be copied to have its end put to it.
      process.stdout.write(line);
      process.stdout.write('\n');
    },
    warn: (line) => process.stderr.write(`${line}\n`),
  });
}
