import type { KnownColumns } from '../columns/assign-columns.ts';
import { notRunning } from '../values/state.ts';
import { readCycle } from '../values/cycle.ts';
import { withoutEntities } from '../text/entities.ts';
import { amountText } from './amount-text.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Keys every Wallos export has had. The cycle came later, and the category was once misspelt. */
export const wallosKeys = ['Name', 'Next Payment', 'Price'] as const;
/** Keys of every subscription in the answer of Wallos' `get_subscriptions`. */
export const wallosApiKeys = ['name', 'price', 'currency_id', 'next_payment', 'cycle', 'frequency'] as const;

/** What Wallos' columns mean. `Cancellation Date` is the day Wallos reminds of cancelling, not the last day. */
export const wallosColumns: KnownColumns = new Map([
  ['Name', 'contract'],
  ['Payment Cycle', 'cycle'],
  ['Start Date', 'start'],
  ['Next Payment', 'next_payment'],
  ['Renewal', 'renewal'],
  ['Category', 'category'],
  ['Categpry', 'category'],
  ['Payment Method', 'payment_method'],
  ['Paid By', 'person'],
  ['Price', 'price'],
  ['Currency', 'currency'],
  ['Notes', 'note'],
  ['URL', 'website'],
  ['State', null],
  ['Notifications', null],
  ['Cancellation Date', 'ended_on'],
  ['Active', 'state'],
  ['Reminder days', 'note'],
  ['Replaced by', 'note'],
]);

/** One subscription of a Wallos export as heading and text. Wallos stores text as HTML; "Automatic" renewal says nothing of a term. */
export function wallosRow(row: JsonObject): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(row)) {
    if (key === 'Price' && typeof value === 'number') values.set(key, amountText(value));
    else if (typeof value === 'string' || typeof value === 'number') values.set(key, withoutEntities(String(value)));
  }
  if (values.get('Renewal') === 'Automatic') values.set('Renewal', '');
  const category = values.get('Category') ?? values.get('Categpry');
  if (category === 'No category') values.set(values.has('Category') ? 'Category' : 'Categpry', '');
  if (!values.has('Active') && values.has('State')) values.set('Active', values.get('State') ?? '');
  if (/^(?:no|disabled)$/i.test(values.get('Active') ?? '')) values.set('Active', notRunning);
  // What Wallos keeps there for something bought once is the day it was bought.
  if (readCycle(values.get('Payment Cycle') ?? '') === 'once') values.set('Next Payment', '');
  return values;
}

const units = ['Days', 'Weeks', 'Months', 'Years'] as const;

/** Reads one subscription of the answer of Wallos' api; `list` is the whole answer, for the names its numbers stand for. */
export function wallosApiRow(list: readonly unknown[], codes: ReadonlyMap<string, string>) {
  const names = new Map<string, string>();
  for (const each of list) {
    if (typeof each === 'object' && each !== null && 'id' in each && 'name' in each) {
      names.set(String(each.id), withoutEntities(String(each.name)));
    }
  }
  return (row: JsonObject): ReadonlyMap<string, string> => {
    const text = (key: string) => {
      const value = Object.hasOwn(row, key) ? row[key] : undefined;
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
    const named = (key: string, none: string) => (text(key) === none ? '' : text(key));
    const remindsBefore = text('notify') === '1' && Number(text('notify_days_before')) > 0;
    return wallosRow({
      Name: text('name'),
      'Payment Cycle': cycleText(text('cycle'), text('frequency')),
      'Start Date': text('start_date'),
      'Next Payment': text('next_payment'),
      Renewal: text('auto_renew') === '0' ? 'Manual' : 'Automatic',
      Category: text('category_name'),
      'Payment Method': named('payment_method_name', 'Unknown payment method'),
      'Paid By': named('payer_user_name', 'Unknown member'),
      Price: amountText(row.price),
      Currency: codes.get(text('currency_id')) ?? `#${text('currency_id')}`,
      Notes: text('notes'),
      URL: text('url'),
      'Cancellation Date': text('cancellation_date') === '' ? text('cancelation_date') : text('cancellation_date'),
      Active: text('inactive') === '1' ? 'No' : 'Yes',
      'Reminder days': remindsBefore ? text('notify_days_before') : '',
      'Replaced by': names.get(text('replacement_subscription_id')) ?? '',
    });
  };
}

/** Wallos counts days, weeks, months and years from 1; 5 is something bought once. */
function cycleText(cycle: string, frequency: string): string {
  const unit = units[Number(cycle) - 1];
  if (unit !== undefined) return `Every ${frequency === '' ? '1' : frequency} ${unit}`;
  return cycle === '5' ? 'One-time' : cycle;
}

/** The codes of Wallos' numbered currencies, where the answer of `get_currencies` was kept beside the subscriptions. */
export function currencyCodes(parsed: unknown): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  if (typeof parsed !== 'object' || parsed === null || !('currencies' in parsed)) return codes;
  const { currencies } = parsed;
  if (!Array.isArray(currencies)) return codes;
  for (const currency of currencies as readonly unknown[]) {
    if (typeof currency !== 'object' || currency === null || !('id' in currency) || !('code' in currency)) continue;
    codes.set(String(currency.id), String(currency.code));
  }
  return codes;
}
