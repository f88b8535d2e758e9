import { createHash } from 'node:crypto';
import { latestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Sqlite } from '../../db/database.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import type { CalendarEvent } from './calendar-event.ts';

/** What a calendar file said last of an event. */
interface ExportedRow {
  readonly uid: string;
  readonly recordId: string;
  readonly title: string;
  readonly fallsOn: CalendarDate;
  readonly says: string;
  readonly sequence: number;
  /** 0 or 1. */
  readonly isCancelled: number;
  readonly changedAt: number;
}

/** An event as it goes into the file. */
export interface NumberedEvent extends CalendarEvent {
  readonly isCancelled: boolean;
  /** Rises whenever the event says something else, and never falls. */
  readonly sequence: number;
  /** When it last said something else. */
  readonly changedAt: number;
}

/** What of the exported events to keep for the next file. */
export interface KeptEvents {
  readonly today: CalendarDate;
  readonly rows: readonly ExportedRow[];
}

/** Sequence numbers are seconds since this instant (2020-01-01 UTC), so that they rise even where none is remembered. */
const sequencesSince = Date.UTC(2020, 0, 1);

/** What earlier calendar files said of days that are not over. */
export function readExported(sqlite: Sqlite, today: CalendarDate): ReadonlyMap<string, ExportedRow> {
  const rows = sqlite
    .prepare<[string], ExportedRow>('SELECT * FROM exported_events WHERE fallsOn >= ?')
    .all(today)
    .filter((row) => unreadableIn(row).length === 0);
  return new Map(rows.map((row) => [row.uid, row]));
}

/** The last day that has to be looked at to tell which exported events are gone. */
export function lastExportedDay(exported: ReadonlyMap<string, ExportedRow>, to: CalendarDate): CalendarDate {
  return [...exported.values()].reduce((last, { fallsOn }) => latestOf(last, fallsOn), to);
}

/**
 * Compares what stands with what earlier files said. Events that are new or say something else get a higher number than
 * they had; those that are gone are cancelled. Of what lies behind the last day of the file, only what an earlier file
 * said differently goes in.
 */
export function numbered(
  events: readonly CalendarEvent[],
  exported: ReadonlyMap<string, ExportedRow>,
  { to, now }: { readonly to: CalendarDate; readonly now: number },
): NumberedEvent[] {
  const standing = new Set(events.map(({ uid }) => uid));
  const gone = [...exported.values()]
    .filter(({ uid }) => !standing.has(uid))
    .map((row): CalendarEvent & { isCancelled: true } => ({
      uid: row.uid,
      recordId: row.recordId,
      on: row.fallsOn,
      title: row.title,
      description: '',
      alarmDays: [],
      isCancelled: true,
    }));
  return [...events.map((event) => ({ ...event, isCancelled: false })), ...gone]
    .map((event) => numberedBy(event, exported.get(event.uid), now))
    .filter(({ uid, on, isNews }) => on <= to || (isNews && exported.has(uid)))
    .map(({ isNews: _, ...event }) => event);
}

function numberedBy(
  event: CalendarEvent & { readonly isCancelled: boolean },
  before: ExportedRow | undefined,
  now: number,
): NumberedEvent & { readonly isNews: boolean } {
  if (before?.says === digestOf(event)) {
    return { ...event, sequence: before.sequence, changedAt: before.changedAt, isNews: false };
  }
  const second = Math.max(0, Math.floor((now - sequencesSince) / 1000));
  return { ...event, sequence: Math.max(second, (before?.sequence ?? -1) + 1), changedAt: now, isNews: true };
}

function digestOf({ isCancelled, on, title, description, alarmDays }: Omit<NumberedEvent, 'sequence' | 'changedAt'>) {
  const says = JSON.stringify(isCancelled ? ['cancelled', on] : [on, title, description, alarmDays]);
  return createHash('sha256').update(says).digest('base64url');
}

/** What to keep of events that went into a file. */
export function keptOf(events: readonly NumberedEvent[], today: CalendarDate): KeptEvents {
  return {
    today,
    rows: events.map((event) => ({
      uid: event.uid,
      recordId: event.recordId,
      title: event.title,
      fallsOn: event.on,
      says: digestOf(event),
      sequence: event.sequence,
      isCancelled: event.isCancelled ? 1 : 0,
      changedAt: event.changedAt,
    })),
  };
}

/** Keeps what a file said, and lets go of days that are over. */
export function keepExported(sqlite: Sqlite, { today, rows }: KeptEvents): void {
  const put = sqlite.prepare<[ExportedRow]>(
    `INSERT INTO exported_events (uid, recordId, title, fallsOn, says, sequence, isCancelled, changedAt)
     VALUES (@uid, @recordId, @title, @fallsOn, @says, @sequence, @isCancelled, @changedAt)
     ON CONFLICT (uid) DO UPDATE SET title = excluded.title, fallsOn = excluded.fallsOn, says = excluded.says,
       sequence = max(sequence, excluded.sequence), isCancelled = excluded.isCancelled, changedAt = excluded.changedAt`,
  );
  for (const row of rows) put.run(row);
  sqlite.prepare('DELETE FROM exported_events WHERE fallsOn < ?').run(today);
}
