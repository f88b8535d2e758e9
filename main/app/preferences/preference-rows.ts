import type { z } from 'zod';
import { palgorithmSchemas } from '#shared/api/palgorithm-preferences.ts';
import { preferences } from '#shared/api/preferences.ts';

/** What is before the name of a palgorithm in the name of its row. */
const palgorithmPrefix = 'palgorithms.';

const { palgorithms, ...plain } = preferences.shape;

/**
 * What a row of the preferences may be called, and what its value must be. Names come from files too, so they are looked
 * up here and never become the key of an object.
 */
const rows: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ...Object.entries(plain),
  ...[...palgorithmSchemas].map(([name, schema]) => [palgorithmPrefix + name, schema] as const),
]);

/** The name of the row that holds what is preferred for a palgorithm. */
export function palgorithmRow(name: string): string {
  return palgorithmPrefix + name;
}

/** What the value of a row with this name must be; undefined where there is no such preference. */
export function preferenceOf(name: string): z.ZodType | undefined {
  return rows.get(name);
}

/** The values of rows, as parsed, put together as the preferences are written; names must be those of preferences. */
export function preferencesOfRows(values: ReadonlyMap<string, unknown>): unknown {
  const named = [...values];
  return Object.fromEntries([
    ...named.filter(([name]) => !name.startsWith(palgorithmPrefix)),
    [
      'palgorithms',
      Object.fromEntries(
        named
          .filter(([name]) => name.startsWith(palgorithmPrefix))
          .map(([name, value]) => [name.slice(palgorithmPrefix.length), value]),
      ),
    ],
  ]);
}
