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
  const [first, ...others] = names;
  if (first === undefined) return [...rows];
  const places = placesOf(rows.map(first), compare);
  const placed = rows.map((row) => ({ row, place: places.get(first(row)) ?? 0 }));
  return placed.toSorted((one, other) => one.place - other.place || byOthers(one.row, other.row)).map(({ row }) => row);

  function byOthers(one: Row, other: Row): number {
    for (const name of others) {
      const order = inOrder(name(one), name(other), compare);
      if (order !== 0) return order;
    }
    return 0;
  }
}

/**
 * The place of each name among all; names in which a reader sees no difference share one. Many contracts have one
 * supplier, so far fewer names are compared than there are rows.
 */
function placesOf(
  names: readonly (string | null)[],
  compare: (one: string, other: string) => number,
): ReadonlyMap<string | null, number> {
  const places = new Map<string | null, number>();
  let place = 0;
  let before: string | null = null;
  for (const name of [...new Set(names)].toSorted((one, other) => inOrder(one, other, compare))) {
    if (places.size > 0 && inOrder(before, name, compare) !== 0) place += 1;
    places.set(name, place);
    before = name;
  }
  return places;
}

function inOrder(one: string | null, other: string | null, compare: (one: string, other: string) => number): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return compare(one, other);
}
