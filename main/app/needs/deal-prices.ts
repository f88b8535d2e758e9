import { addMonths, earliestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OfferPrice } from '#shared/domain/needs/offer.ts';
import { message } from '#shared/domain/message.ts';
import { prices } from '../../db/schema/contracts.ts';
import { priceColumns } from '../prices/price-rows.ts';
import type { CommandContext } from '../handler.ts';

/** What is paid at the start of an offer: the introductory amount where there is one. */
export function firstPrice(price: OfferPrice) {
  const { amount, currency, every, introductory } = price;
  return { amount: introductory?.amount ?? amount, currency, every, sharePercent: 100 };
}

/** Records the price that follows the introductory one, agreed from the beginning; nothing where there is none. */
export function insertLaterPrice(
  context: CommandContext,
  contractId: string,
  price: OfferPrice,
  startsOn: CalendarDate,
): void {
  if (price.introductory == null || price.introductory.amount === price.amount) return;
  const { amount, currency, every } = price;
  context.database
    .insert(prices)
    .values({
      ...priceColumns(context.newRecord(), contractId, { amount, currency, every, sharePercent: 100 }),
      effectiveFrom: addMonths(startsOn, price.introductory.months),
      announcedOn: earliestOf(context.today, startsOn),
      note: context.say(message('needs.note.introductoryEnds')),
    })
    .run();
}
