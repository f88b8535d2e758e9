import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OfferTerms } from '#shared/domain/needs/offer.ts';
import { refused } from '../failures.ts';
import type { QueryContext } from '../handler.ts';

/** Why an offer's dates can not be right, in a sentence; null when they can. */
export function offerProblem(
  context: Pick<QueryContext, 'format'>,
  offer: {
    readonly offeredOn: CalendarDate | null;
    readonly validUntil: CalendarDate | null;
    readonly terms: OfferTerms | null;
  },
): ReturnType<typeof refused> | null {
  const { date } = context.format;
  const { offeredOn, validUntil, terms } = offer;
  if (validUntil !== null && offeredOn !== null && validUntil < offeredOn) {
    return refused(
      `The offer would be valid until ${date(validUntil)}, before it was made on ${date(offeredOn)}. Please check the dates.`,
    );
  }
  const { startsOn = null, endsOn = null, trialEndsOn = null } = terms ?? {};
  if (startsOn === null) return null;
  if (endsOn !== null && endsOn < startsOn) {
    return refused(`The offer would end on ${date(endsOn)}, before it starts on ${date(startsOn)}.`);
  }
  if (trialEndsOn !== null && trialEndsOn < startsOn) {
    return refused(`The trial would end on ${date(trialEndsOn)}, before the offer starts on ${date(startsOn)}.`);
  }
  return null;
}
