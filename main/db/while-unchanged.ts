import { dataVersion } from './data-version.ts';
import type { Sqlite } from './database.ts';

interface Remembered {
  at: number;
  readonly values: Map<string, unknown>;
}

const remembered = new WeakMap<Sqlite, Remembered>();

/**
 * What was worked out from the store, kept until another connection stores something. A connection that may write does not
 * notice what it stores itself, so there it is worked out each time.
 *
 * @param name names the value among those of this connection, with everything else that it depends on
 */
export function whileUnchanged<Value>(sqlite: Sqlite, name: string, workOut: () => Value): Value {
  if (!sqlite.readonly) return workOut();
  const now = dataVersion(sqlite);
  const kept = remembered.get(sqlite) ?? { at: now, values: new Map<string, unknown>() };
  remembered.set(sqlite, kept);
  if (kept.at !== now) kept.values.clear();
  kept.at = now;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- under each name stands what one place worked out
  if (kept.values.has(name)) return kept.values.get(name) as Value;
  const value = workOut();
  kept.values.set(name, value);
  return value;
}
