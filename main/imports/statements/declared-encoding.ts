import { decode, type DecodedText } from '../text/decode.ts';
import type { Pace } from '../pace.ts';

const names: Readonly<Record<string, string>> = {
  '1252': 'windows-1252',
  '1250': 'windows-1250',
  '1251': 'windows-1251',
  '8859-1': 'iso-8859-1',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'iso-8859-2': 'iso-8859-2',
  'windows-1252': 'windows-1252',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  macintosh: 'macintosh',
};

/** The encoding that the header of an OFX or XML file names; null where it names none that is known. */
function declaredEncoding(start: string): string | null {
  const named =
    /<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w-]{1,30})["']/i.exec(start)?.[1] ??
    /CHARSET:\s*([\w-]{1,30})/.exec(start)?.[1];
  return named === undefined ? null : (names[named.toLowerCase()] ?? null);
}

/**
 * Reads bytes as text where the file may name its encoding itself: what it names counts only for bytes that are no
 * UTF-8, because many banks name one and write the other. Null when the person stopped it.
 */
export async function decodeDeclared(
  bytes: Uint8Array,
  wanted: string | undefined,
  pace: Pace,
): Promise<DecodedText | null> {
  const found = await decode(bytes, wanted, pace);
  if (found === null || found.certain) return found;
  const declared = declaredEncoding(found.text.slice(0, 2000));
  return declared === null ? found : decode(bytes, declared, pace);
}
