import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
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
  if (state === 'paused' || state === 'trial') row.keep('state', stateText);
  if (state === 'trial' && row.line('trial_end') === '') {
    row.doubts.push({ field: 'trial_end', text: stateText, message: message('imports.doubt.trialUntil') });
  }
  if (state === 'off' && (date === null || date > today)) return offSince(row, start, stateText);
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

/** What is switched off has no last day of its own: it is over since yesterday, which is said. */
function offSince(row: RowReading, start: CalendarDate | null, stateText: string): CalendarDate {
  const yesterday = addDays(row.settings.today, -1);
  const since = start === null || start <= yesterday ? yesterday : start;
  row.doubts.push({ field: 'state', text: stateText, message: message('imports.doubt.off', { since }) });
  row.keep('ended_on', row.line('ended_on'));
  return since;
}
