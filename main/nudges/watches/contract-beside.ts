import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { CurrencyCode, Money } from '#shared/domain/money.ts';
import type { Alike, ContractFacts, PriceElsewhere } from '#shared/domain/palgorithms/facts.ts';
import { sooner } from '#shared/domain/palgorithms/said.ts';
import { priceOn } from '#shared/domain/palgorithms/stake.ts';
import { yearlyCost } from '#shared/domain/terms/cost.ts';
import { weighedIn } from '#shared/domain/weighing.ts';
import { offerPrice } from '#shared/records/offer-values.ts';
import { readAhead, type AtHand } from '../../db/read-ahead.ts';
import type { PassContext, Sqlite } from '../pass-context.ts';
import { readRatesToWeigh } from '../stored-rates.ts';

/** A contract that may be for the same thing, and whether it is over. */
export interface Beside extends Alike {
  readonly isOver: boolean;
  /** The first day of the price it has, or had last. */
  readonly pricedOn: CalendarDate | null;
}

/** What another contract is beside one, on a day. */
export function besideFrom(other: ContractFacts, asOf: CalendarDate): Beside {
  const { exit, outlook, terms } = other;
  const endsOn = exit === null ? (outlook?.deadlineKind === 'not_needed' ? outlook.currentTermEnd : null) : exit.endsOn;
  const startsOn = terms?.startsOn ?? null;
  const from = startsOn !== null && startsOn > asOf ? startsOn : asOf;
  return {
    id: other.id,
    name: other.name,
    supplierId: other.supplierId,
    supplierName: other.supplierName,
    startsOn,
    endsOn,
    enteredOn: other.enteredOn,
    price: priceOn(other, from),
    changesOn: sooner(other.changesOn ?? null, nextPriceOn(other, asOf)),
    pricedOn:
      other.prices.findLast(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= asOf)?.effectiveFrom ??
      startsOn,
    isOver: outlook?.deadlineKind === 'over' || (endsOn !== null && endsOn < asOf),
  };
}

function nextPriceOn({ prices }: ContractFacts, asOf: CalendarDate): CalendarDate | null {
  return prices.find(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom > asOf)?.effectiveFrom ?? null;
}

interface OfferRow {
  /** The contract that raised the need. */
  readonly of: string;
  readonly id: string;
  readonly supplierName: string | null;
  readonly offeredOn: CalendarDate | null;
  readonly price: string | null;
}

interface OfferNoted {
  readonly id: string;
  readonly supplierName: string;
  readonly offeredOn: CalendarDate | null;
  readonly yearly: Money;
}

/** Offers for the needs a contract raised, each candidate's last; the one that became the contract is none elsewhere. */
const offersSql = `SELECT n.causeContractId AS "of", o.id, k.supplierName, o.offeredOn, o.price
  FROM needs n JOIN candidates k ON k.needId = n.id JOIN offers o ON o.candidateId = k.id
  WHERE n.causeContractId IN (SELECT value FROM json_each(?)) AND n.deletedAt IS NULL AND k.deletedAt IS NULL AND o.deletedAt IS NULL
    AND o.contractId IS NULL
    AND NOT EXISTS (SELECT 1 FROM offers l WHERE l.candidateId = k.id AND l.deletedAt IS NULL AND l.version > o.version)
  ORDER BY o.id`;

/** Reads what was offered instead of a contract, at what it costs once an introductory price is over. */
export function offersFor(sqlite: Sqlite, atHand: AtHand): (contractId: string) => readonly OfferNoted[] {
  const rowsOf = readAhead<OfferRow>(sqlite, offersSql, atHand, ({ of }) => of);
  return (contractId) =>
    rowsOf(contractId).flatMap(({ id, supplierName, offeredOn, price }) => {
      const yearly = yearlyOf(price);
      return supplierName === null || yearly === null ? [] : [{ id, supplierName, offeredOn, yearly }];
    });
}

function yearlyOf(text: string | null): Money | null {
  const price = text === null ? null : (offerPrice.safeParse(parsed(text)).data ?? null);
  if (price === null || price.perUnit != null) return null;
  return yearlyCost({ amount: price.amount, currency: price.currency, every: price.every, sharePercent: 100 });
}

/** The value of JSON that may have come from a file somebody else wrote; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What something like a contract costs elsewhere, brought into the currency of its price where a rate is known. */
export function pricesElsewhere(
  offers: readonly OfferNoted[],
  beside: readonly Beside[],
  currency: CurrencyCode | null,
  context: Pick<PassContext, 'sqlite'>,
): { readonly prices: readonly PriceElsewhere[]; readonly changesOn: CalendarDate | null } {
  const { weigh } = weighedIn(currency, () => readRatesToWeigh(context));
  const changesOn = beside.reduce<CalendarDate | null>((first, other) => sooner(first, other.changesOn), null);
  const prices = [
    ...offers.map(({ id, supplierName, offeredOn, yearly }) => ({
      id,
      from: 'offer' as const,
      supplierName,
      notedOn: offeredOn,
      yearly: weigh(yearly),
    })),
    ...beside.flatMap(({ id, supplierName, price, pricedOn }) => {
      const cost = price === null ? null : yearlyCost({ ...price, sharePercent: 100 });
      return cost === null
        ? []
        : [{ id, from: 'contract' as const, supplierName, notedOn: pricedOn, yearly: weigh(cost) }];
    }),
  ];
  return { prices, changesOn };
}
