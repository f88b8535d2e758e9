import { appendFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { lockFolder } from '#main/db/lock.ts';

/**
 * A process that says it is ready, waits for a line, and then takes and leaves the lock of a folder many times, noting
 * each time in a file; each note is one write.
 */
const [folder = '', notes = ''] = process.argv.slice(2);
writeSync(1, 'ready\n');
await createInterface({ input: process.stdin })[Symbol.asyncIterator]().next();
for (let round = 0; round < 60; round += 1) {
  const lock = lockFolder(folder, { door: 'test', processId: process.pid, since: '' });
  if (lock.ok) {
    appendFileSync(notes, `taken ${process.pid}\n`);
    appendFileSync(notes, `left ${process.pid}\n`);
    lock.value.release();
  } else if (lock.error.reason !== 'held') {
    appendFileSync(notes, `${lock.error.message.id}\n`);
  }
}
process.exit(0);
