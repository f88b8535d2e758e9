import type { MessageId } from '#shared/domain/message.ts';

/**
 * The supplier's side of each step: what the other side typically does at that moment, and what that means for the
 * person now. Reviewed text in our own words; it names no supplier and sells nothing.
 */
export interface SuppliersSideStep {
  /** What the other side is busy with. */
  readonly title: MessageId;
  readonly theirs: readonly MessageId[];
  /** What not to tell them yet. */
  readonly keepBack: readonly MessageId[];
  /** What to have in writing. */
  readonly inWriting: readonly MessageId[];
}

export const suppliersSide = {
  stirring: {
    title: 'suppliersSide.stirring.title',
    theirs: ['suppliersSide.stirring.adverts', 'suppliersSide.stirring.noted'],
    keepBack: ['suppliersSide.stirring.silence', 'suppliersSide.stirring.prize'],
    inWriting: ['suppliersSide.stirring.ownWords'],
  },
  searching: {
    title: 'suppliersSide.searching.title',
    theirs: ['suppliersSide.searching.ranking', 'suppliersSide.searching.calls'],
    keepBack: ['suppliersSide.searching.number', 'suppliersSide.searching.end', 'suppliersSide.searching.consent'],
    inWriting: ['suppliersSide.searching.whoPays', 'suppliersSide.searching.priceList'],
  },
  short_listing: {
    title: 'suppliersSide.short_listing.title',
    theirs: ['suppliersSide.short_listing.score', 'suppliersSide.short_listing.early'],
    keepBack: [
      'suppliersSide.short_listing.budget',
      'suppliersSide.short_listing.deadline',
      'suppliersSide.short_listing.others',
    ],
    inWriting: [
      'suppliersSide.short_listing.answers',
      'suppliersSide.short_listing.fees',
      'suppliersSide.short_listing.data',
    ],
  },
  at_the_table: {
    title: 'suppliersSide.at_the_table.title',
    theirs: [
      'suppliersSide.at_the_table.discount',
      'suppliersSide.at_the_table.monthly',
      'suppliersSide.at_the_table.extras',
    ],
    keepBack: ['suppliersSide.at_the_table.favourite', 'suppliersSide.at_the_table.bank'],
    inWriting: [
      'suppliersSide.at_the_table.whole',
      'suppliersSide.at_the_table.promised',
      'suppliersSide.at_the_table.after',
    ],
  },
  decided: {
    title: 'suppliersSide.decided.title',
    theirs: ['suppliersSide.decided.account', 'suppliersSide.decided.habits'],
    keepBack: ['suppliersSide.decided.data', 'suppliersSide.decided.consent'],
    inWriting: ['suppliersSide.decided.files', 'suppliersSide.decided.bill', 'suppliersSide.decided.leaving'],
  },
} as const satisfies Record<string, SuppliersSideStep>;

/** The steps that have a text. */
export type SuppliersSideName = keyof typeof suppliersSide;

type TextOf<Step> = Step extends SuppliersSideStep
  ? Step['title'] | (Step['theirs'] | Step['keepBack'] | Step['inWriting'])[number]
  : never;

/** Any sentence of it. */
export type SuppliersSideText = TextOf<(typeof suppliersSide)[SuppliersSideName]>;

/** Whether there is a text for a step; a need that was left has none. */
export function hasSuppliersSide(step: string): step is SuppliersSideName {
  return Object.hasOwn(suppliersSide, step);
}
