import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import type { ImportedContract, Unread } from '../list-types.ts';

/** A price of a contract that is here; `every` null: paid once. */
export interface StoredPrice {
  readonly amount: number;
  readonly currency: string;
  readonly every: { readonly n: number; readonly unit: 'day' | 'week' | 'month' | 'year' } | null;
}

/** A contract that is here already, as far as rows of a list are compared with it. */
export interface StoredContract {
  readonly id: string;
  readonly supplierName: string;
  readonly name: string;
  readonly personName: string | null;
  /** Which row of a list it came from; null when it was entered by hand. */
  readonly importKey: string | null;
  readonly category: string | null;
  readonly paymentMethod: string | null;
  readonly nextPaymentOn: CalendarDate | null;
  readonly referenceNumbers: readonly { readonly label: string; readonly value: string }[];
  /** Its supplier's website and its own links. */
  readonly addresses: readonly string[];
  readonly note: string | null;
  /** What a list said that found no place: null where none said any, empty where all is settled. */
  readonly unread: readonly Unread[] | null;
  readonly tags: readonly string[];
  readonly terms: Terms | null;
  readonly hasPrice: boolean;
  /** Every price it has or will have, the latest last. */
  readonly prices?: readonly StoredPrice[];
  /** Whether an exit was ever logged, a withdrawn one too. */
  readonly hasExit: boolean;
}

/** Whether the first day of its terms only stands in for one that a list did not give. */
export function isStartOpen(unread: readonly Unread[] | null | undefined): boolean {
  return (unread ?? []).some(({ field }) => field === 'start');
}

/** What a row adds to a contract that is here: only fields that are empty there. `unread` is what is left of it. */
export type Completion = Partial<
  Pick<
    ImportedContract,
    | 'category'
    | 'paymentMethod'
    | 'nextPaymentOn'
    | 'referenceNumbers'
    | 'note'
    | 'unread'
    | 'tags'
    | 'terms'
    | 'price'
    | 'website'
    | 'endedOn'
  >
>;
