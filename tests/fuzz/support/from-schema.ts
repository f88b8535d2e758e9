import fc from 'fast-check';
import type { z } from 'zod';
import type { Dice } from './dice.ts';
import { numbers, words } from './words.ts';

/** What fields such as `contractId` or `path` are filled with: a value for the field's name, or undefined for none. */
export type Suggest = (field: string) => string | undefined;

type Schema = z.core.$ZodType;

/**
 * Draws an input that a schema accepts, or nearly: rules between fields may still refuse it. Walks the schema itself, so
 * an operation that is added is known at once. Throws for a kind of schema that it does not know.
 */
export function drawFor(schema: Schema, dice: Dice, suggest: Suggest, field = ''): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const draw = (inner: Schema, name = field): unknown => drawFor(inner, dice, suggest, name);
  switch (def.type) {
    case 'object':
      return withTries(schema, () => drawObject(def.shape, dice, draw));
    case 'array': {
      const most = dice.chance(0.05) ? 40 : 3;
      return withTries(schema, () => Array.from({ length: dice.below(most + 1) }, () => draw(def.element)));
    }
    case 'tuple':
      return def.items.map((item) => draw(item));
    case 'record':
      return withTries(schema, () =>
        Object.fromEntries(
          Array.from({ length: dice.below(4) }, () => [String(draw(def.keyType)), draw(def.valueType)]),
        ),
      );
    case 'union':
      return draw(dice.pick(def.options));
    case 'intersection':
      return { ...(draw(def.left) as object), ...(draw(def.right) as object) };
    case 'nullable':
      return dice.chance(0.25) ? null : draw(def.innerType);
    case 'optional':
    case 'default':
    case 'prefault':
      return dice.chance(0.4) ? undefined : draw(def.innerType);
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return draw(def.innerType);
    case 'lazy':
      return draw(def.getter());
    case 'pipe':
      return draw(def.in);
    case 'enum':
      return dice.pick(Object.values(def.entries));
    case 'literal':
      return dice.pick(def.values);
    case 'boolean':
      return dice.chance(0.5);
    case 'null':
      return null;
    case 'number':
      return drawAccepted(schema, [...numbers, ...boundsOf(def.checks ?? [])], dice) ?? 1;
    case 'string':
      return drawText(schema, dice, suggest(field));
    case 'unknown':
    case 'any':
      return dice.pick<unknown>([null, 1, 'text', [], {}]);
    default:
      throw new Error(`The fuzz cannot draw a ${def.type}; teach tests/fuzz/support/from-schema.ts`);
  }
}

/** Whether a schema takes this value. */
function accepts(schema: Schema, value: unknown): boolean {
  return (schema as z.ZodType).safeParse(value).success;
}

/** Draws again, a few times, where rules between the parts refuse what came. */
function withTries(schema: Schema, draw: () => unknown): unknown {
  let drawn = draw();
  for (let left = 4; left > 0 && !accepts(schema, drawn); left -= 1) drawn = draw();
  return drawn;
}

function drawObject(
  shape: Readonly<Record<string, Schema>>,
  dice: Dice,
  draw: (schema: Schema, field: string) => unknown,
): Record<string, unknown> {
  const drawn: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(shape)) {
    const value = draw(schema, field);
    if (value !== undefined || dice.chance(0.05)) drawn[field] = value;
  }
  return drawn;
}

const acceptedWords = new WeakMap<Schema, readonly string[]>();

function drawText(schema: Schema, dice: Dice, suggested: string | undefined): string {
  if (suggested !== undefined && dice.chance(0.92)) return suggested;
  let known = acceptedWords.get(schema);
  if (known === undefined) {
    known = words.filter((word) => accepts(schema, word));
    if (known.length === 0) known = made(schema);
    acceptedWords.set(schema, known);
  }
  return known.length === 0 ? dice.pick(words) : dice.pick(known);
}

/** Texts for a pattern that none of the words fits. */
function made(schema: Schema): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const checks = def.type === 'string' ? [def, ...(def.checks ?? []).map((check) => check._zod.def)] : [];
  const patterns = checks.flatMap((check) =>
    'pattern' in check && check.pattern instanceof RegExp ? [check.pattern] : [],
  );
  return patterns
    .flatMap((pattern) => fc.sample(fc.stringMatching(pattern), { seed: 1, numRuns: 20 }))
    .filter((text) => accepts(schema, text));
}

const acceptedNumbers = new WeakMap<Schema, readonly number[]>();

/** A number the schema takes: mostly one of everyday size. */
function drawAccepted(schema: Schema, from: readonly number[], dice: Dice): number | undefined {
  const known = acceptedNumbers.get(schema) ?? from.filter((number) => accepts(schema, number));
  acceptedNumbers.set(schema, known);
  const everyday = known.filter((number) => Math.abs(number) < 1e6);
  if (everyday.length > 0 && dice.chance(0.85)) return dice.pick(everyday);
  return known.length === 0 ? undefined : dice.pick(known);
}

function boundsOf(checks: readonly z.core.$ZodCheck[]): number[] {
  return checks.flatMap((check) => {
    const { def } = (check as z.core.$ZodChecks)._zod;
    return (def.check === 'greater_than' || def.check === 'less_than') && typeof def.value === 'number'
      ? [def.value - 1, def.value, def.value + 1]
      : [];
  });
}
