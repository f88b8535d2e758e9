const watched: Readonly<Record<string, object>> = {
  Object: Object.prototype,
  Array: Array.prototype,
  String: String.prototype,
  Number: Number.prototype,
  Function: Function.prototype,
  Map: Map.prototype,
  Promise: Promise.prototype,
  RegExp: RegExp.prototype,
  Error: Error.prototype,
  'Object itself': Object,
};

type Descriptors = ReadonlyMap<string, ReadonlyMap<PropertyKey, PropertyDescriptor>>;

function descriptors(): Descriptors {
  return new Map(
    Object.entries(watched).map(([name, prototype]) => [
      name,
      new Map(Reflect.ownKeys(prototype).map((key) => [key, Reflect.getOwnPropertyDescriptor(prototype, key) ?? {}])),
    ]),
  );
}

const untouched = descriptors();

/** Names what was added to, removed from or changed in the prototypes everything inherits from; null when nothing was. */
export function touchedPrototype(): string | null {
  for (const [name, now] of descriptors()) {
    const before = untouched.get(name) ?? new Map<PropertyKey, PropertyDescriptor>();
    for (const key of new Set([...before.keys(), ...now.keys()])) {
      const [one, other] = [before.get(key), now.get(key)];
      const same =
        one !== undefined &&
        other !== undefined &&
        Object.is(one.value, other.value) &&
        one.get === other.get &&
        one.set === other.set;
      if (!same) return `${name}.${String(key)}`;
    }
  }
  return null;
}

/** Takes back what was added, so that one finding does not become all the following ones. */
export function cleanPrototypes(): void {
  for (const [name, now] of descriptors()) {
    for (const key of now.keys()) {
      const prototype = watched[name];
      const before = untouched.get(name)?.get(key);
      if (prototype === undefined) continue;
      if (before === undefined) Reflect.deleteProperty(prototype, key);
      else Reflect.defineProperty(prototype, key, before);
    }
  }
}
