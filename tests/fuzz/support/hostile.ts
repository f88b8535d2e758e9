import type { Dice } from './dice.ts';

/** Nested so deeply that whoever walks it by calling itself runs out of stack. */
function deep(levels: number): unknown {
  let nested: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) nested = level % 2 === 0 ? [nested] : { a: nested };
  return nested;
}

/** Objects whose own keys are the names that lead to prototypes, as JSON.parse makes them. */
export const prototypeKeys: readonly unknown[] = [
  JSON.parse('{"__proto__":{"polluted":"yes"}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":"yes"}}}'),
  JSON.parse('{"__proto__":null,"toString":1,"valueOf":2,"hasOwnProperty":3}'),
  JSON.parse('{"prototype":{"polluted":"yes"},"__proto__":[]}'),
];

/** Values that no field expects. Functions, since some are large. */
const values: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => '',
  () => ' ',
  () => 0,
  () => -0,
  () => -1,
  () => 0.1,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 1e15,
  () => 1e12,
  () => 2 ** 53,
  () => 2 ** 31,
  () => -(2 ** 63),
  () => 1e308,
  () => Number.MIN_VALUE,
  () => [],
  () => ({}),
  () => [[]],
  () => '2026-02-31',
  () => '0000-01-01',
  () => '0000-00-00',
  () => '9999-12-31',
  () => '2026-1-1',
  () => '2026-11-22T00:00:00Z',
  () => '+002026-11-22',
  () => '__proto__',
  () => 'constructor',
  () => '\uD800',
  () => '\u0000',
  () => '\u202E',
  () => 'x'.repeat(65),
  () => '../outside.txt',
  () => 'x'.repeat(1_000_000),
  () => '𐐷'.repeat(20_000),
  () => deep(10_000),
  () => Array.from({ length: 10_000 }, () => 'x'),
  () => Array.from({ length: 10_000 }, (_, index) => ({ id: String(index) })),
  () => structuredClone(prototypeKeys[0]),
  () => structuredClone(prototypeKeys[1]),
  () => structuredClone(prototypeKeys[2]),
  () => structuredClone(prototypeKeys[3]),
];

/** One value that is not expected anywhere. */
export function hostileValue(dice: Dice): unknown {
  return dice.pick(values)();
}

const marks = [
  '\u0000',
  '\u0007',
  '\u001B[2J',
  '\uD800',
  '\uDFFF',
  '\u202E',
  '\u2028',
  '\uFEFF',
  '\r\n',
  "'",
  '"',
  '\\',
];
const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'id', 'deletedAt', 'rowid', '', 'x'.repeat(1000)];

/** Where in a value a change can be made: the part that holds it and its key there. */
interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

function placesIn(value: unknown, found: Place[] = [], level = 0): Place[] {
  if (typeof value !== 'object' || value === null || level > 8 || found.length > 400) return found;
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.slice(0, 50).map((item, index) => [index, item])
    : Object.entries(value);
  for (const [key, inner] of entries) {
    found.push({ holder: value as Place['holder'], key });
    placesIn(inner, found, level + 1);
  }
  return found;
}

/** Sets an own key, also `__proto__`, as JSON.parse does. */
function setOwn(holder: object, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A copy of the part that may be changed; what lies deeper is shared, since a value may be too deep to walk. */
function copied(value: unknown, level = 0): unknown {
  if (typeof value !== 'object' || value === null || level > 10) return value;
  if (Array.isArray(value)) return value.map((item) => copied(item, level + 1));
  const copy = {};
  for (const [key, inner] of Object.entries(value)) setOwn(copy, key, copied(inner, level + 1));
  return copy;
}

/** The value with one thing changed into what is not expected there. What it was given stays as it is. */
export function mutated(value: unknown, dice: Dice): unknown {
  const root = { value: copied(value) };
  const { holder, key } = dice.pick(placesIn(root));
  const here: unknown = Reflect.get(holder, key);
  switch (dice.below(8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      break;
    case 1:
      if (Array.isArray(holder)) holder.push(hostileValue(dice));
      else setOwn(holder, dice.pick(keys), hostileValue(dice));
      break;
    case 2:
      setOwn(holder, key, [here]);
      break;
    case 3:
      if (Array.isArray(here)) setOwn(holder, key, Array.from<unknown>({ length: 10_000 }).fill(here[0]));
      else setOwn(holder, key, { ...(typeof here === 'object' ? here : { value: here }), extra: here });
      break;
    case 4:
    case 5: {
      if (typeof here === 'string') setOwn(holder, key, spoiled(here, dice));
      else if (typeof here === 'number') setOwn(holder, key, String(here));
      else setOwn(holder, key, hostileValue(dice));
      break;
    }
    default:
      setOwn(holder, key, hostileValue(dice));
  }
  return root.value;
}

/** Text with a mark in the middle that does not belong there. */
export function spoiled(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  return text.slice(0, at) + dice.pick(marks) + text.slice(at);
}
