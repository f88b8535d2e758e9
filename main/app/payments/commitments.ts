import type { OutputOf } from '#shared/api/api.ts';
import { endOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { CurrencyCode, Money } from '#shared/domain/money.ts';
import { inMinorUnits, rateBetween, type UsedRate } from '#shared/domain/needs/rates.ts';
import { commitmentsOf, monthsFrom, type CountedContract, type Part } from '#shared/domain/payments/commitments.ts';
import type { Figures } from '#shared/domain/payments/figures.ts';
import { missingForPayments } from '#shared/domain/payments/payments.ts';
import { ok } from '#shared/domain/result.ts';
import type { DatedPrice } from '#shared/domain/terms/cost.ts';
import { sortedByNames } from '../collation.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { readRates, withSource } from '../rates/rates.ts';
import { changesBetween } from './cost-changes.ts';
import { readPaidContracts, type NamedContract } from './paid-contracts.ts';

type Answer = OutputOf<'money.commitments'>;
type NamedPart = Answer['byCategory'][number];

/** What contracts cost in the months from that of a day on, and by what it is told apart. */
export const moneyCommitments: QueryHandler<'money.commitments'> = (
  context,
  { asOf = context.today, months, limit },
) => {
  const contracts = readPaidContracts(context);
  const { currency } = context.preferences;
  const rateFrom = ratesTo(context, currency);
  const factor = (from: CurrencyCode) => {
    const rate = rateFrom(from);
    return rate === null ? null : inMinorUnits(rate);
  };
  const told = commitmentsOf(contracts.map(countedOf), { asOf, months }, { currency, factor });
  const to = endOf(monthsFrom(asOf, months).at(-1) ?? asOf, 'month');
  const unknown = unknownOf(contracts, asOf, to);
  const changes = changesBetween(contracts, asOf, to);
  const others = paidByOthers(contracts, asOf);
  const named = (parts: readonly Part[], nameOf: (contract: NamedContract) => Name) =>
    namedParts(context, parts, new Map(contracts.map(nameOf)));
  return ok({
    asOf,
    to,
    currency,
    ...figuresOf(told.total),
    months: told.months.map(({ firstDay, sums, home }) => ({ firstDay, sums: [...sums], home })),
    byCategory: named(told.parts.category, ({ summary: { category } }) => [category, category]),
    byPerson: named(told.parts.person, ({ summary: { personId, personName } }) => [personId, personName]).map(
      (part) => ({
        ...part,
        paidByOthers: others.get(part.key) ?? [],
      }),
    ),
    byPaymentMethod: named(told.parts.paymentMethod, ({ paymentMethod }) => [paymentMethod, paymentMethod]),
    bySupplier: named(told.parts.supplier, ({ summary: { supplierId, supplierName } }) => [supplierId, supplierName]),
    ...ratesUsed(context, told.total, rateFrom),
    tooLarge: [...told.tooLarge],
    estimated: told.estimated,
    unknownCount: unknown.length,
    unknown: unknown.slice(0, limit),
    changeCount: changes.length,
    changes: changes.slice(0, limit),
  });
};

/** What others pay of each person's contracts: the rest of every price that person pays a share of. */
function paidByOthers(contracts: readonly NamedContract[], asOf: CalendarDate): ReadonlyMap<string | null, Money[]> {
  const rests = contracts
    .filter(({ paid }) => paid.prices.some(({ price }) => price.sharePercent < 100))
    .map((contract) => {
      const { paid, under } = countedOf(contract);
      return { under, paid: { ...paid, prices: paid.prices.map(restOf) } };
    });
  const parts = rests.length === 0 ? [] : commitmentsOf(rests, { asOf, months: 1 }, null).parts.person;
  return new Map(parts.map(({ key, monthly }) => [key, [...monthly]]));
}

function restOf({ price, effectiveFrom }: DatedPrice): DatedPrice {
  // A share has few decimals; what a difference of floating numbers adds behind them is no part of it.
  return { effectiveFrom, price: { ...price, sharePercent: Number((100 - price.sharePercent).toFixed(6)) } };
}

type Name = readonly [key: string | null, name: string | null];

function countedOf({ paid, summary, paymentMethod }: NamedContract): CountedContract {
  const { category, personId, supplierId } = summary;
  return { paid, under: { category, person: personId, paymentMethod, supplier: supplierId } };
}

function figuresOf({ sums, monthly, yearly, home }: Figures) {
  return { sums: [...sums], monthly: [...monthly], yearly: [...yearly], home };
}

/** The dearest first where all can be weighed in one currency, else by name; what is under no name comes last. */
function namedParts(
  context: QueryContext,
  parts: readonly Part[],
  names: ReadonlyMap<string | null, string | null>,
): NamedPart[] {
  const named = parts.map((part) => ({
    key: part.key,
    name: names.get(part.key) ?? null,
    contracts: part.contracts,
    ...figuresOf(part),
  }));
  return sortedByNames(context, named, ({ name }) => name).toSorted(
    (one, other) =>
      Number(one.key === null) - Number(other.key === null) ||
      amountOf(other.home?.sum) - amountOf(one.home?.sum) ||
      amountOf(other.home?.yearly) - amountOf(one.home?.yearly),
  );
}

function amountOf(money: Money | undefined): number {
  return money?.amount ?? 0;
}

/** The rates into a currency, each looked up once; null where none is known. The rates are read only if one is needed. */
function ratesTo(context: QueryContext, to: CurrencyCode): (from: CurrencyCode) => UsedRate | null {
  let rates: ReturnType<typeof readRates> | null = null;
  const known = new Map<CurrencyCode, UsedRate | null>();
  return (from) => {
    if (!known.has(from)) {
      rates ??= readRates(context.database);
      known.set(from, rateBetween(rates, from, to));
    }
    return known.get(from) ?? null;
  };
}

function ratesUsed(
  context: QueryContext,
  { sums, monthly }: Figures,
  rateFrom: (from: CurrencyCode) => UsedRate | null,
): Pick<Answer, 'rates' | 'missingRates'> {
  const foreign = [...new Set([...sums, ...monthly].map(({ currency }) => currency))]
    .filter((currency) => currency !== context.preferences.currency)
    .toSorted();
  return {
    rates: foreign.flatMap((currency) => {
      const used = rateFrom(currency);
      if (used === null) return [];
      const { from, to, rate, date, source } = used;
      return [withSource(context, { from, to, rate, date, source })];
    }),
    missingRates: foreign.filter((currency) => rateFrom(currency) === null),
  };
}

/** Contracts of which something is not known that their cost follows from; one that is over or paused is asked nothing. */
function unknownOf(contracts: readonly NamedContract[], asOf: CalendarDate, to: CalendarDate): Answer['unknown'] {
  return contracts.flatMap(({ summary, paid }) => {
    const isOver = paid.endsOn !== null && paid.endsOn < asOf;
    const isPaused =
      (paid.pausedFrom !== null || paid.pausedUntil !== null) &&
      (paid.pausedFrom ?? asOf) <= asOf &&
      (paid.pausedUntil ?? to) >= to;
    const missing = isOver || isPaused ? null : missingForPayments(paid, asOf);
    if (missing === null) return [];
    const { id, name, supplierId, supplierName } = summary;
    return [{ contractId: id, name, supplierId, supplierName, missing }];
  });
}
