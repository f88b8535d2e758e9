/** How files of a kind begin; `.` in the text stands for any byte. */
const beginnings: readonly { readonly type: string; readonly begins: string }[] = [
  { type: 'image/png', begins: '\u0089PNG\r\n\u001A\n' },
  { type: 'image/jpeg', begins: '\u00FF\u00D8\u00FF' },
  { type: 'image/gif', begins: 'GIF8' },
  { type: 'image/webp', begins: 'RIFF....WEBP' },
];

/** Kinds that only the ending of a name tells apart. */
const endings: ReadonlyMap<string, string> = new Map([
  ['eml', 'message/rfc822'],
  ['html', 'text/html'],
  ['htm', 'text/html'],
  ['md', 'text/markdown'],
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
]);

/** Kinds that are only kept, by the ending of the name, so that a copy opens in the program it is for. */
const keptOnly: ReadonlyMap<string, string> = new Map([
  ['svg', 'image/svg+xml'],
  ['heic', 'image/heic'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['msg', 'application/vnd.ms-outlook'],
  ['zip', 'application/zip'],
]);

/** A PDF may have some other bytes before it begins. */
const pdfWithin = 1024;
const lookedAt = 4096;
/** The first line of a mail as programs save it. */
const mailBegins =
  /^(?:from |(?:return-path|received|delivered-to|from|to|date|subject|message-id|mime-version|x-[\w-]+)[ \t]*:)/i;
const htmlBegins = /^\s*(?:<!doctype html|<html[\s>])/i;

/**
 * What kind of file it is: told from the content where that says it, else from the ending of the name. What is taken for
 * text has no bytes that text never has.
 */
export function mediaTypeOf(name: string, content: Uint8Array): string {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, lookedAt));
  const begun = start.toString('latin1');
  if (begun.slice(0, pdfWithin).includes('%PDF-')) return 'application/pdf';
  const image = beginnings.find(({ begins }) => beginsWith(begun, begins));
  if (image !== undefined) return image.type;
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const kept = keptOnly.get(ending);
  if (kept !== undefined) return kept;
  if (!isText(start)) return 'application/octet-stream';
  const named = endings.get(ending);
  if (named !== undefined) return named;
  if (htmlBegins.test(begun)) return 'text/html';
  return mailBegins.test(begun) && /\n\S+:/.test(begun) ? 'message/rfc822' : 'text/plain';
}

function beginsWith(text: string, begins: string): boolean {
  return begins.split('').every((sign, at) => sign === '.' || text[at] === sign);
}

/** UTF-16 begins with its mark or has a zero in every second byte; any other text has no zero at all. */
function isText(start: Buffer): boolean {
  if (start[0] === 0xff && start[1] === 0xfe) return true;
  if (start[0] === 0xfe && start[1] === 0xff) return true;
  return !start.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
}
