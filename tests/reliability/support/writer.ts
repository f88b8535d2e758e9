import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { InputOf, Path } from '#shared/api/api.ts';
import { openDancecard, type Dancecard } from '#main/compose.ts';
import { silentLog } from '#main/log.ts';
import { seededRandom } from '../../../scripts/bench/random.ts';

/**
 * A process that gives commands without end and prints the id of each history entry once its command was confirmed.
 * It waits for one line, the folder and a seed as JSON, so that it can be started ahead of its turn.
 */
const orderSchema = z.object({ folder: z.string(), seed: z.number() });

/** Failures that are part of the game: an undo that later changes contradict, a second exit. */
const expected = new Set(['Refused', 'Contradicted']);

writeSync(1, 'ready\n');
const lines = createInterface({ input: process.stdin });
const { value: line } = await lines[Symbol.asyncIterator]().next();
const order = orderSchema.parse(JSON.parse(String(line)));

const opened = await openDancecard({
  dataFolder: order.folder,
  today: null,
  demo: false,
  door: 'cli',
  mayUsePaths: true,
  log: silentLog,
});
if (!opened.ok) {
  writeSync(1, `not opened ${opened.error.message}\n`);
  process.exit(1);
}
writeSync(1, 'opened\n');
await giveCommands(opened.value, seededRandom(order.seed));

async function giveCommands(dancecard: Dancecard, random: () => number): Promise<never> {
  let entryId = '';
  dancecard.subscribe('changed', (event) => {
    entryId = event.entryId ?? '';
  });
  const give = async <P extends Path>(path: P, input: InputOf<P>): Promise<void> => {
    entryId = '';
    const outcome = await dancecard.call(path, input);
    if (!outcome.ok && !expected.has(outcome.error.type)) {
      writeSync(1, `failed ${path} ${outcome.error.type} ${outcome.error.message}\n`);
    }
    if (outcome.ok && entryId !== '') writeSync(1, `kept ${entryId}\n`);
  };
  for (let count = 0; ; count += 1) {
    await giveOne(dancecard, random, count, give);
  }
}

async function giveOne(
  dancecard: Dancecard,
  random: () => number,
  count: number,
  give: <P extends Path>(path: P, input: InputOf<P>) => Promise<void>,
): Promise<void> {
  const supplierName = `Supplier ${Math.floor(random() * 40)}`;
  const contracts = await dancecard.call('contracts.list', {});
  const contract = contracts.ok ? contracts.value[Math.floor(random() * contracts.value.length)] : undefined;
  const kind = contract === undefined ? 0 : Math.floor(random() * 10);
  if (contract === undefined || kind < 4) {
    const note = 'n'.repeat(Math.floor(random() * 3_000));
    await give('contracts.add', {
      supplierName,
      name: `Contract ${count}`,
      note,
      terms: {
        startsOn: `20${20 + Math.floor(random() * 6)}-0${1 + Math.floor(random() * 9)}-15`,
        initialTerm: { n: 12, unit: 'month' },
        renewal: { n: 12, unit: 'month' },
        notice: { n: 1, unit: 'month', anchor: 'term_end' },
      },
      price: { amount: Math.floor(random() * 9_000), currency: 'EUR', every: { n: 1, unit: 'month' } },
    });
  } else if (kind === 4) {
    await give('exits.log', { contractId: contract.id, decidedOn: '2026-11-22', noticeSentOn: '2026-11-22' });
  } else if (kind === 5) {
    await give('contracts.update', { id: contract.id, name: `${contract.name.slice(0, 40)} again`, tags: ['changed'] });
  } else if (kind === 6) {
    await give('suppliers.remove', { id: contract.supplierId });
  } else if (kind === 7) {
    await give('preferences.set', { currency: random() < 0.5 ? 'EUR' : 'CHF' });
  } else if (kind === 8) {
    const history = await dancecard.call('history.list', { limit: 3 });
    await give('history.undo', { entryId: history.ok ? (history.value.at(-1)?.id ?? '') : '' });
  } else {
    await give('relationships.update', { id: contract.relationshipId, note: `Note ${count}` });
  }
}
