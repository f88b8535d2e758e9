import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OfferTerms } from '#shared/domain/needs/offer.ts';
import { message } from '#shared/domain/message.ts';
import { refused } from '../failures.ts';

/** Why an offer's dates can not be right, in a sentence; null when they can. */
export function offerProblem(offer: {
  readonly offeredOn: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
  readonly terms: OfferTerms | null;
}): ReturnType<typeof refused> | null {
  const { offeredOn, validUntil, terms } = offer;
  if (validUntil !== null && offeredOn !== null && validUntil < offeredOn) {
    return refused(message('refusals.offerValidBeforeMade', { until: validUntil, made: offeredOn }));
  }
  const { startsOn = null, endsOn = null, trialEndsOn = null } = terms ?? {};
  if (startsOn === null) return null;
  if (endsOn !== null && endsOn < startsOn) {
    return refused(message('refusals.offerEndsBeforeStart', { end: endsOn, start: startsOn }));
  }
  if (trialEndsOn !== null && trialEndsOn < startsOn) {
    return refused(message('refusals.trialBeforeOfferStart', { end: trialEndsOn, start: startsOn }));
  }
  return null;
}
