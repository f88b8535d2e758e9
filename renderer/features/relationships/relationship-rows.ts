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

/** What rows can be narrowed down to, each with how many rows the filter would then let through. */
export type Choices = Readonly<Record<Narrowing, ReadonlyMap<string, number>>>;

/** Everything the rows can be narrowed down to, gathered in one walk: there may be tens of thousands. */
export function choicesIn(rows: readonly RelationshipRow[], filter: RowFilter): Choices {
  const choices: Record<Narrowing, Map<string, number>> = {
    category: new Map(),
    paymentMethod: new Map(),
    person: new Map(),
    tag: new Map(),
  };
  for (const row of rows) {
    const isIn = isShown(row, filter.show);
    const against = narrowings.filter((by) => filter[by] !== undefined && !thingsOf[by](row).includes(filter[by]));
    for (const by of narrowings) {
      // What else one could choose here does not depend on what is chosen here now.
      const counts = isIn && (against.length === 0 || (against.length === 1 && against[0] === by)) ? 1 : 0;
      for (const thing of thingsOf[by](row)) choices[by].set(thing, (choices[by].get(thing) ?? 0) + counts);
    }
  }
  return choices;
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

/** What rows cost in a year, one sum for each currency; the currencies whose sum is too large to write; rows left out. */
export interface RowTotals {
  readonly rows: number;
  readonly sums: readonly Money[];
  readonly tooLarge: readonly string[];
  readonly unreadable: number;
}

/** Adds up what rows cost in a year. */
export function totalsOf(rows: readonly RelationshipRow[]): RowTotals {
  const { sums, tooLarge } = sumByCurrency(rows.flatMap(({ yearlyCosts }) => yearlyCosts));
  return { rows: rows.length, sums, tooLarge, unreadable: rows.filter(isWithoutItsCost).length };
}

/** How many rows there are, what they cost in a year, and what those sums leave out. `sums` are those sums in words. */
export function countOf({ rows, tooLarge, unreadable }: RowTotals, sums: string): Message {
  return message('relationships.count', {
    n: rows,
    hasSums: sums === '' ? 'other' : 'yes',
    sums,
    unreadable,
    isTooLarge: tooLarge.length === 0 ? 'other' : 'yes',
    currencies: tooLarge,
  });
}

/** Whether something of the relationship's yearly cost cannot be shown. */
export function isWithoutItsCost({ problem }: RelationshipRow): boolean {
  return problem !== null && (problem.fields.includes('price') || problem.fields.includes('yearlyCosts'));
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
