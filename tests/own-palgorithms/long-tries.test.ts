import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const contracts = 2000;
const suppliers = 500;

async function manyContracts(): Promise<TestDancecard> {
  const dancecard = await openTestDancecard();
  const path = join(temporaryFolder(), 'list.csv');
  const lines = Array.from(
    { length: contracts },
    (_, row) =>
      `Supplier ${row % suppliers};Plan ${row};${10 + (row % 90)} EUR;monthly;2026-02-01;12 months;12 months;1 month`,
  );
  writeFileSync(path, ['Supplier;Contract;Price;Billing;Start;Initial term;Renewal;Notice', ...lines].join('\n'));
  await dancecard.value('imports.apply', { path });
  return dancecard;
}

/** The longest time in milliseconds for which other work of the thread had to wait. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const over = new AbortController();
  const watching = (async () => {
    let last = performance.now();
    while (!over.signal.aborted) {
      await otherWork();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
  })();
  await work();
  over.abort();
  await watching;
  return longest;
}

const everyDealing = [
  'contract.openProblems == 0',
  '!has(contract.lastContactOn)',
  '!has(contract.recommendation)',
  'size(contract.tags) == 0',
].join(' && ');

describe('trying over very many records', () => {
  it('[own-31] lets other work run in between, and can be stopped', async () => {
    const dancecard = await manyContracts();
    const asked: readonly (readonly [InputOf<'palgorithms.try'>, count: number])[] = [
      [{ on: 'contract', when: everyDealing, say: '{contract.name} {contract.brokenPromises}' }, contracts],
      [{ on: 'supplier', when: 'supplier.monthly > 40 && supplier.contracts > 1', say: '{supplier.name}' }, suppliers],
      [{ on: 'relationship', when: 'relationship.yearly > 40', say: '{relationship.supplier}' }, suppliers],
      [{ id: 'notice_deadline', settings: { leadDays: [300], yearlyLeadDays: [300] } }, contracts],
    ];
    for (const [input, count] of asked) {
      let found = null;
      const wait = await longestWait(async () => {
        found = (await dancecard.value('palgorithms.try', input)).count;
      });
      expect(found).toBe(count);
      // One stretch of work is 40 ms; the rest is what a busy computer may add.
      expect(wait).toBeLessThan(300);
      if (count < contracts) continue;
      const trying = dancecard.call('palgorithms.try', input);
      await otherWork();
      await dancecard.call('work.stop', {});
      const stopped = await trying;
      expect(!stopped.ok && stopped.error.type).toBe('Stopped');
    }
  }, 120_000);
});
