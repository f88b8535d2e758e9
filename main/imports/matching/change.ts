import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { ImportedContract, ReadRow } from '../list-types.ts';
import type { StoredContract, StoredPrice } from './stored-contract.ts';

/** What a later list says otherwise than the contract that is here. Offered, never done by itself. */
export interface Change {
  readonly price: NonNullable<ImportedContract['price']> | null;
  readonly nextPaymentOn: CalendarDate | null;
}

/**
 * The price and the day of payment in which a row speaks of another time than the store. A price the contract has had is
 * no change: the list is older, or the row is the one it came from. Null where there is none.
 */
export function changeOf(row: ReadRow, contract: ImportedContract, stored: StoredContract): Change | null {
  if (stored.importKey === row.importKey || contract.endedOn !== null) return null;
  const { price } = contract;
  const prices = stored.prices ?? [];
  const isNewPrice = price !== null && prices.length > 0 && !prices.some((known) => isSamePrice(known, price));
  const next = contract.nextPaymentOn ?? null;
  const isLater = next !== null && stored.nextPaymentOn !== null && next > stored.nextPaymentOn;
  if (!isNewPrice && !isLater) return null;
  return { price: isNewPrice ? price : null, nextPaymentOn: isLater ? next : null };
}

/** "Mobile with Vodafone is here already; this list says 12.99 € monthly instead of 9.99 € monthly." */
export function changeInWords({ price, nextPaymentOn }: Change, stored: StoredContract): Message {
  const named = { contract: stored.name, supplier: stored.supplierName };
  const before = stored.prices?.at(-1);
  const what: Message[] = [];
  if (price !== null && before !== undefined) {
    what.push(
      message('imports.match.change.price', {
        now: { amount: price.amount, currency: price.currency },
        every: price.every,
        before: { amount: before.amount, currency: before.currency },
        everyBefore: before.every,
      }),
    );
  }
  if (nextPaymentOn !== null) what.push(message('imports.match.change.nextPayment', { day: nextPaymentOn }));
  return message('imports.match.changes', { ...named, what });
}

function isSamePrice(one: StoredPrice, other: NonNullable<ImportedContract['price']>): boolean {
  return (
    one.amount === other.amount &&
    one.currency === other.currency &&
    one.every?.n === other.every?.n &&
    one.every?.unit === other.every?.unit
  );
}
