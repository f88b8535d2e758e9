import type { Money } from '#shared/domain/money.ts';

/** Two columns as one sum; null where there is none. */
export function moneyIn(amount: number | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}

/** The two columns of a sum; none where nothing is said of it. */
export function columnsOf<Name extends string>(
  name: Name,
  sum: Money | null | undefined,
): { [Column in `${Name}Amount`]?: number | null } & { [Column in `${Name}Currency`]?: string | null } {
  const columns =
    sum === undefined ? {} : { [`${name}Amount`]: sum?.amount ?? null, [`${name}Currency`]: sum?.currency ?? null };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names are those of the type, which can not be said of made-up keys
  return columns as ReturnType<typeof columnsOf<Name>>;
}
