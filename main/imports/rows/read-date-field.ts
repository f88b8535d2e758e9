import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ListField } from '../list-types.ts';
import { dayOfInstant, readDate } from '../values/date.ts';
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
  let read = readDate(text, settings.dateOrder(column), settings.thisYear);
  if (read.kind === 'ambiguous' && read.dotted && settings.dottedDayFirst) {
    read = readDate(text, 'dmy', settings.thisYear);
  }
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

function noDateMessage(text: string): Message {
  if (/^\d{5}$/.test(text)) {
    return message('imports.doubt.spreadsheetDay');
  }
  return message('imports.doubt.noDay');
}
