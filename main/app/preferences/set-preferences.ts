import { and, eq, isNull } from 'drizzle-orm';
import { ok } from '#shared/domain/result.ts';
import { preferences } from '../../db/schema.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../handler.ts';
import { palgorithmRow } from './preference-rows.ts';
import { readPreferences } from './read-preferences.ts';

/** How and when the person wants to be nudged, and how things are shown. */
export const getPreferences: QueryHandler<'preferences.get'> = (context) => ok(context.preferences);

/** Changes preferences: each name, and each palgorithm, is a row of its own. */
export const setPreferences: CommandHandler<'preferences.set'> = (context, input) => {
  const { palgorithms, quietHours, ...plain } = input;
  for (const [name, value] of Object.entries(plain)) {
    if (value !== undefined) store(context, name, value);
  }
  if (quietHours !== undefined)
    store(context, 'quietHours', { ...context.preferences.quietHours, ...defined(quietHours) });
  const present = new Map<string, object>(Object.entries(context.preferences.palgorithms));
  for (const [name, change] of Object.entries(palgorithms ?? {})) {
    if (change !== undefined) store(context, palgorithmRow(name), { ...present.get(name), ...defined(change) });
  }
  context.describe('Changed preferences');
  return ok(readPreferences(context.database));
};

function store(context: CommandContext, name: string, value: unknown): void {
  const text = JSON.stringify(value);
  const existing = context.database
    .select({ id: preferences.id, value: preferences.value })
    .from(preferences)
    .where(and(eq(preferences.name, name), isNull(preferences.deletedAt)))
    .get();
  if (existing === undefined) {
    context.database
      .insert(preferences)
      .values({ ...context.newRecord(), name, value: text })
      .run();
  } else if (existing.value !== text) {
    context.database
      .update(preferences)
      .set({ value: text, changedAt: context.now })
      .where(eq(preferences.id, existing.id))
      .run();
  }
}

function defined(change: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
