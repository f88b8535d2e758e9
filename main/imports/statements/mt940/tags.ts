/** One field of a Swift message: ":61:…" with the lines that belong to it. */
export interface Tag {
  readonly line: number;
  /** "20", "60F", "86". */
  readonly name: string;
  readonly lines: readonly string[];
}

const tagStart = /^:(\d{2}[A-Z]?):/;
/** Lines that end a message or wrap it, and belong to no field. */
const wrapper = /^(?:-(?:\}.*|XXX)?$|\{\d:)/;
const longestLine = 4000;

/** The fields of a text of Swift messages, in order, one at a time. Lines between messages are passed over. */
export function* tagsOf(text: string): Generator<Tag> {
  let name: string | null = null;
  let startedOn = 0;
  let lines: string[] = [];
  let lineNumber = 0;
  let position = 0;
  while (position < text.length) {
    const end = lineEnd(text, position);
    const content = text.slice(position, Math.min(end, position + longestLine));
    position = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    lineNumber += 1;
    const inner = /^\{\d:.*\{4:\s*$/.test(content) ? '' : content;
    const tag = tagStart.exec(inner);
    const isWrapper = tag === null && wrapper.test(inner);
    if ((tag !== null || isWrapper) && name !== null) {
      yield { line: startedOn, name, lines };
      name = null;
    }
    if (tag !== null) {
      name = tag[1] ?? '';
      startedOn = lineNumber;
      lines = [inner.slice(tag[0].length)];
    } else if (name !== null && inner !== '') lines.push(inner);
  }
  if (name !== null) yield { line: startedOn, name, lines };
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
