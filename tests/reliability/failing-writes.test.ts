import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { Path } from '#shared/api/api.ts';
import { openDancecard, type Dancecard } from '#main/compose.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { silentLog } from '#main/log.ts';
import { aContract, yearlyTerms } from '#tests/support/builders.ts';
import { day, temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { failingWrites } from './support/failing-writes.ts';
import { dump, halfCommands } from './support/whole-store.ts';

const list = `Supplier;Contract;Price;Currency;Billing;Start
Talwerk;Electricity;59,99;EUR;monthly;2025-01-01
Talwerk;Gas;70,00;EUR;monthly;2025-02-01
Rheinbogen;Newspaper;22,90;EUR;monthly;2024-05-01
Tonfaden;Music;17,99;EUR;monthly;2023-05-01
`;

/** A store with something in it, and what the commands below need to know of it. */
interface Prepared {
  readonly dancecard: Dancecard;
  readonly database: string;
  readonly list: string;
  readonly contractId: string;
  readonly relationshipId: string;
  readonly supplierId: string;
  readonly entryId: string;
}
type Given = Promise<{ ok: true } | { ok: false; error: { type: string } }>;

/** One command of each kind that matters. */
const commands: { path: Path; give(store: Prepared): Given }[] = [
  { path: 'contracts.add', give: ({ dancecard }) => dancecard.call('contracts.add', aContract({ name: 'Sauna' })) },
  {
    path: 'contracts.update',
    give: ({ dancecard, contractId: id }) =>
      dancecard.call('contracts.update', { id, terms: { ...yearlyTerms, startsOn: '2025-12-20' } }),
  },
  {
    path: 'exits.log',
    give: ({ dancecard, relationshipId }) =>
      dancecard.call('exits.log', { relationshipId, decidedOn: '2026-11-22', noticeSentOn: '2026-11-22' }),
  },
  { path: 'imports.apply', give: ({ dancecard, list: path }) => dancecard.call('imports.apply', { path }) },
  { path: 'history.undo', give: ({ dancecard, entryId }) => dancecard.call('history.undo', { entryId }) },
  {
    path: 'suppliers.remove',
    give: ({ dancecard, supplierId: id }) => dancecard.call('suppliers.remove', { id }),
  },
  {
    path: 'erase.record',
    give: ({ dancecard, supplierId: id }) =>
      dancecard.call('erase.record', { type: 'supplier', id, confirm: 'erase for good' }),
  },
  { path: 'preferences.set', give: ({ dancecard }) => dancecard.call('preferences.set', { place: { country: 'DE' } }) },
];

test.each(commands)('[storing-3] $path leaves nothing behind whichever write fails', async ({ give }) => {
  const folder = temporaryFolder();
  await fill(join(folder, 'template'));
  const writes = failingWrites();
  let failures = 0;
  for (const when of ['before', 'after'] as const) {
    let store = await openCopy(folder, when);
    const before = dump(store.database);
    for (let n = 1; ; n += 1) {
      writes.failAt(n, when);
      const outcome = await give(store);
      writes.heal();
      if (!outcome.ok) {
        failures += 1;
        expect(outcome.error).toMatchObject({ type: 'StoreUnusable', reason: 'failed' });
        expect(dump(store.database)).toBe(before);
        continue;
      }
      expect(dump(store.database)).not.toBe(before);
      expect(halfCommands(store.database)).toEqual([]);
      // What failed after the command was stored is made up for at the next occasion.
      if (writes.hit()) store.dancecard.resumed();
      await expectRightDerived(store);
      if (!writes.hit()) break;
      store = await openCopy(folder, `${when}-${n}`);
    }
  }
  expect(failures).toBeGreaterThan(10);
});

test.each(commands)('$path leaves nothing behind when it can not be committed', async ({ give }) => {
  const folder = temporaryFolder();
  await fill(join(folder, 'template'));
  const writes = failingWrites();
  const store = await openCopy(folder, 'commit');
  const connection = writes.connection();
  const before = dump(store.database);
  // The very last write leaves an outlook of nobody, which the database notices when it commits.
  connection.exec(`CREATE TEMP TRIGGER not_this_time AFTER DELETE ON current_entry BEGIN
    INSERT INTO outlooks (contractId, computedFor, phase, renewedTimes, deadlineKind, unknown)
      VALUES ('nobody', '', '', 0, '', ''); END`);
  connection.pragma('defer_foreign_keys = ON');
  const outcome = await give(store);
  expect(outcome.ok).toBe(false);
  expect(dump(store.database)).toBe(before);
  connection.exec('DROP TRIGGER not_this_time');
  expect((await give(store)).ok).toBe(true);
  expect(halfCommands(store.database)).toEqual([]);
  await expectRightDerived(store);
});

/** A gym, a broken mobile contract, and one about which nothing is known. */
async function fill(folder: string): Promise<void> {
  const dancecard = await open(folder);
  await dancecard.call('contracts.add', aContract());
  await dancecard.call('contracts.add', aContract({ name: 'Lockers', terms: null }));
  await dancecard.call('contracts.add', aContract({ supplierName: 'Alpsegler Mobil', name: 'Mobile' }));
  await dancecard.close();
}

async function openCopy(folder: string, name: string): Promise<Prepared> {
  cpSync(join(folder, 'template'), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'list.csv'), list);
  const dancecard = await open(join(folder, name));
  onTestFinished(() => dancecard.close());
  const contracts = await dancecard.call('contracts.list', {});
  const history = await dancecard.call('history.list', {});
  const gym = contracts.ok ? contracts.value.find((contract) => contract.name === 'Gym') : undefined;
  const entry = history.ok ? history.value[0] : undefined;
  if (gym === undefined || entry === undefined) throw new Error('The store was not prepared');
  return {
    dancecard,
    database: join(folder, name, databaseFileName),
    list: join(folder, 'list.csv'),
    contractId: gym.id,
    relationshipId: gym.relationshipId,
    supplierId: gym.supplierId,
    entryId: entry.id,
  };
}

async function open(folder: string): Promise<Dancecard> {
  const opened = await openDancecard({
    dataFolder: folder,
    today: null,
    demo: false,
    door: 'test',
    mayUsePaths: true,
    log: silentLog,
    clock: testClock(day('2026-11-22')),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** What is derived is what a fresh look at everything would give. */
async function expectRightDerived({ dancecard, database }: Prepared): Promise<void> {
  const kept = derived(database);
  await dancecard.close();
  const sqlite = new Sqlite(database);
  sqlite.exec('DELETE FROM outlooks; DELETE FROM nudges');
  sqlite.close();
  const again = await open(dirname(database));
  await again.close();
  expect(kept).toEqual(derived(database));
}

function derived(database: string): unknown {
  const sqlite = new Sqlite(database, { readonly: true });
  const outlooks = sqlite.prepare('SELECT * FROM outlooks ORDER BY contractId').all();
  const nudges = sqlite
    .prepare('SELECT key, title, because, actBy, urgency FROM nudges WHERE expiredOn IS NULL ORDER BY key')
    .all();
  sqlite.close();
  return { outlooks, nudges };
}
