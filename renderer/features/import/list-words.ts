import type { ImportRow, ListField, Preview, RowFilter } from './list-answers.ts';

const fieldWords: Record<ListField, string> = {
  supplier: 'Supplier',
  contract: 'Name of the contract',
  category: 'Category',
  price: 'Price',
  currency: 'Currency',
  cycle: 'How often it is paid',
  share: 'Your share',
  start: 'First day',
  end: 'Last day',
  initial_term: 'First term',
  renewal: 'What comes after it',
  notice: 'Notice',
  notice_anchor: 'Notice before what',
  next_payment: 'Next payment',
  trial_end: 'End of the trial',
  person: 'Whose it is',
  customer_number: 'Customer number',
  contract_number: 'Contract number',
  payment_method: 'How it is paid',
  website: 'Web page',
  tags: 'Tags',
  note: 'Note',
  state: 'Running or over',
  ended_on: 'Ended on',
};

/** A field of the list, as a person says it. */
export function fieldInWords(field: ListField): string {
  return fieldWords[field];
}

/** What a row's status means, in one or two words. */
export function statusInWords(status: ImportRow['status']): string {
  switch (status) {
    case 'new':
      return 'New';
    case 'completes':
      return 'Completes';
    case 'duplicate':
      return 'Here already';
    case 'bad':
      return 'Not readable';
  }
}

/** A filter with how many rows it shows, such as "New 57". */
export function filterInWords(
  filter: RowFilter,
  counts: Preview['counts'],
  number: (value: number) => string = String,
): string {
  switch (filter) {
    case 'all':
      return `All ${number(counts.rows)}`;
    case 'doubtful':
      return `With doubts ${number(counts.doubtful)}`;
    default:
      return `${statusInWords(filter)} ${number(counts[filter])}`;
  }
}

/** "1 contract", "57 contracts". */
export function contractsInWords(count: number, number: (value: number) => string = String): string {
  return `${number(count)} ${count === 1 ? 'contract' : 'contracts'}`;
}
