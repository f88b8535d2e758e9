import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OfferPrice } from '#shared/domain/needs/offer.ts';
import { offerCost } from '#shared/domain/needs/offer-cost.ts';
import { costIn, type Rate } from '#shared/domain/needs/rates.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { notFound, refused } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { readRates, withSource } from '../rates/rates.ts';
import { findOffer, offerOf } from './offer-rows.ts';

type Cost = OutputOf<'offers.cost'>;

/** What an offer really costs over some months, with the arithmetic. */
export const costOfOffer: QueryHandler<'offers.cost'> = (context, { offerId, months, asOf }) => {
  const found = findOffer(context.database, offerId);
  if (found === undefined) return failed(notFound('offer', offerId));
  const offer = offerOf(found.offer);
  if (offer === null) return failed(refused(message('refusals.offerUnreadable')));
  return ok(costOf(context, offer.price, months, asOf ?? context.today));
};

/** The same for a price that is not stored yet. */
export const costOfPrice: QueryHandler<'offers.costOf'> = (context, { price, months, asOf }) =>
  ok(costOf(context, price, months, asOf ?? context.today));

/** A cost in the person's currency, where a rate is known. */
export function costOf(
  context: Pick<QueryContext, 'database' | 'preferences' | 'say'>,
  price: OfferPrice,
  months: number,
  asOf: CalendarDate,
  rates: readonly Rate[] = readRates(context.database),
): Cost {
  const cost = offerCost(price, { months, asOf });
  const inCurrency = costIn(context.preferences.currency, cost, months, rates);
  const working = [...inCurrency.working];
  const { rate } = inCurrency;
  return {
    ...inCurrency,
    rate: rate === null ? null : withSource(context, rate),
    working: working.map((sentence) => context.say(sentence)),
    messages: { working },
  };
}
