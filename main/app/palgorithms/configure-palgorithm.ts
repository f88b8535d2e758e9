import type { InputOf } from '#shared/api/api.ts';
import { wrongSettings } from '#shared/api/palgorithm-preferences.ts';
import { message } from '#shared/domain/message.ts';
import { isPalgorithmName, palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { learned } from '../../nudges/learned.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { palgorithmRow } from '../preferences/preference-rows.ts';
import { readPreferences } from '../preferences/read-preferences.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { storePreference } from '../preferences/set-preferences.ts';
import { listed, listedOwn, type Named } from './list-palgorithms.ts';
import { changeOwn, ownAsShown } from './own-palgorithms.ts';

/** Switches a palgorithm on or off and changes its settings, which are preferences. */
export const configurePalgorithm: CommandHandler<'palgorithms.configure'> = (context, input) => {
  const { id, enabled, settings = {} } = input;
  const found = called(id);
  if (found === null) return configureOwn(context, input);
  const wrong = wrongSettings(found.name, settings);
  if (wrong !== null) return failed(refused(wrong));
  const present = context.preferences.palgorithms[found.name];
  const on = enabled ?? present.on;
  storePreference(context, palgorithmRow(found.name), { ...present, on, ...settings }, present);
  context.describe(message('history.did.changedPalgorithm', { palgorithm: found.about.label }));
  return ok(asStored(context, found));
};

/** Switches one that the person wrote. What it says and when is its definition, not a setting. */
function configureOwn(context: CommandContext, { id, enabled, settings = {} }: InputOf<'palgorithms.configure'>) {
  if (ownAsShown(context, id).length === 0) return failed(notFound('palgorithm', id));
  if (Object.keys(settings).length > 0) return failed(refused(message('refusals.ownNoSettings')));
  const changed = changeOwn(context, { id, ...(enabled === undefined ? {} : { enabled }) });
  if (!changed.ok) return changed;
  const [own] = ownAsShown(context, id);
  return own === undefined ? failed(notFound('palgorithm', id)) : ok(listedOwn(own, learned(context), context));
}

/** Forgets what was learnt about a palgorithm: what was thought of it until now counts no more. */
export const forgetLearnt: CommandHandler<'palgorithms.forget'> = (context, { id }) => {
  const found = called(id);
  if (found === null) return failed(notFound('palgorithm', id));
  context.describe(message('history.did.forgotLearnt', { palgorithm: found.about.label }));
  if (learned(context).reactionsTo(found.name).shown > 0) {
    const { forgotten } = context.preferences;
    markRemoved(context, 'nudge_feedback', feedbackOf(context, found.name));
    storePreference(context, 'forgotten', { ...forgotten, [found.name]: context.today }, forgotten);
  }
  return ok(asStored(context, found));
};

/** What was said of the nudges of a palgorithm. */
function feedbackOf({ sqlite }: CommandContext, name: string): string[] {
  return prepareOnce<[string, string], string>(
    sqlite,
    'SELECT id FROM nudge_feedback WHERE deletedAt IS NULL AND substr(nudgeKey, 1, length(?)) = ?',
  )
    .pluck()
    .all(`${name}:`, `${name}:`);
}

/** The palgorithm with this id; null when there is none. */
export function called(id: string): Named | null {
  const found = palgorithmCalled(id);
  if (found === undefined || !isPalgorithmName(id)) return null;
  const { about, settings, watches } = found;
  return { name: id, about, settings, watches };
}

function asStored(context: CommandContext, found: Named) {
  const preferences = readPreferences(context.database);
  return listed(found, preferences.palgorithms, learned({ ...context, preferences }), context);
}
