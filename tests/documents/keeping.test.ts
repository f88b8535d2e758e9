import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { contentName, keepContent } from '#main/documents/document-files.ts';
import { removeUnneededContent } from '#main/documents/unneeded-content.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { addContract } from '#tests/support/builders.ts';
import { livingRows } from '#tests/support/read-store.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { pdfWith } from './papers.ts';

const confirm = 'erase for good';
const dayLength = 86_400_000;

function fileWith(name: string, content: Buffer | string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

function hashes(folder: string): string[] {
  return (livingRows(folder)['documents'] ?? []).map(({ hash }) => String(hash));
}

function isKept(folder: string, hash: string): boolean {
  return existsSync(join(folder, contentName(hash)));
}

/** Content of more than one part of an export, which no packing makes smaller. */
const large = randomBytes(2_000_000);

async function furnished(): Promise<{
  dancecard: TestDancecard;
  supplierId: string;
  contractId: string;
  removed: string;
}> {
  const dancecard = await openTestDancecard();
  const { id: contractId, supplierId } = await addContract(dancecard);
  await dancecard.value('documents.add', { contractId, path: fileWith('contract.pdf', pdfWith('Notice 3 months')) });
  await dancecard.value('documents.add', { supplierId, path: fileWith('photo.bin', large), name: 'Photo' });
  const removed = await dancecard.value('documents.add', { supplierId, path: fileWith('wrong.txt', 'A wrong letter') });
  await dancecard.value('documents.remove', { id: removed.id });
  return { dancecard, supplierId, contractId, removed: removed.id };
}

async function savedBytes(dancecard: TestDancecard, id: string): Promise<Buffer> {
  const path = join(temporaryFolder(), 'copy');
  await dancecard.value('documents.save', { id, path });
  return readFileSync(path);
}

test('[documents-11] an export carries the content of documents, and a restore brings it back to the byte', async () => {
  const { dancecard: source } = await furnished();
  const path = join(temporaryFolder(), 'all.json');
  const exported = await source.value('export.all', { path });
  expect(exported.records).toMatchObject({ documents: 3, document_texts: 3, document_files: 5 });
  const target = await openTestDancecard();
  expect(await target.value('backup.check', { path })).toMatchObject({ whole: true });
  expect(await target.value('import.all', { path })).toMatchObject({ records: { documents: 3, document_files: 5 } });
  const documents = await target.value('documents.list', {});
  expect(documents).toEqual(await source.value('documents.list', {}));
  for (const { id } of documents) {
    expect(await target.value('documents.get', { id })).toEqual(await source.value('documents.get', { id }));
    expect(await savedBytes(target, id)).toEqual(await savedBytes(source, id));
  }
  // Also what was removed, which undo may bring back.
  const entry = (await target.value('history.list', {})).find(({ operation }) => operation === 'documents.remove');
  await target.value('history.undo', { entryId: entry?.id ?? '' });
  const again = (await target.value('documents.list', {})).find(({ name }) => name === 'wrong.txt');
  expect((await savedBytes(target, again?.id ?? '')).toString()).toBe('A wrong letter');
});

test('an export without the content of documents says so, and what lacks is told when it is restored', async () => {
  const { dancecard: source } = await furnished();
  const path = join(temporaryFolder(), 'all.json');
  const exported = await source.value('export.all', { path, documents: false });
  expect(exported.bytes).toBeLessThan(large.length);
  const target = await openTestDancecard();
  expect(await target.value('import.all', { path })).toMatchObject({
    records: { documents: 3, document_files: 0 },
    documentsWithoutContent: 3,
  });
});

test('content that is damaged does not keep the rest from being exported', async () => {
  const { dancecard } = await furnished();
  const [hash = ''] = hashes(dancecard.folder);
  writeFileSync(join(dancecard.folder, contentName(hash)), 'other');
  const path = join(temporaryFolder(), 'all.json');
  expect(await dancecard.value('export.all', { path })).toMatchObject({ documentsWithoutContent: 1 });
  const target = await openTestDancecard();
  expect(await target.value('import.all', { path })).toMatchObject({ documentsWithoutContent: 1 });
});

test('[documents-12] content in an export that is not what it is named is refused and changes nothing', async () => {
  const { dancecard: source } = await furnished();
  const path = join(temporaryFolder(), 'all.json');
  await source.value('export.all', { path });
  type Parts = { hash: string; part: number; content: string }[];
  const changes: ((rows: Parts) => Parts)[] = [
    (rows) => rows.map((row, n) => (n === 0 ? { ...row, content: Buffer.from('other').toString('base64') } : row)),
    (rows) => rows.map((row) => ({ ...row, hash: row.hash.replace(/./g, '0') })),
    (rows) => rows.slice(0, -1).concat({ hash: '0'.repeat(64), part: 0, content: 'AAAA' }),
    (rows) => rows.toReversed(),
    (rows) => rows.map((row, n) => (n === 0 ? { ...row, content: 'no base64!' } : row)),
    (rows) => rows.map((row, n) => (n === 0 ? { ...row, hash: '../../dancecard.sqlite' } : row)),
    (rows) => rows.map((row, n) => (n === 0 ? { ...row, part: 1 } : row)),
  ];
  for (const change of changes) {
    const file = JSON.parse(readFileSync(path, 'utf8')) as { records: { document_files: Parts } };
    file.records.document_files = change(file.records.document_files);
    const spoilt = fileWith('spoilt.json', JSON.stringify(file));
    const target = await openTestDancecard();
    expect(await target.error('import.all', { path: spoilt })).toMatchObject({ type: 'NotAList' });
    expect(existsSync(join(target.folder, 'documents'))).toBe(false);
    expect(await target.value('suppliers.list', {})).toEqual([]);
  }
});

test('[documents-13] a copy of the database is restored with the content that lies beside it', async () => {
  const { dancecard: source } = await furnished();
  await source.close();
  mkdirSync(join(source.folder, 'copies'));
  const copy = join(source.folder, 'copies', 'before-migration-20260101000000000.sqlite');
  const sqlite = new Sqlite(join(source.folder, databaseFileName));
  sqlite.prepare('VACUUM INTO ?').run(copy);
  sqlite.close();
  const target = await openTestDancecard();
  const { records, documentsWithoutContent } = await target.value('import.all', { path: copy });
  expect([records['document_files'], documentsWithoutContent]).toEqual([5, undefined]);
  const photo = (await target.value('documents.list', {})).find(({ name }) => name === 'Photo');
  expect(await savedBytes(target, photo?.id ?? '')).toEqual(large);
});

test('[documents-14] erasing takes the content that no other document has, and leaves the rest', async () => {
  const dancecard = await openTestDancecard();
  const one = await addContract(dancecard, { supplierName: 'One' });
  const other = await addContract(dancecard, { supplierName: 'Other' });
  const both = fileWith('both.txt', 'Sent to both');
  await dancecard.value('documents.add', { contractId: one.id, path: both });
  await dancecard.value('documents.add', { contractId: other.id, path: both });
  const alone = await dancecard.value('documents.add', {
    contractId: one.id,
    path: fileWith('one.txt', 'Only to one'),
  });
  const [shared = '', own = ''] = hashes(dancecard.folder).filter((hash, n, all) => all.indexOf(hash) === n);
  await dancecard.value('documents.remove', { id: alone.id });
  const crashed = keepContent(dancecard.folder, Buffer.from('Cut off before it was written down'));
  await dancecard.value('erase.record', { type: 'supplier', id: one.supplierId, confirm });
  expect([shared, own, crashed].map((hash) => isKept(dancecard.folder, hash))).toEqual([true, false, false]);
  const [left] = await dancecard.value('documents.list', {});
  expect((await savedBytes(dancecard, left?.id ?? '')).toString()).toBe('Sent to both');
  await dancecard.value('erase.all', { confirm });
  expect(existsSync(join(dancecard.folder, 'documents'))).toBe(false);
  await addContract(dancecard);
});

test('a document that is added while the same content is erased is not left without it', async () => {
  const { dancecard, supplierId } = await furnished();
  const next = await addContract(dancecard, { supplierName: 'Other' });
  const path = fileWith('again.bin', large);
  const [erased, added] = await Promise.all([
    dancecard.call('erase.record', { type: 'supplier', id: supplierId, confirm }),
    dancecard.call('documents.add', { contractId: next.id, path }),
  ]);
  expect(erased.ok).toBe(true);
  for (const { id } of await dancecard.value('documents.list', {})) {
    expect((await savedBytes(dancecard, id)).length).toBe(large.length);
  }
  if (!added.ok) expect(added.error.type).toBe('Refused');
});

test('[documents-15] content that nothing names goes only when it was so at every start for thirty days', async () => {
  const { dancecard } = await furnished();
  const { folder } = dancecard;
  const named = hashes(folder);
  await dancecard.close();
  const crashed = keepContent(folder, Buffer.from('Cut off before it was written down'));
  const sqlite = new Sqlite(join(folder, databaseFileName), { readonly: true });
  const start = (day: number): void => removeUnneededContent(sqlite, folder, 1_795_000_000_000 + day * dayLength);
  start(0);
  start(29);
  expect(isKept(folder, crashed)).toBe(true);
  start(30);
  expect(isKept(folder, crashed)).toBe(false);
  expect(named.every((hash) => isKept(folder, hash))).toBe(true);
  sqlite.close();
});

test('content that was needed in between is counted anew', async () => {
  const { dancecard } = await furnished();
  const { folder } = dancecard;
  await dancecard.close();
  const full = new Sqlite(join(folder, databaseFileName), { readonly: true });
  const empty = new Sqlite(':memory:');
  empty.exec('CREATE TABLE documents (hash text)');
  const at = (day: number): number => 1_795_000_000_000 + day * dayLength;
  const [hash = ''] = hashes(folder);
  removeUnneededContent(empty, folder, at(0));
  removeUnneededContent(full, folder, at(20));
  removeUnneededContent(empty, folder, at(40));
  expect(isKept(folder, hash)).toBe(true);
  full.close();
});

test('while damaged files or a copy may name it, nothing goes', async () => {
  const { dancecard } = await furnished();
  const { folder } = dancecard;
  await dancecard.close();
  const kept = hashes(folder);
  mkdirSync(join(folder, 'copies'));
  const copy = join(folder, 'copies', 'before-migration-20260101000000000.sqlite');
  cpSync(join(folder, databaseFileName), copy);
  const crashed = keepContent(folder, Buffer.from('Cut off'));
  const empty = new Sqlite(':memory:');
  empty.exec('CREATE TABLE documents (hash text)');
  const at = (day: number): number => 1_795_000_000_000 + day * dayLength;
  removeUnneededContent(empty, folder, at(0));
  const damaged = join(folder, 'damaged-20260101000000000');
  mkdirSync(damaged);
  removeUnneededContent(empty, folder, at(31));
  expect([crashed, ...kept].every((hash) => isKept(folder, hash))).toBe(true);
  rmSync(damaged, { recursive: true });
  removeUnneededContent(empty, folder, at(32));
  expect(kept.every((hash) => isKept(folder, hash))).toBe(true);
  expect(isKept(folder, crashed)).toBe(false);
  writeFileSync(copy, 'no database');
  removeUnneededContent(empty, folder, at(400));
  expect(kept.every((hash) => isKept(folder, hash))).toBe(true);
});
