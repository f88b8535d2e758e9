import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { api, type Path } from '#shared/api/api.ts';
import { checkedBy, isExactly } from '#shared/api/exact.ts';
import { calendarDate, currencyCode, id } from '#shared/records/values.ts';
import { openTestDancecard } from '../support/open-test-dancecard.ts';

describe('a value that needs nothing done to it is known', () => {
  const tree: z.ZodType = z.lazy(() => z.union([z.string(), z.array(tree), z.object({ of: tree })]));
  const one = z.object({ kind: z.literal('one'), day: calendarDate.nullable() });
  const two = z.object({ kind: z.literal('two'), more: z.array(z.int()).optional() });

  test.each<[string, z.ZodType, unknown]>([
    ['a text with bounds', id, 'a'],
    ['a short text with sizable letters', z.string().min(2).max(3), '🙂🙂'],
    ['a pattern', currencyCode, 'EUR'],
    ['a day', calendarDate, '2028-02-29'],
    ['whole numbers', z.array(z.int()), [1, -2, Number.MAX_SAFE_INTEGER]],
    ['a choice', z.enum(['soon', 'later']), 'later'],
    ['nothing', z.string().nullish(), undefined],
    ['an object without what it need not have', two, { kind: 'two' }],
    ['one of several kinds', z.discriminatedUnion('kind', [one, two]), { kind: 'one', day: null }],
    ['a record', z.record(z.string().max(5), z.boolean()), { ab: true, '0': false }],
    ['a schema within itself', tree, ['a', { of: ['b', { of: 'c' }] }]],
    ['a default that is not needed', z.object({ share: z.number().default(100) }), { share: 50 }],
    ['a rule of its own', z.string().refine((text) => text !== 'never'), 'always'],
    [
      'a rule that adds its issues itself',
      z.int().superRefine((value, context) => {
        if (value > 3) context.addIssue('too many');
      }),
      3,
    ],
  ])('%s', (_, schema, value) => {
    expect(schema.safeParse(value)).toEqual({ success: true, data: value });
    expect(isExactly(schema, value)).toBe(true);
    expect(checkedBy(schema, value)).toBe(value);
  });

  test.each<[string, z.ZodType, unknown]>([
    ['keys that are cut away', one, { kind: 'one', day: null, more: 1 }],
    ['a default', z.object({ share: z.number().default(100) }), {}],
    ['text that is trimmed', z.string().trim(), ' a'],
    ['text that is turned into something', z.string().transform((text) => text.length), 'abc'],
    ['an earlier option that cuts keys away', z.union([z.object({}), z.object({ a: z.int() })]), { a: 1 }],
    [
      'an object of a class',
      z.object({ a: z.int() }),
      new (class {
        a = 1;
      })(),
    ],
  ])('%s leave it to the schema', (_, schema, value) => {
    expect(isExactly(schema, value)).toBe(false);
    expect(checkedBy(schema, value)).toEqual(schema.parse(value));
  });

  test.each<[string, z.ZodType, unknown]>([
    ['too short', id, ''],
    ['too short in letters', z.string().min(2), '🙂'],
    ['too long', z.string().max(2), 'abc'],
    ['no day', calendarDate.nullable(), '2026-02-29'],
    ['half', z.int(), 0.5],
    ['not a number', z.number(), Number.NaN],
    ['a gap in a list', z.array(z.string()), Array.from({ length: 2, 1: 'b' })],
    ['missing', one, { kind: 'one' }],
    ['the wrong kind of key', z.record(z.string().max(2), z.int()), { abc: 1 }],
    ['too many', z.array(z.int()).max(1), [1, 2]],
  ])('%s is refused', (_, schema, value) => {
    expect(isExactly(schema, value)).toBe(false);
    expect(() => checkedBy(schema, value)).toThrow(z.ZodError);
  });
});

const lists = [
  'contracts.list',
  'relationships.list',
  'nudges.list',
  'suppliers.list',
  'needs.list',
  'deadlines.list',
  'history.list',
  'timeline.list',
  'problems.list',
] as const satisfies readonly Path[];

test('of real answers none needs a copy, and none that is spoilt anywhere is taken for right', async () => {
  const dancecard = await openTestDancecard({ demo: true });
  for (const path of lists) {
    const output: z.ZodType = api[path].output;
    const answer: unknown = await dancecard.value(path, {});
    expect([path, isExactly(output, answer)]).toEqual([path, true]);
    expect(output.parse(answer)).toEqual(answer);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), spoiling, (places, spoil) => {
        const spoilt = spoiltSomewhere(answer, places, spoil);
        if (isExactly(output, spoilt)) expect(output.parse(spoilt)).toEqual(spoilt);
      }),
      { numRuns: 60 },
    );
  }
});

type Spoil = (value: unknown) => unknown;

const spoiling: fc.Arbitrary<Spoil> = fc.oneof(
  fc.anything().map((other) => () => other),
  fc.constantFrom<Spoil[]>(
    (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, extra: 1 } : [value],
    (value) => (typeof value === 'string' ? value.slice(1) : undefined),
    (value) => (typeof value === 'number' ? value + 0.5 : null),
  ),
);

/** The same value with one place in it changed. */
function spoiltSomewhere(value: unknown, places: Iterator<number>, spoil: Spoil): unknown {
  const next = (count: number): number => (places.next().value ?? 0) % count;
  if (Array.isArray(value) && value.length > 0 && next(6) > 0) {
    const at = next(value.length);
    return value.map((each: unknown, index) => (index === at ? spoiltSomewhere(each, places, spoil) : each));
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && next(4) > 0) {
    const entries = Object.entries(value);
    const at = next(entries.length);
    return Object.fromEntries(
      entries.map(([key, each], index) => [key, index === at ? spoiltSomewhere(each, places, spoil) : each]),
    );
  }
  return spoil(value);
}
