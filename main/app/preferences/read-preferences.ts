import { isNull } from 'drizzle-orm';
import { preferences as preferencesSchema, type Preferences } from '#shared/api/preferences.ts';
import type { DrizzleDatabase } from '../handler.ts';
import { preferences } from '../../db/schema/preferences.ts';
import { preferenceOf, preferencesOfRows } from './preference-rows.ts';

/**
 * The person's preferences, with the default for each that was never set or no longer makes sense. Only what a row's own
 * schema made of its text is used, and only rows that name a preference.
 */
export function readPreferences(database: DrizzleDatabase): Preferences {
  const stored = database.select().from(preferences).where(isNull(preferences.deletedAt)).all();
  const values = new Map<string, unknown>();
  for (const { name, value } of stored) {
    const read = preferenceOf(name)?.safeParse(parseJson(value));
    if (read?.success === true) values.set(name, read.data);
  }
  return preferencesSchema.parse(preferencesOfRows(values));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
