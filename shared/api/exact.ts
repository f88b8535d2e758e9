import type { z } from 'zod';
import type { $ZodCheck, $ZodChecks, $ZodCustom, $ZodType, $ZodTypes } from 'zod/v4/core';

/**
 * What a schema makes of a value, as `schema.parse` gives it; throws as that does. A value that needs nothing done to it
 * (nearly every answer) is given back itself instead of a copy, which takes a quarter of the time.
 */
export function checkedBy(schema: z.ZodType, value: unknown): unknown {
  return isExactly(schema, value) ? value : schema.parse(value);
}

/** Whether a schema takes a value and changes nothing in it. False also where that can not be told quickly. */
export function isExactly(schema: $ZodType, value: unknown): boolean {
  return judgeOf(schema)(value);
}

type Judge = (value: unknown) => boolean;

const judges = new WeakMap<$ZodType, Judge>();

const never: Judge = () => false;

function judgeOf(schema: $ZodType): Judge {
  const known = judges.get(schema);
  if (known !== undefined) return known;
  // A schema that holds itself is asked for its judge when a value comes to it.
  judges.set(schema, (value) => judgeOf(schema)(value));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the union of all schemas there are, told apart by `def.type`
  const type = judgeOfType(schema as $ZodTypes);
  const checks = checksOf(schema).map(judgeOfCheck);
  const [first, second] = checks;
  const judge: Judge =
    first === undefined
      ? type
      : second === undefined
        ? (value) => type(value) && first(value)
        : (value) => type(value) && checks.every((check) => check(value));
  judges.set(schema, judge);
  return judge;
}

function judgeOfType(schema: $ZodTypes): Judge {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return def.coerce === true ? never : (value) => typeof value === 'string';
    case 'number':
      return def.coerce === true ? never : (value) => typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return def.coerce === true ? never : (value) => typeof value === 'boolean';
    case 'null':
      return (value) => value === null;
    case 'undefined':
      return (value) => value === undefined;
    case 'any':
    case 'unknown':
    case 'custom':
      return () => true;
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'nullable': {
      const inner = judgeOf(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'optional':
    case 'default': {
      const inner = judgeOf(def.innerType);
      const absent = def.type === 'optional' && def.innerType._zod.optin !== 'defaulted';
      return (value) => (value === undefined ? absent : inner(value));
    }
    case 'lazy': {
      let inner: Judge | null = null;
      return (value) => (inner ??= judgeOf(def.getter()))(value);
    }
    case 'array': {
      const element = judgeOf(def.element);
      return (value) => Array.isArray(value) && everyOf(value, element);
    }
    case 'object':
      return def.catchall === undefined ? judgeOfObject(def.shape) : never;
    case 'record':
      return judgeOfRecord(def.keyType, def.valueType);
    case 'union':
      return judgeOfUnion(def.options);
    default:
      return never;
  }
}

/** Whether all of a list are; unlike `every` it looks at places that hold nothing. */
function everyOf(list: readonly unknown[], judge: Judge): boolean {
  for (let index = 0; index < list.length; index += 1) if (!judge(list[index])) return false;
  return true;
}

function oneOf(values: readonly unknown[]): Judge {
  const known = new Set(values);
  return (value) => known.has(value);
}

/** An object that has what the shape names and nothing else. */
function judgeOfObject(shape: Readonly<Record<string, $ZodType>>): Judge {
  const fields = Object.entries(shape).map(([key, schema]) => ({ key, judge: judgeOf(schema) }));
  return (value) => {
    if (!isPlain(value)) return false;
    let present = 0;
    for (const { key, judge } of fields) {
      const field = value[key];
      if (!judge(field)) return false;
      if (field !== undefined || key in value) present += 1;
    }
    return keysOf(value) === present;
  };
}

/** How many keys a plain object has: counted, since a list of them for every row of a list is soon a heap of lists. */
function keysOf(value: Record<string, unknown>): number {
  let count = 0;
  for (const _ in value) count += 1;
  return count;
}

/** A record of any keys; one that names its keys is left to the schema. */
function judgeOfRecord(keyType: $ZodType, valueType: $ZodType): Judge {
  if (keyType._zod.values !== undefined) return never;
  const [key, held] = [judgeOf(keyType), judgeOf(valueType)];
  return (value) => {
    if (!isPlain(value)) return false;
    for (const name in value) if (!key(name) || !held(value[name])) return false;
    return true;
  };
}

/** The first option that takes a value makes it: only if none before takes it, the one that fits exactly is the one. */
function judgeOfUnion(options: readonly $ZodType[]): Judge {
  const fitting = options.map(judgeOf);
  return (value) => {
    const found = fitting.findIndex((judge) => judge(value));
    return found === 0 || (found > 0 && options.slice(0, found).every((option) => !takes(option, value)));
  };
}

function takes(schema: $ZodType, value: unknown): boolean {
  const made = schema._zod.run({ value, issues: [] }, { async: false });
  return made instanceof Promise || made.issues.length === 0;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** What a schema asks beyond its type; a schema such as that of whole numbers is a check of itself. */
function checksOf(schema: $ZodType): readonly $ZodCheck[] {
  const { def, traits } = schema._zod;
  const checks = def.checks ?? [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has this trait is a check
  return traits.has('$ZodCheck') ? [schema as unknown as $ZodCheck, ...checks] : checks;
}

/** The checks that every row of a list is asked are answered here; the rest, and every doubt, by the check itself. */
function judgeOfCheck(check: $ZodCheck): Judge {
  const asked = askedOf(check);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the union of all checks there are, told apart by `def.check`
  const { def } = (check as unknown as $ZodChecks | $ZodCustom)._zod;
  switch (def.check) {
    case 'min_length':
      return (value) => (typeof value === 'string' && value.length >= 2 * def.minimum) || asked(value);
    case 'max_length':
      return (value) => (typeof value === 'string' && value.length <= def.maximum) || asked(value);
    case 'number_format':
      return def.format === 'safeint' ? (value) => Number.isSafeInteger(value) : asked;
    case 'custom': {
      // One made of a function that adds its own issues has none that answers yes or no.
      if (!('fn' in def) || def.when !== undefined) return asked;
      return (value) => def.fn(value) === true || asked(value);
    }
    default:
      return asked;
  }
}

function askedOf({ _zod: { def, check } }: $ZodCheck): Judge {
  return (value) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a check is asked what its schema's type let through
    const payload = { value: value as never, issues: [] };
    if (def.when?.(payload) === false) return true;
    const waits = check(payload) instanceof Promise;
    return !waits && payload.issues.length === 0 && payload.value === value;
  };
}
