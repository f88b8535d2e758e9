// Written by `npm run messages` from shared/messages/en. Do not edit.
import type { Words } from './words.ts';

/** Every message, and the values it takes; null where it takes none. */
export interface MessageValues {
  'core.closed': null;
  'core.defect': { readonly reference: Words };
  'core.ended': { readonly reference: Words };
  'core.notPassed': null;
  'kinds.cycle.business_day': { readonly n: number };
  'kinds.cycle.day': { readonly n: number };
  'kinds.cycle.month': { readonly n: number };
  'kinds.cycle.once': null;
  'kinds.cycle.week': { readonly n: number };
  'kinds.cycle.year': { readonly n: number };
  'kinds.period.business_day': { readonly n: number };
  'kinds.period.day': { readonly n: number };
  'kinds.period.month': { readonly n: number };
  'kinds.period.week': { readonly n: number };
  'kinds.period.year': { readonly n: number };
  'kinds.periodDative.business_day': { readonly n: number };
  'kinds.periodDative.day': { readonly n: number };
  'kinds.periodDative.month': { readonly n: number };
  'kinds.periodDative.week': { readonly n: number };
  'kinds.periodDative.year': { readonly n: number };
  'plain.literal': { readonly text: Words };
  'plain.unreadable': null;
  'preferences.asComputer': null;
  'preferences.look.currency': null;
  'preferences.look.dark': null;
  'preferences.look.language': null;
  'preferences.look.light': null;
  'preferences.look.locale': null;
  'preferences.look.theme': null;
  'preferences.look.title': null;
  'preferences.place.country': null;
  'preferences.place.lead': null;
  'preferences.place.title': null;
  'preferences.place.unknown': null;
  'shell.gone.kept': null;
  'shell.gone.title': null;
  'shell.opening': null;
  'shell.tryAgain': null;
  'shell.waiting': null;
}
