import { deflateSync } from 'node:zlib';

/** The bytes of a small PDF with a text on each page, written by hand. What is not ASCII does not belong into it. */
export function pdfWith(...pages: readonly string[]): Buffer {
  return pdfOf(pages.map((text) => ({ content: Buffer.from(linesOf(text), 'latin1') })));
}

/** A PDF whose page unpacks to so many bytes. */
export function pdfUnpackingTo(bytes: number): Buffer {
  const line = 'BT /F1 12 Tf 1 0 0 1 72 720 Tm (again) Tj ET\n';
  const content = Buffer.alloc(bytes, line, 'latin1');
  return pdfOf([{ content: deflateSync(content), packed: true }]);
}

/** A PDF that wants a password. */
export function lockedPdf(): Buffer {
  const key = '<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>';
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O ${key} /U ${key} >>`;
  return pdfOf([{ content: Buffer.from(linesOf('hidden'), 'latin1') }], `/Encrypt ${encrypt} /ID [<00><00>]`);
}

function linesOf(text: string): string {
  const lines = text.split('\n').map((line) => `(${line.replaceAll(/[\\()]/g, String.raw`\$&`)}) Tj 0 -16 Td`);
  return `BT /F1 12 Tf 72 720 Td ${lines.join(' ')} ET`;
}

function pdfOf(pages: readonly { content: Buffer; packed?: boolean }[], trailer = ''): Buffer {
  const font = 3;
  const first = 4;
  const kids = pages.map((_, n) => `${first + n * 2} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    ...pages.flatMap(({ content, packed }, n) => [
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + n * 2 + 1} 0 R ` +
          `/Resources << /Font << /F1 ${font} 0 R >> >> >>`,
      ),
      Buffer.concat([
        Buffer.from(`<< /Length ${content.length}${packed === true ? ' /Filter /FlateDecode' : ''} >>\nstream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    ]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, n) => {
    const part = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    places.push(length);
    parts.push(part);
    length += part.length;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n` +
        `startxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A mail as a program saves it, with an attachment. */
export function mailWith(body: string, contentType = 'text/plain; charset=utf-8'): Buffer {
  return Buffer.from(
    [
      'From: Nordwall Service <service@nordwall.example>',
      'To: ada@home.example',
      'Date: Tue, 03 Nov 2026 09:15:00 +0100',
      'Subject: =?UTF-8?Q?Ihre_K=C3=BCndigung?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="parts"',
      '',
      '--parts',
      `Content-Type: ${contentType}`,
      'Content-Transfer-Encoding: 8bit',
      '',
      body,
      '--parts',
      'Content-Type: application/pdf; name="terms.pdf"',
      'Content-Disposition: attachment; filename="terms.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      pdfWith('Notice period: 3 months').toString('base64'),
      '--parts--',
      '',
    ].join('\r\n'),
    'utf8',
  );
}

/** A mail with these attachments, each with the head of its part. */
export function mailCarrying(
  ...parts: readonly { readonly head: string; readonly content: Buffer | string }[]
): Buffer {
  return Buffer.from(
    [
      'From: Nordwall Service <service@nordwall.example>',
      'Date: Tue, 03 Nov 2026 09:15:00 +0100',
      'Subject: Papers',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="carried"',
      '',
      '--carried',
      'Content-Type: text/plain',
      '',
      'See what came with this.',
      ...parts.flatMap(({ head, content }) => [
        '--carried',
        head,
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(content).toString('base64'),
      ]),
      '--carried--',
      '',
    ].join('\r\n'),
    'utf8',
  );
}
