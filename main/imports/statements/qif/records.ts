/** One record of a QIF file: its lines by their first letter, each letter once. */
export interface QifRecord {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** A part of a QIF file: the records after a line such as "!Type:Bank". */
export interface QifPart {
  readonly line: number;
  /** In small letters: "bank", "ccard", "cash", "oth a", "account", "invst"; empty where the file does not say it. */
  readonly kind: string;
  readonly records: QifRecord[];
}

const longestValue = 10_000;

/** Takes a QIF text apart. Splits of a record are left out: its own amount is their sum. */
export function partsOf(text: string): QifPart[] {
  const parts: QifPart[] = [];
  let part: QifPart | null = null;
  let values = new Map<string, string>();
  let startedOn = 0;
  let line = 0;
  const finish = () => {
    if (values.size === 0) return;
    part ??= { line: 1, kind: '', records: [] };
    if (!parts.includes(part)) parts.push(part);
    part.records.push({ line: startedOn, values });
    values = new Map();
  };
  for (let position = 0; position < text.length;) {
    const end = lineEnd(text, position);
    const content = text.slice(position, Math.min(end, position + longestValue)).trim();
    position = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    line += 1;
    const letter = content.charAt(0);
    if (letter === '') continue;
    if (letter === '^') finish();
    else if (letter === '!') {
      finish();
      const kind = /^!(?:type:)?(.{0,40})/i.exec(content)?.[1]?.trim().toLowerCase() ?? '';
      // "!Option:AutoSwitch" and "!Clear:AutoSwitch" begin no part.
      if (/^(?:option|clear):/.test(kind)) continue;
      part = { line, kind, records: [] };
      parts.push(part);
    } else {
      if (values.size === 0) startedOn = line;
      if (!values.has(letter)) values.set(letter, content.slice(1).trim());
    }
  }
  finish();
  return parts;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
