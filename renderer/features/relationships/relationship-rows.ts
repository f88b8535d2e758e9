import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { sumByCurrency, type Money } from '#shared/domain/money.ts';
import type { Message } from '#shared/domain/words.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';
import type { Show } from './relationships-search.ts';

export type RelationshipRow = OutputOf<'relationships.list'>[number];

/** What narrows the table down, apart from the search itself. */
export interface RowFilter {
  readonly show: Show;
  readonly person: string | undefined;
  readonly tag: string | undefined;
  readonly category?: string | undefined;
  readonly paymentMethod?: string | undefined;
}

/** By what the table is narrowed down to one thing of many. */
export type Narrowing = Exclude<keyof RowFilter, 'show'>;

/** The rows that the filter lets through, in the order given. */
export function filteredRows(rows: readonly RelationshipRow[], filter: RowFilter): readonly RelationshipRow[] {
  return rows.filter(
    (row) =>
      isShown(row, filter.show) &&
      narrowings.every((by) => filter[by] === undefined || thingsOf[by](row).includes(filter[by])),
  );
}

const narrowings: readonly Narrowing[] = ['category', 'paymentMethod', 'person', 'tag'];

const thingsOf: Readonly<Record<Narrowing, (row: RelationshipRow) => readonly string[]>> = {
  category: (row) => row.categories,
  paymentMethod: (row) => row.paymentMethods,
  person: (row) => (row.personId === null ? [] : [row.personId]),
  tag: (row) => row.tags,
};

/** Everything the rows can be narrowed down to, each with how many rows the filter would then let through. */
export function countsBy(
  by: Narrowing,
  rows: readonly RelationshipRow[],
  filter: RowFilter,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const thing of thingsOf[by](row)) counts.set(thing, 0);
  for (const row of filteredRows(rows, { ...filter, [by]: undefined })) {
    for (const thing of thingsOf[by](row)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  }
  return counts;
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

/** What the rows cost in a year, one sum for each currency; none where it is too large to add up. */
export function yearlySums(rows: readonly RelationshipRow[]): readonly Money[] {
  return sumByCurrency(rows.flatMap(({ yearlyCosts }) => yearlyCosts)).sums;
}

/** How many rows there are, what they cost in a year, and what those sums leave out. `sums` are those sums in words. */
export function countOf(rows: readonly RelationshipRow[], sums: string): Message {
  const { tooLarge } = sumByCurrency(rows.flatMap(({ yearlyCosts }) => yearlyCosts));
  return message('relationships.count', {
    n: rows.length,
    hasSums: sums === '' ? 'other' : 'yes',
    sums,
    unreadable: rows.filter(isWithoutItsCost).length,
    isTooLarge: tooLarge.length === 0 ? 'other' : 'yes',
    currencies: tooLarge,
  });
}

/** Whether something of the relationship's yearly cost cannot be shown. */
export function isWithoutItsCost({ problem }: RelationshipRow): boolean {
  return problem !== null && (problem.fields.includes('price') || problem.fields.includes('yearlyCosts'));
}

/** Every tag that occurs, in the alphabetical order of a locale. */
export function tagsOf(rows: readonly RelationshipRow[], locale?: string): readonly string[] {
  return inOrder(new Set(rows.flatMap(({ tags }) => tags)), locale);
}

/** Texts in the alphabetical order of a locale. */
export function inOrder(texts: Iterable<string>, locale?: string): readonly string[] {
  return [...texts].toSorted(new Intl.Collator(locale, { numeric: true }).compare);
}

/**
 * The day for notice that a row shows, and how near it is: a decision that is near comes before the next day of a
 * contract which merely rolls on, and only a decision is ever near.
 */
export function shownDeadline(
  { nextNoticeDeadline, nextDecisionBy }: Pick<RelationshipRow, 'nextNoticeDeadline' | 'nextDecisionBy'>,
  today: CalendarDate,
): { readonly date: CalendarDate | null; readonly near: 'now' | 'soon' | 'later' } {
  const near = nextDecisionBy === null ? 'later' : nearness(nextDecisionBy, today);
  return { date: near === 'later' ? nextNoticeDeadline : nextDecisionBy, near };
}
