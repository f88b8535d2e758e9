/** One element with what its tag says, in the order of the file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const head = /^\uFEFF?\s*<\?xml version=["']1\.0["'](?: encoding=["'][A-Za-z0-9-]{1,20}["'])?\s*\?>/;
const tag = /<(\/?)([A-Za-z][A-Za-z:]{0,40})((?:\s+[A-Za-z:]{1,40}=(?:"[^"<&]{0,200}"|'[^'<&]{0,200}'))*)\s*(\/?)>/y;
const attribute = /([A-Za-z:]{1,40})=(?:"([^"]*)"|'([^']*)')/g;
const deepest = 8;
const mostElements = 500_000;

/**
 * The elements of a plain XML file: tags that nest, attributes, text between them. Comments, document types, entities
 * and processing instructions are not accepted at all, so nothing can expand or point elsewhere; null for such a file.
 */
export function strictElements(text: string): XmlElement[] | null {
  const body = text.replace(head, '');
  const elements: XmlElement[] = [];
  const open: string[] = [];
  let position = 0;
  for (;;) {
    const next = body.indexOf('<', position);
    const between = body.slice(position, next === -1 ? undefined : next);
    if (between.includes('&') || (open.length === 0 && between.trim() !== '')) return null;
    if (next === -1) return open.length === 0 && elements.length > 0 ? elements : null;
    tag.lastIndex = next;
    const found = tag.exec(body);
    if (found === null || elements.length >= mostElements) return null;
    position = tag.lastIndex;
    const [, closing, name = '', written = '', empty] = found;
    if (closing === '/') {
      if (written !== '' || empty === '/' || open.pop() !== name) return null;
      continue;
    }
    if (open.length === 0 && elements.length > 0) return null;
    elements.push({ name, attributes: attributesOf(written) });
    if (empty !== '/') open.push(name);
    if (open.length > deepest) return null;
  }
}

function attributesOf(written: string): XmlElement['attributes'] {
  return new Map([...written.matchAll(attribute)].map(([, name = '', one, other = '']) => [name, one ?? other]));
}
