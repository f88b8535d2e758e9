import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { ok } from '#shared/domain/result.ts';
import { preferences } from '../../db/schema/preferences.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../handler.ts';
import { insertKeyed } from '../records/insert-keyed.ts';
import { palgorithmRow } from './preference-rows.ts';
import { readPreferences } from './read-preferences.ts';

/** How and when the person wants to be nudged, and how things are shown. */
export const getPreferences: QueryHandler<'preferences.get'> = (context) => ok(context.preferences);

/** Changes preferences: each name, and each palgorithm, is a row of its own. */
export const setPreferences: CommandHandler<'preferences.set'> = (context, input) => {
  const { palgorithms, quietHours, attention, payments, ...plain } = input;
  const inForce = new Map<string, unknown>(Object.entries(context.preferences));
  for (const [name, value] of Object.entries(plain)) {
    if (value !== undefined) storePreference(context, name, value, inForce.get(name));
  }
  for (const [name, change] of Object.entries({ quietHours, attention, payments })) {
    if (change === undefined) continue;
    const present = inForce.get(name);
    storePreference(context, name, { ...(typeof present === 'object' ? present : {}), ...defined(change) }, present);
  }
  const palgorithmsInForce = new Map<string, object>(Object.entries(context.preferences.palgorithms));
  for (const [name, change] of Object.entries(palgorithms ?? {})) {
    if (change === undefined) continue;
    const present = palgorithmsInForce.get(name);
    storePreference(context, palgorithmRow(name), { ...present, ...defined(change) }, present);
  }
  context.describe(message('history.did.changedPreferences'));
  return ok(readPreferences(context.database));
};

/** Writes one preference; asking for the default that is in force anyway writes nothing. */
export function storePreference(context: CommandContext, name: string, value: unknown, inForce: unknown): void {
  const text = JSON.stringify(value);
  const existing = context.database
    .select({ id: preferences.id, value: preferences.value })
    .from(preferences)
    .where(and(eq(preferences.name, name), isNull(preferences.deletedAt)))
    .get();
  if (existing === undefined) {
    if (JSON.stringify(inForce) === text) return;
    insertKeyed(context, 'preferences', { name, value: text });
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
