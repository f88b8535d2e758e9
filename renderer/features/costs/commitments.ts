import type { OutputOf } from '#shared/api/api.ts';
import type { Money } from '#shared/domain/money.ts';

/** What contracts cost, as the store tells it. */
export type Commitments = OutputOf<'money.commitments'>;

/** What is counted under one name. */
export type Part = Commitments['byCategory'][number] & Partial<Commitments['byPerson'][number]>;

/** By what costs are told apart. */
export type PartKind = 'category' | 'person' | 'paymentMethod' | 'supplier';

/** The parts of one kind. */
export function partsBy(kind: PartKind, commitments: Commitments): readonly Part[] {
  switch (kind) {
    case 'category':
      return commitments.byCategory;
    case 'person':
      return commitments.byPerson;
    case 'paymentMethod':
      return commitments.byPaymentMethod;
    case 'supplier':
      return commitments.bySupplier;
  }
}

/** Amounts as bars show them: in one currency where there is a sum in it, else in each by itself. */
export interface Weighed {
  readonly sums: readonly Money[];
  readonly home: Money | null;
}

/** The amounts that are drawn: unlike currencies never on one scale. */
export function drawn({ sums, home }: Weighed): readonly Money[] {
  return home === null ? sums : [home];
}

/** The largest amount of each currency, by which bars are measured. */
export function scaleOf(all: readonly Weighed[]): ReadonlyMap<string, number> {
  const scale = new Map<string, number>();
  for (const { amount, currency } of all.flatMap(drawn)) {
    scale.set(currency, Math.max(scale.get(currency) ?? 0, amount));
  }
  return scale;
}
