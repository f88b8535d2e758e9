import { withoutEntities } from '../imports/text/entities.ts';

/** What stands in these is never read by a person. */
const unread: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'title',
]);
const breaking: ReadonlySet<string> = new Set(
  'address article blockquote br div dl dt dd fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const tagName = /^\/?([a-z][a-z0-9]*)/i;

/**
 * The text of HTML as it would be read, in one pass. Nothing of it is run, fetched or made into elements: whatever looks
 * like a tag is left out.
 */
export function htmlText(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    parts.push(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
      continue;
    }
    const name = tagName.exec(html.slice(open + 1, open + 40))?.[1]?.toLowerCase();
    // A sign that begins no tag is text, such as in "a < b".
    if (name === undefined && !/[!?/]/.test(html[open + 1] ?? '')) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    at = after(html, '>', open);
    if (name === undefined) continue;
    if (breaking.has(name)) parts.push('\n');
    else if (name === 'td' || name === 'th') parts.push('\t');
    const isSelfClosed = html[at - 2] === '/';
    if (unread.has(name) && html[open + 1] !== '/' && !isSelfClosed) at = endOf(html, name, at);
  }
  parts.push(html.slice(at));
  return tidied(parts.map((part) => decoded(part)).join(''));
}

/** Behind the end tag of an element whose content is not read; the end of the text where there is none. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s>/]`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  return found === null ? html.length : after(html, '>', found.index);
}

function after(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found === -1 ? html.length : found + what.length;
}

/** Line breaks of the source mean nothing; those pushed between the parts do. */
function decoded(part: string): string {
  if (part === '\n' || part === '\t') return part;
  const flowing = part.replaceAll(/\s+/g, ' ');
  return flowing.length <= longestDecoded ? withoutEntities(flowing) : flowing;
}

/** Longer runs without a tag are no letter; they are taken as they stand. */
const longestDecoded = 100_000;

function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/[ \u00A0]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
