/** The head of one mail, and which mail of the file it is, from 1. */
export interface MessageHead {
  readonly number: number;
  readonly head: Uint8Array;
}

/** Heads longer than this are cut; what is taken stands near the beginning. Bytes. */
const longestHead = 100_000;
const lineFeed = 0x0a;

/**
 * The heads of the mails in a file, read piece by piece: of a single mail, or of a mailbox (mbox), whose mails begin with a
 * line `From …` after an empty one. Bodies are passed over and never held.
 */
export async function* messageHeads(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<MessageHead> {
  const split = splitter();
  for await (const piece of pieces) yield* split.take(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
  yield* split.end();
}

function splitter() {
  let lines: Buffer[] = [];
  let length = 0;
  let number = 0;
  let isHead = true;
  let isFirstLine = true;
  let afterEmpty = true;
  let rest: Buffer = Buffer.alloc(0);
  /** Whether the line under way is so long that its beginning was already looked at. */
  let withinLine = false;

  const headSoFar = (): MessageHead | null => {
    const head = Buffer.concat(lines);
    lines = [];
    length = 0;
    isHead = false;
    if (!looksLikeHead(head)) return null;
    number += 1;
    return { number, head };
  };

  const take = (line: Buffer): MessageHead | null => {
    const isEmpty = line.length === 0 || (line.length === 1 && line[0] === 0x0d);
    const begins = afterEmpty && startsMail(line);
    afterEmpty = isEmpty;
    if (begins) {
      const before = isHead && !isFirstLine ? headSoFar() : null;
      isHead = true;
      isFirstLine = false;
      return before;
    }
    isFirstLine = false;
    if (!isHead) return null;
    if (isEmpty) return lines.length === 0 ? null : headSoFar();
    if (length < longestHead) {
      lines.push(line, Buffer.of(lineFeed));
      length += line.length + 1;
    }
    return null;
  };

  return {
    *take(piece: Buffer): Generator<MessageHead> {
      let at = 0;
      for (;;) {
        const end = piece.indexOf(lineFeed, at);
        if (end === -1) break;
        const line = piece.subarray(at, end);
        at = end + 1;
        const whole = rest.length === 0 ? line : Buffer.concat([rest, line]);
        rest = Buffer.alloc(0);
        if (withinLine) withinLine = false;
        else {
          const head = take(whole);
          if (head !== null) yield head;
        }
      }
      if (withinLine) return;
      rest = Buffer.concat([rest, piece.subarray(at)]);
      if (rest.length <= longestHead) return;
      // A line that long is none of a head: it is looked at as far as it came, and passed over to its end.
      const head = take(rest);
      rest = Buffer.alloc(0);
      withinLine = true;
      if (head !== null) yield head;
    },
    *end(): Generator<MessageHead> {
      const last = rest.length > 0 && !withinLine ? take(rest) : null;
      if (last !== null) yield last;
      const head = isHead && lines.length > 0 ? headSoFar() : null;
      if (head !== null) yield head;
    },
  };
}

const from = Buffer.from('From ');

/** A line that begins a mail in a mailbox; prose may begin with the word, but names no time. */
function startsMail(line: Buffer): boolean {
  if (line.length < 10 || !line.subarray(0, 5).equals(from)) return false;
  return /^From \S+.*\b(?:19|20)\d{2}\b/.test(line.subarray(0, 300).toString('latin1'));
}

/** Whether lines are the head of a mail: names with values, one of which says whom it is from. */
function looksLikeHead(head: Buffer): boolean {
  const text = head.toString('latin1');
  return /^[!-9;-~]{1,100}[ \t]*:/.test(text.replace(/^>From [^\n]*\n/, '')) && /^from[ \t]*:/im.test(text);
}

/** Whether bytes begin as a mail, or as a mailbox, does. */
export function isMail(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 60_000));
  const text = start.toString('latin1').replace(/^(?:\u00EF\u00BB\u00BF)?\s*/, '');
  const isBox = startsMail(Buffer.from(text.slice(0, 400), 'latin1'));
  const head = isBox ? text.slice(text.indexOf('\n') + 1) : text;
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const fields = head.slice(0, end);
  if (!/^(?:[!-9;-~]{1,100}[ \t]*:|>From )/.test(fields) || !/^from[ \t]*:/im.test(fields)) return false;
  return isBox || /^(?:date|subject|message-id|received|return-path|mime-version)[ \t]*:/im.test(fields);
}
