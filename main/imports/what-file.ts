import { shorten } from './text/clean-text.ts';

const signatures: readonly { bytes: readonly number[]; at?: number; is: string; do?: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'a picture (PNG)' },
  { bytes: [0xff, 0xd8, 0xff], is: 'a picture (JPEG)' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'a picture (GIF)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'a PDF document' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    is: 'an old Office document',
    do: 'Open it in the program it comes from, save the table as CSV and choose that file',
  },
  { bytes: [0x1f, 0x8b], is: 'a compressed file (gzip)', do: 'Unpack it and choose the list inside' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'a compressed file (7z)', do: 'Unpack it and choose the list inside' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'a compressed file (RAR)', do: 'Unpack it and choose the list inside' },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    is: 'a database (SQLite)',
    do: 'Export the list from its program as CSV or JSON and choose that file',
  },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'a text document (RTF)' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, is: 'a film or sound' },
  { bytes: [0x4d, 0x5a], is: 'a program' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: 'a program' },
];

const usualAdvice = 'Choose a CSV or TSV list, or the JSON export of Wallos or SubTrackr';

/** What to say about bytes that are known to be something else than a list; null when they may be one. */
export function knownOtherFile(bytes: Uint8Array, fileName: string): string | null {
  if (bytes.length === 0) return sentence(fileName, 'is empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipSentence(bytes, fileName);
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes, signature.at));
  return known === undefined ? null : sentence(fileName, `is ${known.is}, not a list`, known.do);
}

function zipSentence(bytes: Uint8Array, fileName: string): string {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 500_000)).toString('latin1');
  const save = 'Open it there, save the table as CSV and choose that file';
  if (names.includes('xl/')) return sentence(fileName, 'is an Excel workbook', save);
  if (names.includes('opendocument.spreadsheet')) return sentence(fileName, 'is a LibreOffice spreadsheet', save);
  if (names.includes('word/')) return sentence(fileName, 'is a Word document, not a list');
  if (names.includes('Index/Tables')) return sentence(fileName, 'is a Numbers spreadsheet', save);
  return sentence(fileName, 'is a ZIP archive', 'Unpack it and choose the list inside');
}

/** What to say about text that is known to be something else than a list; null when it may be one. */
export function knownOtherText(text: string, fileName: string): string | null {
  const start = text.slice(0, 2000).trimStart();
  const lower = start.toLowerCase();
  if (start === '' && text.trim() === '') return sentence(fileName, 'is empty');
  if (/^(<!doctype html|<html|<head|<body|<table)/.test(lower)) {
    return sentence(
      fileName,
      'is a web page, not a list',
      'Look for a CSV or JSON export where you saved it, and choose that file',
    );
  }
  if (lower.startsWith('<?xml') || lower.startsWith('<svg')) return sentence(fileName, 'is an XML file, not a list');
  if (start.startsWith('BEGIN:VCALENDAR')) return sentence(fileName, 'is a calendar, not a list of contracts');
  if (start.startsWith('BEGIN:VCARD')) return sentence(fileName, 'is an address book, not a list of contracts');
  if (start.startsWith('OFXHEADER') || lower.startsWith('<ofx')) return bankSentence(fileName);
  const sample = text.slice(0, 20_000);
  const unprintable = sample.match(/[\u0000-\u0008\u000E-\u001A\u007F\uFFFD]/g)?.length ?? 0;
  if (unprintable > 10 && unprintable > sample.length * 0.02) {
    return sentence(fileName, 'is not text, so it is no list');
  }
  return null;
}

/** For a list of payments instead of contracts. */
export function bankSentence(fileName: string): string {
  return sentence(
    fileName,
    'looks like a bank statement: it lists payments, not contracts',
    'Choose a list with one row for each contract',
  );
}

/** For the export of a password store. Passwords are never read further than this. */
export function passwordSentence(fileName: string): string {
  return sentence(
    fileName,
    'looks like an export of passwords; nothing in it was read',
    'Choose a list with one row for each contract, and delete this file when you no longer need it',
  );
}

/** One clear sentence on what a file is, and one on what to do; nothing was changed. */
export function sentence(fileName: string, is: string, instead: string = usualAdvice): string {
  return `${shorten(fileName, 80)} ${is}. ${instead}; nothing was changed.`;
}

function startsWith(bytes: Uint8Array, wanted: readonly number[], at = 0): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}
