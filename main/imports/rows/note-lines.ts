import type { ListField } from '../list-types.ts';

/** Fields as the note of a contract and the doubts name them. */
export const fieldLabels: Readonly<Record<ListField, string>> = {
  supplier: 'Supplier',
  contract: 'Contract',
  category: 'Category',
  price: 'Price',
  currency: 'Currency',
  cycle: 'Payment cycle',
  share: 'Share',
  start: 'Start',
  end: 'End',
  initial_term: 'Initial term',
  renewal: 'Renewal',
  notice: 'Notice',
  notice_anchor: 'Notice to',
  next_payment: 'Next payment',
  trial_end: 'Trial end',
  person: 'Person',
  customer_number: 'Customer number',
  contract_number: 'Contract number',
  payment_method: 'Payment method',
  website: 'Website',
  tags: 'Tags',
  note: 'Note',
  state: 'State',
  ended_on: 'Cancellation date',
};

/** What a list said that found no place in a field, such as "Price in the list: ¥1300". */
export function noteLine(field: ListField, text: string): string {
  return `${fieldLabels[field]} in the list: ${text}`;
}

/** Whether a line of a note says what a list said about a field. */
export function isNoteLineFor(field: ListField, line: string): boolean {
  return line.startsWith(`${fieldLabels[field]} in the list: `);
}

/** The note without the lines about these fields; null when nothing is left. */
export function withoutNoteLines(note: string, fields: Iterable<ListField>): string | null {
  const gone = [...fields];
  const left = note.split('\n').filter((line) => !gone.some((field) => isNoteLineFor(field, line)));
  const text = left.join('\n').trim();
  return text === '' ? null : text;
}
