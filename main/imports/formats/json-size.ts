import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { cellLimit, keyLimit, nestingLimit } from '../limits.ts';

/**
 * What a JSON text has too much of to be a list, found by looking at its signs alone, before anything is made of them:
 * a small file can hold values that take a hundred times its size. Null when it may be read; whether it is JSON at all
 * is for the parser to say.
 */
export function tooMuchIn(text: string): Message | null {
  let values = 0;
  /** How many commas each open object has had; null for a list. */
  const open: (number | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfString(text, at);
        break;
      case openList:
      case openObject:
        open.push(text.charCodeAt(at) === openObject ? 0 : null);
        values += 1;
        if (open.length > nestingLimit) return message('imports.is.tooDeep');
        break;
      case closeList:
      case closeObject:
        open.pop();
        break;
      case comma: {
        values += 1;
        const names = open.at(-1);
        if (typeof names !== 'number') break;
        open[open.length - 1] = names + 1;
        if (names >= keyLimit) return message('imports.is.manyFields', { most: keyLimit });
        break;
      }
      default:
    }
    if (values > cellLimit) return message('imports.is.manyValues', { most: cellLimit });
  }
  return null;
}

const [quote, openList, closeList, openObject, closeObject, comma, backslash] = [
  0x22, 0x5b, 0x5d, 0x7b, 0x7d, 0x2c, 0x5c,
];

/** The place of the mark that closes a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) return at;
    if (sign === backslash) at += 1;
  }
  return text.length;
}
