import type { OutputOf } from '#shared/api/api.ts';
import type { SettingValue } from '#shared/api/palgorithms.ts';
import { message } from '#shared/domain/message.ts';
import { noReactions, usefulness, type Reactions } from '#shared/domain/attention/usefulness.ts';
import { sayValue, type Palgorithm } from '#shared/domain/palgorithms/define.ts';
import { palgorithms, type PalgorithmName, type PalgorithmNumbers } from '#shared/domain/palgorithms/registered.ts';
import { ok } from '#shared/domain/result.ts';
import { learned, type Learned } from '../../nudges/learned.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { ownAsShown, type OwnShown } from './own-palgorithms.ts';

type Listed = OutputOf<'palgorithms.list'>[number];

/** What is listed of a palgorithm. */
export type Named = Pick<Palgorithm, 'about' | 'settings' | 'watches'> & { readonly name: PalgorithmName };

/** Every palgorithm, in the order in which they matter to most people, and then those the person wrote. */
export const listPalgorithms: QueryHandler<'palgorithms.list'> = (context) => {
  const known = learned(context);
  const numbers = context.preferences.palgorithms;
  return ok([
    ...palgorithms.map((one) => listed(one, numbers, known, context)),
    ...ownAsShown(context).map((own) => listedOwn(own, known, context)),
  ]);
};

/** One palgorithm as the api gives it, with the numbers it works with. */
export function listed(
  { name, about, settings, watches }: Named,
  numbers: PalgorithmNumbers,
  known: Learned,
  context: Pick<QueryContext, 'say'>,
): Listed {
  const values = settingsOf(numbers, name);
  return {
    id: name,
    isOwn: false,
    title: context.say(about.label),
    enabled: numbers[name].on,
    settings: Object.fromEntries([...values].filter(([setting]) => Object.hasOwn(settings, setting))),
    fields: fieldsOf(settings, values, context),
    meaning: context.say(about.meaning),
    watches,
    ...countsOf(known.reactionsTo(name)),
    kinds: known.kindsOf(name).map(({ kind, reactions, useful }) => ({
      kind: known.inWords(kind),
      ...countsOf(reactions),
      usefulness: rounded(useful),
    })),
  };
}

/** One that the person wrote as the api gives it among the others. */
export function listedOwn(
  { id, name, on, say, enabled }: OwnShown,
  known: Learned,
  context: Pick<QueryContext, 'say'>,
): Listed {
  return {
    id,
    isOwn: true,
    title: name === '' ? context.say(message('ownPage.unnamed')) : name,
    enabled,
    settings: {},
    fields: [],
    meaning: say,
    watches: on,
    ...countsOf(known.reactionsToOwn(id)),
    kinds: [],
  };
}

/** The values of the settings of a palgorithm, without whether it is switched on. */
function settingsOf(numbers: PalgorithmNumbers, name: PalgorithmName): ReadonlyMap<string, SettingValue> {
  const values = new Map<string, SettingValue>();
  for (const [setting, value] of Object.entries<boolean | SettingValue | readonly number[]>(numbers[name])) {
    if (typeof value !== 'boolean') values.set(setting, areDays(value) ? [...value] : value);
  }
  return values;
}

function areDays(value: unknown): value is readonly number[] {
  return Array.isArray(value);
}

/** The settings of a palgorithm as a form shows them. */
export function fieldsOf(
  settings: Palgorithm['settings'],
  values: ReadonlyMap<string, SettingValue>,
  { say }: Pick<QueryContext, 'say'>,
): Listed['fields'] {
  return Object.entries(settings).map(([name, setting]) => {
    const preset = setting.kind === 'leadDays' ? [...setting.preset] : setting.preset;
    const value = values.get(name) ?? preset;
    const said = sayValue(setting, value);
    return { name, label: say(setting.label), kind: setting.kind, value, preset, said: said === null ? '' : say(said) };
  });
}

/** Reactions as the api counts them. */
export function countsOf(reactions: Reactions): Reactions & { readonly usefulness: number } {
  return { ...noReactions, ...reactions, usefulness: rounded(usefulness(reactions)) };
}

function rounded(useful: number): number {
  return Math.round(useful * 100) / 100;
}
