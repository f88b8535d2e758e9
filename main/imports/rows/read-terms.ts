import { termFields } from '#shared/records/list-fields.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { countOf, type Period } from '#shared/domain/period.ts';
import { isByWorkingDay, type Notice, type Renewal, type TermClauses, type Terms } from '#shared/domain/terms/terms.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { termEnd } from '#shared/domain/calculator/term-end.ts';
import type { ListField } from '../list-types.ts';
import { readCycle } from '../values/cycle.ts';
import { readAnchor } from '../values/notice-anchor.ts';
import { readNotice, saysNoNotice, type ReadClause, type ReadNotice } from '../values/notice.ts';
import { readPeriod } from '../values/period.ts';
import { noticeInRenewal, readRenewal, renewalBehindNotice, saysNoEnd, saysNoInitialTerm } from '../values/renewal.ts';
import { readDateField } from './read-date-field.ts';
import { stateNamed } from './read-end.ts';
import { readSpecialClauses, type ClausesOfRow } from './read-special-clauses.ts';
import { noticeByLastDay } from './last-day-for-notice.ts';
import { unitOf, type RowReading } from './row-reading.ts';
import { startInPlace } from './start-in-place.ts';
import { isInsuranceRow, saysNotice, saysOver, whatIsAsked } from './what-follows.ts';

/** The terms of a row, and its stated last day for whoever asks when it ended. */
export interface TermsField {
  readonly terms: Terms | null;
  readonly end: CalendarDate | null;
}

/**
 * Forms terms where the start is known; a payment cycle or a next payment never is a term. Without a start, a last day
 * to come makes terms all the same, with a first day that is said to be open, so that the last day is told of; else what
 * the row says about terms is kept unread.
 */
export function readTerms(row: RowReading): TermsField {
  const stated = readDateField(row, 'start').date;
  const isEndless = saysNoEnd(row.line('end'));
  const end = isEndless ? null : readDateField(row, 'end').date;
  const trialEnd = readDateField(row, 'trial_end').date ?? trialEndInState(row);
  const start = stated ?? startInPlace(row, end, trialEnd);
  if (start === null) {
    for (const field of termFields) row.keep(field, row.line(field));
    row.keep('end', end ?? (isEndless ? row.line('end') : ''));
    row.keep('trial_end', trialEnd ?? '');
    if (noticeByLastDay(row, null) !== null) {
      row.doubts.push({ field: 'notice', text: row.line('notice'), message: message('imports.doubt.noTerm') });
    }
    if (end !== null && end < row.settings.today && !saysOver(row)) {
      row.doubts.push({ field: 'end', text: row.line('end'), message: message('imports.doubt.lastDayPassed') });
    }
    return { terms: null, end };
  }
  const endsOn = notBefore(row, start, end, 'end');
  const trialEndsOn = notBefore(row, start, trialEnd, 'trial_end');
  const found = readSpecialClauses(row, start);
  const behind = row.line('renewal') === '' ? renewalBehindNotice(found.rest.notice ?? '') : null;
  const special = behind === null ? found : { ...found, rest: { ...found.rest, notice: behind.notice } };
  const first = readInitialTerm(row, special.rest.initial_term);
  const noticeText = noticeByLastDay(row, endsOn) ?? noticeBesideRenewal(row) ?? readNoticeText(row, special);
  const initialTerm = first.period ?? (noticeText.kind === 'clause' ? noticeText.minimum : null);
  const statedRenewal = first.renewal ?? readRenewalField(row) ?? behind?.renewal ?? null;
  const lastDay = endsOn ?? (initialTerm === null ? null : termEnd({ startsOn: start, initialTerm }).civil);
  const asked = whatIsAsked(row, { endsOn, lastDay, stated: statedRenewal }, noticeText);
  const endsItself = endsOn !== null && asked === 'no' && !saysNotice(noticeText) && statedRenewal === null;
  const renewal: Renewal = statedRenewal ?? (endsItself ? 'none' : 'indefinite');
  const hasTerm = initialTerm !== null || endsOn !== null || typeof renewal === 'object';
  const missing = special.rest.notice === '' ? whatIsMissing(row, special.clauses, renewal) : null;
  if (asked === 'over') row.keep('notice', row.line('notice'));
  const terms: Terms = {
    startsOn: start,
    ...(endsOn === null ? {} : { endsOn }),
    initialTerm,
    renewal,
    notice: asked === 'over' ? null : readNoticeField(row, noticeText, { hasTerm, initialTerm, missing }),
    ...laterRule(noticeText),
    ...daysToEnd(noticeText),
    ...special.clauses,
    ...(trialEndsOn === null ? {} : { trialEndsOn }),
  };
  return { terms, end: endsOn };
}

/** "Trial ends 12/25/26" in the column of the state. */
function trialEndInState(row: RowReading): CalendarDate | null {
  const read = stateNamed(row);
  return read?.state === 'trial' ? read.day : null;
}

/** The notice that only the text of the renewal names: "12 months, unless cancelled 3 months before". */
function noticeBesideRenewal(row: RowReading): ReadNotice | null {
  if (row.line('notice') !== '') return null;
  const text = noticeInRenewal(row.line('renewal'));
  const read = text === null ? null : readNotice(text, null);
  return read?.kind === 'notice' && read.period.n > 0 ? read : null;
}

/** The rule for the time after the first term, where the text names one of its own. */
function laterRule(read: ReadNotice): Pick<Terms, 'noticeAfterInitial'> {
  return read.kind === 'clause' && read.later !== undefined ? { noticeAfterInitial: read.later } : {};
}

/** The days of the year on which the text says that it can end, and cannot. */
function daysToEnd(read: ReadNotice): Pick<Terms, 'endDates' | 'notEndDates'> {
  if (read.kind !== 'clause') return {};
  return {
    ...(read.endDates.length === 0 ? {} : { endDates: read.endDates }),
    ...(read.notEndDates.length === 0 ? {} : { notEndDates: read.notEndDates }),
  };
}

function notBefore(
  row: RowReading,
  start: CalendarDate,
  date: CalendarDate | null,
  field: ListField,
): CalendarDate | null {
  if (date === null || date >= start) return date;
  row.doubt(field, row.line(field), message('imports.doubt.beforeStart', { start }));
  return null;
}

/** "24 months", "none", and "24 months, then monthly", which says what follows as well. */
function readInitialTerm(
  row: RowReading,
  text: string | null,
): { readonly period: Period | null; readonly renewal: Renewal | null } {
  if (text === '') return { period: null, renewal: null };
  if (text === null) {
    row.doubt('initial_term', row.line('initial_term'), message('imports.doubt.clause'));
    return { period: null, renewal: null };
  }
  const [first = '', then = ''] = text.split(/,?\s*\b(?:then|danach|anschließend|puis|después|daarna|poi)\b\s*/iu);
  const period = readPeriod(first.replace(aroundTerm, ' ').trim(), unitOf(row, 'initial_term')) ?? asAdjective(first);
  if (period === null && saysNoInitialTerm(text)) return { period: null, renewal: null };
  if (period === null || period.n === 0) {
    row.doubt('initial_term', text, message('imports.doubt.initialTerm'));
    return { period: null, renewal: null };
  }
  if (then === '') return { period, renewal: null };
  const read = readRenewal(then, null);
  if (read.kind === 'renewal' && row.line('renewal') === '') return { period, renewal: read.renewal };
  row.keep('initial_term', text);
  return { period, renewal: null };
}

/** "3 Jahre fest", "mind. 24 Monate": a first term binds at least so long by its nature. */
const aroundTerm =
  /^(?:mind(?:estens)?\.?|min(?:imum|imo)?\.?|at least|au moins|al menos|almeno|ten minste)\s|\s(?:fest|fix|fixed|fixe|fij[ao]s?|fiss[aoi]|vast|minimum)$/giu;

/** "Annuale", "jährlich": a first term of a year, said as an adjective. */
function asAdjective(text: string): Period | null {
  const cycle = readCycle(text);
  return cycle === null || cycle === 'once' ? null : cycle;
}

function readRenewalField(row: RowReading): Renewal | null {
  const text = row.line('renewal');
  const read = readRenewal(text, unitOf(row, 'renewal'));
  switch (read.kind) {
    case 'empty':
      return null;
    case 'renewal':
      return read.renewal;
    case 'length_unknown':
      row.doubt('renewal', text, message('imports.doubt.renewalLength'));
      return 'indefinite';
    case 'unclear':
      row.doubt('renewal', text, message('imports.doubt.renewal'));
      return 'indefinite';
  }
}

/** What a row says around its notice. */
interface NoticeSurroundings {
  readonly hasTerm: boolean;
  readonly initialTerm: Period | null;
  /** What is not said, where the text of the notice was all about other clauses; null where nothing is missing. */
  readonly missing: Message | null;
}

/** What a text that is all about other clauses leaves open: their notice, or that of the contract itself. */
function whatIsMissing(row: RowReading, clauses: TermClauses, renewal: Renewal): Message | null {
  if (row.line('notice') === '') return null;
  const { breakDates, breakNotice, exitFrom } = clauses;
  if (exitFrom != null || (breakDates != null && breakNotice == null)) return message('imports.doubt.noticeLength');
  return renewal === 'none' ? null : message('imports.doubt.noticeBesideClauses');
}

/** What is said of the notice itself, once special clauses are out of its text. */
function readNoticeText(row: RowReading, { rest, exitNotice }: ClausesOfRow): ReadNotice {
  if (rest.notice === null) return { kind: 'unclear' };
  const read = readNotice(rest.notice, unitOf(row, 'notice'));
  if (exitNotice === null) return read;
  // Two rules in one row: which of them holds when is not said.
  if (read.kind !== 'empty') return { kind: 'unclear' };
  return { kind: 'notice', period: { n: exitNotice.n, unit: exitNotice.unit }, anchor: exitNotice.anchor };
}

function readNoticeField(
  row: RowReading,
  read: ReadNotice,
  { hasTerm, initialTerm, missing }: NoticeSurroundings,
): Notice | null {
  const text = row.line('notice');
  const anchorText = row.line('notice_anchor');
  const beside = readAnchor(anchorText);
  if (anchorText !== '' && beside === null) {
    row.doubt('notice_anchor', anchorText, message('imports.doubt.anchor'));
    row.keep('notice', text);
    return null;
  }
  if (read.kind === 'unclear') {
    row.doubt('notice', text, message('imports.doubt.notice'));
    row.keep('notice_anchor', anchorText);
    return null;
  }
  if (read.kind === 'empty') {
    if (missing !== null) row.doubt('notice', text, missing);
    if (beside === 'any_time') return { n: 0, unit: 'day', anchor: 'any_time' };
    row.keep('notice_anchor', anchorText);
    return null;
  }
  if (read.kind === 'clause') return noticeOfClause(row, read, { text, anchorText, initialTerm });
  // "None" beside a term: it still has to be said before the term is over.
  const named = hasTerm && saysNoNotice(text) ? 'term_end' : read.anchor;
  const anchor = beside ?? named ?? (hasTerm ? 'term_end' : 'any_time');
  // An insurance of which only the notice is known renews from year to year, whatever day its year begins on.
  if (!hasTerm && (anchor === 'term_end' || (beside === null && read.anchor === null && isInsuranceRow(row)))) {
    row.doubt('notice', text, message('imports.doubt.noTerm'));
    return null;
  }
  return { n: read.period.n, unit: read.period.unit, anchor };
}

function noticeOfClause(
  row: RowReading,
  { notice, minimum, anchored }: ReadClause,
  beside: { readonly text: string; readonly anchorText: string; readonly initialTerm: Period | null },
): Notice | null {
  // What stands in the column beside is kept: the clause names its end itself.
  if (anchored) row.keep('notice_anchor', beside.anchorText);
  if (notice === null) row.doubt('notice', beside.text, message('imports.doubt.noticeLength'));
  const other = minimum !== null && beside.initialTerm !== null && !isSamePeriod(minimum, beside.initialTerm);
  if (other) {
    row.doubt('notice', beside.text, message('imports.doubt.otherMinimum', { term: beside.initialTerm }));
    return null;
  }
  const anchor = anchored ? null : readAnchor(beside.anchorText);
  return notice === null || anchor === null || isByWorkingDay(notice) ? notice : { ...notice, anchor };
}

function isSamePeriod(one: Period, other: Period): boolean {
  const [first, second] = [countOf(one), countOf(other)];
  return first.family === second.family && first.count === second.count;
}
