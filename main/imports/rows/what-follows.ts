import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { isInsurance } from '#shared/domain/palgorithms/insurance.ts';
import { isWarranty } from '#shared/domain/palgorithms/warranty.ts';
import type { Renewal } from '#shared/domain/terms/terms.ts';
import { readAnchor } from '../values/notice-anchor.ts';
import type { ReadNotice } from '../values/notice.ts';
import { readRenewal } from '../values/renewal.ts';
import { readDateField } from './read-date-field.ts';
import { stateOf } from './read-end.ts';
import { unitOf, type RowReading } from './row-reading.ts';

/** What a row says of its term, for asking what comes after it. */
interface TermOfRow {
  /** The last day the list names. */
  readonly endsOn: CalendarDate | null;
  /** That, or the one that follows from the first term. */
  readonly lastDay: CalendarDate | null;
  readonly stated: Renewal | null;
}

/**
 * What is asked about the time after a term. `over`: the term has passed and what followed is not known, so that no
 * notice that leads to the end of a term can be relied on.
 */
export type Asked = 'no' | 'asked' | 'over';

/**
 * Asks what follows a term of which the list does not say it: most contracts go on after their last day unless somebody
 * ends them, so that nothing is taken to end by itself. A first term that has passed without a word of what follows is
 * taken to go on until ended, except for insurances, which renew by the year.
 */
export function whatIsAsked(row: RowReading, { endsOn, lastDay, stated }: TermOfRow, noticeText: ReadNotice): Asked {
  if (lastDay === null) return 'no';
  const isOver = lastDay < row.settings.today;
  const leads = leadsToTermEnd(row, noticeText);
  if (row.line('renewal') !== '') return isOver && leads && !isRenewalKnown(row) ? 'over' : 'no';
  if (stated !== null || saysOver(row) || isWarrantyRow(row)) return 'no';
  if (endsOn === null && (!isOver || !leads)) return 'no';
  row.doubts.push({
    field: 'renewal',
    text: row.line(endsOn === null ? 'initial_term' : 'end'),
    message: message(isOver ? 'imports.doubt.lastDayPassed' : 'imports.doubt.renewal'),
  });
  row.keep('renewal', row.settings.say(message('imports.unread.notInList')));
  return isOver && leads && (endsOn !== null || isInsuranceRow(row)) ? 'over' : 'asked';
}

function isRenewalKnown(row: RowReading): boolean {
  return readRenewal(row.line('renewal'), unitOf(row, 'renewal')).kind === 'renewal';
}

/** Whether the list says that it is over. */
export function saysOver(row: RowReading): boolean {
  return stateOf(row) === 'ended' || readDateField(row, 'ended_on').date !== null;
}

/** Whether a notice is needed. */
export function saysNotice(read: ReadNotice): boolean {
  return read.kind === 'clause' || (read.kind === 'notice' && read.period.n > 0);
}

/** Whether the rule for notice leads to the end of a term, said or left to be understood. */
function leadsToTermEnd(row: RowReading, read: ReadNotice): boolean {
  const anchor = readAnchor(row.line('notice_anchor')) ?? (read.kind === 'notice' ? read.anchor : null);
  return read.kind === 'notice' && read.period.n > 0 && (anchor === null || anchor === 'term_end');
}

/** Whether a row is about an insurance, by its names or its category. */
export function isInsuranceRow(row: RowReading): boolean {
  const name = `${row.line('contract')} ${row.line('supplier')}`;
  return isInsurance({ name, category: row.line('category') });
}

function isWarrantyRow(row: RowReading): boolean {
  return isWarranty({ name: row.line('contract') || row.line('supplier'), category: row.line('category'), prices: [] });
}
