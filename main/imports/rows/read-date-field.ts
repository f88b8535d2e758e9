import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ListField } from '../list-types.ts';
import type { ListSettings } from '../settings/settings.ts';
import { dayOfInstant, readDate, type ReadDate } from '../values/date.ts';
import type { RowReading } from './row-reading.ts';

/** A date field of a row: the day, or that there is a text which is not known to be one. */
export interface DateField {
  readonly date: CalendarDate | null;
  /** Whether something stands there that could not be read; the doubt is noted already. */
  readonly open: boolean;
}

/** Reads a date field. A date that can be two days, or is none, is left empty with a doubt. */
export function readDateField(row: RowReading, field: ListField): DateField {
  const column = row.column(field);
  if (column === null) return { date: null, open: false };
  const text = row.line(field);
  const { settings } = row;
  const read = readAs(settings, column, text);
  switch (read.kind) {
    case 'empty':
      return { date: null, open: false };
    case 'date':
      return { date: read.date, open: false };
    case 'ambiguous':
      row.doubt(field, text, message('imports.doubt.twoDays'));
      return { date: null, open: true };
    case 'instant': {
      if (settings.instants === 'as_written') return { date: read.written, open: false };
      const here = settings.instants === null ? null : dayOfInstant(read.at, settings.timeZone);
      if (here !== null) return { date: here, open: false };
      row.doubt(field, text, message('imports.doubt.instant'));
      return { date: null, open: true };
    }
    case 'no_date':
      row.doubt(field, text, noDateMessage(text));
      return { date: null, open: true };
  }
}

/** A day within a text of a column, as the list writes days; null where it can be two days, or is none. */
export function dayIn(row: RowReading, field: ListField, text: string): CalendarDate | null {
  const column = row.column(field);
  const read = column === null ? null : readAs(row.settings, column, text);
  return read?.kind === 'date' ? read.date : null;
}

function readAs(settings: ListSettings, column: number, text: string): ReadDate {
  const read = readDate(text, settings.dateOrder(column), settings.thisYear);
  return read.kind === 'ambiguous' && read.dotted && settings.dottedDayFirst
    ? readDate(text, 'dmy', settings.thisYear)
    : read;
}

function noDateMessage(text: string): Message {
  if (/^\d{5}$/.test(text)) {
    return message('imports.doubt.spreadsheetDay');
  }
  return message('imports.doubt.noDay');
}
