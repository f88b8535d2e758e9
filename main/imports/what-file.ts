import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { shorten } from './text/clean-text.ts';

const signatures: readonly { bytes: readonly number[]; at?: number; is: Message; do?: Message }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: message('imports.what.png') },
  { bytes: [0xff, 0xd8, 0xff], is: message('imports.what.jpeg') },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: message('imports.what.gif') },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: message('imports.what.pdf') },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    is: message('imports.what.oldOffice'),
    do: message('imports.do.saveOffice'),
  },
  { bytes: [0x1f, 0x8b], is: message('imports.what.gzip'), do: message('imports.do.unpack') },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: message('imports.what.sevenZip'), do: message('imports.do.unpack') },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: message('imports.what.rar'), do: message('imports.do.unpack') },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    is: message('imports.what.sqlite'),
    do: message('imports.do.exportCsvOrJson'),
  },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: message('imports.what.rtf') },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, is: message('imports.what.film') },
  { bytes: [0x4d, 0x5a], is: message('imports.what.program') },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: message('imports.what.program') },
];

const usualAdvice = message('imports.do.usual');

/** What to say about bytes that are known to be something else than a list; null when they may be one. */
export function knownOtherFile(bytes: Uint8Array, fileName: string): Message | null {
  if (bytes.length === 0) return sentence(fileName, message('imports.is.empty'));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipSentence(bytes, fileName);
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes, signature.at));
  return known === undefined ? null : sentence(fileName, message('imports.is.something', { what: known.is }), known.do);
}

function zipSentence(bytes: Uint8Array, fileName: string): Message {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 500_000)).toString('latin1');
  const save = message('imports.do.saveCsv');
  if (names.includes('xl/')) return sentence(fileName, message('imports.is.excel'), save);
  if (names.includes('opendocument.spreadsheet')) return sentence(fileName, message('imports.is.libreOffice'), save);
  if (names.includes('word/')) return sentence(fileName, message('imports.is.word'));
  if (names.includes('Index/Tables')) return sentence(fileName, message('imports.is.numbers'), save);
  return sentence(fileName, message('imports.is.zip'), message('imports.do.unpack'));
}

/** What to say about text that is known to be something else than a list; null when it may be one. */
export function knownOtherText(text: string, fileName: string): Message | null {
  const start = text.slice(0, 2000).trimStart();
  const lower = start.toLowerCase();
  if (start === '' && text.trim() === '') return sentence(fileName, message('imports.is.empty'));
  if (/^(<!doctype html|<html|<head|<body|<table)/.test(lower)) {
    return sentence(fileName, message('imports.is.webPage'), message('imports.do.lookForExport'));
  }
  if (lower.startsWith('<?xml') || lower.startsWith('<svg')) return sentence(fileName, message('imports.is.xml'));
  if (start.startsWith('BEGIN:VCALENDAR')) return sentence(fileName, message('imports.is.calendar'));
  if (start.startsWith('BEGIN:VCARD')) return sentence(fileName, message('imports.is.addressBook'));
  if (start.startsWith('OFXHEADER') || lower.startsWith('<ofx')) return bankSentence(fileName);
  const sample = text.slice(0, 20_000);
  const unprintable = sample.match(/[\u0000-\u0008\u000E-\u001A\u007F\uFFFD]/g)?.length ?? 0;
  if (unprintable > 10 && unprintable > sample.length * 0.02) {
    return sentence(fileName, message('imports.is.noText'));
  }
  return null;
}

/** For a statement of a bank of which the payments can not be read. */
export function bankSentence(fileName: string): Message {
  return sentence(fileName, message('imports.is.bank'), message('imports.do.statementAnew'));
}

/** For the export of a password store. Passwords are never read further than this. */
export function passwordSentence(fileName: string): Message {
  return sentence(fileName, message('imports.is.passwords'), message('imports.do.oneRowEachDelete'));
}

/** One clear sentence on what a file is, and one on what to do; nothing was changed. */
export function sentence(fileName: string, is: Message, instead: Message = usualAdvice): Message {
  return message('imports.notAList', { file: shorten(fileName, 80), is, instead });
}

function startsWith(bytes: Uint8Array, wanted: readonly number[], at = 0): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}
