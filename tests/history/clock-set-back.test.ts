import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { readStore } from '#tests/support/read-store.ts';

const given = vi.hoisted(() => ({ ids: 0 }));

// Each id is smaller than the one before, as when every command came from a process whose clock was set further back.
vi.mock('#main/identifiers.ts', async (original) => ({
  ...(await original<typeof import('#main/identifiers.ts')>()),
  newIdentifier: () => `id-${String((given.ids -= 1) + 1_000_000).padStart(7, '0')}`,
}));

async function openRunningBackwards() {
  const dancecard = await openTestDancecard();
  let now = dancecard.clock.now();
  vi.spyOn(dancecard.clock, 'now').mockImplementation(() => (now -= 1000));
  return dancecard;
}

test('the stretch that began last is the present one, whatever the clock says', async () => {
  const dancecard = await openRunningBackwards();
  const { id, relationshipId, supplierId } = await addContract(dancecard, { terms: null });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-08-01', endsOn: '2026-08-31' });
  await dancecard.value('relationships.resume', { id: relationshipId, resumedOn: '2026-09-15' });
  const [relationship] = (await dancecard.value('suppliers.get', { id: supplierId })).relationships;
  expect(relationship?.state).toBe('current');
  expect(relationship?.episodes.map(({ startedOn, endedOn }) => [startedOn, endedOn]).at(-1)).toEqual([
    '2026-09-15',
    null,
  ]);
});

test('the exit that was logged last stands first, whatever the clock says', async () => {
  const dancecard = await openRunningBackwards();
  const { id } = await addContract(dancecard);
  for (const reason of ['First', 'Second', 'Third']) {
    const { exitId } = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-01', reason });
    await dancecard.value('exits.withdraw', { exitId });
  }
  const reasons = (list: readonly { reason: string | null }[]) => list.map(({ reason }) => reason);
  expect(reasons((await dancecard.value('contracts.get', { id })).exits)).toEqual(['Third', 'Second', 'First']);
  expect(reasons(await dancecard.value('exits.list', {}))).toEqual(['Third', 'Second', 'First']);
});

test('what is said on one day stands in the order in which it was noted', async () => {
  const dancecard = await openRunningBackwards();
  const need = await dancecard.value('needs.add', { title: 'Sport', trigger: 'other' });
  const { id } = await dancecard.value('candidates.add', { needId: need.id, supplierName: 'Südwall' });
  await dancecard.value('interactions.add', {
    candidateId: id,
    direction: 'out',
    on: '2026-11-20',
    text: 'Asked',
    nextActor: 'them',
  });
  await dancecard.value('interactions.add', {
    candidateId: id,
    direction: 'in',
    on: '2026-11-20',
    text: 'Answered',
    nextActor: 'me',
  });
  const [candidate] = (await dancecard.value('needs.get', { id: need.id })).candidates;
  expect(candidate?.interactions.map(({ text }) => text)).toEqual(['Asked', 'Answered']);
  expect((await dancecard.value('needs.list', {}))[0]).toMatchObject({ waitingForMe: 1, waitingForThem: 0 });
});

test('a history from before it had an order is numbered as it was written', async () => {
  const folder = temporaryFolder();
  const database = join(folder, databaseFileName);
  cpSync(join(import.meta.dirname, '..', 'fixtures', 'stores', '0002_needs.sqlite'), database);
  const sqlite = new Sqlite(database);
  const written = sqlite.prepare<[], string>('SELECT id FROM history_entries ORDER BY rowid').pluck().all();
  // What earlier versions recorded of a row that was written as it was.
  sqlite
    .prepare("INSERT INTO changes (entryId, tableName, rowId, before, after) SELECT ?, 'people', 'p', '{}', '{}'")
    .run(written[0]);
  sqlite.prepare('UPDATE history_entries SET changeCount = changeCount + 1, at = 5 WHERE id = ?').run(written[0]);
  sqlite.close();
  const dancecard = await openTestDancecard({ folder });
  const list = await dancecard.value('history.list', { limit: 1000 });
  expect(list.map(({ id }) => id)).toEqual(written.toReversed());
  expect(list.map(({ sequence }) => sequence)).toEqual(list.map((_, place) => list.length - place));
  const counts = readStore(folder, (copy) =>
    copy
      .prepare(
        'SELECT 1 FROM history_entries e WHERE changeCount <> (SELECT count(*) FROM changes WHERE entryId = e.id)',
      )
      .all(),
  );
  expect(counts).toEqual([]);
});
