import { withoutEntities } from '../text/entities.ts';

/** A tag of a document, with the text behind it up to the next. */
export interface XmlTag {
  /** Without the prefix of a namespace. */
  readonly name: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** The value of an attribute, without prefix; empty where there is none. */
  attribute(name: string): string;
  /** At most so many signs of the text behind it. Only the entities everybody has are resolved. */
  text(most: number): string;
}

/** An attribute with all that stands before it is no longer than this. */
const longestTag = 20_000;

/**
 * The tags of a document one after the other. Comments, declarations and what a document declares itself are passed over:
 * no entity is ever looked up. Takes time in proportion to the text, whatever it holds.
 */
export function xmlTags(text: string): () => XmlTag | null {
  let at = 0;
  const tagFrom = (open: number, close: number): XmlTag => {
    const next = text.indexOf('<', close + 1);
    const textTo = next === -1 ? text.length : next;
    const body = text.slice(open + 1, Math.min(close, open + longestTag));
    const isEnd = body.startsWith('/');
    return {
      name: /^\/?(?:[\w.-]{1,60}:)?([\w.-]{1,60})/.exec(body)?.[1] ?? '',
      opens: !isEnd,
      closes: isEnd || text[close - 1] === '/',
      attribute: (name) =>
        withoutEntities(
          new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(body)?.slice(1).join('') ?? '',
        ),
      text: (most) => withoutEntities(text.slice(close + 1, Math.min(textTo, close + 1 + most))),
    };
  };
  return () => {
    for (;;) {
      const open = text.indexOf('<', at);
      const close = open === -1 ? -1 : endOfTag(text, open);
      if (close === -1) return null;
      at = close + 1;
      const first = text[open + 1];
      if (first !== '!' && first !== '?') return tagFrom(open, close);
    }
  };
}

/** Where a tag ends: at the first `>` outside of quotation marks; of a comment, where that ends. */
function endOfTag(text: string, open: number): number {
  if (text.startsWith('<!--', open)) {
    const end = text.indexOf('-->', open + 4);
    return end === -1 ? -1 : end + 2;
  }
  const first = text.indexOf('>', open);
  if (first === -1) return -1;
  let quote = '';
  const until = Math.min(text.length, Math.max(first + 1, open + longestTag));
  for (let at = open; at < until; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return first;
}
