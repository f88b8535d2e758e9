import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from '../compiled-code.ts';
import type { ThreadFacts } from './messages.ts';
import { threadPort } from './thread-port.ts';

/** Where every thread but the door's begins. What a role needs is loaded for that role alone. */
if (parentPort === null) throw new Error('This runs in a thread of its own only');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `startThread` starts this file, with just these
const facts = workerData as ThreadFacts;
// Inside Electron the program lies in an archive, beside which nothing is kept.
if (process.versions['electron'] === undefined) keepCompiledCode();
const port = threadPort(parentPort);
if (facts.role === 'commands') {
  const { runCommands } = await import('./commands-thread.ts');
  await runCommands(facts, port);
} else if (facts.role === 'locked') {
  const { runLocked } = await import('./locked-thread.ts');
  runLocked(facts, port);
} else {
  const { runQueries } = await import('./queries-thread.ts');
  runQueries(facts, port);
}
