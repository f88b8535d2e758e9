import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from '../compiled-code.ts';
import type { ThreadFacts } from './messages.ts';
import type { TextThreadFacts } from './reading-thread.ts';
import { threadPort, type ThreadPort } from './thread-port.ts';

/** Where every thread but the door's begins. What a role needs is loaded for that role alone. */
if (parentPort === null) throw new Error('This runs in a thread of its own only');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `startThread` and `inReadingThread` start this file, with just these
const facts = workerData as ThreadFacts | TextThreadFacts;
// Inside Electron the program lies in an archive, beside which nothing is kept.
if (process.versions['electron'] === undefined) keepCompiledCode();
if (facts.role === 'text') {
  const { runReading } = await import('./text-thread.ts');
  await runReading(facts, parentPort);
} else {
  await runHalf(facts, threadPort(parentPort));
}

/** Runs a half of a core. */
async function runHalf(half: ThreadFacts, port: ThreadPort): Promise<void> {
  if (half.role === 'commands') {
    const { runCommands } = await import('./commands-thread.ts');
    await runCommands(half, port);
  } else if (half.role === 'locked') {
    const { runLocked } = await import('./locked-thread.ts');
    runLocked(half, port);
  } else {
    const { runQueries } = await import('./queries-thread.ts');
    runQueries(half, port);
  }
}
