import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import {
  readPauseWithDays,
  readState,
  readStateWithDay,
  type ListedState,
  type ReadPause,
  type StateWithDay,
} from '../values/state.ts';
import { markAsWord } from '../values/marks.ts';
import { isNoticeGiven } from '../columns/header-words.ts';
import { foldHeading } from '../columns/split-heading.ts';
import { dayIn, readDateField } from './read-date-field.ts';
import type { RowReading } from './row-reading.ts';

/**
 * The day a contract was or will be over, where the list says so without doubt. A day of cancelling beside a contract
 * that still runs is no end: some programs keep there the day they remind of cancelling.
 */
export function readEnd(
  row: RowReading,
  start: CalendarDate | null,
  termEnd: CalendarDate | null,
): CalendarDate | null {
  const stateText = row.line('state');
  const state = stateOf(row);
  const read = readDateField(row, 'ended_on');
  const named = stateNamed(row);
  const date = read.date ?? (named?.state === 'ended' ? named.day : null);
  const { open } = read;
  const { today } = row.settings;
  if (state === 'trial' && named === null) row.keep('state', stateText);
  if (state === 'trial' && named === null && row.line('trial_end') === '') {
    row.doubts.push({ field: 'trial_end', text: stateText, message: message('imports.doubt.trialUntil') });
  }
  if (standsStill(row)) {
    row.keep('ended_on', row.line('ended_on'));
    return null;
  }
  if (read.date !== null && isNoticeDay(row)) {
    row.doubt('ended_on', row.line('ended_on'), message('imports.doubt.noticeGiven'));
    return null;
  }
  if (date !== null) {
    if (start !== null && date < start) {
      row.doubt('ended_on', row.line('ended_on'), message('imports.doubt.beforeStart', { start }));
      return null;
    }
    if (state === 'ended' || state === 'empty' || state === 'off' || (state === 'unclear' && date <= today))
      return date;
    row.doubt(
      'ended_on',
      row.line('ended_on'),
      state === 'unclear' ? message('imports.doubt.offButToCome') : message('imports.doubt.runsButCancelled'),
    );
    return null;
  }
  if (state === 'ended') {
    if (termEnd !== null && termEnd <= today) return termEnd;
    if (!open) row.doubt('state', stateText, message('imports.doubt.overSinceWhen'));
  }
  if (state === 'unclear') {
    row.doubt('state', stateText, message('imports.doubt.isOver'));
  }
  return null;
}

/** Whether the column of the end holds the days on which notice was given. */
function isNoticeDay(row: RowReading): boolean {
  const column = row.column('ended_on');
  return column !== null && isNoticeGiven(foldHeading(row.settings.headers[column] ?? ''));
}

/** The days of a pause: the last is null until further notice. */
export interface PauseField {
  readonly pausedFrom: CalendarDate | null;
  readonly pausedUntil: CalendarDate | null;
}

/**
 * The pause of what a list calls paused or switched off, by the days it names. Where it does not tell since when, the
 * pause begins today, which is said.
 */
export function readPause(row: RowReading): PauseField {
  const none = { pausedFrom: null, pausedUntil: null };
  const since = readDateField(row, 'paused_from').date;
  const until = readDateField(row, 'paused_until').date;
  const named = pauseNamed(row);
  const pausedFrom = since ?? named?.since ?? null;
  const pausedUntil = until ?? named?.until ?? null;
  const { today } = row.settings;
  const isSaid = standsStill(row) || (row.line('state') === '' && (pausedFrom !== null || pausedUntil !== null));
  if (!isSaid || (pausedFrom !== null && pausedUntil !== null && pausedUntil < pausedFrom)) {
    row.keep('paused_from', row.line('paused_from'));
    row.keep('paused_until', row.line('paused_until'));
    return none;
  }
  if (pausedFrom !== null) return { pausedFrom, pausedUntil };
  if (pausedUntil !== null && pausedUntil < today) return none;
  row.doubts.push({
    field: 'state',
    text: row.line('state'),
    message: message('imports.doubt.paused', { since: today }),
  });
  return { pausedFrom: today, pausedUntil };
}

function pauseNamed(row: RowReading): ReadPause | null {
  return readPauseWithDays(row.line('state'), (text) => dayIn(row, 'state', text));
}

/** The state that a row tells with its one day: "Trial ends 12/25/26". */
export function stateNamed(row: RowReading): StateWithDay | null {
  return readStateWithDay(row.line('state'), (text) => dayIn(row, 'state', text));
}

/** The state of a row, as its cell and the heading above it say it: "yes" below "Cancelled" is over. */
export function stateOf(row: RowReading): ListedState {
  if (pauseNamed(row) !== null) return 'paused';
  const state = stateNamed(row)?.state ?? readState(row.line('state'));
  const word = markAsWord(row.line('state'));
  // The heading is looked at only above what answers it.
  if (state === 'active' && saysYes.test(word)) return asksWhetherOver(row) ? 'ended' : state;
  if (state === 'unclear' && saysNo.test(word)) return asksWhetherOver(row) ? 'active' : state;
  return state;
}

const saysYes = /^(?:yes|y|true|1|x|ja|j|oui|s[ií]|sì)$/iu;
const saysNo = /^(?:no|n|false|0|nein|non|nee)$/iu;

/** Whether the column of the state asks whether the contract is over: "Gekündigt" above yes and no. */
function asksWhetherOver(row: RowReading): boolean {
  const column = row.column('state');
  const heading = foldHeading(column === null ? '' : (row.settings.headers[column] ?? ''));
  return /^(?:is )?(?:cancelled|canceled|ended|terminated|gekundigt|gekuendigt|beendet|opgezegd|resilie|disdetto|cancelado)$/.test(
    heading,
  );
}

/** Whether a row is paused or switched off, and not over. */
function standsStill(row: RowReading): boolean {
  const state = stateOf(row);
  if (state !== 'paused' && state !== 'off') return false;
  const { date } = readDateField(row, 'ended_on');
  return date === null || date > row.settings.today;
}
