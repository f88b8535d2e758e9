import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentName } from '#shared/domain/documents/attachment-name.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { mailCarrying, mailWith, pdfWith } from './papers.ts';

const attached = (name: string, type = 'application/octet-stream') =>
  `Content-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"`;

/** A mail that is kept with a contract. */
async function withMail(mail: Buffer) {
  const dancecard = await openTestDancecard();
  const { id: contractId } = await addContract(dancecard);
  const path = join(temporaryFolder(), 'mail.eml');
  writeFileSync(path, mail);
  const { id } = await dancecard.value('documents.add', { contractId, path });
  return { dancecard, contractId, id };
}

test('[documents-22] what came with a mail is kept as a document of its own, byte for byte, when it is asked for', async () => {
  const { dancecard, contractId, id } = await withMail(mailWith('We confirm.'));
  const content = pdfWith('Notice period: 3 months');
  const listed = { index: 0, name: 'terms.pdf', mediaType: 'application/pdf', bytes: content.length };
  expect(await dancecard.value('documents.attachments', { id })).toEqual([{ ...listed, keptAs: null }]);
  expect(await dancecard.value('documents.list', {})).toHaveLength(1);
  const kept = await dancecard.value('documents.addAttachment', { id, index: 0 });
  expect(kept).toMatchObject({ name: 'terms.pdf', textState: 'read' });
  expect(await dancecard.value('documents.get', { id: kept.id })).toMatchObject({
    subject: { type: 'contract', id: contractId },
    mediaType: 'application/pdf',
    datedOn: '2026-11-03',
    text: 'Notice period: 3 months',
  });
  const copy = join(temporaryFolder(), 'copy.pdf');
  await dancecard.value('documents.save', { id: kept.id, path: copy });
  expect(readFileSync(copy)).toEqual(content);
  expect(await dancecard.value('documents.attachments', { id })).toEqual([{ ...listed, keptAs: kept.id }]);
  const again = await dancecard.error('documents.addAttachment', { id, index: 0 });
  expect(again.message).toContain('kept here already, as terms.pdf');
});

test('it can be kept with something else than the mail is about', async () => {
  const { dancecard, id } = await withMail(mailWith('We confirm.'));
  const supplier = await dancecard.value('suppliers.add', { name: 'Talwind' });
  const subject = { type: 'supplier', id: supplier.id } as const;
  const kept = await dancecard.value('documents.addAttachment', { id, index: 0, subject });
  expect((await dancecard.value('documents.get', { id: kept.id })).subject).toEqual(subject);
});

test('[documents-23] names that lead elsewhere, and kinds that are not what they say, do no harm', async () => {
  const { dancecard, id } = await withMail(
    mailCarrying(
      { head: attached('../../etc/passwd'), content: 'root' },
      { head: attached('C:\\\\Windows\\\\start.bat'), content: 'echo' },
      {
        head: 'Content-Type: application/octet-stream; name=""\r\nContent-Disposition: attachment',
        content: 'nameless',
      },
      { head: attached('invoice.pdf', 'application/pdf'), content: '<html><script>alert(1)</script>Pay</html>' },
      { head: attached('empty.txt'), content: '' },
    ),
  );
  const names = (await dancecard.value('documents.attachments', { id })).map(({ name }) => name);
  expect(names).toEqual(['passwd', 'start.bat', '3', 'invoice.pdf', 'empty.txt']);
  const page = await dancecard.value('documents.addAttachment', { id, index: 3 });
  expect(await dancecard.value('documents.get', { id: page.id })).toMatchObject({
    mediaType: 'text/html',
    text: 'Pay',
  });
  const nameless = await dancecard.value('documents.addAttachment', { id, index: 2 });
  expect(nameless.name).toBe('3');
  expect((await dancecard.error('documents.addAttachment', { id, index: 4 })).type).toBe('FileUnreadable');
});

test('a mail within a mail is a mail of its own, with what came with that', async () => {
  const inner = mailWith('We confirm.');
  const { dancecard, id } = await withMail(
    mailCarrying({ head: attached('forwarded.eml', 'message/rfc822'), content: inner }),
  );
  const [found] = await dancecard.value('documents.attachments', { id });
  const kept = await dancecard.value('documents.addAttachment', { id, index: found?.index ?? 0 });
  expect(await dancecard.value('documents.get', { id: kept.id })).toMatchObject({
    mediaType: 'message/rfc822',
    text: expect.stringContaining('We confirm.'),
  });
  const deeper = await dancecard.value('documents.addAttachment', { id: kept.id, index: 0 });
  expect(deeper.name).toBe('terms.pdf');
});

test('where nothing is attached it is said what that means, and nothing is kept', async () => {
  const { dancecard, contractId, id } = await withMail(mailWith('We confirm.'));
  expect((await dancecard.error('documents.addAttachment', { id, index: 7 })).message).toContain('Nothing came with');
  const path = join(temporaryFolder(), 'note.txt');
  writeFileSync(path, 'No mail at all');
  const note = await dancecard.value('documents.add', { contractId, path });
  expect(await dancecard.value('documents.attachments', { id: note.id })).toEqual([]);
  expect((await dancecard.error('documents.addAttachment', { id: note.id, index: 0 })).type).toBe('Refused');
  expect(await dancecard.value('documents.list', {})).toHaveLength(2);
});

test('a name of an attachment is one line that names no folder and can be read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(199), (given, index) => {
      const name = attachmentName(given, index);
      expect(name).not.toMatch(/[\\/\n\r\u202E]/);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(300);
      expect(attachmentName(name, index)).toBe(name);
    }),
  );
});
