import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlText } from '#main/documents/html-text.ts';
import { mediaTypeOf } from '#main/documents/media-type.ts';
import type { ReadDocument } from '#main/documents/read-document.ts';
import { readInThread } from '#main/threads/read-in-thread.ts';
import { readingLimits } from '#main/threads/reading-thread.ts';
import { lockedPdf, mailWith, pdfUnpackingTo, pdfWith } from './papers.ts';

/** The text of a file as it is read when it is added. */
function read(name: string, content: Buffer | string, limits = readingLimits): Promise<ReadDocument> {
  const bytes = new Uint8Array(Buffer.from(content as string));
  return readInThread({ content: bytes, mediaType: mediaTypeOf(name, bytes) }, limits);
}

describe('The text of a document', () => {
  test('of a PDF is that of its pages, one after the other', async () => {
    expect(await read('contract.pdf', pdfWith('Minimum term 24 months', 'Notice period 3 months'))).toEqual({
      state: 'read',
      text: 'Minimum term 24 months\n\nNotice period 3 months',
      pages: 2,
      attachments: [],
      writtenOn: null,
    });
  });

  test('of a mail has who wrote it, when and about what, and its attachments by name', async () => {
    const mail = await read('answer.eml', mailWith('Wir bestätigen Ihre Kündigung zum 31.12.2026.'));
    expect(mail.state).toBe('read');
    expect(mail.text).toContain('From: Nordwall Service <service@nordwall.example>');
    expect(mail.text).toContain('Date: Tue, 03 Nov 2026 09:15:00 +0100');
    expect(mail.writtenOn).toBe('2026-11-03');
    expect(mail.text).toContain('Subject: Ihre Kündigung');
    expect(mail.text).toContain('Wir bestätigen Ihre Kündigung zum 31.12.2026.');
    expect(mail.attachments).toEqual([
      { name: 'terms.pdf', mediaType: 'application/pdf', bytes: pdfWith('Notice period: 3 months').length },
    ]);
  });

  test('in another encoding is read as it was written', async () => {
    expect((await read('note.txt', Buffer.from('Kündigungsfrist: drei Monate', 'latin1'))).text).toBe(
      'Kündigungsfrist: drei Monate',
    );
    expect((await read('note.txt', Buffer.from('\uFEFFFrist: 3 Monate', 'utf16le'))).text).toBe('Frist: 3 Monate');
  });

  test('[documents-5] of HTML is what would be read: nothing in it is run or kept of its tags', async () => {
    const html =
      '<html><head><title>t</title><style>p{color:red}</style></head><body><p>Dear Ada,</p>' +
      '<script>document.title="owned"</script><p>you owe 12&nbsp;&euro; &lt;b&gt;<img src=x onerror=alert(1)></p></body>';
    const expected = 'Dear Ada,\n\nyou owe 12 € <b>';
    expect((await read('letter.html', html)).text).toBe(expected);
    expect((await read('letter.eml', mailWith(html, 'text/html; charset=utf-8'))).text.endsWith(expected)).toBe(true);
  });
});

describe('A file that can not be read as it should', () => {
  test.each([
    ['a PDF that is cut off', 'a.pdf', pdfWith('x').subarray(0, 60), 'failed'],
    ['a PDF of noise', 'a.pdf', `%PDF-1.7\n${'\u0001\u0002obj<<'.repeat(500)}`, 'failed'],
    ['a PDF with a password', 'a.pdf', lockedPdf(), 'locked'],
    ['a picture', 'a.png', Buffer.from('\u0089PNG\r\n\u001A\n and more', 'latin1'), 'none'],
    ['a program', 'a.exe', Buffer.from([0x4d, 0x5a, 0, 0, 1, 2]), 'unknown'],
    ['a PDF without text', 'a.pdf', pdfWith(''), 'none'],
  ] as const)('[documents-4] %s says so and gives no text', async (_, name, content, state) => {
    expect(await read(name, content)).toMatchObject({ state, text: '' });
  });

  test('a mail with parts in parts without end ends with an answer', async () => {
    const depth = 3000;
    const nested = Array.from(
      { length: depth },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`,
    );
    expect(await read('deep.eml', `From: a@b.example\r\n${nested.join('\r\n')}\r\n`)).toMatchObject({
      state: 'failed',
    });
  });

  test('a PDF that unpacks beyond measure is cut off, and the next one is read', async () => {
    const bomb = pdfUnpackingTo(400_000_000);
    expect(bomb.length).toBeLessThan(2_000_000);
    const before = performance.now();
    const cut = await read('bomb.pdf', bomb, { milliseconds: 3000, bytes: 150_000_000 });
    expect(['cut', 'failed']).toContain(cut.state);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(await read('fine.pdf', pdfWith('fine'))).toMatchObject({ state: 'read', text: 'fine' });
  });

  test('what takes longer than it may is cut off', async () => {
    const slow = pdfWith(...Array.from({ length: 3000 }, (_, n) => `Page ${n}`));
    const cut = await read('slow.pdf', slow, { milliseconds: 1, bytes: 1e9 });
    expect(['cut', 'failed']).toContain(cut.state);
  });
});

test('any text taken for HTML gives text in time that grows with its length', () => {
  const pieces = [
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<script',
    '</script',
    '<p>',
    '&amp;',
    '&#0;',
    'a < b',
    '"',
    '\u0000',
    ' ',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 }), (some) => {
      expect(typeof htmlText(some.join(''))).toBe('string');
    }),
  );
  for (const piece of pieces) {
    const before = performance.now();
    htmlText(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - before).toBeLessThan(2000);
  }
});

test('what a file is, is told from its content before its name', () => {
  const told = (name: string, content: string): string => mediaTypeOf(name, Buffer.from(content, 'latin1'));
  expect(told('picture.png', '%PDF-1.4')).toBe('application/pdf');
  expect(told('letter.pdf', '\u0089PNG\r\n\u001A\n')).toBe('image/png');
  expect(told('letter.png', '<html><script>')).toBe('text/html');
  expect(told('drawing.svg', '<svg onload="alert(1)">')).toBe('image/svg+xml');
  expect(told('mail', 'Return-Path: <a@b.example>\r\nFrom: a@b.example\r\n\r\nHello')).toBe('message/rfc822');
  expect(told('note', 'From: my own head\n')).toBe('text/plain');
  expect(told('data.txt', 'a\u0000b')).toBe('application/octet-stream');
});
