import { answerOwed } from './answer-owed.ts';
import { chargeUnusual } from './charge-unusual.ts';
import { commitmentsAbove } from './commitments-above.ts';
import { coolingOffEnding } from './cooling-off-ending.ts';
import { dataStillHeld } from './data-still-held.ts';
import type { Palgorithm, SettingsOf } from './define.ts';
import { detailsUntold } from './details-untold.ts';
import { effortRising } from './effort-rising.ts';
import { enquiryUnanswered } from './enquiry-unanswered.ts';
import { exitCharges } from './exit-charges.ts';
import { exitChecklist } from './exit-checklist.ts';
import { exitUnacknowledged } from './exit-unacknowledged.ts';
import { exitUnsent } from './exit-unsent.ts';
import { fixedTermEnding } from './fixed-term-ending.ts';
import { loyalUnreviewed } from './loyal-unreviewed.ts';
import { formerFits } from './former-fits.ts';
import { loginUnused } from './login-unused.ts';
import { needDeciding } from './need-deciding.ts';
import { needUntouched } from './need-untouched.ts';
import { noticeDeadline } from './notice-deadline.ts';
import { offerLapsing } from './offer-lapsing.ts';
import { own } from './own.ts';
import { priceGuaranteeEnding } from './price-guarantee-ending.ts';
import { priceRise } from './price-rise.ts';
import { priceUnknown } from './price-unknown.ts';
import { paymentComing } from './payment-coming.ts';
import { probationEnding } from './probation-ending.ts';
import { problemWaiting } from './problem-waiting.ts';
import { promiseBroken } from './promise-broken.ts';
import { promiseDue } from './promise-due.ts';
import { renewalUnknown } from './renewal-unknown.ts';
import { renewedWithoutDecision } from './renewed-without-decision.ts';
import { termsUnknown } from './terms-unknown.ts';
import { trialEnding } from './trial-ending.ts';
import { betterMoment } from './better-moment.ts';
import { contractAlike } from './contract-alike.ts';
import { introductoryPriceEnding } from './introductory-price-ending.ts';
import { openEndedYearly } from './open-ended-yearly.ts';
import { premiumRaised } from './premium-raised.ts';
import { priceCrept } from './price-crept.ts';
import { reviewDue } from './review-due.ts';
import { setupUndone } from './setup-undone.ts';
import { unusedContract } from './unused.ts';
import { warrantyEnding } from './warranty-ending.ts';
import { yearlyLook } from './yearly-look.ts';
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
  introductoryPriceEnding,
  premiumRaised,
  chargeUnusual,
  priceGuaranteeEnding,
  warrantyEnding,
  reviewDue,
  exitUnsent,
  exitUnacknowledged,
  exitCharges,
  exitChecklist,
  needDeciding,
  offerLapsing,
  promiseDue,
  promiseBroken,
  problemWaiting,
  answerOwed,
  enquiryUnanswered,
  needUntouched,
  formerFits,
  detailsUntold,
  setupUndone,
  contractAlike,
  priceCrept,
  unusedContract,
  betterMoment,
  loyalUnreviewed,
  yearlyLook,
  openEndedYearly,
  effortRising,
  dataStillHeld,
  loginUnused,
  termsUnknown,
  priceUnknown,
  paymentComing,
  commitmentsAbove,
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
  relationship: those('relationship'),
  interaction: those('interaction'),
  promise: those('promise'),
  problem: those('problem'),
  supplier: those('supplier'),
  login: those('login'),
  household: those('household'),
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
