import { randomFillSync } from 'node:crypto';
import { writeSync } from 'node:fs';
import { keepContent } from '#main/documents/document-files.ts';
import { seededRandom } from '../../../scripts/bench/random.ts';

/** A process that keeps one content after the other in the folder of its first argument and prints each hash once it is kept. */
const [folder = '', seed = '0'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
writeSync(1, 'ready\n');
for (;;) {
  const content = randomFillSync(new Uint8Array(Math.floor(random() * 400_000)));
  writeSync(1, `kept ${keepContent(folder, content)}\n`);
}
