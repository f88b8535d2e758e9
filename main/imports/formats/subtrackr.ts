import type { KnownColumns } from '../columns/assign-columns.ts';
import type { ListTable } from '../list-types.ts';
import { amountText } from './amount-text.ts';
import { foldWords } from '../text/fold-words.ts';

/** Headings every SubTrackr CSV export has had. */
const csvHeadings = ['ID', 'Name', 'Cost', 'Schedule', 'Status', 'Renewal Date', 'Cancellation Date'] as const;
/** Keys every SubTrackr JSON export and backup has had. */
export const subtrackrJsonKeys = ['name', 'cost', 'schedule', 'status', 'renewal_date'] as const;

/** What SubTrackr's columns mean, in CSV. Usage and the like are the person's own rating and left out unless asked for. */
export const subtrackrColumns: KnownColumns = new Map([
  ['ID', null],
  ['Name', 'contract'],
  ['Label', 'note'],
  ['Category', 'category'],
  ['Cost', 'price'],
  ['Currency', 'currency'],
  ['Schedule', 'cycle'],
  ['Schedule Interval', null],
  ['Status', 'state'],
  ['Payment Method', 'payment_method'],
  ['Autopay', null],
  ['Account', 'customer_number'],
  ['Start Date', 'start'],
  ['Renewal Date', 'next_payment'],
  ['Cancellation Date', 'ended_on'],
  ['Cancellation Notice Days', 'notice'],
  ['URL', 'website'],
  ['Notes', 'note'],
  ['Tags', 'tags'],
  ['Shared By', 'share'],
  ['Usage', null],
  ['Created At', null],
]);

/** Whether headings are those of a SubTrackr CSV export, in any order. */
export function isSubtrackrCsv(headers: readonly string[]): boolean {
  const present = new Set(headers.map((header) => header.trim()));
  return csvHeadings.every((heading) => present.has(heading));
}

const units: ReadonlyMap<string, string> = new Map([
  ['daily', 'days'],
  ['weekly', 'weeks'],
  ['monthly', 'months'],
  ['quarterly', 'quarters'],
  ['annual', 'years'],
]);

/** "Monthly" every 3 becomes "Every 3 months"; newer exports write that themselves. */
function scheduleText(schedule: string, interval: string): string {
  const unit = units.get(foldWords(schedule));
  return unit !== undefined && /^\d{1,4}$/.test(interval) && Number(interval) > 1
    ? `Every ${interval} ${unit}`
    : schedule;
}

/** The table of a SubTrackr CSV export with schedule and interval brought together. */
export function withSchedules(table: ListTable): ListTable {
  const schedule = table.headers.findIndex((header) => header.trim() === 'Schedule');
  const interval = table.headers.findIndex((header) => header.trim() === 'Schedule Interval');
  if (schedule === -1 || interval === -1) return table;
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, index) => (index === schedule ? scheduleText(cell, (cells[interval] ?? '').trim()) : cell)),
  }));
  return { ...table, rows };
}

/** One subscription of a SubTrackr JSON export under the headings of its CSV export. */
export function subtrackrRow(row: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const text = (key: string) => {
    const value = Object.hasOwn(row, key) ? row[key] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const tags: unknown = row.tags;
  const tagNames = Array.isArray(tags) ? tags.map((tag: unknown) => nameOf(tag)).filter((name) => name !== '') : [];
  const share = Number(text('share_count'));
  const noticeDays = Number(text('cancellation_notice_days'));
  return new Map([
    ['Name', text('name')],
    ['Label', text('label')],
    ['Category', nameOf(row.category)],
    ['Cost', amountText(row.cost)],
    ['Currency', text('original_currency')],
    ['Schedule', scheduleText(text('schedule'), text('schedule_interval'))],
    ['Status', text('status')],
    ['Payment Method', text('payment_method')],
    ['Account', text('account')],
    ['Start Date', dayOf(text('start_date'))],
    ['Renewal Date', dayOf(text('renewal_date'))],
    ['Cancellation Date', dayOf(text('cancellation_date'))],
    ['Cancellation Notice Days', noticeDays > 0 ? `${noticeDays} days before the next payment` : ''],
    ['URL', text('url')],
    ['Notes', text('notes')],
    ['Tags', tagNames.join(', ')],
    ['Shared By', share > 1 ? `1/${share}` : ''],
  ]);
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('name' in value)) return '';
  return typeof value.name === 'string' ? value.name : '';
}

/** The day as it is written, whatever the time of day and zone behind it. Go writes "0001-01-01" for no date. */
function dayOf(text: string): string {
  if (text.startsWith('0001-01-01')) return '';
  const time = text.indexOf('T');
  return time === -1 ? text : text.slice(0, time);
}
