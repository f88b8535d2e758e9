import type { SupplierToTell } from './change-record.ts';

/** The parts of the list, in its order. */
export const tellingParts = ['running', 'left', 'told', 'perhaps'] as const;
export type TellingPart = (typeof tellingParts)[number];

/** A heading of a part, or a supplier in it. */
export type TellingRow =
  | { readonly kind: 'part'; readonly part: TellingPart; readonly n: number }
  | { readonly kind: 'supplier'; readonly supplier: SupplierToTell };

/** In which part each supplier stood when the page was opened, and at what place. */
export type Places = ReadonlyMap<string, { readonly part: TellingPart; readonly at: number }>;

/** Where suppliers belong now: whoever is left first, then who was told, then who perhaps has the detail. */
export function placesOf(suppliers: readonly SupplierToTell[]): Places {
  return new Map(suppliers.map((supplier, at) => [supplier.relationshipId, { part: partOf(supplier), at }] as const));
}

function partOf({ isTold, group }: SupplierToTell): TellingPart {
  return isTold ? 'told' : group;
}

/**
 * The list in parts. A supplier stays where it stood when the page was opened, so that ticking one after the other does
 * not move the list under the person's hands; whoever came later stands at the end of its part.
 */
export function tellingRows(suppliers: readonly SupplierToTell[], places: Places): TellingRow[] {
  const placed = suppliers.map((supplier, at) => ({
    supplier,
    ...(places.get(supplier.relationshipId) ?? { part: partOf(supplier), at: suppliers.length + at }),
  }));
  const parts = Map.groupBy(
    placed.toSorted((one, other) => one.at - other.at),
    ({ part }) => part,
  );
  return tellingParts.flatMap((part) => {
    const found = parts.get(part) ?? [];
    if (found.length === 0) return [];
    const n = found.filter(({ supplier }) => supplier.isTold === (part === 'told')).length;
    return [
      { kind: 'part' as const, part, n },
      ...found.map(({ supplier }) => ({ kind: 'supplier' as const, supplier })),
    ];
  });
}
