import { XMLParser } from 'fast-xml-parser';
import { withoutEntities } from '../../text/entities.ts';

/** An element of a parsed fragment; asked with `childrenOf` and `textAt` only. */
export type XmlNode = unknown;

const deepest = 60;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // Only the usual signs are decoded, by `withoutEntities`; a document that defines others is refused before.
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: deepest,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** Reads a fragment of XML with one root; null where it cannot be read. */
export function readXml(xml: string): XmlNode {
  try {
    const parsed: unknown = parser.parse(xml);
    return isRecord(parsed) ? (Object.values(parsed).flat()[0] ?? null) : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The elements at the end of a path, in order. */
export function childrenOf(node: XmlNode, ...path: readonly string[]): readonly XmlNode[] {
  let nodes: readonly unknown[] = [node];
  for (const name of path) {
    const below: unknown[] = [];
    for (const each of nodes) {
      const found = isRecord(each) && Object.hasOwn(each, name) ? each[name] : undefined;
      if (Array.isArray(found)) for (const child of found as readonly unknown[]) below.push(child);
    }
    if (below.length === 0) return [];
    nodes = below;
  }
  return nodes;
}

/** The text of the first element at the end of a path that has any. */
export function textAt(node: XmlNode, ...path: readonly string[]): string | undefined {
  return childrenOf(node, ...path)
    .map((each) => textIn(each))
    .find((text) => text !== '');
}

/** The texts of all elements at the end of a path. */
export function textsAt(node: XmlNode, ...path: readonly string[]): readonly string[] {
  return childrenOf(node, ...path)
    .map((each) => textIn(each))
    .filter((text) => text !== '');
}

function textIn(node: XmlNode): string {
  const text = isRecord(node) ? node['#text'] : node;
  return typeof text === 'string' ? withoutEntities(text).trim() : '';
}

/** An attribute of an element. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
  const value = isRecord(node) ? node[`@${name}`] : undefined;
  return typeof value === 'string' ? value : undefined;
}
