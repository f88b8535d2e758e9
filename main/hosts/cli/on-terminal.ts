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
    print: (line) => process.stdout.write(`${line}\n`),
    printPieces,
    warn: (line) => process.stderr.write(`${line}\n`),
  });
}

/** Signs that are written at once. */
const atOnce = 65_536;

/** Writes a line that comes in pieces, a number of them at a time. */
function printPieces(pieces: Iterable<string>): void {
  let waiting: string[] = [];
  let signs = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    signs += piece.length;
    if (signs < atOnce) continue;
    process.stdout.write(waiting.join(''));
    waiting = [];
    signs = 0;
  }
  process.stdout.write(`${waiting.join('')}\n`);
}
