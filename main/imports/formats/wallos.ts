import type { KnownColumns } from '../columns/assign-columns.ts';
import { cellLength } from '../limits.ts';

/** Keys every Wallos export has had. The cycle came later, and the category was once misspelt. */
export const wallosKeys = ['Name', 'Next Payment', 'Price'] as const;

/** What Wallos' columns mean. `Cancellation Date` is the day Wallos reminds of cancelling, not the last day. */
export const wallosColumns: KnownColumns = new Map([
  ['Name', 'contract'],
  ['Payment Cycle', 'cycle'],
  ['Next Payment', 'next_payment'],
  ['Renewal', 'renewal'],
  ['Category', 'category'],
  ['Categpry', 'category'],
  ['Payment Method', 'payment_method'],
  ['Paid By', 'person'],
  ['Price', 'price'],
  ['Notes', 'note'],
  ['URL', 'website'],
  ['State', null],
  ['Notifications', null],
  ['Cancellation Date', 'ended_on'],
  ['Active', 'state'],
]);

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#039;', "'"],
  ['&#39;', "'"],
]);

const entity = /&(?:amp|lt|gt|quot|#0?39);/g;

/** One subscription of a Wallos export as heading and text. Wallos stores text as HTML; "Automatic" renewal says nothing of a term. */
export function wallosRow(row: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(row)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = String(value);
    const plain = text.length > cellLength ? text : text.replace(entity, (found) => entities.get(found) ?? found);
    values.set(key, plain);
  }
  if (values.get('Renewal') === 'Automatic') values.set('Renewal', '');
  const category = values.get('Category') ?? values.get('Categpry');
  if (category === 'No category') values.set(values.has('Category') ? 'Category' : 'Categpry', '');
  if (!values.has('Active') && values.has('State')) values.set('Active', values.get('State') ?? '');
  return values;
}
