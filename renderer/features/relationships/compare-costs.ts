import { sumByCurrency, type Money } from '#shared/domain/money.ts';
import { compareWeighed, type Weighing } from '#shared/domain/weighing.ts';

/**
 * Compares costs of two rows, the smaller first. Only amounts of one currency, or that a rate brings into it, are
 * weighed against each other: they stand above all that is not, and of the rest each currency stands by itself.
 */
export function costOrder({ currency, weigh }: Weighing): (one: readonly Money[], other: readonly Money[]) => number {
  const weights = new WeakMap<readonly Money[], Money | null>();
  const weightOf = (costs: readonly Money[]): Money | null => {
    const known = weights.get(costs);
    if (known !== undefined) return known;
    const { sums } = sumByCurrency(costs.map(weigh));
    const weight = sums.find((sum) => sum.currency === currency) ?? sums[0] ?? null;
    weights.set(costs, weight);
    return weight;
  };
  return (one, other) => {
    const [first, second] = [weightOf(one), weightOf(other)];
    if (first === null || second === null) return Number(first !== null) - Number(second !== null);
    return compareWeighed(second, first, currency);
  };
}
