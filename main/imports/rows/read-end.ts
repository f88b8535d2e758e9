import type { CalendarDate } from '#shared/domain/calendar-date.ts';
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
    row.doubts.push({ field: 'trial_end', text: stateText, message: 'It is in a trial. Until when?' });
  }
  if (date !== null) {
    if (start !== null && date < start) {
      row.doubt('ended_on', row.line('ended_on'), `This day comes before the start, ${start}.`);
      return null;
    }
    if (state === 'ended' || state === 'empty' || (state === 'unclear' && date <= today)) return date;
    row.doubt(
      'ended_on',
      row.line('ended_on'),
      state === 'unclear'
        ? 'The list says it is off, but names a day to come. When does it end?'
        : 'The list says it still runs and names a day of cancelling. Did you give notice, and when does it end?',
    );
    return null;
  }
  if (state === 'ended') {
    if (termEnd !== null && termEnd <= today) return termEnd;
    if (!open) row.doubt('state', stateText, 'The list says it is over, but not since when. Add the last day.');
  }
  if (state === 'unclear') {
    row.doubt('state', stateText, 'Is this over? If so, add the last day.');
  }
  return null;
}
