import { isNull } from 'drizzle-orm';
import { preferences as preferencesSchema, type Preferences } from '#shared/api/preferences.ts';
import type { DrizzleDatabase } from '../handler.ts';
import { preferences } from '../../db/schema.ts';

/** The person's preferences, with the default for each that was never set or no longer makes sense. */
export function readPreferences(database: DrizzleDatabase): Preferences {
  const stored = database.select().from(preferences).where(isNull(preferences.deletedAt)).all();
  const values: Record<string, unknown> = {};
  for (const row of stored) {
    const value = parseJson(row.value);
    if (value === undefined) continue;
    const attempt = preferencesSchema.safeParse(nested(row.name, value));
    if (attempt.success) mergeInto(values, nested(row.name, value));
  }
  return preferencesSchema.parse(values);
}

/** `palgorithms.trial_ending` with a value, as the nested object it stands for. */
function nested(name: string, value: unknown): Record<string, unknown> {
  return name
    .split('.')
    .reduceRight<Record<string, unknown>>(
      (inner, part, position, parts) => ({ [part]: position === parts.length - 1 ? value : inner }),
      {},
    );
}

function mergeInto(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(source)) {
    const present = target[key];
    if (isPlainObject(present) && isPlainObject(value)) mergeInto(present, value);
    else target[key] = value;
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
