import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { quoted } from '../settings/list-facts.ts';
import { dayOfInstant, type DateOrder, type ReadDate } from '../values/date.ts';
import type { StatementSettings } from './settings.ts';

type Read = (text: string, order: DateOrder | null) => ReadDate;

/** The day a record names; null where it names none, a failure where it cannot be read. */
export function dayIn(
  text: string,
  order: DateOrder | null,
  settings: StatementSettings,
  read: Read,
  timeZone: string | undefined,
): Result<CalendarDate | null, Message> {
  if (text.trim() === '') return ok(null);
  const first = read(text, order);
  const date = first.kind === 'ambiguous' && first.dotted && settings.dottedDayFirst ? read(text, 'dmy') : first;
  switch (date.kind) {
    case 'date':
      return ok(date.date);
    case 'empty':
      return ok(null);
    case 'ambiguous':
      return failed(message('statements.bad.dateOpen', { text: quoted(text) }));
    case 'instant':
      return ok(settings.instants === 'here' ? dayOfInstant(date.at, timeZone) : date.written);
    case 'no_date':
      return failed(message('statements.bad.date', { text: quoted(text) }));
  }
}
