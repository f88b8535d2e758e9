import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonParts, type JsonPart } from '#main/app/portability/json-parts.ts';

/** Reads a text that arrives in portions of the given sizes, again and again. */
function partsOf(text: string, sizes: readonly number[] = [1 << 20]): JsonPart[] | null {
  const reading = jsonParts();
  const bytes = Buffer.from(text);
  const parts: JsonPart[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const read = reading.feed(bytes.subarray(at, at + size));
    if (!read.ok) return null;
    parts.push(...read.value);
    at += size;
  }
  const ended = reading.end();
  return ended.ok ? [...parts, ...ended.value] : null;
}

/** The same from a text that is read whole. */
function expectedOf(value: Record<string, unknown>): JsonPart[] {
  return Object.entries(value).flatMap(([name, field]): JsonPart[] =>
    name === 'records' && typeof field === 'object' && field !== null
      ? Object.entries(field).flatMap(([list, rows]: [string, unknown]): JsonPart[] => [
          { kind: 'list', list },
          ...(Array.isArray(rows) ? rows : []).map((row: unknown): JsonPart => ({ kind: 'row', list, value: row })),
        ])
      : [{ kind: 'field', name, value: field }],
  );
}

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const records = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.array(json, { maxLength: 5 }), { maxKeys: 4 });

test('a file read in any portions is what it is when read whole', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), json, { maxKeys: 4 }),
      records,
      fc.option(fc.integer({ min: 1, max: 8 })),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      (fields, lists, indent, sizes) => {
        const text = JSON.stringify({ ...fields, records: lists, last: 1 }, null, indent ?? undefined);
        const whole = JSON.parse(text) as Record<string, unknown>;
        expect(partsOf(text, sizes)).toEqual(expectedOf(whole));
      },
    ),
    { numRuns: 300 },
  );
});

test('what is no JSON is never taken for it', () => {
  fc.assert(
    fc.property(records, fc.nat(), fc.constantFrom('', '}', '"', ',', '[', ':', '\\', '\0'), (lists, place, sign) => {
      const text = JSON.stringify({ format: 'x', records: lists, last: [1, { a: 'b' }] });
      const at = place % text.length;
      // Half a character does not survive being written.
      const spoilt = Buffer.from(text.slice(0, at) + sign + text.slice(at + 1)).toString();
      let whole: unknown;
      try {
        whole = JSON.parse(spoilt);
      } catch {
        expect(partsOf(spoilt)).toBeNull();
        return;
      }
      const parts = partsOf(spoilt);
      if (parts !== null) expect(parts).toEqual(expectedOf(whole as Record<string, unknown>));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '',
  '{',
  '{"a"',
  '{"a":1',
  '{"a":1,}',
  '[]',
  '{"records":[]}',
  '{"records":{"a":1}}',
  '{}{}',
  '{"a":tru}',
  'x',
])('%s is not taken for an export', (text) => expect(partsOf(text)).toBeNull());

test('broken characters are refused', () => {
  const reading = jsonParts();
  reading.feed(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}')]));
  expect(reading.end().ok).toBe(false);
});
