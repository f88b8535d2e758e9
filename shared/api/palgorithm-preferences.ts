import { z } from 'zod';
import { mostAmount } from '../domain/money.ts';
import { money } from '../records/values.ts';
import type { Message } from '../domain/words.ts';
import type { Setting } from '../domain/palgorithms/define.ts';
import { message } from '../domain/message.ts';
import {
  everyPalgorithm,
  palgorithmCalled,
  palgorithms,
  type PalgorithmName,
  type PalgorithmNumbers,
} from '../domain/palgorithms/registered.ts';

/** The most reminders a palgorithm takes, and the longest lead, in days. */
export const mostLeadDays = 12;
export const longestLead = 730;

/** The largest number of each further kind. */
export const mostOfNumber = { months: 100, years: 100, units: 100_000, month: 12 } as const;

const days = z.int().min(0).max(longestLead);

/** The limits of each kind of setting. */
const limits = {
  leadDays: z.array(days).min(1).max(mostLeadDays),
  days,
  percent: z.number().min(0).max(100),
  count: z.int().min(0).max(100),
  months: z.int().min(0).max(mostOfNumber.months),
  years: z.int().min(1).max(mostOfNumber.years),
  units: z.int().min(0).max(mostOfNumber.units),
  month: z.int().min(1).max(mostOfNumber.month),
  money: money.extend({ amount: z.int().min(0).max(mostAmount) }).nullable(),
} as const satisfies Record<Setting['kind'], z.ZodType>;

/** What a palgorithm works with, as it may be changed by hand: lists are new ones. */
type Writable<Values> = {
  -readonly [Name in keyof Values]: Values[Name] extends readonly number[] ? number[] : Values[Name];
};
type Preferred = { -readonly [Name in PalgorithmName]: Writable<PalgorithmNumbers[Name]> };
type Changed = {
  [Name in PalgorithmName]?: { [Key in keyof Preferred[Name]]?: Preferred[Name][Key] | undefined } | undefined;
};

const boolean = z.boolean();

/** The schema of each palgorithm's preferences, by its name: every field has its preset, so that an empty store nudges well. */
export const palgorithmSchemas: ReadonlyMap<string, z.ZodType> = new Map(
  everyPalgorithm.map(({ name, settings, offAtFirst }) => [
    name,
    z.object({ on: boolean.default(offAtFirst !== true), ...each(settings, presetOf) }).prefault({}),
  ]),
);

/** The numbers each palgorithm works with. */
export const palgorithmPreferences = objectOf<Preferred>(Object.fromEntries(palgorithmSchemas));

/** Any of them; what is left out stays. */
export const palgorithmsChange = objectOf<Changed>(
  Object.fromEntries(
    palgorithms.map(({ name, settings }) => [
      name,
      z.object({ on: boolean.optional(), ...each(settings, ({ kind }) => limits[kind].optional()) }).optional(),
    ]),
  ),
);

/** Why these settings can not be those of a palgorithm, in plain words; null when they can. Names come from outside. */
export function wrongSettings(name: PalgorithmName, settings: Readonly<Record<string, unknown>>): Message | null {
  const known = new Map<string, Setting>(Object.entries(palgorithmCalled(name)?.settings ?? {}));
  for (const [setting, value] of Object.entries(settings)) {
    const found = known.get(setting);
    if (found === undefined) {
      return message('refusals.setting.unknown', { setting, names: [...known.keys()], n: known.size });
    }
    const { kind, label } = found;
    if (limits[kind].safeParse(value).success) continue;
    return kind === 'leadDays'
      ? message('refusals.setting.leadDays', { label, most: mostLeadDays, longest: longestLead })
      : message(`refusals.setting.${kind}`, { label, longest: longestLead });
  }
  return null;
}

function presetOf(setting: Setting): z.ZodType {
  switch (setting.kind) {
    case 'leadDays':
      return limits.leadDays.default([...setting.preset]);
    case 'percent':
      return limits.percent.default(setting.preset);
    case 'money':
      return limits.money.default(setting.preset);
    case 'days':
    case 'count':
    case 'months':
    case 'years':
    case 'units':
    case 'month':
      return limits[setting.kind].default(setting.preset);
  }
}

function each(
  settings: Readonly<Record<string, Setting>>,
  schemaOf: (setting: Setting) => z.ZodType,
): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, schemaOf(setting)]));
}

/** An object schema that is made of a definition, with the type that follows from the same definition. */
function objectOf<Value>(shape: Record<string, z.ZodType>): z.ZodType<Value, Partial<Changed>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both follow from `palgorithms`; tests hold each value against its preset
  return z.object(shape) as unknown as z.ZodType<Value, Partial<Changed>>;
}
