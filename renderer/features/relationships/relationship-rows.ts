import type { OutputOf } from '#shared/api/api.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Show } from './relationships-search.ts';

export type RelationshipRow = OutputOf<'relationships.list'>[number];

/** What narrows the table down, apart from the search itself. */
export interface RowFilter {
  readonly show: Show;
  readonly person: string | undefined;
  readonly tag: string | undefined;
}

/** The rows that the filter lets through, in the order given. */
export function filteredRows(rows: readonly RelationshipRow[], filter: RowFilter): readonly RelationshipRow[] {
  return rows.filter(
    (row) =>
      isShown(row, filter.show) &&
      (filter.person === undefined || row.personId === filter.person) &&
      (filter.tag === undefined || row.tags.includes(filter.tag)),
  );
}

function isShown({ state }: RelationshipRow, show: Show): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'past':
      return state === 'past';
    case 'leaving':
      return state === 'leaving' || state === 'ended_unconfirmed';
    case 'now':
      return state !== 'past';
  }
}

/** What the rows cost in a year, one sum for each currency, the largest first. */
export function yearlySums(rows: readonly RelationshipRow[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of rows.flatMap(({ yearlyCosts }) => yearlyCosts)) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return [...sums]
    .map(([currency, amount]) => ({ amount, currency }))
    .toSorted((one, other) => other.amount - one.amount);
}

/** Every tag that occurs, in alphabetical order. */
export function tagsOf(rows: readonly RelationshipRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ tags }) => tags))].toSorted((one, other) => one.localeCompare(other));
}
