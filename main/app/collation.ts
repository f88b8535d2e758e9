import type { QueryContext } from './handler.ts';

const collators = new Map<string, Intl.Collator>();

/** Compares names as the caller's locale orders them, figures by their value. Equal only where a reader sees no difference. */
export function byLocale({ speaker }: Pick<QueryContext, 'speaker'>): (one: string, other: string) => number {
  const known = collators.get(speaker.locale) ?? new Intl.Collator(speaker.locale, { numeric: true });
  collators.set(speaker.locale, known);
  return known.compare;
}

/** Orders rows by names, one after the other; a missing name comes first. Rows with equal names stay as they are. */
export function sortedByNames<Row>(
  context: Pick<QueryContext, 'speaker'>,
  rows: readonly Row[],
  ...names: readonly ((row: Row) => string | null)[]
): Row[] {
  const compare = byLocale(context);
  return rows.toSorted((one, other) => {
    for (const name of names) {
      const [first, second] = [name(one), name(other)];
      if (first === second) continue;
      if (first === null || second === null) return first === null ? -1 : 1;
      const order = compare(first, second);
      if (order !== 0) return order;
    }
    return 0;
  });
}
