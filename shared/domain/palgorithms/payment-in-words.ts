import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { PriceFact } from './facts.ts';
import { onePayment } from './stake.ts';

/** What the person pays at a price, each time. */
export function paymentInWords({ price }: Pick<PriceFact, 'price'>): Message {
  const amount = onePayment(price);
  if (amount === null) return message('nudges.priceRise.nothing');
  return price.every === null
    ? message('nudges.priceRise.paymentOnce', { amount })
    : message('nudges.priceRise.payment', { amount, cycle: price.every });
}
