import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { readState } from '../values/state.ts';
import { readDateField } from './read-date-field.ts';
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
  const state = readState(stateText);
  const { date, open } = readDateField(row, 'ended_on');
  const { today } = row.settings;
  if (state === 'trial') row.keep('state', stateText);
  if (state === 'trial' && row.line('trial_end') === '') {
    row.doubts.push({ field: 'trial_end', text: stateText, message: message('imports.doubt.trialUntil') });
  }
  if (standsStill(row)) {
    row.keep('ended_on', row.line('ended_on'));
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

/**
 * The first day of a pause: today for what a list calls paused or switched off, which is said. Since when it stands still
 * no list tells.
 */
export function readPause(row: RowReading): CalendarDate | null {
  if (!standsStill(row)) return null;
  const { today } = row.settings;
  row.doubts.push({
    field: 'state',
    text: row.line('state'),
    message: message('imports.doubt.paused', { since: today }),
  });
  return today;
}

/** Whether a row is paused or switched off, and not over. */
function standsStill(row: RowReading): boolean {
  const state = readState(row.line('state'));
  if (state !== 'paused' && state !== 'off') return false;
  const { date } = readDateField(row, 'ended_on');
  return date === null || date > row.settings.today;
}
