import { dataKinds } from '#shared/domain/data-given/data-kinds.ts';
import { foldForSearch } from '#shared/domain/fold.ts';
import type { DataKind, DataRecord, ProbableRecord } from '#renderer/domain-views/data-given/data-record.ts';

/** A line of the list: what is noted, or what is probable. */
export type DataRow =
  | { readonly key: string; readonly noted: DataRecord; readonly probable: null }
  | { readonly key: string; readonly noted: null; readonly probable: ProbableRecord };

/** What narrows the list. */
export interface RowFilter {
  readonly kind: DataKind | undefined;
  /** An id, or `household`. */
  readonly person: string | undefined;
  readonly text: string;
}

/** The household, where a person is chosen. */
export const household = 'household';

/** What is noted and what is probable in one list, by supplier; of each what is noted first. */
export function rowsOf(noted: readonly DataRecord[], probable: readonly ProbableRecord[], locale: string): DataRow[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const rows: DataRow[] = [
    ...noted.map((each) => ({ key: each.id, noted: each, probable: null })),
    ...probable.map((each) => ({ key: `${each.relationshipId} ${each.kind}`, noted: null, probable: each })),
  ];
  return rows.toSorted((one, other) => compare(known(one).supplierName, known(other).supplierName));
}

/** What a line is about, whichever it is. */
export function known(row: DataRow): DataRecord | ProbableRecord {
  return row.noted ?? row.probable;
}

/** The lines that meet a filter, but for its kind. */
export function rowsFor(rows: readonly DataRow[], { person, text }: Omit<RowFilter, 'kind'>): DataRow[] {
  const words = foldForSearch(text)
    .split(' ')
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const { personId, personName, supplierName } = known(row);
    if (person !== undefined && (personId ?? household) !== person) return false;
    if (words.length === 0) return true;
    const written = foldForSearch([supplierName, personName, row.noted?.what, row.noted?.why].join(' '));
    return words.every((word) => written.includes(word));
  });
}

/** In how many places each kind is known, or probably known, by now: what was erased does not count. Kinds that nobody has are left out. */
export function countsByKind(rows: readonly DataRow[]): ReadonlyMap<DataKind, number> {
  const held = rows.filter(({ noted }) => noted === null || noted.state !== 'erased');
  const groups = Map.groupBy(held, (row) => known(row).kind);
  return new Map(
    dataKinds.flatMap((kind) => {
      const n = groups.get(kind)?.length ?? 0;
      return n === 0 ? [] : [[kind, n] as const];
    }),
  );
}
