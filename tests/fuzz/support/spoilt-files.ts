import { sealing } from '#main/app/portability/digests.ts';
import type { Dice } from './dice.ts';
import { hostileValue, mutated, spoiled } from './hostile.ts';
import { words } from './words.ts';

const cells = [
  ...words,
  '1'.repeat(13),
  '9'.repeat(400),
  '1e308',
  '-1',
  '1e15',
  '0,00',
  '99999999999999 EUR',
  '31.02.2026',
  '30.02.26',
  '99.99.9999',
  '12/31/0000',
  '999999999999 months',
  '0 days',
  'every 0 months',
  'x'.repeat(200_000),
  ',,,,',
  '"',
  '"""',
  '[]',
  '{"__proto__":{"polluted":1}}',
];

/** A sample file with one to three things about it spoilt. */
export function spoiltFile(text: string, dice: Dice): Uint8Array {
  let spoilt = text;
  for (let times = 1 + dice.below(3); times > 0; times -= 1) spoilt = spoiltOnce(spoilt, dice);
  return encoded(spoilt, dice);
}

function spoiltOnce(text: string, dice: Dice): string {
  const lines = text.split('\n');
  const at = dice.below(lines.length);
  const line = lines[at] ?? '';
  switch (dice.below(11)) {
    case 0:
      return text.slice(0, dice.below(text.length + 1));
    case 1:
      return lines.toSpliced(at, 1).join('\n');
    case 2:
      return lines.toSpliced(at, 0, ...Array.from({ length: dice.pick([1, 2, 500]) }, () => line)).join('\n');
    case 3:
      return lines
        .toSpliced(
          at,
          1,
          withCells(line, (all) => all.toReversed()),
        )
        .join('\n');
    case 4:
    case 5:
      return lines
        .toSpliced(
          at,
          1,
          withCells(line, (all) => all.toSpliced(dice.below(all.length), 1, dice.pick(cells))),
        )
        .join('\n');
    case 6:
      return text.replace(/"(\w+)":/u, () => `"${dice.pick(['__proto__', 'constructor', 'toString', ''])}":`);
    case 7:
      return text.replaceAll(/\d+(?:[.,]\d+)?/gu, (number) => (dice.chance(0.2) ? dice.pick(cells) : number));
    case 8:
      return parsedAndMutated(text, dice);
    case 9:
      return text.slice(0, text.length / 2) + '['.repeat(20_000) + text.slice(text.length / 2);
    default:
      return spoiled(text, dice);
  }
}

function withCells(line: string, change: (cells: string[]) => string[]): string {
  const sign = [';', '\t', ','].find((one) => line.includes(one)) ?? ',';
  return change(line.split(sign)).join(sign);
}

function parsedAndMutated(text: string, dice: Dice): string {
  try {
    return asJson(mutated(JSON.parse(text), dice));
  } catch {
    return spoiled(text, dice);
  }
}

/** JSON of a value that may be too deep for it. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '['.repeat(20_000);
  }
}

function encoded(text: string, dice: Dice): Uint8Array {
  switch (dice.below(8)) {
    case 0:
      return Buffer.from(text, 'latin1');
    case 1:
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 2:
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 3: {
      const bytes = Buffer.from(text, 'utf8');
      for (let times = 1 + dice.below(4); times > 0 && bytes.length > 0; times -= 1)
        bytes[dice.below(bytes.length)] = dice.below(256);
      return bytes;
    }
    default:
      return Buffer.from(text, 'utf8');
  }
}

/** A file that is no text with one to three things about it spoilt. */
export function spoiltBytes(content: Uint8Array, dice: Dice): Uint8Array {
  let bytes: Uint8Array = Buffer.from(content);
  for (let times = 1 + dice.below(3); times > 0; times -= 1) {
    const at = dice.below(bytes.length + 1);
    if (dice.chance(0.25)) bytes = bytes.subarray(0, at);
    else if (dice.chance(0.3)) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + dice.below(40))]);
    else bytes = bytes.with(Math.max(0, Math.min(at, bytes.length - 1)), dice.below(256));
    if (bytes.length === 0) break;
  }
  return bytes;
}

type Rows = Record<string, Record<string, unknown>[]>;

/** An export with rows and fields spoilt, and mostly sealed again, so that only the rules of the records stand in its way. */
export function spoiltExport(text: string, dice: Dice): Uint8Array {
  if (dice.chance(0.15)) return spoiltFile(text, dice);
  const content = JSON.parse(text) as { records: Rows };
  const names = Object.keys(content.records).filter((name) => (content.records[name]?.length ?? 0) > 0);
  const changedOften = dice.chance(0.3)
    ? names.filter((name) => /^(?:changes|history_entries|preferences)$/u.test(name))
    : [];
  for (let times = 1 + dice.below(2); times > 0; times -= 1)
    spoilRow(content.records, dice.pick(changedOften.length > 0 ? changedOften : names), dice);
  if (dice.chance(0.1)) return Buffer.from(asJson(mutated(content, dice)));
  return Buffer.from(asJson(dice.chance(0.9) ? sealedAgain(content) : content));
}

const storedTexts = [
  ...words,
  '{"get":1}',
  '{"value":1}',
  '{"__proto__":{"polluted":"yes"}}',
  '{"id":"x","deletedAt":null}',
  '{"name; DROP TABLE contracts":1}',
  '[1e999]',
  'null',
  '"text"',
  'contracts',
  'sqlite_master',
  'changes',
];

function spoilRow(records: Rows, table: string, dice: Dice): void {
  const rows = records[table] ?? [];
  const at = dice.below(rows.length);
  const row = rows[at];
  if (row === undefined) return;
  const fields = Object.keys(row);
  const field = dice.pick(fields);
  switch (dice.below(9)) {
    case 0:
      rows.splice(at, 1);
      break;
    case 1:
      rows.push({ ...row, ...(dice.chance(0.5) ? { id: 'another-id' } : {}) });
      break;
    case 2: {
      const other = dice.pick(fields);
      [row[field], row[other]] = [row[other], row[field]];
      break;
    }
    case 3:
      row[field] = hostileValue(dice);
      break;
    case 4:
      if (typeof row[field] === 'number') row[field] = dice.pick([1.5, -1, 0, 1e15, 2 ** 53, 1e12, -1e15, 8.64e15]);
      else row[field] = dice.pick(storedTexts);
      break;
    case 5: {
      const stored = fields.find((name) => typeof row[name] === 'string' && /^[[{]/u.test(row[name]));
      if (stored !== undefined) row[stored] = asJson(mutated(JSON.parse(String(row[stored])), dice));
      break;
    }
    case 6:
      row[field] = dice.pick(rows)[field];
      break;
    case 7:
      rows.reverse();
      break;
    default:
      row[field] = dice.pick(storedTexts);
  }
}

/** As Dancecard would seal it; what is nested too deeply to be written as a row goes as it is. */
function sealedAgain(content: { records: Rows }): unknown {
  const sealed = sealing();
  for (const [list, rows] of Object.entries(content.records)) {
    sealed.begin(list);
    for (const row of rows) {
      try {
        sealed.add(list, row);
      } catch (error) {
        if (error instanceof RangeError) return content;
        throw error;
      }
    }
  }
  const seals = [...sealed.seals()];
  return {
    ...content,
    counts: Object.fromEntries(seals.map(([list, seal]) => [list, seal.rows])),
    digests: Object.fromEntries(seals.map(([list, seal]) => [list, seal.digest])),
  };
}
