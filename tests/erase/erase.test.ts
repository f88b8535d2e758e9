import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { recordTypes, tableOfType } from '#shared/records/records.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { trackedTables } from '#main/db/tracked-tables.ts';
import { addContract } from '#tests/support/builders.ts';
import { livingRows, readStore } from '#tests/support/read-store.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { fillMarked, filesWith } from './marked-household.ts';

const confirm = 'erase for good';
const mark = 'Qzxwvk';
const bystander = 'Hjkqpf';

test('[erasing-1] without the explicit yes nothing is erased', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  for (const said of [undefined, '', 'yes', 'Erase for good', true]) {
    const record = await dancecard.callUnknown('erase.record', { type: 'contract', id, confirm: said });
    const all = await dancecard.callUnknown('erase.all', { confirm: said });
    expect([record, all]).toMatchObject([
      { ok: false, error: { type: 'InvalidInput' } },
      { ok: false, error: { type: 'InvalidInput' } },
    ]);
  }
  expect((await dancecard.value('contracts.list', {})).length).toBe(1);
});

test('[erasing-2] every kind of record that is kept can be erased', () => {
  expect(recordTypes.map((type) => tableOfType[type]).toSorted()).toEqual(
    trackedTables.map(({ name }) => name).toSorted(),
  );
});

test('[erasing-3] an erased supplier is in no byte of any file, and everything else is as it was', async () => {
  const dancecard = await openTestDancecard();
  const other = await fillMarked(dancecard, bystander);
  const marked = await fillMarked(dancecard, mark);
  makeCopies(dancecard.folder);
  const before = await everythingOf(dancecard, other);
  for (const [type, id] of [
    ['need', marked.needId],
    ['supplier', marked.supplierId],
    ['person', marked.personId],
    ['ownPalgorithm', marked.ownPalgorithmId],
  ] as const) {
    const outcome = await dancecard.value('erase.record', { type, id, confirm });
    expect(outcome.finished).toBe(true);
  }
  expect(filesWith(dancecard.folder, mark)).toEqual([]);
  for (const id of Object.values<string>({ ...marked })) expect(filesWith(dancecard.folder, id)).toEqual([]);
  expect(await everythingOf(dancecard, other)).toEqual(before);
  const again = await reopened(dancecard);
  expect(filesWith(again.folder, mark)).toEqual([]);
  expect(await everythingOf(again, other)).toEqual(before);
});

test('a copy that holds the record goes, and one that does not stays', async () => {
  const dancecard = await openTestDancecard();
  await fillMarked(dancecard, bystander);
  makeCopies(dancecard.folder, 'before-migration-20250101000000000.sqlite');
  const { id } = await addContract(dancecard);
  makeCopies(dancecard.folder);
  const preview = await dancecard.value('erase.preview', { record: { type: 'contract', id } });
  expect(preview.copies).toEqual(['copies/before-migration-20260101000000000.sqlite']);
  expect(preview.sentences.join(' ')).toContain('One copy from before updates holds it and will be deleted');
  await dancecard.value('erase.record', { type: 'contract', id, confirm });
  expect(readdirSync(join(dancecard.folder, 'copies'))).toEqual(['before-migration-20250101000000000.sqlite']);
});

test('damaged files set aside are kept or erased as the person says, never without asking', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  const place = join(dancecard.folder, 'damaged-20260101000000000');
  mkdirSync(place);
  writeFileSync(join(place, databaseFileName), 'Gym');
  expect(await dancecard.error('erase.record', { type: 'contract', id, confirm })).toMatchObject({
    type: 'Refused',
    message: expect.stringContaining('damagedFiles'),
  });
  expect((await dancecard.value('contracts.list', {})).length).toBe(1);
  const kept = await dancecard.value('erase.record', { type: 'contract', id, confirm, damagedFiles: 'keep' });
  expect(kept.message).toContain(place);
  const second = await addContract(dancecard);
  await dancecard.value('erase.record', { type: 'contract', id: second.id, confirm, damagedFiles: 'erase' });
  expect(existsSync(place)).toBe(false);
});

test('[erasing-4] the history keeps one line without content, which can not be taken back', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { name: mark });
  await dancecard.value('erase.record', { type: 'contract', id, confirm });
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  expect(entry).toMatchObject({ title: 'Erased a contract for good', changeCount: 0 });
  expect(await dancecard.error('history.undo', { entryId: entry?.id ?? '' })).toMatchObject({ type: 'Refused' });
  expect(await dancecard.value('app.status', {})).toMatchObject({ canUndo: false });
});

test('a change that also concerned others is refused by undo, and keeps what it said about them', async () => {
  const dancecard = await openTestDancecard();
  const list = join(temporaryFolder(), 'list.csv');
  writeFileSync(
    list,
    `Supplier;Contract;Price;Currency;Billing\n${mark};One;1,00;EUR;monthly\nRheinbogen;Two;2,00;EUR;monthly\n`,
  );
  await dancecard.value('imports.apply', { path: list });
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  const supplier = (await dancecard.value('suppliers.list', {})).find(({ name }) => name === mark);
  await dancecard.value('erase.record', { type: 'supplier', id: supplier?.id ?? '', confirm });
  expect(await dancecard.error('history.undo', { entryId: entry?.id ?? '' })).toMatchObject({
    type: 'Refused',
    message: expect.stringContaining('erased for good'),
  });
  expect((await dancecard.value('contracts.list', {})).map(({ name }) => name)).toEqual(['Two']);
  const left = await dancecard.value('history.get', { id: entry?.id ?? '' });
  expect(JSON.stringify(left)).not.toContain(mark);
  expect(left.changes.map(({ recordName }) => recordName)).toContain('Rheinbogen');
});

test('what named the erased record goes on without it, also when it is undone and done again', async () => {
  const dancecard = await openTestDancecard();
  const marked = await fillMarked(dancecard, bystander);
  await dancecard.value('needs.update', { id: marked.needId, story: 'Another story' });
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  await dancecard.value('erase.record', { type: 'contract', id: marked.contractId, confirm });
  expect(filesWith(dancecard.folder, marked.contractId)).toEqual([]);
  expect((await dancecard.value('needs.get', { id: marked.needId })).story).toBe('Another story');
  await dancecard.value('history.undo', { entryId: entry?.id ?? '' });
  expect((await dancecard.value('needs.get', { id: marked.needId })).story).toBe(`${bystander} story`);
  await dancecard.value('erase.record', { type: 'offer', id: marked.offerId, confirm });
  await dancecard.value('needs.compare', { needId: marked.needId, months: 24 });
});

test('what speaks of several records at once, and the answer to it, no longer name the erased one', async () => {
  const dancecard = await openTestDancecard();
  const first = await addContract(dancecard, { supplierName: mark, name: `${mark} one`, terms: null });
  for (let number = 0; number < 7; number += 1) {
    await addContract(dancecard, { supplierName: `${bystander} ${number}`, name: `Thing ${number}`, terms: null });
  }
  const [nudge] = await dancecard.value('nudges.list', {});
  expect(nudge?.title).toContain(mark);
  await dancecard.value('nudges.dismiss', { id: nudge?.id ?? '' });
  await addContract(dancecard, { supplierName: `${bystander} 7`, name: 'Thing 7', terms: null });
  await dancecard.value('erase.record', { type: 'supplier', id: first.supplierId, confirm });
  expect(filesWith(dancecard.folder, mark)).toEqual([]);
  for (const entry of await dancecard.value('history.list', {})) {
    expect(entry.title).not.toContain(mark);
    await dancecard.value('history.get', { id: entry.id });
  }
});

test('the answer to a nudge of several records no longer names the erased one, with whichever signs it is written', async () => {
  const dancecard = await openTestDancecard();
  const quoted = `Zum "Goldenen" ${mark}\\`;
  const first = await addContract(dancecard, { supplierName: quoted, name: 'Gym', terms: null });
  for (let number = 0; number < 7; number += 1) {
    await addContract(dancecard, { supplierName: `${bystander} ${number}`, name: `Thing ${number}`, terms: null });
  }
  const [nudge] = await dancecard.value('nudges.list', {});
  expect(nudge?.title).toContain(quoted);
  await dancecard.value('nudges.dismiss', { id: nudge?.id ?? '' });
  const { undo } = await dancecard.value('history.next', {});
  await addContract(dancecard, { supplierName: `${bystander} 7`, name: 'Thing 7', terms: null });
  await dancecard.value('erase.record', { type: 'supplier', id: first.supplierId, confirm });
  for (const gone of [mark, 'Goldenen']) expect(filesWith(dancecard.folder, gone)).toEqual([]);
  await dancecard.value('preferences.set', { language: 'de' });
  const { changes } = await dancecard.value('history.get', { id: undo?.entryId ?? '' });
  expect(changes.map(({ recordName }) => recordName)).toEqual(['Ein Hinweis']);
});

test('a record that was removed before can still be erased, and one that never was is not found', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { name: mark });
  await dancecard.value('contracts.remove', { id });
  await dancecard.value('erase.record', { type: 'contract', id, confirm });
  expect(filesWith(dancecard.folder, mark)).toEqual([]);
  expect(await dancecard.error('erase.record', { type: 'contract', id, confirm })).toMatchObject({ type: 'NotFound' });
});

test('[erasing-5] erasing everything leaves an empty store that works, into which an export can be restored', async () => {
  const dancecard = await openTestDancecard();
  await fillMarked(dancecard, mark);
  await dancecard.value('preferences.set', { values: [{ kind: 'avoid', text: mark }] });
  makeCopies(dancecard.folder);
  mkdirSync(join(dancecard.folder, 'damaged-20260101000000000'));
  copyFileSync(
    join(dancecard.folder, 'copies', 'before-migration-20260101000000000.sqlite'),
    join(dancecard.folder, 'damaged-20260101000000000', databaseFileName),
  );
  const file = join(temporaryFolder(), 'everything.json');
  await dancecard.value('export.all', { path: file });
  const outcome = await dancecard.value('erase.all', { confirm });
  expect(outcome).toMatchObject({ finished: true, damaged: ['damaged-20260101000000000'] });
  expect(filesWith(dancecard.folder, mark)).toEqual([]);
  expect(await dancecard.value('preferences.get', {})).toMatchObject({ values: [] });
  expect(await dancecard.value('app.status', {})).toMatchObject({
    notice: null,
    counts: { suppliers: 0, relationships: 0, contracts: 0, openNudges: 0, historyEntries: 0 },
  });
  await dancecard.value('import.all', { path: file });
  expect((await dancecard.value('contracts.list', {})).length).toBe(2);
  await addContract(dancecard);
});

test('[erasing-6] an erasing whose clearing was cut off is finished at the next start', async () => {
  const dancecard = await openTestDancecard();
  await fillMarked(dancecard, mark);
  makeCopies(dancecard.folder);
  const { folder } = dancecard;
  await dancecard.close();
  // What a kill leaves right after the transaction: the mark in the database, and the order beside it.
  const sqlite = new Sqlite(join(folder, databaseFileName));
  sqlite.pragma('foreign_keys = OFF');
  for (const { name } of trackedTables) sqlite.exec(`DELETE FROM "${name}"`);
  sqlite.exec(
    'DELETE FROM changes; DELETE FROM history_entries; DELETE FROM nudges; DELETE FROM search_texts; DELETE FROM outlooks; DELETE FROM document_texts',
  );
  sqlite.pragma('user_version = 1');
  sqlite.close();
  expect(filesWith(folder, mark)).toContain(databaseFileName);
  const copy = 'copies/before-migration-20260101000000000.sqlite';
  writeFileSync(join(folder, 'dancecard.erasing.json'), JSON.stringify({ remove: [copy, 'documents'] }));
  await openTestDancecard({ folder });
  expect(filesWith(folder, mark)).toEqual([]);
  expect(existsSync(join(folder, copy))).toBe(false);
  expect(existsSync(join(folder, 'dancecard.erasing.json'))).toBe(false);
});

test('an erasing that was cut off before it was stored has erased nothing', async () => {
  const dancecard = await openTestDancecard();
  await fillMarked(dancecard, mark);
  makeCopies(dancecard.folder);
  const copy = 'copies/before-migration-20260101000000000.sqlite';
  await dancecard.close();
  writeFileSync(join(dancecard.folder, 'dancecard.erasing.json'), JSON.stringify({ remove: [copy, '../outside'] }));
  const again = await openTestDancecard({ folder: dancecard.folder });
  expect(existsSync(join(dancecard.folder, copy))).toBe(true);
  expect((await again.value('contracts.list', {})).length).toBe(2);
});

test('when the space can not be cleared now, that is said, and the next start clears it', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { name: mark });
  const original = Sqlite.prototype.exec;
  const full = vi.spyOn(Sqlite.prototype, 'exec').mockImplementation(function exec(this: Sqlite.Database, sql: string) {
    if (sql === 'VACUUM') throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL');
    return original.call(this, sql);
  });
  const outcome = await dancecard.value('erase.record', { type: 'contract', id, confirm });
  expect(outcome).toMatchObject({ finished: false, message: expect.stringContaining('started next') });
  expect((await dancecard.value('contracts.list', {})).length).toBe(0);
  const again = await reopened(dancecard);
  expect(again.told.join()).toContain('could not be cleared yet');
  full.mockRestore();
  const third = await reopened(again);
  expect(third.told).toEqual([]);
  expect(filesWith(third.folder, mark)).toEqual([]);
});

test('whatever is erased from a full household, every page can be read and no undo is half', async () => {
  const dancecard = await openTestDancecard({ demo: true });
  const { folder } = dancecard;
  const erased: boolean[] = [];
  for (const type of [
    'need',
    'offer',
    'candidate',
    'person',
    'contract',
    'relationship',
    'supplier',
    'price',
  ] as const) {
    const id = readStore(folder, (sqlite) =>
      sqlite.prepare<[], string>(`SELECT id FROM "${tableOfType[type]}" ORDER BY id LIMIT 1`).pluck().get(),
    );
    if (id === undefined) continue;
    const outcome = await dancecard.value('erase.record', { type, id, confirm });
    erased.push(outcome.finished);
    await expectReadable(dancecard);
  }
  expect(erased.length).toBeGreaterThan(5);
  expect(new Set(erased)).toEqual(new Set([true]));
  const undone: string[] = [];
  for (const entry of await dancecard.value('history.list', { limit: 1000 })) {
    const before = livingRows(folder);
    const outcome = await dancecard.call('history.undo', { entryId: entry.id });
    undone.push(outcome.ok ? 'undone' : outcome.error.type);
    if (!outcome.ok) expect(livingRows(folder)).toEqual(before);
  }
  expect(new Set(undone)).toEqual(new Set(['undone', 'Refused', 'Contradicted']));
  await expectReadable(dancecard);
});

async function expectReadable(dancecard: TestDancecard): Promise<void> {
  for (const path of ['relationships.list', 'contracts.list', 'deadlines.list', 'nudges.list', 'exits.list'] as const) {
    await dancecard.value(path, {});
  }
  for (const { id } of await dancecard.value('suppliers.list', {})) await dancecard.value('suppliers.get', { id });
  for (const { id } of await dancecard.value('needs.list', {})) {
    await dancecard.value('needs.get', { id });
    await dancecard.value('needs.compare', { needId: id, months: 24 });
  }
  for (const { id } of await dancecard.value('history.list', { limit: 1000 })) {
    await dancecard.value('history.get', { id });
  }
  expect(readStore(dancecard.folder, (sqlite) => sqlite.pragma('foreign_key_check'))).toEqual([]);
}

async function everythingOf(dancecard: TestDancecard, { supplierId, needId }: { supplierId: string; needId: string }) {
  return {
    supplier: await dancecard.value('suppliers.get', { id: supplierId }),
    need: await dancecard.value('needs.get', { id: needId }),
    search: await dancecard.value('search.everything', { text: bystander }),
    nudges: (await dancecard.value('nudges.list', {})).filter(({ title }) => title.includes(bystander)),
  };
}

async function reopened(dancecard: TestDancecard): Promise<TestDancecard> {
  await dancecard.close();
  return openTestDancecard({ folder: dancecard.folder });
}

/** A copy such as an update makes. */
function makeCopies(folder: string, name = 'before-migration-20260101000000000.sqlite'): void {
  mkdirSync(join(folder, 'copies'), { recursive: true });
  const sqlite = new Sqlite(join(folder, databaseFileName), { readonly: true });
  sqlite.prepare('VACUUM INTO ?').run(join(folder, 'copies', name));
  sqlite.close();
}
