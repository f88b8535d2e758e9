import { chargeUnusual } from './charge-unusual.ts';
import { coolingOffEnding } from './cooling-off-ending.ts';
import type { Palgorithm, SettingsOf } from './define.ts';
import { detailsUntold } from './details-untold.ts';
import { exitCharges } from './exit-charges.ts';
import { exitChecklist } from './exit-checklist.ts';
import { exitUnacknowledged } from './exit-unacknowledged.ts';
import { exitUnsent } from './exit-unsent.ts';
import { fixedTermEnding } from './fixed-term-ending.ts';
import { needDeciding } from './need-deciding.ts';
import { noticeDeadline } from './notice-deadline.ts';
import { offerLapsing } from './offer-lapsing.ts';
import { own } from './own.ts';
import { priceGuaranteeEnding } from './price-guarantee-ending.ts';
import { priceRise } from './price-rise.ts';
import { paymentComing } from './payment-coming.ts';
import { probationEnding } from './probation-ending.ts';
import { renewalUnknown } from './renewal-unknown.ts';
import { renewedWithoutDecision } from './renewed-without-decision.ts';
import { termsUnknown } from './terms-unknown.ts';
import { trialEnding } from './trial-ending.ts';
import type { WatchedKind } from './watched.ts';

/** Every palgorithm there is, in the order in which they matter to most people. */
export const palgorithms = [
  noticeDeadline,
  renewedWithoutDecision,
  renewalUnknown,
  fixedTermEnding,
  trialEnding,
  probationEnding,
  coolingOffEnding,
  priceRise,
  chargeUnusual,
  priceGuaranteeEnding,
  exitUnsent,
  exitUnacknowledged,
  exitCharges,
  exitChecklist,
  needDeciding,
  offerLapsing,
  detailsUntold,
  termsUnknown,
  paymentComing,
  own,
] as const;

type Registered = (typeof palgorithms)[number];
export type PalgorithmName = Registered['name'];

/** The names, as they stand in the api, in keys and in rows of the preferences. */
export const palgorithmNames: readonly PalgorithmName[] = palgorithms.map(({ name }) => name);

/** What each palgorithm works with, as the person set it. */
export type PalgorithmNumbers = { readonly [One in Registered as One['name']]: SettingsOf<One['settings']> };

/** One of them, whichever kind of record it watches. */
type Any = { [Kind in WatchedKind]: Palgorithm<Kind> }[WatchedKind];
/** Every one, as what any of them is. */
export const everyPalgorithm: readonly Any[] = [...palgorithms];
const byName = new Map(everyPalgorithm.map((one) => [one.name, one]));

/** The palgorithms that watch one kind of record. */
export function palgorithmsWatching<Kind extends WatchedKind>(kind: Kind): readonly Palgorithm<Kind>[] {
  return watching[kind];
}

const watching: { readonly [Kind in WatchedKind]: readonly Palgorithm<Kind>[] } = {
  contract: those('contract'),
  need: those('need'),
  offer: those('offer'),
  detailChange: those('detailChange'),
  supplier: those('supplier'),
};

function those<Kind extends WatchedKind>(kind: Kind): readonly Palgorithm<Kind>[] {
  return everyPalgorithm.filter(
    (one): one is Any & Palgorithm<Kind> => one.watches === kind || one.watches === 'every',
  );
}

/** The palgorithm of a name; undefined when there is none, as after it was taken out. */
export function palgorithmCalled(name: string): Any | undefined {
  return byName.get(name);
}

/** Whether the text is the name of a palgorithm. */
export function isPalgorithmName(name: string): name is PalgorithmName {
  return byName.has(name);
}
