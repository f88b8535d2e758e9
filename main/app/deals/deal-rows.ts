import { setUpItems } from '#shared/domain/needs/checklist.ts';
import { addMonths, earliestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OfferPrice } from '#shared/domain/needs/offer.ts';
import { checklistItems, promises } from '../../db/schema-needs.ts';
import { prices } from '../../db/schema.ts';
import { priceColumns } from '../contracts/add-contract.ts';
import type { CommandContext } from '../handler.ts';
import type { OfferRecord } from '../offers/offer-rows.ts';

/** Records what was promised with an offer; a day of delivery is a promise too. */
export function insertPromises(context: CommandContext, contractId: string, offer: OfferRecord): void {
  const write = (text: string, dueOn: CalendarDate | null): void => {
    context.database
      .insert(promises)
      .values({ ...context.newRecord(), contractId, text, dueOn })
      .run();
  };
  for (const text of offer.promises) write(text, null);
  if (offer.deliveryOn !== null) write('Delivery or start of service', offer.deliveryOn);
}

/** Makes the list of what is to be set up for a new contract. */
export function insertChecklist(context: CommandContext, contractId: string, dataAsked: string | null): void {
  for (const [position, text] of setUpItems(dataAsked).entries()) {
    context.database
      .insert(checklistItems)
      .values({ ...context.newRecord(), contractId, text, position })
      .run();
  }
}

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
      note: 'Agreed from the beginning: the introductory price ends.',
    })
    .run();
}
