/** An ISO 4217 code in capitals, such as `EUR`. */
export type CurrencyCode = string;

/** An amount in minor units (cents, pence, whole yen) of one currency. `amount` is an integer. */
export interface Money {
  readonly amount: number;
  readonly currency: CurrencyCode;
}

/**
 * The largest amount in minor units that is taken from anybody: ten thousand million euros, or a million million yen or
 * dong. A day's price of it is still a whole number exactly when it is reckoned for a year.
 */
export const mostAmount = 1_000_000_000_000;

/**
 * The sum of amounts for each currency, by its code: nothing says which of two currencies is more. `tooLarge` names the currencies whose sum cannot be written
 * as a whole number exactly; they have no sum, because a rounded one would be wrong.
 */
export function sumByCurrency(amounts: readonly Money[]): {
  readonly sums: Money[];
  readonly tooLarge: readonly CurrencyCode[];
} {
  const [only, another] = amounts;
  if (only === undefined) return { sums: [], tooLarge: [] };
  if (another === undefined && Number.isSafeInteger(only.amount)) {
    return { sums: [{ currency: only.currency, amount: only.amount }], tooLarge: [] };
  }
  const totals = new Map<CurrencyCode, number | bigint>();
  for (const { amount, currency } of amounts) totals.set(currency, exactSum(totals.get(currency) ?? 0, amount));
  const exact = [...totals].map(([currency, total]) => ({
    currency,
    amount: typeof total === 'number' ? total : exactNumber(total),
  }));
  return {
    sums: exact
      .flatMap(({ amount, currency }) => (amount === null ? [] : [{ amount, currency }]))
      .toSorted((one, other) => (one.currency < other.currency ? -1 : 1)),
    tooLarge: exact.filter(({ amount }) => amount === null).map(({ currency }) => currency),
  };
}

/** A sum of whole numbers, large once a number would not be exact: lists add tens of thousands. */
function exactSum(total: number | bigint, amount: number): number | bigint {
  const sum = typeof total === 'number' ? total + amount : Number.NaN;
  return Number.isSafeInteger(sum) && Number.isSafeInteger(amount) ? sum : BigInt(total) + BigInt(amount);
}

/** How often each currency occurs. */
function timesOf(amounts: readonly Money[]): ReadonlyMap<CurrencyCode, number> {
  const times = new Map<CurrencyCode, number>();
  for (const { currency } of amounts) times.set(currency, (times.get(currency) ?? 0) + 1);
  return times;
}

/** The currency most amounts are in, of several the first by its code; null when there is no amount. */
export function mainCurrency(amounts: readonly Money[]): CurrencyCode | null {
  const [most] = [...timesOf(amounts)].toSorted(
    ([code, times], [other, otherTimes]) => otherTimes - times || (code < other ? -1 : 1),
  );
  return most?.[0] ?? null;
}

/** The whole number as a number that is exact; null when it is too large for that. */
export function exactNumber(whole: bigint): number | null {
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : null;
}
