import type { Money } from '#shared/domain/money.ts';

/**
 * Compares costs of two rows, the smaller first. Only amounts of one currency are weighed against each other: what is in
 * `currency` stands above all that is not, and of the rest each currency stands by itself.
 */
export function compareCosts(one: readonly Money[], other: readonly Money[], currency: string | null): number {
  const [first, second] = [costIn(one, currency), costIn(other, currency)];
  if (first === undefined || second === undefined) return Number(first !== undefined) - Number(second !== undefined);
  if (first.currency === second.currency) return first.amount - second.amount;
  if (first.currency === currency || second.currency === currency) return first.currency === currency ? 1 : -1;
  return first.currency < second.currency ? 1 : -1;
}

function costIn(costs: readonly Money[], currency: string | null): Money | undefined {
  return costs.find((cost) => cost.currency === currency) ?? costs[0];
}
