import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Pace } from '../pace.ts';

/** Text with the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  /** A name iconv-lite knows, such as `utf-8` or `windows-1252`. */
  readonly encoding: string;
  readonly certain: boolean;
  readonly why: Message;
}

/** Encodings offered when the one found is not certain. */
export const offeredEncodings: readonly { readonly value: string; readonly label: Message | string }[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: message('imports.encoding.western', { name: 'Windows-1252' }) },
  { value: 'iso-8859-15', label: message('imports.encoding.westernEuro', { name: 'ISO-8859-15' }) },
  { value: 'macintosh', label: message('imports.encoding.oldMac') },
  { value: 'cp850', label: message('imports.encoding.western', { name: 'DOS' }) },
  { value: 'windows-1250', label: message('imports.encoding.central', { name: 'Windows-1250' }) },
  { value: 'windows-1251', label: message('imports.encoding.cyrillic', { name: 'Windows-1251' }) },
  { value: 'windows-1253', label: message('imports.encoding.greek', { name: 'Windows-1253' }) },
  { value: 'windows-1254', label: message('imports.encoding.turkish', { name: 'Windows-1254' }) },
  { value: 'shift_jis', label: message('imports.encoding.japanese', { name: 'Shift JIS' }) },
  { value: 'gb18030', label: message('imports.encoding.chinese', { name: 'GB18030' }) },
  { value: 'utf-16le', label: 'UTF-16' },
];

const marks = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32le' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** How much of a file is looked at to tell its encoding, in bytes. */
const sampleSize = 200_000;
/** What prose and prices in Western European languages use beyond ASCII. */
const westernText = /^[\s\u0020-\u007E£€§°ªº«»¡¿·´`¨±²³¼½¾µ–—‘’‚“”„…•™®©†À-ÖØ-öø-ÿŒœŠšŽžŸ\u00A0]*$/u;

/** What the euro sign and the accents of an old Mac look like as Windows-1252: "9,99 Û", "MŸnchen", "Stra§e". */
const oldMacText = /\d\s?Û(?![\p{L}])|(?<![\p{L}])Û\s?\d|\p{Ll}[ŠŸŽ§†…€‡ˆ]\p{Ll}|\p{L}Ÿ\p{Ll}/u;

/**
 * Reads bytes as text: by their byte order mark, as UTF-8 where they are valid UTF-8, else as the likeliest old encoding.
 * Null when the person stopped it.
 */
export async function decode(bytes: Uint8Array, wanted: string | undefined, pace: Pace): Promise<DecodedText | null> {
  if (wanted !== undefined && iconv.encodingExists(wanted)) {
    return decodedAs(bytes, { encoding: wanted, certain: true, why: message('imports.youChose') }, pace);
  }
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) {
    const why = message('imports.encoding.mark');
    return decodedAs(bytes, { encoding: mark.encoding, certain: true, why }, pace);
  }
  const wide = wideEncodingOf(bytes);
  if (wide !== null) {
    return decodedAs(bytes, { encoding: wide, certain: true, why: message('imports.encoding.wide') }, pace);
  }
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) {
    return { text: utf8, encoding: 'utf-8', certain: true, why: message('imports.encoding.valid') };
  }
  return decodedAs(bytes, likeliestOld(bytes), pace);
}

type Encoding = Omit<DecodedText, 'text'>;

/** Bytes decoded between two places to rest. */
const bytesAtOnce = 1_000_000;

async function decodedAs(bytes: Uint8Array, encoding: Encoding, pace: Pace): Promise<DecodedText | null> {
  const decoder = iconv.getDecoder(encoding.encoding, { stripBOM: true });
  const texts: string[] = [];
  for (let start = 0; start < bytes.length; start += bytesAtOnce) {
    texts.push(decoder.write(bufferOf(bytes.subarray(start, start + bytesAtOnce))));
    if (pace.due(1) && (await pace.rest(0, null))) return null;
  }
  texts.push(decoder.end() ?? '');
  const text = texts.join('');
  return { ...encoding, text: encoding.encoding === 'macintosh' ? text.replaceAll('¤', '€') : text };
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: nearly every second byte is zero, always on the same side. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 2000) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function likeliestOld(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, sampleSize);
  // Each byte is one character, so that the sample may be cut anywhere.
  if (oldMacText.test(iconv.decode(bufferOf(sample), 'windows-1252'))) {
    return { encoding: 'macintosh', certain: false, why: message('imports.encoding.oldMacText') };
  }
  if (westernText.test(iconv.decode(bufferOf(sample), 'windows-1252'))) {
    return {
      encoding: 'windows-1252',
      certain: false,
      why: message('imports.encoding.westernText'),
    };
  }
  const guess = analyse(sample).find(
    ({ name }) => !name.startsWith('UTF-') && !name.startsWith('ISO-2022') && iconv.encodingExists(name),
  );
  return {
    encoding: guess === undefined || guess.name === 'ISO-8859-1' ? 'windows-1252' : guess.name.toLowerCase(),
    certain: false,
    why: message('imports.encoding.likeliest'),
  };
}
