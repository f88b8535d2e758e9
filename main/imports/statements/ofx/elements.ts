import { withoutEntities } from '../../text/entities.ts';

/** The beginning or end of an element of OFX, with the text behind its beginning. */
export interface Element {
  /** In capitals. */
  readonly name: string;
  readonly closes: boolean;
  readonly value: string;
  readonly position: number;
}

const tag = /<(\/?)([A-Za-z][A-Za-z0-9._-]{0,60})(?:\s[^<>]{0,500})?\/?>/g;
const data = /^\s*<!\[CDATA\[/;
const longestValue = 10_000;

/**
 * The elements of a text as they come, one at a time. It is as well SGML, whose values end without a closing tag, as XML;
 * no entity but the usual signs is known, and none can be defined.
 */
export function* elementsOf(text: string): Generator<Element> {
  tag.lastIndex = 0;
  const pattern = new RegExp(tag);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, slash = '', name = ''] = match;
    const start = match.index + whole.length;
    const closes = slash === '/';
    let value = '';
    if (!closes) {
      const after = text.slice(start, start + 40);
      if (data.test(after)) {
        const from = text.indexOf('<![CDATA[', start) + 9;
        const end = text.indexOf(']]>', from);
        value = text.slice(from, Math.min(end === -1 ? text.length : end, from + longestValue));
        pattern.lastIndex = end === -1 ? text.length : end + 3;
      } else value = withoutEntities(text.slice(start, valueEnd(text, start)));
    }
    yield { name: name.toUpperCase(), closes, value: value.trim(), position: match.index };
  }
}

/** Where the text behind a tag ends: at the next tag, for a lone "<" is a sign like any other. */
function valueEnd(text: string, start: number): number {
  const furthest = Math.min(text.length, start + longestValue);
  for (let at = text.indexOf('<', start); at !== -1 && at < furthest; at = text.indexOf('<', at + 1)) {
    if (/[A-Za-z/!?]/.test(text[at + 1] ?? '')) return at;
  }
  return furthest;
}
