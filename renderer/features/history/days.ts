import type { OutputOf } from '#shared/api/api.ts';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { instantFormat, type Tongue } from '#shared/messages/tongue.ts';

export type HistoryEntry = OutputOf<'history.list'>[number];

/** One line of the list: the heading of a day, or an entry of it. */
export type HistoryLine =
  | {
      readonly kind: 'day';
      readonly day: CalendarDate;
      /** The entry below it. A day may come twice when the clock was set back, so the day alone names no heading. */
      readonly before: string;
    }
  | { readonly kind: 'entry'; readonly entry: HistoryEntry };

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Writes instants as days; made once for each time zone, since making one takes longer than using it a thousand times. */
function calendarOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = calendars.get(timeZone ?? '');
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  calendars.set(timeZone ?? '', made);
  return made;
}

/** The calendar day of an instant in a time zone; without one, in the computer's. */
export function dayOfInstant(at: number, timeZone?: string): CalendarDate {
  const parts = calendarOf(timeZone).formatToParts(at);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const text = `${part('year')}-${part('month')}-${part('day')}`;
  if (!isCalendarDate(text)) throw new Error(`No calendar day for the instant ${at}`);
  return text;
}

/** Entries, the latest first, with a heading before each day. Two hours of the same day never get two headings. */
export function linesByDay(entries: readonly HistoryEntry[], timeZone?: string): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let current: CalendarDate | null = null;
  for (const entry of entries) {
    const day = dayOfInstant(entry.at, timeZone);
    if (day !== current) {
      lines.push({ kind: 'day', day, before: entry.id });
      current = day;
    }
    lines.push({ kind: 'entry', entry });
  }
  return lines;
}

/** Whether the entry is itself an undo or redo. */
export function isWayBack(entry: HistoryEntry): boolean {
  return entry.operation === 'history.undo' || entry.operation === 'history.redo';
}

/** Whether an entry can be offered for undo: it stands, and is not an undo of another. */
export function canBeUndone(entry: HistoryEntry): boolean {
  return entry.undoneBy === null && !isWayBack(entry) && entry.changeCount > 0;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The time of day of an instant as the person reads it: "14:05", "2:05 PM". */
export function timeOfInstant(at: number, { language, locale }: Tongue): string {
  const key = `${language} ${locale}`;
  const clock = clocks.get(key) ?? instantFormat({ language, locale }, { hour: 'numeric', minute: '2-digit' });
  clocks.set(key, clock);
  return clock.format(at);
}
