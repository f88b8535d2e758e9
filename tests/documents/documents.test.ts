import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filePortion } from '#shared/api/wire.ts';
import { contentName } from '#main/documents/document-files.ts';
import { addContract } from '#tests/support/builders.ts';
import { livingRows, readStore } from '#tests/support/read-store.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { mailWith, pdfWith } from './papers.ts';

/** Writes a file somewhere outside the data folder. */
function fileWith(name: string, content: Buffer | string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function withContract(): Promise<{ dancecard: TestDancecard; contractId: string; supplierId: string }> {
  const dancecard = await openTestDancecard();
  const { id: contractId, supplierId } = await addContract(dancecard);
  return { dancecard, contractId, supplierId };
}

/** Where the content of the only document lies. */
function placeOfContent(dancecard: TestDancecard): string {
  const [row] = livingRows(dancecard.folder)['documents'] ?? [];
  return join(dancecard.folder, contentName(String(row?.['hash'])));
}

test('[documents-6] a document is kept with what it is about, its text is read, and a copy is the same to the byte', async () => {
  const { dancecard, contractId, supplierId } = await withContract();
  const content = pdfWith('Minimum term 24 months', 'Notice period 3 months');
  const path = fileWith('Contract 2026.pdf', content);
  const added = await dancecard.value('documents.add', {
    path,
    subject: { type: 'contract', id: contractId },
    datedOn: '2026-01-05',
  });
  expect(added).toMatchObject({ name: 'Contract 2026.pdf', textState: 'read' });
  rmSync(path);
  expect(await dancecard.value('documents.get', { id: added.id })).toMatchObject({
    subject: { type: 'contract', id: contractId },
    subjectName: 'Gym',
    supplierId,
    contractId,
    mediaType: 'application/pdf',
    bytes: content.length,
    addedOn: '2026-11-22',
    datedOn: '2026-01-05',
    text: 'Minimum term 24 months\n\nNotice period 3 months',
    pages: 2,
    isContentThere: true,
  });
  const copy = join(temporaryFolder(), 'copy.pdf');
  expect(await dancecard.value('documents.save', { id: added.id, path: copy })).toEqual({
    path: copy,
    bytes: content.length,
  });
  expect(readFileSync(copy)).toEqual(content);
  expect(await dancecard.error('documents.save', { id: added.id, path: copy })).toMatchObject({
    type: 'FileUnwritable',
  });
});

test('documents are listed by what they are about, and for a supplier with all that belongs to it', async () => {
  const { dancecard, contractId, supplierId } = await withContract();
  const problem = await dancecard.value('problems.open', { contractId, title: 'Cold', wants: 'repair' });
  const need = await dancecard.value('needs.add', { title: 'Sport', trigger: 'other' });
  const add = async (name: string, whose: object, datedOn?: string) =>
    dancecard.value('documents.add', { path: fileWith(name, `The ${name}`), ...whose, datedOn });
  await add('offer.txt', { supplierId }, '2025-05-01');
  await add('contract.txt', { contractId }, '2026-02-01');
  await add('photo.txt', { subject: { type: 'problem', id: problem.id } });
  await add('wish.txt', { subject: { type: 'need', id: need.id } }, '2024-01-01');
  const names = async (input: object) => (await dancecard.value('documents.list', input)).map(({ name }) => name);
  expect(await names({})).toEqual(['photo.txt', 'contract.txt', 'offer.txt', 'wish.txt']);
  expect(await names({ supplierId })).toEqual(['photo.txt', 'contract.txt', 'offer.txt']);
  expect(await names({ contractId })).toEqual(['contract.txt']);
  expect(await names({ subject: { type: 'supplier', id: supplierId } })).toEqual(['offer.txt']);
  expect(await names({ subject: { type: 'need', id: need.id } })).toEqual(['wish.txt']);
});

test('[documents-19] a document is found by its text, and not any more when it is removed', async () => {
  const { dancecard, contractId } = await withContract();
  const path = fileWith('letter.pdf', pdfWith('The Xylophone quartet plays on Sunday'));
  const { id } = await dancecard.value('documents.add', { contractId, path });
  const [hit] = await dancecard.value('search.query', { text: 'xylophone' });
  expect(hit).toMatchObject({ type: 'document', id, title: 'letter.pdf' });
  expect(hit?.snippet).toContain('Xylophone quartet');
  await dancecard.value('documents.remove', { id });
  expect(await dancecard.value('search.query', { text: 'xylophone' })).toEqual([]);
  await dancecard.value('history.undo', {});
  expect((await dancecard.value('search.query', { text: 'quartet sunday' })).map((found) => found.id)).toEqual([id]);
});

test('what came with a mail is named, and its text is only text', async () => {
  const { dancecard, contractId } = await withContract();
  const html = '<p>Confirmed.</p><script>fetch("https://nordwall.example")</script>';
  const { id } = await dancecard.value('documents.add', {
    contractId,
    path: fileWith('answer.eml', mailWith(html, 'text/html')),
  });
  const mail = await dancecard.value('documents.get', { id });
  expect(mail.text).toMatch(/Subject: Ihre Kündigung\n\nConfirmed\.$/);
  expect(mail.attachments.map(({ name }) => name)).toEqual(['terms.pdf']);
  expect(mail.datedOn).toBe('2026-11-03');
});

test('[documents-7] the same file is kept once with a subject, and its content once for all', async () => {
  const { dancecard, contractId, supplierId } = await withContract();
  const path = fileWith('letter.txt', 'Dear Ada');
  await dancecard.value('documents.add', { contractId, path, name: 'The letter' });
  expect(await dancecard.error('documents.add', { contractId, path })).toMatchObject({
    type: 'Refused',
    message: 'This file is kept here already, as The letter. Nothing was added.',
  });
  await dancecard.value('documents.add', { supplierId, path });
  const rows = livingRows(dancecard.folder)['documents'] ?? [];
  expect(rows.length).toBe(2);
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(1);
});

test('[documents-8] a file that can not be kept is refused in words, and nothing is added', async () => {
  const { dancecard, contractId } = await withContract();
  const large = fileWith('film.mp4', 'x');
  truncateSync(large, 50_000_001);
  const folder = join(temporaryFolder(), 'papers');
  mkdirSync(folder);
  const why = async (path: string) => (await dancecard.error('documents.add', { contractId, path })).message;
  expect(await why(large)).toContain('film.mp4 is larger than 50 MB');
  expect(await why(fileWith('empty.pdf', ''))).toBe(
    'empty.pdf is empty, so there is nothing to keep. Please choose another file.',
  );
  expect(await why(folder)).toContain('papers is a folder');
  expect(await why(join(folder, 'none.pdf'))).toContain('There is no file');
  expect(await dancecard.error('documents.add', { contractId: 'nothing', path: fileWith('a.txt', 'a') })).toMatchObject(
    {
      type: 'NotFound',
    },
  );
  expect(await dancecard.value('documents.list', {})).toEqual([]);
});

test('[documents-9] a file whose text can not be read is kept all the same, and it is said', async () => {
  const { dancecard, contractId } = await withContract();
  const broken = Buffer.from(`%PDF-1.7\n${'broken '.repeat(100)}`);
  const added = await dancecard.value('documents.add', { contractId, path: fileWith('scan.pdf', broken) });
  expect(added.textState).toBe('failed');
  const copy = join(temporaryFolder(), 'copy.pdf');
  await dancecard.value('documents.save', { id: added.id, path: copy });
  expect(readFileSync(copy)).toEqual(broken);
});

test('[documents-10] undo takes an added document back and redo brings it again; its content stays for both', async () => {
  const { dancecard, contractId } = await withContract();
  const { id } = await dancecard.value('documents.add', { contractId, path: fileWith('letter.txt', 'Dear Ada') });
  const place = placeOfContent(dancecard);
  await dancecard.value('history.undo', {});
  expect(await dancecard.value('documents.list', {})).toEqual([]);
  await dancecard.value('history.redo', {});
  expect((await dancecard.value('documents.get', { id })).text).toBe('Dear Ada');
  await dancecard.value('documents.remove', { id });
  expect(statSync(place).isFile()).toBe(true);
  await dancecard.value('history.undo', {});
  expect(await dancecard.value('documents.get', { id })).toMatchObject({ text: 'Dear Ada', isContentThere: true });
  await dancecard.value('documents.update', { id, name: 'From the gym', note: 'Keep', datedOn: '2026-11-01' });
  await dancecard.value('history.undo', {});
  expect(await dancecard.value('documents.get', { id })).toMatchObject({
    name: 'letter.txt',
    note: null,
    datedOn: null,
  });
  const titles = (await dancecard.value('history.list', {})).map(({ title }) => title);
  expect(titles).toContain('Added letter.txt to Gym');
});

test('the text of a document stands in no history', async () => {
  const { dancecard, contractId } = await withContract();
  await dancecard.value('documents.add', { contractId, path: fileWith('letter.txt', 'Xylophonquartett') });
  const log = readStore(dancecard.folder, (sqlite) =>
    JSON.stringify(['changes', 'history_entries'].map((table) => sqlite.prepare(`SELECT * FROM ${table}`).all())),
  );
  expect(log).toContain('letter.txt');
  expect(log).not.toContain('Xylophon');
});

test('content that is damaged or gone is told in words, and adding it again mends it', async () => {
  const { dancecard, contractId, supplierId } = await withContract();
  const path = fileWith('letter.txt', 'Dear Ada');
  const { id } = await dancecard.value('documents.add', { contractId, path });
  const place = placeOfContent(dancecard);
  writeFileSync(place, 'Dear Eve');
  const copy = join(temporaryFolder(), 'copy.txt');
  expect((await dancecard.error('documents.save', { id, path: copy })).message).toContain(
    'letter.txt was changed or damaged on the disk',
  );
  rmSync(place);
  expect((await dancecard.error('documents.save', { id, path: copy })).message).toContain(
    'letter.txt is not in the data folder any more',
  );
  expect((await dancecard.value('documents.get', { id })).isContentThere).toBe(false);
  await dancecard.value('documents.add', { supplierId, path });
  await dancecard.value('documents.save', { id, path: copy });
  expect(readFileSync(copy, 'utf8')).toBe('Dear Ada');
});

test('a page hands a document over in portions and fetches it as it was', async () => {
  const dancecard = await openTestDancecard({ mayUsePaths: false });
  const { id: contractId } = await addContract(dancecard);
  const content = Buffer.alloc(filePortion + 5000, 'A long letter. ');
  const first = await dancecard.value('files.receive', {
    name: 'letter.txt',
    base64: content.subarray(0, filePortion).toString('base64'),
    bytes: content.length,
  });
  const { path } = await dancecard.value('files.receive', {
    name: 'letter.txt',
    base64: content.subarray(filePortion).toString('base64'),
    path: first.path,
    offset: filePortion,
  });
  const { id } = await dancecard.value('documents.add', { contractId, path });
  const saved = await dancecard.value('documents.save', { id, path: 'outgoing:document' });
  const portions: Buffer[] = [];
  for (let offset = 0; offset < saved.bytes; offset = Buffer.concat(portions).length) {
    const portion = await dancecard.value('files.collect', { path: saved.path, offset });
    portions.push(Buffer.from(portion.base64, 'base64'));
  }
  expect(Buffer.concat(portions)).toEqual(content);
  expect(await dancecard.error('documents.save', { id, path: '/tmp/letter.txt' })).toMatchObject({
    type: 'Unavailable',
  });
});
