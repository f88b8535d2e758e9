/** How much of a beginning is looked at, in bytes. */
const lookedAt = 64_000;

/**
 * Whether a file that begins like this may be an export of passwords, so that it is to be kept off the disk: an archive, or
 * text that is a table, JSON or XML. It is told by its build alone and with caution: a spoilt export is one too.
 */
export function mayHoldSecrets(beginning: Uint8Array): boolean {
  const bytes = Buffer.from(beginning.buffer, beginning.byteOffset, Math.min(beginning.byteLength, lookedAt));
  if (bytes.toString('latin1', 0, 2) === 'PK') return true;
  const text = textOf(bytes);
  if (text === null) return false;
  const start = text.trimStart();
  if (/^[[{<"]/.test(start)) return true;
  return start.split(/[\r\n]+/, 20).some((line) => /[,;\t|]/.test(line));
}

/** The bytes as text, each sign as one character whatever it is; null for what is no text. */
function textOf(bytes: Buffer): string | null {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = bytes.toString('latin1');
  const zeros = text.split('\u0000').length - 1;
  if (isWide || zeros > text.length / 3)
    return text.replace(/^(?:\u00FF\u00FE|\u00FE\u00FF)/, '').replaceAll('\u0000', '');
  return zeros > 0 ? null : text.replace(/^\u00EF\u00BB\u00BF/, '');
}
